"""Colours that go by a thing's name too are colours: of `brick red` no brick is drawn."""

import pytest

from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast
from concept_gen.local.understanding.rewording.named_colours import without_named_colours
from concept_gen.palettes.mood.subject_colours import with_subject_colours
from concept_gen.palettes.reading.told_colours import colours_of_all, colours_told


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("a fox, bottle green", "fox"),
        ("bakery, brick red and mustard yellow", "bakery"),
        ("a choir in midnight blue and rose gold", "choir"),
        ("chess club, racing green if possible", "chess-club"),
    ],
)
def test_the_thing_that_a_colour_is_called_by_is_not_drawn(text: str, subject: str):
    found = cast(read_brief(text))
    assert (found.subject_idea, found.modifiers) == (subject, ())


@pytest.mark.parametrize(
    "text",
    ["a coffee brown bear", "a blood orange", "a mint green tea", "Rose Gold, a jeweller", "snow white"],
)
def test_what_only_looks_like_a_colour_stays(text: str):
    assert without_named_colours(text) == text


def test_a_clause_of_colours_tells_those_of_the_whole_mark():
    text = "a bowls club with a white jack, keep it simple, bottle green and cream if possible"
    assert colours_of_all(text) == ["bottle green", "cream"]
    assert with_subject_colours("heritage", text) == "heritage, bottle green cream"


def test_a_shade_that_a_logo_names_keeps_its_name():
    assert colours_told("an eagle in powder blue, and some red") == ["powder blue", "red"]


def test_the_colour_of_a_thing_is_not_that_of_all():
    assert colours_of_all("a red fox, a white jack") == []


@pytest.mark.parametrize(
    "text", ["chess club, black and gold", "a fox in navy and gold, please", "a fox, forest green and cream"]
)
def test_a_colour_beside_another_is_no_metal_and_no_cream(text: str):
    assert cast(read_brief(text)).modifiers == ()


def test_fruits_told_by_twos_are_no_colours():
    found = cast(read_brief("jam maker, peach and orange"))
    assert (found.subject_idea, found.modifier_idea) == ("peach", "orange")
