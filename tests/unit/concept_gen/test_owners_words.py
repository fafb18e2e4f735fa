"""Owners of shops and clubs tell in their own ways what is to be drawn."""

import pytest

from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast
from concept_gen.local.understanding.rewording.alternatives import without_alternatives
from concept_gen.local.understanding.rewording.whose_things import as_whose


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("a dog in the hat of a sheriff", "a dog in the sheriff hat"),
        ("the club of the chess, a rook", "the chess club, a rook"),
        ("a bowl of fish", "a bowl of fish"),
        ("the bank of a river", "the bank of a river"),
        ("a school of music and dance", "a school of music and dance"),
        ("a loaf of sourdough bread", "a loaf of sourdough bread"),
    ],
)
def test_whose_a_thing_is_may_be_told_after_it(told: str, meant: str):
    assert as_whose(told) == meant


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("a plug or cable with a smile", "a plug with a smile"),
        ("a plug or a cable", "a plug "),
        ("a dog or cat", "a dog or cat"),
        ("a black or white cat", "a black or white cat"),
    ],
)
def test_of_alternatives_the_first_is_drawn(told: str, meant: str):
    assert without_alternatives(told) == meant


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Old Bridge walking tours", "own/stone-bridge"),
        ("Eiffel Tower walking tours", "own/eiffel-tower"),
        ("Harbour View whale watching tours", "own/whale"),
        ("Lighthouse Bike Tours", "own/bicycle"),
        ("bus tours, double decker and a castle", "own/double-decker-bus"),
    ],
)
def test_a_guide_shows_the_building_that_is_named(text: str, shown: str):
    assert cast(read_brief(text)).subjects[0] == shown


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("a knee, no skeleton", "own/knee-joint"),
        ("knee clinic without bones", "own/knee-joint"),
        ("dentist, no teeth", "own/tooth"),
        ("podiatrist, no feet", "own/foot"),
    ],
)
def test_nothing_is_drawn_that_is_ruled_out_as_a_part_or_in_the_plural(text: str, left_out: str):
    assert left_out not in cast(read_brief(text)).subjects


@pytest.mark.parametrize(
    ("text", "subject", "companion"),
    [
        ("an iron and a dress", "own/dress", "own/iron"),
        ("a boot and a hammer", "own/hammer", "own/hiking-boot"),
        ("a lantern with notes coming out of it", "own/lantern", "own/music-note"),
        ("a pig with a baker's hat", "own/pig", "own/chef-hat"),
    ],
)
def test_both_things_are_drawn_that_are_told_as_things(text: str, subject: str, companion: str):
    drawn = cast(read_brief(text))
    assert (drawn.subjects[0], drawn.modifiers[0]) == (subject, companion)


def test_what_a_sport_is_played_with_is_its_own():
    drawn = cast(read_brief("curling club, stone and broom"))
    assert {drawn.subjects[0], drawn.modifiers[0]} == {"own/curling-stone", "own/curling-broom"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("nail studio, hand with long nails", "own/manicured-hand"),
        ("notary in Ghent, a wax seal", "own/wax-seal"),
    ],
)
def test_a_sign_of_the_trade_that_is_told_comes_before_its_other_signs(text: str, shown: str):
    assert cast(read_brief(text)).subjects[0] == shown
