"""What is worn: where hats, glasses, headphones and scarfs sit on their wearers."""

import pytest

from concept_gen.data.icons import icons_by_id
from concept_gen.local.garments import WORN
from concept_gen.local.scene.arrangements import arranged
from concept_gen.local.understanding.cast.casting import icon_of
from support.arranging import bottom, eyes, layers


def test_a_hat_sits_at_the_top_of_its_wearer_and_is_narrower():
    pear, hat = layers("wears", "own/pear", "fluent/top-hat")
    assert bottom(hat) < pear.y
    assert hat.y - hat.height / 2 < pear.y - pear.height / 2
    assert hat.width < pear.width


@pytest.mark.parametrize("glasses", ["worn-glasses", "worn-sunglasses", "worn-domino-mask"])
def test_glasses_lie_over_both_eyes(glasses: str):
    fox, worn = layers("wears", "own/fox-face", f"own/{glasses}")
    level, spread = eyes(fox)
    assert worn.top < level < bottom(worn)
    assert spread < worn.width < fox.width


def test_the_ring_of_a_monocle_lies_over_one_eye():
    owl, monocle = layers("wears", "own/owl", "own/worn-monocle")
    level, spread = eyes(owl)
    assert monocle.top < level < bottom(monocle)
    assert abs(monocle.x - monocle.width / 2 - owl.x) < spread


@pytest.mark.parametrize("worn", ["worn-scarf", "worn-bow-tie", "worn-tie", "worn-bandana", "worn-medal"])
@pytest.mark.parametrize("wearer", ["mdi/penguin", "own/fox-face", "own/moose"])
def test_what_is_worn_round_the_neck_leaves_the_eyes_free(wearer: str, worn: str):
    figure, cloth = layers("wears", wearer, f"own/{worn}")
    assert cloth.top > eyes(figure)[0]
    assert cloth.top < bottom(figure)


def test_headphones_reach_from_above_the_eyes_to_the_ears():
    monkey, headphones = layers("wears", "own/monkey-face", "own/worn-headphones")
    assert headphones.top < eyes(monkey)[0] < bottom(headphones)


def test_nothing_but_glasses_and_hats_is_worn_where_no_face_is_seen():
    assert arranged("wears", icon_of("own/pear"), icon_of("own/worn-scarf")) is None
    assert arranged("wears", icon_of("own/bee"), icon_of("own/worn-glasses")) is None


def test_a_thing_wears_glasses_over_its_roundest_part():
    pear, glasses = layers("wears", "own/pear", "own/worn-sunglasses")
    assert pear.top < glasses.y < bottom(pear)
    assert glasses.width < pear.width


def test_a_crown_leaves_the_eyes_of_a_wide_face_free():
    axolotl, crown = layers("wears", "own/axolotl", "own/crown")
    assert bottom(crown) < eyes(axolotl)[0] - 0.05


def test_a_moustache_lies_on_the_thing_that_wears_it():
    slice_, moustache = layers("wears", "own/pizza-slice", "own/moustache")
    assert slice_.top < moustache.top < bottom(moustache) < bottom(slice_)


def test_an_emblem_is_cut_into_what_wears_it():
    mug, heart = layers("contains", "ph/coffee", "own/heart")
    assert (mug.is_subject, mug.filled, heart.cut) == (True, False, True)
    assert heart.width < mug.width


def test_a_hat_sits_between_the_ears_and_above_the_eyes():
    bear, hat = layers("wears", "own/bear-face", "own/chef-hat")
    assert abs(hat.x - bear.x) < 0.01
    assert bear.top < bottom(hat) < eyes(bear)[0]


@pytest.mark.parametrize("who", ["man", "woman", "girl", "boy"])
def test_people_wear_glasses_over_their_eyes_and_a_beard_below_them(who: str):
    person, glasses = layers("wears", f"own/{who}", "own/worn-glasses")
    bearded, beard = layers("wears", f"own/{who}", "own/beard")
    assert glasses.top < eyes(person)[0] < bottom(glasses)
    assert beard.top > eyes(bearded)[0]


def test_people_hold_things_at_their_side_and_have_no_paws():
    man, flower = layers("holds", "own/man", "own/tulip")
    assert flower.x - flower.width / 2 > man.x


def test_everything_that_is_worn_has_its_drawing():
    assert all(f"own/{name}" in icons_by_id() for name in WORN)
    assert all(arranged("wears", icon_of("own/fox-face"), icon_of(f"own/{name}")) for name in WORN)
