"""What a text puts behind something is partly hidden by it, and what is in the sky is above it."""

import pytest

from concept_gen.local.understanding.relating.relations import relation_of
from support.arranging import all_layers, bottom, layers


@pytest.mark.parametrize(
    ("companion", "text", "relation"),
    [
        ("peaks", "a bicycle and two peaks behind it", "backed"),
        ("sun", "a bicycle with the sun setting behind it", "backed"),
        ("sun", "a bicycle with a sun behind its wheel", "backed"),
        ("sunset", "a bicycle against the sunset", "before"),
        ("leaf", "a bicycle with a leaf under it", "shelters"),
        ("dog", "a bicycle and a dog behind it", "pairs"),
    ],
)
def test_what_is_told_after_a_thing_says_where_it_is(companion: str, text: str, relation: str):
    assert relation_of("bicycle", companion, text) == relation


def test_a_sun_that_rises_above_something_is_behind_it():
    assert relation_of("sun", "loaf", "a sun rising above a loaf") == "behind"
    assert relation_of("sun", "loaf", "a sun above a loaf") == "over"


def test_a_sun_behind_a_thing_shows_about_its_top():
    sun, giraffe = layers("backed", "own/giraffe", "own/sun")
    assert sun.top < giraffe.top < bottom(sun) < bottom(giraffe)
    assert giraffe.freed


def test_mountains_behind_a_thing_are_broader_than_it_and_share_its_ground():
    peaks, bicycle = layers("backed", "own/bicycle", "own/mountain-range")
    assert 0.5 * peaks.width < bicycle.width < peaks.width
    assert bottom(peaks) < bottom(bicycle)
    assert peaks.top < bicycle.top


def test_the_moon_is_above_what_it_is_named_with_whichever_leads():
    camel, moon = layers("pairs", "own/camel", "own/crescent-moon")
    light, guitar = sorted(layers("pairs", "own/crescent-moon", "own/acoustic-guitar"), key=lambda n: n.y)
    assert bottom(moon) < camel.top
    assert light.is_subject
    assert bottom(light) < guitar.top


def test_a_sun_named_with_a_thing_comes_out_from_behind_it():
    sun, horse = layers("pairs", "own/horse", "own/sun")
    assert sun.top < horse.top < bottom(sun)


def test_a_small_thing_beside_a_stem_is_inside_the_width_of_the_cap():
    mushroom, hedgehog = layers("under", "own/hedgehog", "own/mushroom")
    assert hedgehog.x + hedgehog.width / 2 < 1.1 * mushroom.width / 2
    assert bottom(hedgehog) == pytest.approx(bottom(mushroom))


def test_a_small_thing_is_at_the_foot_of_what_shelters_nothing():
    microscope, leaf = layers("under", "own/leaf", "own/microscope")
    assert leaf.width < 0.7 * microscope.width
    assert microscope.y < leaf.top < bottom(microscope) < bottom(leaf)


def test_scenery_on_either_side_is_partly_hidden_by_what_is_between():
    left, right, tree = all_layers("between", "pin/tree", "own/mountain")
    assert left.x + left.width / 2 > tree.x - tree.width / 2
    assert right.flipped
    assert tree.freed


def test_a_sun_between_mountains_is_behind_them():
    sun, *peaks = all_layers("between", "own/sun", "own/mountain")
    assert sun.is_subject
    assert all(peak.freed for peak in peaks)
