"""Whoever a text opens with at work leads, not what is worked on."""

import pytest

from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast
from concept_gen.local.understanding.ideas.at_work import at_work


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("A glassblower shaping a vase at the end of a long pipe", "own/glassblower"),
        ("a baker sliding loaves into an oven", "own/baker"),
        ("a potter making a vase", "own/potters-wheel"),
    ],
)
def test_the_worker_leads_before_the_work(text: str, subject: str):
    assert cast(read_brief(text)).subjects[0] == subject


@pytest.mark.parametrize(
    "text",
    [
        "a baker offering the best loaves in town",
        "a baker",
        "bakers kneading the dough",
        "a fox chasing a hare",
    ],
)
def test_who_only_trades_or_is_no_worker_does_not(text: str):
    assert at_work(text) == ""


@pytest.mark.parametrize("text", ["a griffin with one claw raised", "a horse with a hoof raised"])
def test_a_limb_of_an_animal_is_no_second_thing(text: str):
    assert cast(read_brief(text)).modifiers == ()


@pytest.mark.parametrize(
    ("text", "icon"),
    [
        ("a tomato, cut in two", "own/tomato-half"),
        ("a fisherman with a net", "own/fish-net"),
        ("an oscilloscope with a wave", "own/oscilloscope"),
        ("two silos", "own/grain-silo"),
    ],
)
def test_other_words_tell_how_it_is_seen(text: str, icon: str):
    found = cast(read_brief(text))
    assert icon in (*found.subjects[:1], *found.modifiers[:1])


def test_what_something_is_made_of_is_no_other_thing_with_it():
    """No bone for dogs."""
    assert cast(read_brief("a dog made of bones")).relation == "of"
