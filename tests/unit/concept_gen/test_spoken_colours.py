"""Wishes for colours in clients' spoken words."""

from typing import Any

from concept_gen.local import design
from concept_gen.local.refinement import refine
from concept_gen.local.wishes.instructions import read_wishes
from concept_gen.palettes.colour.oklch import is_dark, lch

GYM = ("Ironpaw Gym, a strong bear", "dark red and black, strength")
FARM = ("Dunmore Farm, two sheep on a hill", "green and cream, country life")
BAKERY = ("Pip's Bakery, a cute cupcake", "pink and brown, sweet")
PHOTO = ("Mara Lindqvist photographer, initials ML", "minimal, black and white")
BANK = ("Tidal Bank, an abstract wave in a square", "deep blue and silver, trust")
TOOLS = ("Hammer & Sons Carpentry, a hammer and a saw", "wood brown and cream, solid")
HONEY = ("Golden Hive Honey, a bee and a honeycomb", "honey gold and black, natural")


def _refined(words: tuple[str, str], asked: str, *preserve: str, seed: int = 0) -> dict[str, Any]:
    return refine(design(*words, seed).recipe, asked, preserve, *words, 10).recipe


def _read(asked: str) -> list[tuple[str, str, str]]:
    return [(wish.kind, wish.value, wish.gone) for wish in read_wishes(asked)]


def test_a_colour_of_two_words_stands_for_another():
    primary = lch(_refined(FARM, "swap the green for a warm terracotta")["palette"]["primary"])
    assert 20 < primary.hue < 60


def test_a_touch_of_a_colour_leaves_the_mark_as_it_is():
    parent = design(*PHOTO, 0).recipe["palette"]
    assert _refined(PHOTO, "give it a touch of rose gold")["palette"]["primary"] == parent["primary"]


def test_black_and_gold_are_all_there_is_on_a_ground_that_stays_dark():
    palette = _refined(GYM, "lose the red, do it all in black and gold")["palette"]
    assert is_dark(palette["background"])
    assert all(60 < lch(palette[role]).hue < 110 for role in ("primary", "secondary", "accent"))


def test_black_on_white_has_no_other_colour():
    palette = _refined(TOOLS, "just black on white", "layout")["palette"]
    assert palette["background"] == "#ffffff"
    assert max(lch(palette[role]).chroma for role in palette) < 0.05


def test_a_pastel_ground_is_pale():
    assert lch(_refined(BAKERY, "pastel mint background")["palette"]["background"]).lightness > 0.9


def test_the_thing_that_is_named_has_the_colour_and_its_ground_has_not():
    refined = _refined(BANK, "make the wave orange")
    assert refined["subject_role"] == "accent"
    assert 40 < lch(refined["palette"]["accent"]).hue < 80


def test_what_has_given_a_colour_its_name_is_a_thing():
    assert _read("forget the honeycomb") == [("remove", "honeycomb", "")]
    assert _read("lose the red")[0][0] == "other-colours"


def test_a_ground_that_was_asked_for_stays_under_one_colour():
    assert is_dark(_refined(HONEY, "black background, gold everything")["palette"]["background"])


def test_after_a_colour_how_it_is_is_told_of_colours():
    assert [kind for kind, *_ in _read("I'm not keen on the red, something calmer please")] == [
        "other-colours",
        "tone",
    ]


def test_less_of_the_main_colour_does_not_take_all_of_it():
    words = ("Yoga studio Lotus & Lime, a lotus flower", "lime green")
    assert "no palette without it" in _refined(words, "less green")["not_done"][0]
