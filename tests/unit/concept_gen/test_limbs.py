"""Gloves are on hands and skates on feet; where they cannot be, the wearer is alone."""

import pytest

from concept_gen.local.generator import design
from concept_gen.local.scene.arrangements import arranged
from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast, icon_of
from concept_gen.local.understanding.relating.relations import relation_of
from support.arranging import all_layers, bottom, layers


@pytest.mark.parametrize(
    ("companion", "text", "relation"),
    [
        ("boxing-gloves", "a hamster with boxing gloves", "wears"),
        ("mittens", "a hamster in mittens", "wears"),
        ("skates", "a hamster on skates", "shod"),
        ("roller-skates", "a hamster wearing roller skates", "shod"),
        ("wings", "a hamster with wings", "winged"),
    ],
)
def test_what_is_worn_on_hands_and_feet_is_told_so(companion: str, text: str, relation: str):
    assert relation_of("hamster", companion, text) == relation


def test_a_glove_is_on_each_side_of_a_body():
    body, face, left, right = all_layers("wears", "own/bear-face", "own/boxing-glove")
    assert left.x == -right.x < 0
    assert (left.flipped, right.flipped) == (False, True)
    assert body.top < left.y < bottom(body)
    assert left.width < 0.5 * face.width


def test_a_skate_is_under_each_foot():
    penguin, left, right = all_layers("shod", "own/penguin", "own/ice-skate")
    assert left.x < penguin.x < right.x
    assert bottom(penguin) < bottom(left)


def test_who_has_no_hands_is_drawn_without_gloves():
    assert arranged("wears", icon_of("own/crab"), icon_of("own/boxing-glove")) is None
    drawn = design("a tooth wearing boxing gloves", "mint", 0).svg.decode()
    glove = icon_of("own/boxing-glove").outlines[0].d
    assert glove not in drawn


def test_the_wearer_leads_and_not_what_the_trade_would_show():
    found = cast(read_brief("A boxing gym with a kangaroo wearing boxing gloves"))
    assert (found.subject_idea, found.relation) == ("kangaroo", "wears")


@pytest.mark.parametrize("floating", ["own/lifeboat", "own/swan"])
def test_what_floats_has_its_keel_behind_the_wave(floating: str):
    boat, wave = layers("on", floating, "own/wave")
    assert wave.top < bottom(boat) < bottom(wave)
    assert wave.freed


def test_a_load_is_behind_the_rim_of_a_bicycle_basket():
    assert relation_of("bicycle", "loaf", "a bicycle with a loaf of bread in the basket") == "basketed"
    loaf, bicycle = layers("basketed", "own/bicycle", "own/bread-loaf")
    assert bicycle.freed
    assert loaf.x > bicycle.x + 0.2 * bicycle.width
    assert loaf.width < 0.35 * bicycle.width


@pytest.mark.parametrize(
    "text", ["a bean shaped like a moon", "a bean in the shape of a moon", "a bean that forms a moon"]
)
def test_one_thing_is_told_to_have_the_shape_of_another(text: str):
    assert relation_of("bean", "moon", text) == "shaped"


def test_what_is_shaped_like_a_crescent_lies_in_its_hollow():
    moon, bean = layers("shaped", "pin/coffee-bean", "own/crescent-moon")
    assert moon.x < bean.x < moon.width / 2
    assert bean.freed


def test_what_is_shaped_like_a_thing_is_cut_out_of_its_middle():
    pear, bulb = layers("shaped", "own/lightbulb", "own/pear")
    assert (pear.filled, bulb.cut) == (True, True)


def test_three_tulips_lean_outwards_from_one_vase():
    drawn = design("three tulips in a vase", "pink", 0, recipe_overrides={"template": "joined"}).svg
    assert b"rotate(24 " in drawn
    assert b"rotate(-24 " in drawn


def test_what_is_told_to_be_in_a_boot_comes_out_of_it():
    drawn = design(
        "a cowboy boot with a cactus in it", "desert", 0, recipe_overrides={"template": "joined"}
    ).svg
    assert icon_of("own/open-boot").outlines[0].d in drawn.decode()
