"""Refinement: what an instruction changes, what is preserved, and what is said about the rest."""

import io
from itertools import combinations
from typing import Any

import numpy as np
import pytest
from PIL import Image

from concept_gen.local import design, rasterise, redraw
from concept_gen.local.refinement import refine
from concept_gen.local.templates.registry import TEMPLATES
from concept_gen.palettes.colour.oklch import contrast, hue_gap, is_dark, lch

LOGO, THEME = "a fox drinking coffee", "warm autumn forest at dusk"
PARENT = design(LOGO, THEME, 1).recipe
OTTER = design("an otter", THEME, 1).recipe


def _refined(
    instructions: str, preserve: tuple[str, ...] = (), parent: dict[str, Any] = PARENT, **fields: Any
):
    given = {"logo_description": LOGO, "theme_description": THEME, "seed": 5} | fields
    return refine(parent, instructions, preserve, **given).recipe


def test_bolder_is_heavier():
    assert _refined("make it bolder")["weight"] > PARENT["weight"]


@pytest.mark.parametrize("asked", ["use a wolf instead", "replace the fox with a wolf", "make it a wolf"])
def test_another_animal_takes_the_subjects_place(asked: str):
    assert _refined(asked)["subject"].endswith("/wolf")


def test_an_addition_becomes_the_companion():
    assert _refined("add a crown")["modifier"].endswith("/crown")


def test_a_crown_that_is_added_is_worn_and_one_in_a_kept_layout_is_not():
    assert TEMPLATES[_refined("add a crown")["template"]].shows_relation
    kept = _refined("add a crown", preserve=("layout",), parent=PARENT | {"template": "halo"})
    assert kept["template"] == "halo"


@pytest.mark.parametrize(
    "asked", ["add round glasses", "make it wear a scarf", "let it hold a book", "add wings"]
)
def test_what_is_added_to_be_worn_or_held_is_one_picture_with_its_wearer(asked: str):
    assert TEMPLATES[_refined(asked, parent=OTTER, logo_description="an otter")["template"]].shows_relation


def test_rounder_takes_a_round_ground():
    parent = PARENT | {"template": "plate", "plate": "hexagon"}
    assert _refined("rounder", parent=parent)["plate"] == "circle"


def test_a_dark_background_is_dark():
    assert is_dark(_refined("dark background")["palette"]["background"])


def test_text_is_removed_and_the_mark_stays():
    parent = design("a fox, called Ember", THEME, 0).recipe
    refined = _refined("remove the text", parent=parent, logo_description="a fox, called Ember")
    assert refined["name"] == ""
    assert not TEMPLATES[refined["template"]].uses_text or not refined["label"]
    assert refined["subject"] == parent["subject"]


def test_several_wishes_are_all_carried_out():
    refined = _refined("use a wolf instead, add a crown and make it bolder")
    assert refined["subject"].endswith("/wolf")
    assert refined["modifier"].endswith("/crown")
    assert refined["weight"] > 1
    assert refined["not_done"] == []


@pytest.mark.parametrize(
    ("kept", "asked", "fields"),
    [
        ("colors", "make it blue", ("palette",)),
        ("layout", "remove the frame", ("template",)),
        ("style", "make it vintage", ("style", "font")),
        ("shapes", "use a wolf instead", ("subject", "modifier", "plate")),
    ],
)
def test_what_is_preserved_stays_even_when_the_instruction_says_otherwise(kept: str, asked: str, fields):
    refined = _refined(asked, (kept,))
    assert [refined[field] for field in fields] == [PARENT[field] for field in fields]
    assert len(refined["not_done"]) == 1
    assert asked in refined["not_done"][0]


@pytest.mark.parametrize("kept", ["colors", "layout", "style", "shapes"])
def test_a_variation_stays_within_what_is_preserved(kept: str):
    fields = {"colors": "palette", "layout": "template", "style": "style", "shapes": "subject"}
    refined = _refined("try again", (kept,))
    assert refined[fields[kept]] == PARENT[fields[kept]]
    assert refined != PARENT


@pytest.mark.parametrize(
    ("logo", "asked", "relation"),
    [
        ("a dolphin", "make it two", "twins"),
        ("a dolphin", "show three of them", "triplets"),
        ("an avocado", "give it a smile", "smiles"),
        ("a heart", "build it from lots of small stars", "of"),
    ],
)
def test_the_subject_is_repeated_smiles_or_is_built_of_others(logo: str, asked: str, relation: str):
    refined = _refined(asked, parent=design(logo, THEME, 0).recipe, logo_description=logo)
    assert (refined["relation"], refined["not_done"]) == (relation, [])


def test_an_animal_is_put_to_sleep():
    parent = design("a fox", THEME, 0).recipe
    refined = _refined("let it sleep", parent=parent, logo_description="a fox")
    assert (refined["subject"], refined["not_done"]) == ("own/sleeping-fox", [])


def test_what_would_not_be_known_built_of_others_stays_whole():
    parent = design("a bicycle", THEME, 0).recipe
    refined = _refined("make it out of stars", parent=parent, logo_description="a bicycle")
    assert refined["not_done"] == ["make it out of stars: its form would not be known any more."]


def test_what_is_not_understood_is_said():
    assert _refined("frobnicate the whatsit")["not_done"] == ["frobnicate the whatsit: not understood."]


def test_a_parent_of_another_maker_is_designed_anew_and_that_is_said():
    refined = _refined("make it bolder", parent={"provider": "elsewhere"})
    assert "made elsewhere" in refined["not_done"][0]


