"""What is told of one thing in an instruction is done to it alone, and what was lost or not done is said."""

from typing import Any

import pytest

from concept_gen.local import design
from concept_gen.local.refinement import refine
from concept_gen.local.templates.registry import TEMPLATES
from concept_gen.local.wishes.instructions import read_wishes

CAFE = ("a coffee cup and a book for the book cafe 'Page & Bean'", "brown and cream, cozy")
LAW = ("monogram of the letters AK for a law firm", "navy and gold, serious and classic")
BADGE = (
    "round badge with a mountain and pine trees, 'Northpeak Outfitters', est. 1998",
    "vintage, earth tones",
)
BEAR = ("bear wearing a headset, esports team GRIZZLY", "red and black, aggressive")
SKIN = ("minimal leaf logo, organic skincare brand Verdana Rose", "sage green and blush, light and airy")
WAVES = ("abstract waves, calm meditation app called Stillwater", "soft blues, pastel")


def _refined(words: tuple[str, str], asked: str, *preserve: str) -> tuple[dict[str, Any], dict[str, Any]]:
    parent = design(*words, 1).recipe
    return parent, refine(parent, asked, preserve, *words, 5).recipe


@pytest.mark.parametrize(
    ("asked", "kind", "value"),
    [
        ("the lion should be smaller", "smaller", "lion"),
        ("the crown is too big", "smaller", "crown"),
        ("make the icon a bit larger", "larger", "icon"),
        ("the text is too small", "larger-text", ""),
        ("make it bigger", "bolder", ""),
        ("I'd like two bees", "count", "two bees"),
        ("only one bee", "count", "only one bee"),
        ("just the icon", "remove-text", ""),
        ("just the mountain", "only", "mountain"),
        ("angrier", "fierce", ""),
        ("cuter please", "style", "playful"),
        ("no gradients please", "flat", ""),
        ("no fills", "style", "outline"),
        ("remove the tagline", "remove-line", ""),
        ("drop the year", "remove-line", ""),
        ('change the tagline to "Since 1974"', "line", "Since 1974"),
        ("use the initials FT", "letters", "FT"),
        ("name in capital letters", "capitals", ""),
        ("in lowercase", "small-letters", ""),
        ("too many details", "simpler", ""),
        ("name in two lines", "rows", "two"),
        ("undo that", "earlier", ""),
        ("add a thin circle around it", "plate", "circle"),
        ("bring in a sailor hat", "add", "sailor hat"),
        ("make the bear look to the left", "flip", ""),
        ("make it less scary", "style", "playful"),
        ("less red", "other-colours", ""),
        ("no red", "other-colours", ""),
        ("I don't like the green background", "other-colours", ""),
        ("change the background to navy instead of white", "ground", "navy"),
        ("put Since 1974 under the name", "line", "Since 1974"),
        ("a wolf rather than a fox", "swap", "wolf"),
        ("increase the logo size", "larger", "logo"),
        ("not so dark", "tone", "brighter"),
        ("add a border", "plate", "circle"),
        ("one more star", "count", "one more star"),
        ("the lion wears a crown", "add", "crown"),
        ("return to the original colours", "earlier", ""),
        ("use a hand drawn font", "font", "script"),
    ],
)
def test_more_instructions_are_read_as_they_are_meant(asked: str, kind: str, value: str):
    assert [(wish.kind, wish.value) for wish in read_wishes(asked)] == [(kind, value)]


@pytest.mark.parametrize(
    "asked", ["everything else stays the same", "the rest is fine", "leave the rest as is"]
)
def test_that_the_rest_stays_is_no_wish(asked: str):
    assert _refined(CAFE, f"make it bolder, {asked}")[1]["not_done"] == []


def test_wishes_for_the_same_thing_are_one():
    assert len(read_wishes("outline only, no fills")) == 1


def test_one_of_two_things_grows_beside_the_other():
    _, refined = _refined(CAFE, "make the cup bigger than the book")
    assert (refined["sizes"], refined["weight"], refined["not_done"]) == ([1, 0], 1.0, [])


def test_a_part_of_a_drawing_has_no_size_of_its_own():
    assert "no thing of its own" in _refined(BEAR, "bigger eyes")[1]["not_done"][0]


@pytest.mark.parametrize(
    "asked", ["more friendly", "thinner lines", "make it bolder", "add a crown", "try again"]
)
def test_initials_stay_to_be_read(asked: str):
    _, refined = _refined(LAW, asked)
    assert refined["monogram"] == "AK"
    assert refined["template"].startswith("monogram")


def test_initials_are_changed_and_nothing_else():
    parent, refined = _refined(LAW, "change the letters to AM", "style", "layout", "colors")
    assert refined | {"monogram": "AK", "seed": parent["seed"]} == parent | {"not_done": []}


def test_initials_have_a_line_under_them():
    refined = _refined(LAW, 'add the tagline "Since 1974" underneath')[1]
    assert (refined["name"], refined["subline"], refined["not_done"]) == ("AK", "SINCE 1974", [])


def test_a_thin_circle_about_initials_is_a_ring():
    assert _refined(LAW, "add a thin circle around them")[1]["template"] == "monogram-ring"


def test_the_second_line_goes_and_the_name_stays():
    parent, refined = _refined(BADGE, "remove the year", "layout", "shapes", "style", "colors")
    assert refined["subline"] == ""
    assert (refined["name"], refined["template"]) == (parent["name"], parent["template"])


def test_another_ground_leaves_the_name():
    refined = _refined(BADGE, "make the badge hexagonal")[1]
    assert TEMPLATES[refined["template"]].uses_text
    assert refined["plate"] == "hexagon"


def test_a_ground_goes_and_the_name_and_the_drawing_stay():
    parent, refined = _refined(SKIN, "lose the frame")
    assert (refined["name"], refined["subject"]) == (parent["name"], parent["subject"])
    assert refined["not_done"] == []


def test_without_a_ground_the_letters_are_rounder():
    assert _refined(WAVES, "rounder")[1]["font"] == "rounded"


def test_an_animal_shows_its_teeth_and_what_it_wore_is_said_to_be_gone():
    refined = _refined(BEAR, "angrier")[1]
    assert refined["subject"] == "own/angry-bear"
    assert refined["not_done"] == ["angrier: the headset made room for it."]


def test_where_an_added_thing_stands_is_said_to_be_the_layouts():
    assert "the layout's" in _refined(BADGE, "add stars on both sides")[1]["not_done"][0]


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ("animate it", "do not move"),
        ("make it look hand drawn", "clean edges"),
        ("go back to the previous version", "earlier versions are kept"),
        ("more space between the letters", "font's own"),
        ("name in capital letters", "capitals already"),
        ("no gradients", "flat already"),
    ],
)
def test_what_is_out_of_reach_or_so_already_is_said_with_its_reason(asked: str, why: str):
    assert why in _refined(CAFE, asked)[1]["not_done"][0]
