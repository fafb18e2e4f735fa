"""Who is told to do or wear something is drawn in person, a trade by its things."""

import pytest

from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast
from concept_gen.local.understanding.ideas.trades import tells_a_trade


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("a butcher holding a ham", "own/butcher"),
        ("a smiling plumber", "own/plumber"),
        ("a pilot with goggles", "own/pilot"),
        ("two bakers carrying baguettes, for a village bakery", "own/baker"),
        ("a gardener wearing a straw hat", "own/gardener"),
    ],
)
def test_somebody_who_does_something_is_drawn_in_person(text: str, subject: str):
    assert cast(read_brief(text)).subjects[0] == subject


@pytest.mark.parametrize("text", ["butcher in York", "a plumber", "our village baker since 1920"])
def test_a_trade_is_drawn_by_its_things(text: str):
    assert cast(read_brief(text)).subjects[0] not in ("own/butcher", "own/plumber", "own/baker")


def test_what_stands_or_has_a_meaning_of_its_own_is_no_figure():
    assert cast(read_brief("a crane standing in a pond")).subjects[0] == "own/crane-bird"
    assert tells_a_trade("a baker")
    assert not tells_a_trade("a baker holding a loaf")


def test_who_smokes_a_pipe_has_it_in_the_mouth():
    assert cast(read_brief("a sailor smoking a pipe")).subjects[0] == "own/captain-pipe"
    assert cast(read_brief("smoking a pipe")).subjects[0] == "own/tobacco-pipe"
