"""Whom something is done for, and where, is not drawn beside what is done."""

import pytest

from concept_gen.local.understanding.rewording.owners.those_served import without_those_served
from concept_gen.local.understanding.rewording.street_life import without_streets


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("it reminds older people to drink", "it reminds to drink"),
        ("an app that helps children to read", "an app that helps to read"),
        ("hot meals for families in need", "hot meals"),
        ("coats for people who have none this winter", "coats"),
        ("midwives who come to your home", "midwives"),
        ("bread to your front door", "bread"),
        ("an app where neighbours share drills", "an app where share drills"),
    ],
)
def test_those_served_go(text: str, told: str):
    assert without_those_served(text) == told


@pytest.mark.parametrize(
    "text", ["we come to your home", "a door and a key", "people who dance", "a house that helps"]
)
def test_what_tells_the_trade_stays(text: str):
    assert without_those_served(text) == text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Street magicians", "magicians"),
        ("a street circus", "a circus"),
        ("annual street opera", "annual opera"),
    ],
)
def test_what_is_done_in_streets_shows_no_street(text: str, told: str):
    assert without_streets(text) == told


@pytest.mark.parametrize("text", ["street food", "a street at night", "street lamps", "a high street baker"])
def test_streets_and_what_they_have_stay(text: str):
    assert without_streets(text) == text
