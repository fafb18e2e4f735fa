"""The form that a text asks for is the plate that its mark stands on."""

import pytest

from concept_gen.local.generator import design
from concept_gen.local.templates.registry import TEMPLATES
from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.grounds import ground_asked


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("round badge with a fox", "circle"),
        ("a lighthouse in a circle", "circle"),
        ("a round vintage emblem, bear", "circle"),
        ("an owl in a shield", "shield"),
        ("shield-shaped logo with a wolf", "shield"),
        ("crest with a lion", "shield"),
        ("a bee inside a hexagon", "hexagon"),
        ("hexagonal badge for the gym", "hexagon"),
        ("app icon with a wolf", "squircle"),
        ("a horse in a round frame", "circle"),
        ("a diamond ring", None),
        ("people holding hands in a ring", None),
        ("a fox, round and fat", None),
        ("the crest of a wave", None),
    ],
)
def test_a_text_asks_for_a_plate_by_its_form(text: str, ground: str | None):
    assert ground_asked(text) == ground


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("text", ["an owl in a shield", "app icon with a wolf", "hexagon logo, mountain"])
def test_the_plate_that_is_asked_for_is_there_in_every_seed(text: str, seed: int):
    recipe = design(text, "calm", seed).recipe
    assert recipe["plate"] == read_brief(text).ground
    assert TEMPLATES[recipe["template"]].uses_plate or recipe["template"] in ("crest", "tile")


def test_the_form_is_no_thing_that_is_drawn():
    recipe = design("hexagon logo, a mountain", "calm", 0).recipe
    assert "hexagon" not in f"{recipe['subject']} {recipe['modifier']}"


def test_a_round_mark_with_a_name_holds_the_name():
    templates = {
        design("circular logo for a coffee shop called Brew Lab", "calm", n).recipe["template"]
        for n in range(4)
    }
    assert all(TEMPLATES[name].is_emblem for name in templates)
