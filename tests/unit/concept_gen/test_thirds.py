"""What is drawn besides the two main things of a picture."""

import pytest

from concept_gen.local.assembly import parts_of
from concept_gen.local.generator import design
from concept_gen.local.recipe import read_recipe
from concept_gen.local.refinement import refine
from concept_gen.local.scene.arrangements.layers import Layer
from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast
from concept_gen.local.understanding.relating.further_doings import done_besides


def _layers(text: str) -> dict[str, Layer]:
    picture = parts_of(read_recipe(design(text, "calm", 0).recipe)).joined
    assert picture
    return {layer.icon.name: layer for layer in picture.layers}


@pytest.mark.parametrize(
    ("text", "thing", "how"),
    [
        ("a penguin wearing a scarf holding a coffee cup", "coffee-cup", "holds"),
        ("a penguin on an iceberg, wearing a small top hat", "top-hat", "wears"),
        ("a penguin in a bow tie holding a tray", "bow-tie", "wears"),
        ("a penguin holding a lantern under an oak tree", "oak-tree", "under"),
        ("a penguin wearing glasses reading a newspaper", "reading-a-newspaper", "holds"),
        ("a penguin with a bow tie and a hat", "hat", "wears"),
        ("a penguin with a book and a lantern", "lantern", ""),
        ("a penguin in a boat", "boat", ""),
        ("a penguin chasing a cat wearing a hat", "hat", ""),
    ],
)
def test_what_is_done_is_told_after_other_things_unless_somebody_else_does_it(
    text: str, thing: str, how: str
):
    assert done_besides("penguin", thing, text) == how


def test_what_is_worn_is_put_on_who_holds_something():
    found = cast(read_brief("a penguin wearing a scarf holding a coffee cup"))
    assert (found.modifier_idea, found.third_idea, found.third_relation) == ("coffee-cup", "scarf", "wears")
    names = [*_layers("a penguin wearing a scarf holding a coffee cup")]
    assert names.index("worn-scarf") < names.index("coffee-cup")


def test_a_hat_is_worn_on_one_drawing_of_the_wearer_with_something_else():
    drawn = _layers("an owl reading a book, wearing a graduation cap")
    assert drawn["graduation-cap"].y < drawn["owl-book"].y


def test_a_hat_is_worn_over_the_beard_of_one_drawing_of_both():
    drawn = _layers("a man with a beard and a hat")
    assert drawn["top-hat"].y < drawn["bearded-man"].y


def test_a_hat_is_as_large_as_the_head_on_a_body_is():
    drawn = _layers("a tiger wearing a helmet riding a bicycle")
    assert drawn["motorbike-helmet"].size < drawn["tiger-face"].size


def test_what_cannot_be_put_on_is_not_laid_beside_its_wearer():
    assert {*_layers("a knight wearing a scarf holding a rose")} == {"knight", "rose"}


def test_somebody_wears_a_hat_on_the_head_of_a_body_that_holds_a_thing():
    drawn = _layers("a girl wearing a hat holding a balloon")
    assert drawn["top-hat"].y < drawn["girl-head"].y
    assert "body-balloon" in drawn


@pytest.mark.parametrize("tree", ["oak tree", "palm tree", "mushroom"])
def test_a_picture_is_at_the_foot_of_the_tree_that_it_is_told_to_be_under(tree: str):
    drawn = _layers(f"a bear reading a book under a {tree}")
    over = drawn[tree.replace(" ", "-")]
    assert over.height > drawn["bear-book"].height
    assert over.top + over.height == pytest.approx(drawn["bear-book"].top + drawn["bear-book"].height)


def test_the_moon_is_over_a_picture_of_three_already():
    found = cast(read_brief("a bear in a canoe with a lantern under a crescent moon"))
    assert (found.third_idea, found.sky_idea) == ("lantern", "crescent-moon")
    drawn = _layers("a bear in a canoe with a lantern under a crescent moon")
    assert drawn["crescent-moon"].y < min(drawn[name].top for name in ("bear-face", "lantern"))


def test_what_is_told_to_be_on_a_cliff_stands_on_it():
    drawn = _layers("a lighthouse on a cliff with seagulls")
    assert drawn["flat-rock"].y > drawn["lighthouse"].y


def test_what_is_worn_besides_three_things_is_worn_on_the_head_that_is_drawn():
    drawn = _layers("a dog in a car with a surfboard, wearing sunglasses")
    assert {"body-car", "surfboard", "worn-sunglasses"} <= drawn.keys()
    assert drawn["worn-sunglasses"].size < drawn["dog-face"].size


@pytest.mark.parametrize(
    ("text", "asked", "left_out"),
    [
        ("a bear in a canoe with a lantern under a crescent moon", "remove the moon", "sky"),
        ("a dog in a car with a surfboard, wearing sunglasses", "remove the sunglasses", "worn"),
    ],
)
def test_what_is_drawn_besides_three_things_can_be_taken_away(text: str, asked: str, left_out: str):
    parent = design(text, "calm", 0).recipe
    given = {"logo_description": text, "theme_description": "calm", "seed": 0}
    refined = refine(parent, asked, (), **given).recipe
    assert parent[left_out]
    assert not refined[left_out]
    assert refined["third"] == parent["third"]
