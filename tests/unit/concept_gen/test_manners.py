"""Styles that are a manner of drawing: engraved, faceted, in pixels."""

import re

import pytest

from concept_gen.local.generator import design, redraw
from concept_gen.local.refinement import refine
from concept_gen.local.scene.manners import MANNERS


@pytest.mark.parametrize(
    ("logo", "style"),
    [
        ("an engraved compass", "engraved"),
        ("old sailing ship, vintage engraving", "engraved"),
        ("low poly fox", "faceted"),
        ("a polygonal mountain", "faceted"),
        ("pixel art dragon", "pixel"),
        ("8-bit mushroom", "pixel"),
        ("16 bit space ship", "pixel"),
    ],
)
def test_a_manner_that_is_named_is_the_style_of_every_seed(logo: str, style: str):
    assert {design(logo, "calm", seed).recipe["style"] for seed in range(4)} == {style}


def test_every_geometric_animal_is_faceted():
    styles = [design("a minimal geometric wolf", "steel", seed).recipe["style"] for seed in range(4)]
    assert styles == ["faceted"] * 4


@pytest.mark.parametrize("manner", sorted(MANNERS))
@pytest.mark.parametrize("logo", ["a whale", "a bear holding a honey jar", "an owl, Harlow Books"])
def test_a_manner_changes_how_the_drawing_is_worked_and_nothing_else(manner: str, logo: str):
    plain = design(logo, "deep green", 0).recipe
    worked, bare = (redraw(plain | {"style": style}).svg for style in (manner, "bold"))
    assert worked != bare
    assert len(worked) < 12 * len(bare)
    assert _roles(bare) <= _roles(worked)


@pytest.mark.parametrize(
    ("asked", "style"),
    [
        ("make it low poly", "faceted"),
        ("make it geometric", "faceted"),
        ("pixelate it", "pixel"),
        ("8-bit style please", "pixel"),
        ("as an engraving", "engraved"),
    ],
)
def test_a_refinement_works_the_drawing_in_another_manner(asked: str, style: str):
    parent = design("an otter", "calm sea", 1).recipe
    refined = refine(parent, asked, (), "an otter", "calm sea", 5).recipe
    assert (refined["style"], refined["subject"]) == (style, parent["subject"])
    assert refined["not_done"] == []


def test_bits_are_no_thing_that_is_drawn():
    assert design("8-bit mushroom", "calm", 0).recipe["modifier"] is None


def test_a_name_in_pixels_is_set_in_letters_of_pixels():
    assert design("game studio called Nova Arcade, 8-bit", "neon", 0).recipe["font"] == "pixel"


def test_engraved_holes_stay_holes():
    svg = design("an engraved compass", "antique", 0).svg
    assert b'clip-rule="evenodd"' in svg


def _roles(svg: bytes) -> set[bytes]:
    return {role.partition(b"-")[0] for role in re.findall(rb'data-(?:fill|stroke)-role="([^"]+)"', svg)}
