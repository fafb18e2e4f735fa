"""What stands next to a picture, or is told after it, is drawn beside it."""

import pytest

from concept_gen.local import design
from concept_gen.local.assembly import parts_of
from concept_gen.local.recipe import read_recipe
from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast


def _drawn(text: str, seed: int) -> str:
    """The names of all that is drawn, be it in one drawing."""
    parts = parts_of(read_recipe(design(text, "warm autumn forest at dusk", seed).recipe))
    layers = parts.pair.layers if parts.pair else ()
    return " ".join((parts.icon.name, *(layer.icon.name for layer in layers)))


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("an owl wearing glasses next to a lamp", ("owl", "glasses", "lamp")),
        ("a bear holding a fishing rod beside a tent", ("bear", "fishing", "tent")),
    ],
)
def test_what_is_next_to_a_picture_of_two_is_drawn_too(text: str, things: tuple[str, ...]):
    assert all(thing in _drawn(text, seed) for seed in range(2) for thing in things)


def test_a_jar_of_honey_is_not_shown_by_a_honey_bee():
    assert "jar" in _drawn("two bees flying around a jar of honey", 0)


def test_what_is_told_after_a_comma_accompanies_the_thing_before():
    found = cast(read_brief("a blue door, open, with a potted plant beside it"))
    assert (found.subject_idea, found.modifier_idea) == ("open-door", "potted-plant")


def test_what_a_trade_shows_leads_before_the_trade_and_after_it_before_what_is_beside_it():
    trade = cast(read_brief("A lawyer's office with scales of justice and a column"))
    wish = cast(read_brief("We fit solar panels on roofs and want a house with the sun behind it"))
    picture = cast(read_brief("a blue door, open, with a potted plant beside it"))
    assert (trade.subject_idea, picture.subject_idea) == ("scales-of-justice", "open-door")
    assert {wish.subject_idea, wish.modifier_idea} == {"house", "sun"}


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("a yo-yo with a star", "yo-yo"),
        ("a go-kart with a star", "go-kart"),
        ("a tuk-tuk with a star", "tuk-tuk"),
    ],
)
def test_a_thing_whose_word_has_a_hyphen_leads_before_what_accompanies_it(text: str, thing: str):
    found = cast(read_brief(text))
    assert (found.subject_idea, found.modifier_idea) == (thing, "star")


@pytest.mark.parametrize(
    ("text", "drawing"),
    [
        ("a tennis ball and a net", "own/court-net"),
        ("a fishing boat with a net", "own/fish-net"),
    ],
)
def test_a_net_is_that_of_its_game_or_its_boat(text: str, drawing: str):
    assert cast(read_brief(text)).modifiers[0] == drawing
