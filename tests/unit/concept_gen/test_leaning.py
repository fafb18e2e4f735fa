"""Two lean on each other, and something long leans against a thing."""

import pytest

from concept_gen.local import design
from concept_gen.local.scene.arrangements import arranged, arranged_alone
from concept_gen.local.understanding.cast.casting import icon_of
from concept_gen.local.understanding.relating.counting import LEANERS, many_of
from concept_gen.local.understanding.relating.relations import relation_of
from support.arranging import bottom, layers


@pytest.mark.parametrize(
    "text", ["two penguins leaning on each other", "Two small penguins that are hugging"]
)
def test_two_who_lean_or_hug_are_leaners(text: str):
    assert many_of("penguins", text) == LEANERS


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("two penguins leaning against a wall", "twins"),
        ("two penguins hugging a fish", "twins"),
        ("three penguins hugging", "triplets"),
    ],
)
def test_those_who_lean_on_something_else_or_are_three_are_only_counted(text: str, many: str):
    assert many_of("penguins", text) == many


@pytest.mark.parametrize(
    "text", ["two penguins hugging each other under a moon", "two brooms leaning against a wall"]
)
def test_several_that_lean_are_drawn_beside_another_thing(text: str):
    for seed in range(3):
        assert design(text, "winter", seed).svg


def test_leaners_touch_and_lean_towards_each_other():
    found = arranged_alone(LEANERS, icon_of("own/owl"))
    assert found is not None
    left, right = found.layers
    assert left.turn == -right.turn > 0
    assert right.flipped
    assert right.x - left.x < left.width


def test_who_stands_on_four_feet_does_not_lean():
    assert arranged_alone(LEANERS, icon_of("pin/bear")) is None


def test_a_long_thing_leans_over_the_side_of_what_it_is_told_to_lean_against():
    assert relation_of("hoe", "basket", "a hoe leaning against a basket") == "leans"
    basket, hoe = layers("leans", "own/shovel", "mdi/basket")
    assert basket.x - basket.width / 2 < hoe.x + hoe.width / 2 < basket.x + basket.width / 2
    assert bottom(hoe) == pytest.approx(bottom(basket))


def test_a_beak_ends_in_the_flower_that_its_bird_drinks_from():
    assert relation_of("hummingbird", "hibiscus", "a hummingbird drinking from a hibiscus") == "sips"
    flower, bird = layers("sips", "own/hummingbird", "own/hibiscus")
    assert flower.x - flower.width / 2 < bird.x + bird.width / 2 < flower.x
    assert bird.freed


def test_what_has_no_beak_settles_on_the_flower_or_holds_its_cup():
    flower, bee = layers("sips", "own/bee", "own/lotus")
    assert bee.y < flower.y
    assert arranged("sips", icon_of("own/cat-face"), icon_of("own/bowl")) is not None
