"""What the theme and the tone of a brief do to a design: colours that are seen, letters, faces, styles."""

import re
from dataclasses import replace

import pytest

from concept_gen.data.icons import icons_by_id
from concept_gen.local import Design, design
from concept_gen.local.assembly import parts_of
from concept_gen.local.recipe import read_recipe
from concept_gen.local.templates.registry import TEMPLATES
from concept_gen.palettes.colour import oklch


@pytest.mark.parametrize(
    ("theme", "colours"),
    [
        ("red and green Christmas", ("#d32030", "#2e8b3d")),
        ("copper and teal", ("#b87333", "#0f7f86")),
        ("red, white and blue", ("#d32030", "#ffffff", "#1f6fd0")),
        ("navy and copper", ("#14213d", "#b87333")),
    ],
)
@pytest.mark.parametrize(
    "logo", ["an owl reading a book", "a rocket", "law firm called Hale & Stone", "accounting firm"]
)
def test_every_colour_that_a_theme_names_is_seen_in_every_design(
    logo: str, theme: str, colours: tuple[str, ...]
):
    for seed in range(4):
        seen = _painted(design(logo, theme, seed))
        assert all(min(oklch.likeness(c, paint) for paint in seen) < 0.1 for c in colours)


def _painted(made: Design) -> set[str]:
    """Every fill, stroke and stop of a drawing."""
    return set(re.findall(r'(?:fill|stroke|stop-color)="(#[0-9a-f]{6})"', made.svg.decode()))


@pytest.mark.parametrize("theme", ["bright neon", "winter colours", "a rainbow"])
def test_a_theme_of_several_colours_is_drawn_in_more_than_one(theme: str):
    for seed in range(5):
        made = design("a mountain bike", theme, seed)
        beside = [made.palette.secondary, made.palette.accent]
        assert min(oklch.likeness(one, paint) for one in beside for paint in _painted(made)) < 0.08


def test_a_name_is_written_before_a_second_colour_is_shown():
    made = [design("law firm called Hale & Stone", "red and green", seed) for seed in range(6)]
    assert all(TEMPLATES[str(one.recipe["template"])].uses_text for one in made)


def test_two_colours_leave_a_choice_of_templates():
    names = {design("a rocket", "red and green", seed).recipe["template"] for seed in range(8)}
    assert len(names) >= 4


@pytest.mark.parametrize("logo", ["a friendly lion", "a lion for a nursery", "a cute lion"])
def test_a_friendly_brief_gets_a_face_that_smiles(logo: str):
    assert "own/lion-face" in {design(logo, "warm", seed).recipe["subject"] for seed in range(2)}


@pytest.mark.parametrize(("logo", "theme"), [("a cute mushroom", "green"), ("a planet", "kawaii, purple")])
def test_a_cute_thing_gets_a_smile(logo: str, theme: str):
    smile = icons_by_id()["own/kawaii-smile"].outlines[0].d
    assert all(smile in design(logo, theme, seed).svg.decode() for seed in range(3))


@pytest.mark.parametrize(
    ("logo", "theme", "subject"),
    [
        ("a taco", "kawaii, bright", "own/taco-smile"),
        ("two tacos with a smile", "bright", "own/taco-smile"),
        ("sushi roll with a big smile", "pink", "own/sushi-smile"),
        ("a burger and fries", "cute", "own/burger"),
        ("a taco", "bright", "own/taco"),
    ],
)
def test_what_is_cute_and_alone_is_drawn_with_a_face_where_there_is_such_a_drawing(
    logo: str, theme: str, subject: str
):
    assert {design(logo, theme, seed).recipe["subject"] for seed in range(3)} == {subject}


def test_a_bird_that_its_beak_is_known_by_is_seen_from_the_side_though_it_is_friendly():
    drawn = {str(design("a parrot for a kids club", "fun", seed).recipe["subject"]) for seed in range(6)}
    assert not any(name.endswith("-face") for name in drawn)


def test_the_feeling_of_a_theme_sets_the_letters_of_a_name():
    romantic = {design("a florist called Elena", "soft, romantic", seed).recipe["font"] for seed in range(6)}
    assert romantic <= {"serif", "roman"}


@pytest.mark.parametrize(
    ("logo", "theme", "font"),
    [
        ("a bookshop called Raven & Rue", "gothic velvet", "blackletter"),
        ("an art deco lounge called Hollow Oak", "emerald", "deco"),
        ("arcade called Bit Bar", "neon, 8-bit", "pixel"),
        ("surplus store called Iron Wolf", "military olive", "stencil"),
        ("satellite startup called Orbital", "sci-fi chrome", "futuristic"),
    ],
)
def test_a_kind_of_letters_that_is_named_sets_every_design(logo: str, theme: str, font: str):
    assert {design(logo, theme, seed).recipe["font"] for seed in range(4)} == {font}


@pytest.mark.parametrize("font", ["blackletter", "script"])
def test_no_word_is_all_capitals_where_they_cannot_be_read_in_a_row(font: str):
    recipe = read_recipe(design("a bookshop called Raven & Rue", "gothic", 0).recipe)
    parts = parts_of(replace(recipe, font=font))
    assert (parts.label, parts.subline) == ("Raven & Rue", "Bookshop")


@pytest.mark.parametrize("logo", ["lobster shack Claw & Order, badge", "a badge for a bike shop"])
def test_a_badge_is_one_frame_with_all_that_it_says(logo: str):
    templates = {design(logo, "navy", seed).recipe["template"] for seed in range(6)}
    assert templates <= {"seal", "crest", "laurel", "wordmark-arched"}


def test_a_style_that_the_logo_names_goes_before_the_feeling_of_the_theme():
    assert design("a bold florist called Elena", "romantic", 0).recipe["style"] == "bold"


@pytest.mark.parametrize("logo", ["a panda", "a penguin wearing a bow tie"])
def test_a_face_of_two_tones_is_never_its_own_negative(logo: str):
    for seed in range(6):
        recipe = design(logo, "winter", seed).recipe
        assert recipe["template"] not in ("plate", "joined-plate", "tile")


def test_letters_keep_what_was_asked_for_beside_them_whatever_the_seed():
    designs = [design("the letter K with a crown", "royal", seed) for seed in range(6)]
    crown = icons_by_id()[designs[0].recipe["subject"]].outlines[0].d
    assert all(crown in made.svg.decode() for made in designs)


@pytest.mark.parametrize(
    ("logo", "style"),
    [("three overlapping circles, abstract", "faceted"), ("an abstract mark for a bank", "abstract")],
)
def test_an_abstract_mark_shows_the_figure_that_is_told(logo: str, style: str):
    assert design(logo, "pastel", 0).recipe["style"] == style


@pytest.mark.parametrize(
    ("logo", "shown"),
    [
        ("a shark for a swim team, fierce", "own/angry-shark"),
        ("fox esports, aggressive", "own/angry-fox"),
        ("an angry bear for a hockey team", "own/angry-bear"),
    ],
)
def test_a_fierce_animal_shows_its_teeth_and_is_no_sticker(logo: str, shown: str):
    drawn = [design(logo, "red and black", seed).recipe for seed in range(4)]
    assert {recipe["subject"] for recipe in drawn} == {shown}
    assert {recipe["template"] for recipe in drawn}.isdisjoint({"die-cut", "sticker"})
