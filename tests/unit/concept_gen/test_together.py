"""Two things that a text puts into one picture are drawn together, by one drawing where there is one."""

import pytest

from concept_gen.local import design, refine
from concept_gen.local.assembly import parts_of
from concept_gen.local.recipe import read_recipe
from concept_gen.local.templates.registry import TEMPLATES
from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast
from concept_gen.local.understanding.cast.pairs import drawn_together

THEME = "warm autumn forest at dusk"


@pytest.mark.parametrize(
    "text",
    [
        "a school called Hazelbrook, an owl wearing a top hat",
        "Elm & Owl bookshop, a fox on a skateboard",
        "The Salty Dog - a dog wearing a sailor's hat, for a harbour pub",
        "Captain Cat - a cat wearing a captain's hat, fish restaurant",
    ],
)
def test_with_its_name_two_things_are_drawn_as_they_are_related_whatever_the_seed(text: str):
    for seed in range(6):
        made = design(text, THEME, seed)
        parts = parts_of(read_recipe(made.recipe))
        shapes = {outline.d for layer in parts.joined.layers for outline in layer.icon.outlines}
        assert all(f'd="{shape}"'.encode() in made.svg for shape in shapes)


@pytest.mark.parametrize(
    ("text", "companion"),
    [
        ("a penguin riding a skateboard, playful", "skateboard"),
        ("otter catching a salmon in a river", "salmon"),
        ("a tiger drinking coffee", "coffee"),
        ("a lion reading a book under a lamp", "book"),
        ("a wolf with a bone", "bone"),
        ("an octopus playing a guitar", "guitar"),
    ],
)
def test_what_a_text_puts_into_one_picture_is_drawn_together_whatever_the_seed(text: str, companion: str):
    for seed in range(6):
        recipe = design(text, THEME, seed).recipe
        assert companion in recipe["modifier"]
        assert TEMPLATES[recipe["template"]].shows_both


@pytest.mark.parametrize(
    ("text", "drawing"),
    [
        ("a fox drinking coffee", "own/fox-coffee"),
        ("coffee shop with a cat", "own/cat-coffee"),
        ("a kangaroo carrying a backpack", "own/kangaroo-backpack"),
        ("a train going over a viaduct", "own/train-viaduct"),
        ("a cat sleeping on the moon", "own/cat-sleeping-moon"),
        ("football club with a lion", "own/lion-football"),
        ("a crane lifting a steel beam", "own/crane-beam"),
    ],
)
def test_two_things_that_have_a_drawing_together_are_drawn_by_it_whatever_the_seed(text: str, drawing: str):
    for seed in range(4):
        assert parts_of(read_recipe(design(text, THEME, seed).recipe)).icon.id == drawing


def test_the_drawing_of_two_things_is_left_when_one_of_them_is_changed():
    text = "a fox drinking coffee"
    refined = refine(design(text, THEME, 0).recipe, "use a wolf instead", (), text, THEME, 1)
    parts = parts_of(read_recipe(refined.recipe))
    assert (parts.icon.name, parts.companion.name) == ("wolf", "coffee")


@pytest.mark.parametrize(
    "text", ["a cat sleeping on a crescent moon", "a mountain with a moon, outdoor camping"]
)
def test_no_sky_has_a_second_moon_or_sun(text: str):
    templates = {design(text, "night", seed).recipe["template"] for seed in range(8)}
    assert templates.isdisjoint({"landscape", "sunrise", "backdrop"})


@pytest.mark.parametrize(
    ("subject", "companion", "drawing"),
    [
        ("hands", "coffee", "own/hand-coffee"),
        ("hands", "coffee-shop", "own/hand-coffee"),
        ("hands", "coffee-bean", None),
    ],
)
def test_the_trade_of_a_thing_is_drawn_with_it_but_not_what_another_thing_is_called_by(
    subject: str, companion: str, drawing: str | None
):
    found = drawn_together(subject, companion)
    assert (found and found.id) == drawing


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("an eagle with a football", "own/soccer-ball"),
        ("a cat playing golf", "own/golf-flag"),
        ("a bear playing tennis", "own/tennis-racket"),
    ],
)
def test_who_plays_holds_what_it_is_played_with_and_no_player(text: str, held: str):
    parts = parts_of(read_recipe(design(text, "sport", 0).recipe))
    assert parts.joined
    assert held in [layer.icon.id for layer in parts.joined.layers]


@pytest.mark.parametrize("text", ["A 🚀 and a 🌙", "a 🌙 over a 🚀", "🚀🌙"])
def test_pictographs_are_the_things_they_show(text: str):
    found = cast(read_brief(text))
    assert {found.subject_idea, found.modifier_idea} == {"rocket", "crescent-moon"}


def test_pictographs_side_by_side_are_drawn_together():
    assert cast(read_brief("🦊☕")).modifier_idea == "hot-beverage"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("electric bicycle repair shop with a wrench and a spark", "own/bicycle-repair"),
        ("an octopus juggling paint brushes", "own/octopus"),
        ("an octopus juggling coffee cups", "own/octopus-juggling"),
    ],
)
def test_a_trade_leads_its_tools_and_only_cups_are_juggled_as_cups(text: str, subject: str):
    assert cast(read_brief(text)).subjects[0] == subject
