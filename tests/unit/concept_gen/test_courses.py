"""What one moves over is no second thing beside who moves."""

import pytest

from concept_gen.local.understanding.rewording.courses import without_courses


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("a skier racing down a steep slope", "a skier rushing"),
        ("a dancer on a stage", "a dancer"),
        ("a footballer kicking a ball on the pitch", "a footballer kicking a ball"),
        ("a tennis player serving on a clay court", "a tennis player serving"),
        ("a racing car speeding round a race track", "a racing car speeding"),
    ],
)
def test_the_ground_under_who_moves_is_left_out(text: str, meant: str):
    assert without_courses(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("a cyclist riding up a winding mountain road", "a cyclist riding in front of a mountain"),
        ("a sled going down a hill", "a sled going in front of a hill"),
        ("a truck driving over a hill", "a truck driving in front of a hill"),
    ],
)
def test_hills_and_forests_that_one_moves_through_stay_behind(text: str, meant: str):
    assert without_courses(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "a house at the end of a road",
        "a bus on a winding road",
        "a tractor driving across a field",
        "a girl running through a field of poppies",
        "an eagle soaring over a mountain",
        "a road with trees along it",
        "a racing car",
        "horse racing across the country",
    ],
)
def test_ground_that_is_to_be_seen_is_kept(text: str):
    assert without_courses(text) == text
