"""The icons' outlines are packed in whole numbers when the data is built."""

import re

import pytest
from path_grid import UnsupportedPath, on_grid


def test_rounding_does_not_add_up_along_a_path():
    steps = re.findall(r"[lhv]?([^lhvMz]+)", on_grid("M0 0" + "l.3 .3" * 100, 1.0).removeprefix("M0 0"))
    assert sum(int(n) for step in steps for n in re.findall(r"-?\d+", step)) == 60


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("M1 1L2 3 4 3Z", "M2 2l2 4h4z"),
        ("m1 1 2 2m1 1 2 2", "M2 2l4 4M8 8l4 4"),
        ("M0 0C1 1 2-1 3 0c.5.5-1 1 1 1", "M0 0c2 2 4-2 6 0 1 1-2 2 2 2"),
        ("M5 5a2 2 0 015 5a2 2 0 0 1-5-5z", "M10 10a4 4 0 0 1 10 10 4 4 0 0 1-10-10z"),
        ("M1 1h2zh4v-1H0V0", "M2 2h4zh8v-2h-10"),
    ],
)
def test_paths_are_relative_but_for_their_moves_and_repeat_no_letter(path: str, written: str):
    assert on_grid(path, 2.0) == written


@pytest.mark.parametrize("path", ["M0 0 B 3 4", "M0 0 L x 1"])
def test_what_is_no_path_is_refused(path: str):
    with pytest.raises(UnsupportedPath):
        on_grid(path, 1.0)
