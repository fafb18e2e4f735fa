"""A thing wears the colour that the text gives it, in every seed and whatever the theme names."""

import pytest

from concept_gen.local import design
from concept_gen.local.assembly import parts_of
from concept_gen.local.drawing import scene_of
from concept_gen.local.recipe import read_recipe
from concept_gen.local.showing import in_its_colour, painted_roles
from concept_gen.local.understanding.rewording.tints import without_tints
from concept_gen.palettes import coloured_things, known_things, palettes
from concept_gen.palettes.colour.oklch import contrast, is_shade


@pytest.mark.parametrize(
    ("text", "theme", "colour"),
    [
        ("a green snake", "desert coral", "#2f8a46"),
        ("a black cat", "lilac and white", "#141416"),
        ("a red anchor", "red and white", "#c8202f"),
        ("a red tractor in a wheat field", "golden harvest", "#c8202f"),
        ("yellow rubber duck", "blue bathroom", "#f6cd2c"),
        ("a black cat sitting on a crescent moon", "midnight purple", "#141416"),
        ("bakery called Rosso, a red rooster", "cream and brown", "#c8202f"),
    ],
)
def test_a_thing_wears_its_colour_whatever_theme_and_seed(text: str, theme: str, colour: str):
    for seed in range(5):
        recipe = read_recipe(design(text, theme, seed).recipe)
        assert is_shade(recipe.palette[recipe.subject_role], colour)
        others = ["plate", recipe.template]
        assert recipe.template in in_its_colour(others, parts_of(recipe), [recipe.subject_role])


def test_a_thing_in_its_colour_stands_out_from_its_ground():
    for theme in ("midnight purple", "black and gold", "yellow", "snow white"):
        for text in ("a black cat", "a white cat", "a yellow cat"):
            first = palettes(theme, text)[0]
            assert contrast(first.primary, first.background) >= 3


def test_two_things_wear_a_colour_each():
    recipe = read_recipe(design("an orange fox with a blue scarf", "winter", 0).recipe)
    assert (recipe.subject_role, recipe.companion_role) == ("primary", "accent")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a dark green snake", [("snake", False)]),
        ("a fox with a red scarf", [("scarf", True)]),
        ("a bakery with a red rooster", [("rooster", False)]),
        ("an eagle in red and blue", []),
        ("a black and white cow", []),
        ("an owl on a white background", []),
        ("a green energy company", []),
        ("Red sewing machine for a tailor", [("machine", False)]),
        ("Red Lion pub", []),
        ("a cat, no red letters", []),
    ],
)
def test_a_colour_is_that_of_the_thing_it_stands_before(text: str, told: list[tuple[str, bool]]):
    assert [(thing.said[-1], thing.beside) for thing in coloured_things(text)] == told


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a bird on a brown fence", "a bird on a fence"),
        ("a gold crown", "a crown"),
        ("an orange cat", "an cat"),
        ("an orange tree", "an orange tree"),
        ("orange juice", "orange juice"),
        ("a golden retriever", "a golden retriever"),
        ("a logo in brown and pink", "a logo in brown and pink"),
    ],
)
def test_a_colour_before_a_thing_is_no_thing_itself(text: str, left: str):
    assert without_tints(text) == left


def test_on_a_plate_what_is_worn_is_told_from_its_wearer_where_a_colour_can():
    made = design("an owl wearing glasses", "calm and warm", 0).recipe
    worn = dict.fromkeys(("primary", "text"), "#1a2b57") | {"secondary": "#718abd", "background": "#fcfcfc"}
    for accent, is_told_apart in (("#e0a526", True), ("#22408a", False)):
        palette = {**worn, "accent": accent}
        scene = scene_of(read_recipe({**made, "template": "joined-plate", "palette": palette}))
        assert ("accent" in painted_roles(scene)) == is_told_apart


@pytest.mark.parametrize(
    ("text", "theme", "colour"),
    [
        ("three sunflowers for a florist", "bright like July", "#f2c230"),
        ("a ladybird on a leaf", "fresh spring morning", "#d23b36"),
        ("cherry blossom", "spring", "#d9608a"),
        ("lobster restaurant called Red Claw", "old harbour", "#d23b36"),
        ("a fox jumping over a log", "valley in autumn", "#dc6a22"),
    ],
)
def test_a_thing_wears_the_colour_it_is_known_by_where_the_theme_names_none(
    text: str, theme: str, colour: str
):
    for seed in range(3):
        recipe = read_recipe(design(text, theme, seed).recipe)
        assert is_shade(recipe.palette[recipe.subject_role], colour)


@pytest.mark.parametrize(
    ("text", "theme"),
    [("a purple frog", "spring"), ("a frog", "royal purple and gold"), ("Frog & Sons", "romantic rose")],
)
def test_no_thing_is_known_by_a_colour_that_a_text_speaks_against(text: str, theme: str):
    assert not any(is_shade(one.primary, "#3f9b4a") for one in palettes(theme, text))


def test_a_yellow_thing_leaves_other_palettes_the_grounds_of_their_theme():
    led, plain = palettes("relaxed beach", "pineapple hostel"), palettes("relaxed beach")
    assert is_shade(led[0].primary, "#f2c230")
    assert sum(one.background == other.background for one, other in zip(led, plain, strict=True)) >= 3


def test_a_pastel_theme_keeps_its_colours_whatever_is_drawn():
    theme = "gentle nursery, baby pastel"
    assert palettes(theme, "duckling") == palettes(theme)
    assert known_things("duckling")
