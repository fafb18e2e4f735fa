"""Two things that a text relates become one picture: one stands on, sits in, wears or carries the other."""

import pytest

from concept_gen.local.generator import design
from concept_gen.local.scene.arrangements import Layer, arranged
from concept_gen.local.templates.registry import TEMPLATES
from concept_gen.local.understanding.casting import icon_of
from concept_gen.local.understanding.relations import relation_of

THEME = "calm and warm"


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("a hamster on a skateboard", "on"),
        ("a hamster riding an old skateboard", "on"),
        ("a hamster inside the skateboard", "in"),
        ("a hamster on top of a skateboard", "on"),
        ("a hamster with a skateboard", ""),
        ("a hamster made of skateboards", ""),
        ("a skateboard, for a hamster shop", ""),
        ("a hamster. On sale: a skateboard", ""),
    ],
)
def test_the_words_between_two_things_tell_how_they_stand_to_each_other(text: str, relation: str):
    assert relation_of("hamster", "skateboard", text) == relation


@pytest.mark.parametrize(
    ("hat", "text"),
    [
        ("top-hat", "a pear wearing a top hat"),
        ("top-hat", "a pear in a top hat"),
        ("hat", "a pear with a hat"),
    ],
)
def test_a_hat_is_worn_however_it_is_said(hat: str, text: str):
    assert relation_of("pear", hat, text) == "wears"


def test_what_is_in_a_beak_is_carried():
    assert relation_of("crow", "key", "a crow with a key in its beak") == "carries"


def test_feet_stand_on_the_ground_they_were_dropped_on():
    board, hamster = _layers("on", "own/hamster", "own/skateboard")
    assert board.y - board.height / 2 <= _bottom(hamster) < board.y + board.height / 2
    assert hamster.y < board.y


def test_nothing_stands_where_its_feet_find_no_level_ground():
    assert arranged("on", icon_of("own/elephant"), icon_of("own/crown")) is None


def test_a_hat_sits_at_the_top_of_its_wearer_and_is_narrower():
    pear, hat = _layers("wears", "own/pear", "fluent/top-hat")
    assert _bottom(hat) < pear.y
    assert hat.y - hat.height / 2 < pear.y - pear.height / 2
    assert hat.width < pear.width


def test_a_load_hangs_from_the_beak_and_not_from_the_tail():
    crow, key = _layers("carries", "own/crow", "own/key")
    assert key.x < crow.x - 0.3 * crow.width


def test_what_looks_out_of_a_cup_is_seen_above_its_rim_and_hidden_below():
    cactus, cup = _layers("in", "own/cactus", "own/open-cup")
    rim = cup.y - cup.height / 2
    assert cactus.y < rim < _bottom(cactus) < cup.y + cup.height / 2


def test_what_is_inside_a_bottle_is_cut_out_of_its_silhouette():
    bottle, lighthouse = _layers("in", "own/lighthouse", "own/glass-bottle")
    assert (bottle.filled, lighthouse.cut) == (True, True)
    assert abs(lighthouse.x - bottle.x) + lighthouse.width / 2 < bottle.width / 2


@pytest.mark.parametrize(
    "text",
    [
        "a hamster on a skateboard",
        "a frog wearing a crown",
        "a cactus in a teacup",
        "a crow with a key in its beak",
    ],
)
def test_related_things_are_one_picture_whatever_the_seed(text: str):
    for seed in range(6):
        assert TEMPLATES[design(text, THEME, seed).recipe["template"]].shows_relation


def _layers(relation: str, subject: str, companion: str) -> tuple[Layer, Layer]:
    found = arranged(relation, icon_of(subject), icon_of(companion))
    assert found is not None
    first, second = found.layers
    return first, second


def _bottom(layer: Layer) -> float:
    return layer.y + layer.height / 2
