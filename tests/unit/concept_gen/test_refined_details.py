"""Ordinary small wishes: a touch of a colour, a larger name, a badge, a thin circle, what goes and stays."""

import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import pytest

from concept_gen.data.icons import icons_by_id
from concept_gen.local import design, redraw
from concept_gen.local.refinement import refine
from concept_gen.local.scene.arrangements import arranged
from concept_gen.local.wishes.instructions import read_wishes
from concept_gen.palettes.colour.oklch import lch

BAKERY = ("A cozy bakery called Golden Crumb with a croissant", "warm browns and cream")
CLOUD = ("Tech startup Nimbus, a cloud with a lightning bolt", "electric blue and white")
YOGA = ("Yoga studio Lotus & Lime, a lotus flower", "soft pastels, lime green")
FOX = ("A fox logo for a craft brewery named Red Tail Brewing", "deep red, copper, charcoal")
BARBER = ('Barbershop "Old Oak" with scissors and a comb, vintage', "black and white")
HOUSE = ("Minimal logo for an architect, Studio Hagen, geometric house", "grey, terracotta accent")
ROCKET = ("A kids toy shop called Tiny Planet, a rocket and stars", "bright rainbow")
LAW = ("Monogram logo with letters JR for a law firm", "navy and gold")
BEAR = ("Coffee roaster Black Bear Coffee, a bear holding a cup", "brown, cream")
SURF = ("Surf school Big Kahuna with a wave and a palm tree at sunset", "orange, teal")
TOOTH = ("Dental clinic Bright Smile, a tooth with a sparkle", "mint and white")
LEAF = ("minimal leaf logo, organic skincare brand Verdana Rose", "sage green and blush, light and airy")
BADGE = (
    "round badge with a mountain and pine trees, 'Northpeak Outfitters', est. 1998",
    "vintage, earth tones",
)
WHALE = ("whale carrying a stack of boxes, shipping tool Cargowhale", "ocean blue, playful")


def _refined(words: tuple[str, str], asked: str, *preserve: str) -> tuple[dict[str, Any], dict[str, Any]]:
    parent = design(*words, 1).recipe
    return parent, refine(parent, asked, preserve, *words, 5).recipe


def _letters(recipe: dict[str, Any]) -> float:
    """How large the largest letters are, which are what is drawn upside down."""
    return max(_sizes(ElementTree.fromstring(redraw(recipe).svg), 1.0))


def _sizes(node: ElementTree.Element, scale: float) -> Iterator[float]:
    transform = node.get("transform", "")
    found = re.search(r"scale\(([\d.]+)( -)?", transform)
    own = scale * float(found[1]) if found else scale
    if found and found[2]:
        yield own
    for child in node:
        yield from _sizes(child, own)


@pytest.mark.parametrize(
    ("asked", "kind", "value"),
    [
        ("put it in a round badge", "emblem", ""),
        ("make it round like a stamp", "emblem", ""),
        ("put it in a hexagonal badge", "plate", "hexagon"),
        ("add est. 2015", "line", "est. 2015"),
        ("remove the est. 2015", "remove", "est"),
        ("make the cloud twice as big", "larger", "cloud"),
        ("a thinner font please", "thin-font", ""),
        ("the letters are too thin", "thick-font", ""),
        ("use a rounder font", "font", "rounded"),
        ("a more playful font", "font-like", "playful"),
        ("use a nicer font", "other", "font"),
        ("hand lettered font", "font", "script"),
        ("flip the colours", "inverted", ""),
        ("switch the colours to blue", "colours", "switch the colours to blue"),
        ("I want it all in one color", "one-colour", ""),
        ("add a touch of red", "accent", "red"),
        ("with gold accents", "accent", "gold"),
        ("the name dark blue", "text-ink", "dark blue"),
        ("white letters", "text-ink", "white"),
        ("calmer colours", "tone", "calmer"),
        ("less neon", "tone", "less neon"),
        ("use darker green", "tone-of", "darker green"),
        ("more grown up", "style", "modern"),
        ("fewer stars", "number", "fewer stars"),
        ("five stars instead", "number", "five stars"),
        ("black text please", "text-ink", "black"),
        ("in the style of a wax seal", "emblem", ""),
        ('remove "law office"', "remove-words", "law office"),
        ("the name on top", "above", ""),
        ("centered below", "below", ""),
        ("just the bear's head", "head", ""),
        ("make it shiny", "shadow", ""),
        ("add hops on the left and right", "add", "hops on the left and right"),
    ],
)
def test_ordinary_wishes_are_read_as_they_are_meant(asked: str, kind: str, value: str):
    assert [(wish.kind, wish.value) for wish in read_wishes(asked)] == [(kind, value)]


def test_a_ground_and_a_mark_of_one_clause_are_two_wishes():
    assert [wish.kind for wish in read_wishes("black background with white house")] == ["ground", "colours"]
    assert _refined(HOUSE, "black background with white house")[1]["palette"]["primary"] == "#ffffff"


@pytest.mark.parametrize("words", [FOX, ROCKET, BEAR, BAKERY, LEAF])
def test_a_larger_name_is_measurably_larger(words: tuple[str, str]):
    parent, refined = _refined(words, "make the name larger")
    assert _letters(refined) >= 1.1 * _letters(parent)
    assert refined["not_done"] == []


@pytest.mark.parametrize("words", [ROCKET, BEAR, BAKERY])
def test_a_smaller_name_keeps_its_layout(words: tuple[str, str]):
    parent, refined = _refined(words, "make the text smaller", "layout")
    assert _letters(refined) < _letters(parent)
    assert refined["template"] == parent["template"]


