"""What becomes something else, or has it inside, is drawn with it."""

import pytest

from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast
from concept_gen.local.understanding.rewording.becoming import as_become


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("a cup whose steam becomes a treble clef", "a cup with a treble clef above it"),
        ("a tree whose roots form a heart", "a tree with a heart under it"),
        ("a door whose window is a star", "a door with a star inside it"),
        ("a key whose bow is a heart", "a key with a heart"),
        ("a jar with a firefly glowing inside it", "a jar with a firefly inside it"),
        ("a pencil that turns into a rocket", "a pencil and a rocket"),
        ("a teapot turned into a birdhouse", "a teapot shaped like a birdhouse"),
    ],
)
def test_the_other_thing_is_placed_where_it_becomes_of_the_first(text: str, meant: str):
    assert as_become(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "a cup whose steam forms a heart",
        "smoke turning into a heart",
        "we turn waste into gold",
        "a thread that becomes a letter P",
        "a seed growing inside a jar",
    ],
)
def test_what_is_drawn_in_one_or_told_otherwise_is_left_alone(text: str):
    assert as_become(text) == text


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("a light bulb with a leaf growing inside", "contains"),
        ("a candle whose flame is a bird", "topped"),
        ("a croissant shaped like a moon", "shaped"),
        ("a server rack with a cloud above it", "topped"),
    ],
)
def test_the_two_are_related_so(text: str, relation: str):
    assert cast(read_brief(text)).relation == relation


def test_a_thing_told_after_a_trade_that_shares_its_word_leads():
    found = cast(read_brief("a cloud hosting startup, a server rack with a cloud above it"))
    assert (found.subject_idea, found.modifier_idea) == ("server-rack", "cloud")
