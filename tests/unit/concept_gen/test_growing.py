"""Who is in what grows stands between two clumps of it, on the same ground."""

import pytest

from concept_gen.data.icons import icons_by_id
from concept_gen.local.scene.arrangements import arranged
from concept_gen.local.scene.arrangements.counted import counted
from concept_gen.local.understanding.relating.relations import relation_of


@pytest.mark.parametrize(
    ("text", "companion", "relation"),
    [
        ("a heron standing in the reeds", "reeds", "among"),
        ("a heron in tall grass", "tall-grass", "among"),
        ("a heron on the grass", "grass", "among"),
        ("a heron in a nest", "nest", "in"),
        ("a heron next to the reeds", "reeds", "pairs"),
    ],
)
def test_what_grows_is_stood_in_otherwise_than_a_vessel(text: str, companion: str, relation: str):
    assert relation_of("heron", companion, text) == relation


def test_the_clumps_stand_at_both_sides_of_one_or_two():
    heron, reeds = icons_by_id()["own/heron"], icons_by_id()["own/reeds"]
    one = arranged("among", heron, reeds)
    two = counted("among", heron, reeds, ("twins", ""), starry=False)
    for picture, herons in ((one, 1), (two, 2)):
        assert picture is not None
        *figures, left, right = picture.layers
        ground = max(figure.y + figure.height / 2 for figure in figures)
        assert len(figures) == herons
        assert left.x < min(figure.x for figure in figures)
        assert right.x > max(figure.x for figure in figures)
        assert left.y + left.height / 2 == pytest.approx(ground)


def test_grass_is_lower_than_reeds():
    hare = icons_by_id()["own/hare"]
    reeds = arranged("among", hare, icons_by_id()["own/reeds"])
    grass = arranged("among", hare, icons_by_id()["pin/grass"])
    assert reeds is not None
    assert grass is not None
    assert grass.layers[-1].height < reeds.layers[-1].height
