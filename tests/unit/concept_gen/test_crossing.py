"""Two different things that are crossed."""

import pytest

from concept_gen.local.scene.arrangements import arranged
from concept_gen.local.scene.arrangements.crossing import crossing
from concept_gen.local.understanding.cast.casting import icon_of
from concept_gen.local.understanding.relating.counting import many_of
from concept_gen.local.understanding.relating.relations import relation_of
from support.arranging import layers


@pytest.mark.parametrize(
    "text",
    [
        "crossed spade and carrot",
        "a crossed spade and a carrot",
        "spade and carrot crossed",
        "a spade and a carrot, crossed",
        "a spade crossed with a carrot",
        "a carrot and a spade that are crossed",
    ],
)
def test_two_things_are_crossed_however_it_is_said(text: str):
    assert relation_of("spade", "carrot", text) == "crosses"
    assert many_of("spade", text) == ""


def test_of_crossed_axes_and_a_shield_only_the_axes_are_crossed():
    text = "crossed axes and a shield"
    assert relation_of("axes", "shield", text) == "pairs"
    assert many_of("axes", text) == "crossed"


def test_what_leans_one_way_already_is_turned_round_for_the_other():
    under, over = layers("crosses", "own/pencil", "own/wrench")
    assert (under.is_subject, under.flipped, over.flipped) == (False, True, False)


def test_what_stands_upright_leans():
    assert {abs(layer.turn) for layer in layers("crosses", "own/beer-bottle", "pin/lipstick")} == {42.0}


def test_what_is_stout_is_crossed_with_nothing():
    assert crossing(icon_of("own/heart"), icon_of("own/pencil")) is None
    assert arranged("crosses", icon_of("own/heart"), icon_of("own/pencil")) is not None
