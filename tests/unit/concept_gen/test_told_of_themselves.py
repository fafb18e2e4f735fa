"""Owners tell what they were, whom they stand by and what they do to what: the work of today is drawn."""

import pytest

from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast
from concept_gen.local.understanding.rewording.owners.activities import as_trades
from concept_gen.local.understanding.rewording.owners.beginnings import without_beginnings
from concept_gen.local.understanding.rewording.owners.siding import as_helped


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Retired teacher, I now carve spoons", "I now carve spoons"),
        ("Ex-soldier. I make kites", "I make kites"),
        ("After thirty years as a nurse I now make candles", "I now make candles"),
        ("I used to be a banker, now I repair clocks", "now I repair clocks"),
        ("I bake bread. I took over from my father in 1990", "I bake bread."),
        ("I walk dogs. It all started when my neighbour fell", "I walk dogs."),
        ("Retired greyhounds find a sofa with us", "Retired greyhounds find a sofa with us"),
        ("I was a sailor", "I was a sailor"),
    ],
)
def test_what_they_were_and_how_they_began_goes_where_more_is_told(text: str, told: str):
    assert " ".join(without_beginnings(text).split()) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We fight for tenants who get thrown out", "We help tenants"),
        ("We support young mothers who have no one", "We support young mothers"),
        ("We help people who stutter", "We help people who stutter"),
        ("We stand up for strangers who cannot", "We help strangers who cannot"),
        ("We offer grave care for families", "We offer grave care for families"),
        ("We fight for justice", "We fight for justice"),
    ],
)
def test_those_stood_by_are_told_plainly_where_they_are_drawn(text: str, told: str):
    assert as_helped(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I prune old trees", "I do old tree-pruning"),
        ("We clean and carve spoons", "We do spoon-carving"),
        ("I train dogs to find people in the snow", "I train dogs to find people in the snow"),
        ("We wash windows", "We wash windows"),
        ("I make candles", "I make candles"),
    ],
)
def test_what_is_done_is_the_trade_that_the_lexicon_knows(text: str, told: str):
    assert as_trades(text) == told


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("I raise orphaned lambs with a bottle", "lambs"),
        ("I clean gravestones so that names can be read again", "gravestones"),
        ("We mend clocks, my wife runs the shop", "clocks"),
        ("We help young mothers who have nobody else to turn to", "mothers"),
    ],
)
def test_the_work_is_drawn_not_with_what_for_what_or_beside_whom(text: str, subject: str):
    assert cast(read_brief(text)).subject_idea == subject


def test_hats_for_brides_and_others_are_read_to_the_end():
    assert read_brief("Hats for brides, and").concepts


def test_the_last_salmon_has_no_shoe_last_beside_it():
    told = cast(read_brief("We protect the last wild salmon"))
    assert (told.subject_idea, told.modifier_idea) == ("salmon", "")
