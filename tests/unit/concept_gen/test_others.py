"""Of a thing and the class that it is told to be one of only the thing is drawn."""

import pytest

from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.rewording.others import without_others


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("owls and other birds of prey", "owls"),
        ("a shelter for tortoises and other reptiles, since 1990", "a shelter for tortoises, since 1990"),
        ("roses or other garden flowers in a vase", "roses in a vase"),
        ("clocks and all other kinds of machines", "clocks"),
    ],
)
def test_the_class_after_a_thing_that_is_drawn_is_left_out(text: str, left: str):
    assert without_others(text) == left


@pytest.mark.parametrize(
    "text",
    ["zyzzyvas and other beetles", "one cat and another dog", "a cat and the other", "trains and other toys"],
)
def test_what_is_no_class_or_the_only_thing_to_draw_stays(text: str):
    assert without_others(text) == text


def test_the_ideas_of_a_brief_hold_no_second_bird_beside_the_owl():
    assert [c.phrase for c in read_brief("owls and other birds").concepts] == ["owls"]
