"""What is full of something has it in it: a vase, a tray, a bicycle's basket; halos are over heads."""

import pytest

from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast
from concept_gen.local.understanding.relating.relations import relation_of
from concept_gen.local.understanding.rewording.cycle_baskets import with_laden_baskets
from concept_gen.local.understanding.rewording.states import with_states
from support.arranging import bottom, layers


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("a bike with a basket of lemons", "a bike with lemons in its basket"),
        ("a bicycle with a wicker basket full of lavender", "a bicycle with lavender in its basket"),
        ("a bike with a basket of bread on a hill", "a bike with bread in its basket on a hill"),
        ("a cat with a basket of lemons", "a cat with a basket of lemons"),
        ("a bike with a basket", "a bike with a basket"),
    ],
)
def test_a_bicycle_has_the_load_in_its_basket(text: str, meant: str):
    assert with_laden_baskets(text) == meant


@pytest.mark.parametrize(
    ("vessel", "load", "text"),
    [
        ("tray", "cupcakes", "a tray of cupcakes"),
        ("bouquet", "tulips", "a bouquet of tulips"),
        ("vase", "sunflowers", "a vase with sunflowers"),
        ("jug", "daisies", "a jug with daisies"),
    ],
)
def test_what_is_told_of_a_vessel_fills_it(vessel: str, load: str, text: str):
    assert relation_of(vessel, load, text) == "full"


def test_a_halo_hangs_over_the_head_and_touches_nothing():
    cat, halo = layers("wears", "own/cat-face", "own/halo")
    assert bottom(halo) < cat.top
    assert halo.x == cat.x


def test_a_halo_is_told_as_worn():
    assert cast(read_brief("a donut with a halo")).relation == "wears"


def test_what_stands_on_an_open_book_has_it_open():
    book, owl = layers("on", "own/owl", "own/flat-open-book")
    assert bottom(owl) == pytest.approx(book.top, abs=0.1)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("a hedgehog rolled into a ball", "a curled hedgehog"),
        ("a hedgehog rolled up in a ball of yarn", "a curled hedgehog in a ball of yarn"),
        ("a rug rolled up", "a rug rolled up"),
    ],
)
def test_who_is_rolled_up_is_curled(text: str, meant: str):
    assert with_states(text) == meant