def test_new_words_are_designed_anew_but_for_what_is_preserved():
    refined = _refined("try again", ("layout",), logo_description="an owl with a lamp")
    assert refined["subject"].endswith("/owl")
    assert refined["template"] == PARENT["template"]


def test_things_unknown_are_not_preserved_and_do_no_harm():
    assert _refined("make it bolder", ("mood",)) == _refined("make it bolder")


def test_the_same_refinement_gives_the_same_recipe():
    assert _refined("more playful") == _refined("more playful")


def test_colours_joined_by_and_are_one_wish():
    assert _refined("make it blue and green")["palette"] != _refined("green")["palette"]


@pytest.mark.parametrize(
    "logo",
    ["law firm, classic", "hot air balloon festival", "coffee roastery called Kestrel", "trust and growth"],
)
@pytest.mark.parametrize(
    "asked",
    [
        "make it bolder",
        "use a wolf instead",
        "add a crown",
        "put it in a diamond",
        "dark background",
        "try again",
    ],
)
def test_what_is_done_can_be_seen_and_what_cannot_is_said(logo: str, asked: str):
    parent = design(logo, THEME, 0)
    refined = refine(parent.recipe, asked, (), logo, THEME, 5)
    assert refined.svg != parent.svg or refined.recipe["not_done"]
    assert refined.recipe["not_done"] == []


def test_an_addition_shows_in_the_drawing():
    parent = design("law firm, classic", THEME, 0)
    refined = refine(parent.recipe, "add a crown", (), "law firm, classic", THEME, 5)
    bare = redraw(refined.recipe | {"modifier": None})
    assert refined.svg != bare.svg


KEPT = {
    "colors": ("palette",),
    "layout": ("template",),
    "style": ("style", "font"),
    "shapes": ("subject", "modifier", "plate"),
}
SUBSETS = [kept for size in range(5) for kept in combinations(sorted(KEPT), size)]
NAMED = "coffee roastery called Kestrel"


@pytest.mark.parametrize("kept", SUBSETS, ids="+".join)
@pytest.mark.parametrize("logo", [LOGO, NAMED, "law firm, classic"])
def test_whatever_is_asked_the_preserved_stays_and_what_was_not_done_is_said(
    logo: str, kept: tuple[str, ...]
):
    parent = design(logo, THEME, 0)
    for asked in ASKED:
        refined = refine(parent.recipe, asked, kept, logo, THEME, 5)
        for field in (field for thing in kept for field in KEPT[thing]):
            assert refined.recipe[field] == parent.recipe[field], (asked, field)
        assert refined.svg != parent.svg or refined.recipe["not_done"] or len(kept) == 4, asked


ASKED = (
    "make it bolder", "use a wolf instead", "rounder", "add a crown", "dark background", "remove the text",
    "swap the fox for an owl", "more playful", "less detail", "make the circle a square", "in blue",
    "put it on white", "bigger icon", "thinner lines", "flip it", "without the crown", "darker",
    "more contrast", "remove the icon", "put the name next to the icon", "change the name to Ember",
    "use a serif font", "try something else",
)  # fmt: skip


def test_another_background_leaves_the_inks_of_the_same_hue():
    refined = _refined("put it on white")
    assert refined["palette"]["background"] == "#ffffff"
    for role in ("primary", "secondary", "accent"):
        assert hue_gap(lch(refined["palette"][role]).hue, lch(PARENT["palette"][role]).hue) < 25


@pytest.mark.parametrize("asked", ["darker", "brighter", "more contrast", "muted colours", "on black"])
def test_changed_colours_hold_their_contrast(asked: str):
    painted = _refined(asked)["palette"]
    assert contrast(painted["text"], painted["background"]) >= 7
    assert contrast(painted["primary"], painted["background"]) >= 3


def test_a_flipped_drawing_is_its_mirror_image():
    parent = design(LOGO, THEME, 1)
    flipped = refine(parent.recipe, "flip it", (), LOGO, THEME, 5)
    one, other = (
        np.asarray(Image.open(io.BytesIO(rasterise(d.svg, 128, 128))), int) for d in (parent, flipped)
    )
    assert np.abs(one[:, ::-1] - other).mean() < 1


def test_letters_are_not_mirrored():
    parent = design("monogram AK", THEME, 0).recipe
    refined = refine(parent, "flip it", (), "monogram AK", THEME, 5).recipe
    assert refined["not_done"] == ["flip it: its letters would read backwards."]


@pytest.mark.parametrize("asked", ["add a crown", "less detail", "make it bolder", "something different"])
def test_only_a_wish_about_text_takes_the_name_away(asked: str):
    refined = refine(design(NAMED, THEME, 0).recipe, asked, (), NAMED, THEME, 5).recipe
    assert TEMPLATES[refined["template"]].uses_text
    assert refined["name"] == "Kestrel"


def test_an_added_thing_can_be_taken_away_again():
    crowned = _refined("add a crown")
    assert _refined("without the crown", parent=crowned)["modifier"] is None


@pytest.mark.parametrize("asked", ["don't change the colors", "keep the colours but make it bolder"])
def test_instructions_can_preserve_too(asked: str):
    assert _refined(asked)["palette"] == PARENT["palette"]
    assert _refined(f"{asked}, make it blue")["not_done"] == ["make it blue: the colours are to be kept."]


def test_a_mark_takes_the_colour_it_is_asked_in_where_that_can_be_seen():
    assert hue_gap(lch(_refined("make the fox green")["palette"]["primary"]).hue, 140) < 40
    assert "would not be seen" in _refined("white icon")["not_done"][0]
    assert _refined("black background and white icon")["not_done"] == []
