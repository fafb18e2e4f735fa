"""Sights, animals and towns with capitals, which are no brand's name."""

import pytest

from concept_gen.local.lines.inscriptions import subline_of
from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast


@pytest.mark.parametrize(
    ("text", "drawing"),
    [
        ("The Eiffel Tower in line art for a walking tour company", "own/eiffel-tower"),
        ("The Taj Mahal for an Indian restaurant", "own/taj-mahal"),
        ("Big Ben in minimal style for a London tea company", "own/big-ben"),
        ("The Atomium for a chocolate shop", "own/atomium"),
        ("Cologne Cathedral for a city tour company", "own/cathedral"),
        ("Lighthouse of Alexandria for a consulting firm", "own/lighthouse"),
        ("Tower Bridge with a heart for a bakery", "own/tower-bridge"),
    ],
)
def test_a_sight_before_whom_it_is_for_is_what_is_drawn(text: str, drawing: str):
    brief = read_brief(text)
    assert (brief.name, cast(brief).subjects[0]) == (None, drawing)


def test_an_animal_before_whom_it_is_for_is_what_is_drawn():
    brief = read_brief("Snow Leopard for a climbing gym")
    assert (brief.name, cast(brief).subject_idea) == (None, "snow-leopard")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Red Panda, a tea shop", "Red Panda"),
        ("Taj Mahal, an Indian restaurant", "Taj Mahal"),
        ("Tower Bridge Coffee for a roaster", "Tower Bridge Coffee"),
        ("The Kettle for a cafe", "The Kettle"),
        ("Copper Castle for a toy shop", "Copper Castle"),
        ("Old Bridge for a bakery", "Old Bridge"),
    ],
)
def test_what_is_introduced_or_more_than_a_sight_stays_a_name(text: str, name: str):
    assert read_brief(text).name == name


def test_a_sight_alone_is_no_name():
    assert read_brief("the Giant's Causeway").name is None


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("a Bath bookshop", "bath"),
        ("our Phoenix plumbing company", "phoenix"),
        ("a Turkey tour operator", "turkey"),
        ("a Reading running club", "reading"),
    ],
)
def test_the_town_that_a_trade_is_of_is_not_drawn(text: str, town: str):
    found = cast(read_brief(text))
    assert found.subjects
    assert town not in (found.subject_idea, found.modifier_idea)


@pytest.mark.parametrize("text", ["a phoenix for a plumbing company", "a turkey farm"])
def test_what_is_a_thing_in_small_letters_is_drawn(text: str):
    assert cast(read_brief(text)).subject_idea in ("phoenix", "turkey")


def test_what_rises_is_drawn_without_a_phoenix():
    found = cast(read_brief("a sailboat with a rising sun"))
    assert not any("phoenix" in icon for icon in (*found.subjects, *found.modifiers, *found.thirds))


def test_a_hill_drawn_before_the_sun_needs_no_second_one():
    found = cast(read_brief("Mount Fuji with a rising sun"))
    assert (found.subjects[0], found.modifiers) == ("own/mount-fuji", ())


@pytest.mark.parametrize(
    ("text", "drawing"),
    [
        ("A teapot whose steam forms a heart", "own/teapot-heart-steam"),
        ("a bowl of soup with heart-shaped steam", "own/bowl-heart-steam"),
        ("a cottage with smoke from the chimney in the shape of a heart", "own/house-heart-smoke"),
        ("a candle with a heart-shaped flame", "own/candle-heart-flame"),
    ],
)
def test_what_rises_in_the_shape_of_a_heart_is_drawn_so(text: str, drawing: str):
    assert cast(read_brief(text)).subjects[0] == drawing


def test_a_mask_is_that_of_its_sport():
    found = cast(read_brief("Fencing academy with two crossed foils and a mask"))
    assert (found.subjects[0], found.modifiers) == ("own/fencing-foils", ())


def test_a_van_alone_is_no_line_under_a_name():
    assert subline_of(read_brief('Old van with a canoe on top for "Wild Rentals"')) == ""
