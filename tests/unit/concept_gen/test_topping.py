"""What is above a thing, a lens that lies on it, and the door of one that somebody lives in."""

import pytest

from support.arranging import bottom, layers


def test_what_is_above_a_thing_is_smaller_and_does_not_touch_it():
    hive, heart = layers("topped", "pin/beehive", "own/heart")
    assert bottom(heart) < hive.top
    assert heart.height < 0.5 * hive.height


@pytest.mark.parametrize("relation", ["over", "on", "before"])
def test_a_magnifying_glass_lies_on_what_is_looked_at_and_has_no_glass(relation: str):
    map_, lens = layers(relation, "own/magnifier", "own/map")
    assert lens.icon.name == "open-magnifier"
    assert map_.top < lens.top < bottom(map_)


def test_a_door_is_cut_into_what_has_room_for_it():
    pot, door = layers("doored", "own/teapot", "own/door")
    assert (door.cut, door.icon.name, pot.is_subject) == (True, "open-arched-door", True)
