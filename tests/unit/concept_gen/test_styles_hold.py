"""A style that is asked for is seen in every design of a prompt, and neighbours are told apart."""

import re
from itertools import pairwise

import pytest

from concept_gen.local import design
from concept_gen.local.templates.registry import TEMPLATES

SEEDS = range(6)


def _filled(svg: bytes) -> list[str]:
    """The shapes that are filled, and the letters, the ground left out."""
    shapes = re.findall(r"<path [^>]*>", svg.decode())[1:]
    return [shape for shape in shapes if 'data-fill-role="' in shape]


def _made(text: str) -> list[dict[str, object]]:
    return [design(text, "", seed).recipe for seed in SEEDS]


@pytest.mark.parametrize("text", ["geometric owl", "an angular eagle", '"Cubist" geometric cat'])
def test_what_is_geometric_is_cut_in_facets_whatever_the_seed(text: str):
    assert {recipe["style"] for recipe in _made(text)} == {"faceted"}


def test_what_is_geometric_and_flat_has_no_facets():
    assert {recipe["style"] for recipe in _made("a geometric whale, flat")} == {"geometric"}


def test_an_abstract_mark_shows_no_thing_whatever_the_seed():
    made = _made("abstract geometric mark for a software company")
    assert all(str(recipe["template"]).startswith("abstract-") for recipe in made)


@pytest.mark.parametrize(
    "text",
    ["minimal line art of a cat", "outline of a submarine", '"Vela" outline sailing boat, yacht charter'],
)
def test_line_art_is_drawn_in_lines_whatever_the_seed(text: str):
    for seed in SEEDS:
        made = design(text, "", seed)
        assert made.recipe["style"] == "outline"
        assert made.recipe["template"] != "laurel"
        assert len(_filled(made.svg)) <= len(str(made.recipe["name"]) + str(made.recipe["subline"])) + 2


@pytest.mark.parametrize(
    "text", ["elegant letter V, perfume", "bold lion", "retro sun", "cute panda, playful"]
)
def test_neighbouring_seeds_are_told_apart(text: str):
    names = [str(recipe["template"]) for recipe in _made(text)]
    looks = [TEMPLATES[name].look or name for name in names]
    assert all(one != other for one, other in pairwise(looks))


def test_a_badge_with_a_name_is_not_the_same_seal_in_every_seed():
    templates = {recipe["template"] for recipe in _made('"Copper Oak" vintage badge, oak tree')}
    assert len(templates) > 1
