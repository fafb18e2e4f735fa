"""Those a logo is for, and what they have, are no companions of what it shows."""

import pytest

from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("a mountain guide for families with dogs", "mountain"),
        ("a wolf, for hunters with dogs", "wolf"),
        ("an owl for night students with laptops", "owl"),
        ("a tuk-tuk for the market by the lake", "tuk-tuk"),
    ],
)
def test_customers_and_what_they_have_stand_beside_nothing(text: str, subject: str):
    found = cast(read_brief(text))
    assert (found.subject_idea, found.modifiers) == (subject, ())


def test_what_they_have_is_drawn_where_nothing_else_is_told():
    assert cast(read_brief("a logo for kids with dinosaurs")).subject_idea == "dinosaurs"


@pytest.mark.parametrize(
    ("text", "subject", "companion", "relation"),
    [
        ("Two brothers who fix boilers, maybe a key inside a drop of water", "key", "drop", "in"),
        ("Three sisters who make candles, one candle in a jar", "candle", "jar", "in"),
        ("Four women who row, a heart inside a jar", "heart", "jar", "in"),
    ],
)
def test_makers_and_their_number_are_no_part_of_the_picture(
    text: str, subject: str, companion: str, relation: str
):
    found = cast(read_brief(text))
    assert (found.subject_idea, found.modifier_idea, found.relation) == (subject, companion, relation)
    assert found.many == ("", "")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("We clean the water for 80,000 homes, a tap", "tap"),
        ("guitar lessons for over 100 schools", "guitar-lessons"),
        ("a school for chess, with pupils from forty countries", "chess"),
        ("Volunteers who mend toasters so that less ends in the bin", "toasters"),
        ("a festival for jazz", "jazz"),
    ],
)
def test_how_many_a_firm_serves_whence_they_come_and_what_it_aims_at_is_not_drawn(text: str, subject: str):
    found = cast(read_brief(text))
    assert (found.subject_idea, found.modifiers) == (subject, ())


def test_of_many_animals_that_a_refuge_is_for_the_animal_is_drawn():
    assert (
        "donkeys"
        in (found := cast(read_brief("refuge for over 300 donkeys"))).modifier_idea + found.subject_idea
    )
