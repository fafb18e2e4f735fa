"""What a hand holds lies in it."""

import pytest

from concept_gen.local import design
from concept_gen.local.assembly import parts_of
from concept_gen.local.recipe import read_recipe


@pytest.mark.parametrize(
    ("text", "hands"),
    [
        ("a charity that feeds homeless people, a hand holding a teapot", 1),
        ("a hand holding a lantern", 1),
        ("hands holding a house", 2),
    ],
)
def test_what_a_hand_holds_lies_in_a_cupped_hand_under_it(text: str, hands: int):
    picture = parts_of(read_recipe(design(text, "warm", 0).recipe)).joined
    layers = picture.layers if picture else ()
    below = [layer for layer in layers if layer.icon.name == "cupped-hand"]
    assert len(below) == hands
    assert all(layer.y < below[0].y for layer in layers if layer not in below)


def test_a_star_inside_a_drop_is_cut_out_of_the_drop():
    picture = parts_of(read_recipe(design("a star inside a drop of water", "calm", 0).recipe)).joined
    assert [layer.cut for layer in (picture.layers if picture else ())] == [False, True]