def test_a_name_is_set_in_two_lines_below_and_nothing_new_appears():
    refined = _refined(LEAF, "name in two lines, centered below")[1]
    assert (refined["template"], refined["name_rows"]) == ("wordmark-stacked", 2)
    assert (refined["modifier"], refined["not_done"]) == (None, [])


def test_what_has_two_lines_is_said_to_have_them():
    assert "two lines already" in _refined(BARBER, "stack the words on two lines")[1]["not_done"][0]


def test_a_thin_circle_is_a_thin_line():
    parent, refined = _refined(LEAF, "put a thin circle around it", "layout")
    widths = {float(w) for w in re.findall(r'stroke-width="([\d.]+)"', redraw(refined).svg.decode())}
    assert min(widths) < 10
    assert refined["template"] == parent["template"]


def test_a_seal_has_its_ring_already():
    assert "in a ring already" in _refined(YOGA, "put a thin circle around it")[1]["not_done"][0]


def test_a_badge_with_a_name_is_a_seal():
    assert _refined(BAKERY, "put it in a round badge")[1]["template"] == "seal"


def test_a_seal_is_outlined_and_stays_one():
    refined = _refined(BADGE, "outline only, no fills")[1]
    assert (refined["template"], refined["style"]) == ("seal", "outline")


def test_small_letters_leave_a_seal_and_that_is_said():
    refined = _refined(YOGA, "all lowercase")[1]
    assert refined["name"] == "lotus & lime"
    assert refined["template"] != "seal"
    assert "the ring made room" in refined["not_done"][0]


def test_a_second_line_in_the_place_of_another_is_said():
    assert "COZY BAKERY made room" in _refined(BAKERY, 'add "Since 1987" underneath')[1]["not_done"][0]


def test_a_subject_goes_and_its_companion_is_the_subject():
    refined = _refined(CLOUD, "get rid of the lightning bolt", "colors")[1]
    assert (refined["subject"], refined["modifier"], refined["not_done"]) == ("own/cloud", None, [])


def test_of_two_things_in_one_drawing_the_other_stays():
    assert _refined(BARBER, "without the comb")[1]["modifier"] == "own/scissors"
    refined = _refined(SURF, "remove the sun")[1]
    assert "wave" in refined["subject"]
    assert refined["third"] is None


def test_nothing_larger_comes_in_the_place_of_what_goes():
    refined = _refined(WHALE, "drop the boxes")[1]
    assert refined["sizes"] == [0, -1]


def test_ground_and_mark_change_places_in_a_kept_layout():
    parent, refined = _refined(CLOUD, "flip the colours so the background is blue", "layout", "shapes")
    assert refined["palette"]["primary"] == parent["palette"]["background"]
    assert refined["not_done"] == []


def test_a_touch_of_red_leaves_the_mark_as_it_is():
    parent, refined = _refined(BARBER, "add a touch of red")
    changed = {role for role in parent["palette"] if parent["palette"][role] != refined["palette"][role]}
    assert changed == {"accent"}


def test_the_name_alone_takes_a_colour():
    parent, refined = _refined(ROCKET, "make the name dark blue")
    assert refined["palette"] | {"text": parent["palette"]["text"]} == parent["palette"]


def test_one_colour_is_one():
    palette = _refined(SURF, "I want it all in one color")[1]["palette"]
    assert len({palette[role] for role in ("primary", "secondary", "accent", "text")}) == 1


def test_a_darker_green_is_darker_and_green_still():
    parent, refined = _refined(TOOTH, "use darker green", "layout")
    before, after = lch(parent["palette"]["primary"]), lch(refined["palette"]["primary"])
    assert after.lightness < before.lightness - 0.05
    assert abs(after.hue - before.hue) < 15


def test_glaring_colours_are_muted_by_less_light():
    before, after = (lch(one["palette"]["primary"]) for one in _refined(ROCKET, "muted colours"))
    assert after.chroma < before.chroma


def test_a_font_is_changed_and_nothing_that_is_drawn():
    parent, refined = _refined(TOOTH, 'change the name to "Happy Teeth" and use a rounder font')
    assert (refined["font"], refined["subject"]) == ("rounded", parent["subject"])


def test_another_font_never_costs_the_name():
    assert _refined(SURF, "hand lettered font")[1]["template"].startswith("wordmark")


def test_a_full_name_stands_under_large_initials():
    refined = _refined(LAW, "spell out the name Johnson Rowe below")[1]
    assert (refined["template"], refined["subline"]) == ("monogram-open", "JOHNSON ROWE")


def test_a_pale_ground_is_pale():
    palette = _refined(BAKERY, "change the background to light green")[1]["palette"]
    assert lch(palette["background"]).lightness > 0.85


def test_a_line_told_by_its_words_goes():
    assert _refined(BAKERY, 'remove "cozy bakery"')[1]["subline"] == ""


def test_the_companion_alone_is_shown():
    assert _refined(CLOUD, "just the cloud")[1]["subject"] == "own/cloud"


def test_the_head_alone_is_shown():
    assert _refined(BEAR, "just the bear's head")[1]["subject"] == "own/bear-face"


def test_what_a_drawing_has_already_is_not_added_again():
    assert "already" in _refined(BEAR, "add steam over the cup")[1]["not_done"][0]


@pytest.mark.parametrize("name", ["whale", "beagle", "snail", "panther"])
def test_a_hat_sits_on_the_head_and_not_on_a_tail_or_shell(name: str):
    animal, hat = icons_by_id()[f"own/{name}"], icons_by_id()["own/sailor-cap"]
    found = arranged("wears", animal, hat)
    assert found is not None
    body, worn = found.layers
    shares = {"whale": (0.1, 0.4), "beagle": (0.65, 0.9), "snail": (0.0, 0.25), "panther": (0.7, 1.0)}
    left, right = shares[name]
    assert left <= (worn.x - body.x) / body.width + 0.5 <= right
