"""What an instruction names to go is what goes, and nothing beside it."""

from typing import Any

import pytest

from concept_gen.local import design
from concept_gen.local.refinement import refine
from concept_gen.local.wishes.giving_way import gone_in
from concept_gen.local.wishes.instructions import read_wishes
from concept_gen.palettes.colour.oklch import hue_gap, is_dark, lch

LION = ("a lion with crown, luxury hotel Leonis", "black and gold, elegant")
FOX = ("fox head with the name Foxtrail, hiking app", "forest green and warm orange")


def _refined(asked: str, words: tuple[str, str] = LION, preserve: tuple[str, ...] = ()):
    parent = design(*words, 1).recipe
    return parent, refine(parent, asked, preserve, *words, 5).recipe


@pytest.mark.parametrize(
    ("asked", "gone"),
    [
        ("give the bear a crown instead of the headset", "headset"),
        ("swap the book for a cat", "book"),
        ("silver instead of gold", "gold"),
        ("make the orange teal", "orange"),
        ("the red should be purple", "red"),
        ("change the leaf to a rose", "leaf"),
        ("use a bear", ""),
    ],
)
def test_what_goes_is_read(asked: str, gone: str):
    assert gone_in(asked) == gone


@pytest.mark.parametrize(
    "asked",
    ["silver instead of gold", "replace the gold with silver", "I don't like the gold, make it silver"],
)
def test_one_colour_for_another_leaves_the_others(asked: str):
    parent, refined = _refined(asked)
    assert refined["palette"]["background"] == parent["palette"]["background"]
    assert lch(refined["palette"]["primary"]).chroma < 0.05
    assert refined["not_done"] == []


def test_a_ground_can_be_the_colour_that_goes():
    parent, refined = _refined("change the green to navy", FOX)
    assert refined["palette"]["primary"] == parent["palette"]["primary"]
    assert is_dark(refined["palette"]["background"])
    assert hue_gap(lch(refined["palette"]["background"]).hue, 265) < 25


def test_a_colour_that_is_not_liked_goes():
    _, refined = _refined("I don't like the orange", FOX)
    inks = [lch(refined["palette"][role]) for role in ("primary", "secondary", "accent", "background")]
    assert refined["not_done"] or all(hue_gap(ink.hue, 55) > 20 or ink.chroma < 0.05 for ink in inks)


@pytest.mark.parametrize("words", [("bear wearing a headset", "red"), LION])
def test_what_is_worn_is_exchanged_and_its_wearer_stays(words: tuple[str, str]):
    gone = "headset" if "headset" in words[0] else "crown"
    parent, refined = _refined(f"put a sailor hat on it instead of the {gone}", words)
    assert refined["subject"] == parent["subject"]
    assert refined["modifier"] != parent["modifier"]


def test_the_thing_that_takes_a_place_does_not_tell_whose_it_is():
    words = ("minimal leaf logo, organic skincare brand Verdana Rose", "sage green and blush")
    _, refined = _refined("change the leaf to a rose", words, ("layout",))
    assert (refined["subject"], refined["not_done"]) == ("own/rose", [])


def test_of_one_drawing_of_two_things_one_can_go():
    words = ("round badge with a mountain and pine trees, 'Northpeak Outfitters'", "vintage")
    assert _refined("lose the trees", words)[1]["subject"] == "own/mountain"


def test_whose_crown_goes_is_still_seen_as_before():
    assert _refined("remove the crown")[1]["subject"] == "own/lion-face"


def test_what_is_not_there_is_not_exchanged():
    words: tuple[str, str] = ("letter N for Nexa", "blue")
    refined: dict[str, Any] = _refined("use circles instead of triangles", words)[1]
    assert refined["not_done"] == ["use circles instead of triangles: the logo has no triangles."]


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("I don't like the colors", "other-colours"),
        ("I hate the font", "other"),
        ("I don't want the frame", "remove-plate"),
        ("I don't like the crown", "remove"),
        ("I don't like it", "other"),
    ],
)
def test_what_is_not_liked_is_another_or_goes(asked: str, kind: str):
    assert [wish.kind for wish in read_wishes(asked)] == [kind]
