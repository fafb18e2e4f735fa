"""What is full of something has it in it: a vase, a tray, a bicycle's basket; halos are over heads."""

import pytest

from concept_gen.local.scene.arrangements.talons import in_flight
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


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("a mummy wrapped in paper", "own/mummy"),
        ("a yummy mummy blog", "own/mother-and-child"),
    ],
)
def test_a_mummy_is_a_mother_where_children_are_told_of(text: str, drawn: str):
    assert cast(read_brief(text)).subjects[0] == drawn


def test_a_gift_has_its_bow_already():
    assert not cast(read_brief("a gift box with a bow")).modifiers


def test_a_bird_of_prey_has_what_it_carries_in_its_talons():
    wrench, eagle = layers("hauls", "own/flying-eagle", "own/wrench")
    assert wrench.y > eagle.y
    assert wrench.top < bottom(eagle)
    assert in_flight("bald-eagle")
    assert not in_flight("pigeon")


def test_a_swan_on_a_lake_is_before_ripples():
    swan, water = layers("on", "own/swan", "own/mountain-lake")
    assert water.icon.name == "flat-pond"
    assert water.top < bottom(swan)


def test_what_is_a_dish_of_its_own_is_not_put_into_another():
    assert relation_of("bowl", "pho", "a bowl of pho") != "full"


def test_no_feathers_hang_below_what_is_low():
    wings, croissant = layers("winged", "own/croissant", "own/angel-wings")
    assert bottom(wings) <= bottom(croissant) + 0.01


def test_who_is_under_a_lamp_post_is_beside_it():
    lamp, saxophone = layers("under", "own/saxophone", "own/street-lamp")
    assert saxophone.x > lamp.x
    assert saxophone.width > 0.3
