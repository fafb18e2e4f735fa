"""What a text rules out is told from what it wants, and neither drawn, coloured nor written."""

import pytest

from concept_gen.local import design
from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast, icon_of
from concept_gen.negation import without_negations
from concept_gen.palettes import palettes
from concept_gen.palettes.reading.avoidance import shows


@pytest.mark.parametrize(
    ("text", "unwanted", "rest"),
    [
        ("cheese shop without any cows", {"cows"}, "cheese shop"),
        ("a fox but not orange, geometric", {"orange"}, "a fox but , geometric"),
        ("gluten-free bakery", {"gluten"}, "bakery"),
        ("a lion, no letters or words please", {"letters", "words"}, "a lion, please"),
        ("a shield but nothing that looks like a bank; minimal", {"bank"}, "a shield but ; minimal"),
        ("mint, it must not look like a toy", {"toy"}, "mint, it"),
        ("no skulls, crossbones or chains", {"skulls", "crossbones", "chains"}, ""),
        ("no text, a fox or a wolf", {"text"}, ", a fox or a wolf"),
        ("a bear without a hat holding a fish", {"hat"}, "a bear holding a fish"),
        ("a lighthouse rather than an anchor", {"anchor"}, "a lighthouse"),
        ("a not too serious fox", {"serious"}, "a fox"),
        ("a bear that doesn't look angry", {"angry"}, "a bear that"),
        ("No pictures of coins please, a fox", {"coins"}, "please, a fox"),
        ("a stork is too old-fashioned, rather a mother", {"stork"}, ", rather a mother"),
        ("a heart is a cliché, a hand", {"heart"}, ", a hand"),
        ("a fox that is too tired", set(), "a fox that is too tired"),
        ("a wolf, no scary wolf", {"scary"}, "a wolf,"),
        ("Forget Me Not Florist", set(), "Forget Me Not Florist"),
        ("No Fuss Food, a café", set(), "No Fuss Food, a café"),
        ("not only a café", set(), "not only a café"),
        ("a not-for-profit", set(), "a not-for-profit"),
    ],
)
def test_what_is_not_wanted_is_told_from_what_is(text: str, unwanted: set[str], rest: str):
    wanted = without_negations(text)
    assert (wanted.unwanted, wanted.text) == (unwanted, rest)


def test_nothing_that_is_ruled_out_is_shown():
    found = cast(read_brief("dairy, no cows"))
    shown = {icon_of(icon).name for icon in (*found.subjects, *found.modifiers)}
    assert found.subjects
    assert not any("cow" in name for name in shown)


def test_what_a_text_says_it_is_not_like_is_neither_drawn_nor_beside_it():
    found = cast(read_brief("a shield with a keyhole, but nothing that looks like a bank"))
    shown = {*found.subjects[:1], *found.modifiers}
    assert "own/keyhole" in shown
    assert not any("bank" in icon for icon in shown)


def test_a_hue_that_the_logo_text_rules_out_is_in_no_palette():
    blue = frozenset({"blue"})
    shown = [colour for p in palettes("fun", "a whale, no boring blue please") for colour in p.colors]
    assert not any(shows(colour, blue) for colour in shown)


def test_letters_that_are_ruled_out_are_not_drawn():
    recipe = design('a bear called "Bruno", without any text', "forest", 0).recipe
    assert (recipe["name"], recipe["label"], recipe["subline"]) == ("", "", "")


def test_what_is_asked_by_its_name_is_shown_though_a_word_of_it_is_ruled_out_elsewhere():
    for seed in range(3):
        recipe = design("a cuckoo clock with an owl instead of the cuckoo", "calm", seed).recipe
        assert "own/cuckoo-clock" in (recipe["subject"], recipe["modifier"])
