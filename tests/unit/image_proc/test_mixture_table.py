"""Many mixtures cut down to few."""

import numpy as np

from image_proc.analysis.mixture_table import reduced

ANCHORS = np.array([[120.0, 110, 100], [147, 139, 128]])


def _rows(many: int) -> np.ndarray:
    share = np.linspace(0, 1, many, dtype=np.float32)
    return np.stack([1 - share, share], 1)


def test_each_of_the_groups_holds_something_even_where_mixtures_are_all_but_equal():
    rows = np.concatenate([_rows(40), _rows(3000) * 1e-6 + np.float32([[0.3, 0.7]])])
    group = reduced(rows, np.full(len(rows), 1e6), 100, ANCHORS)
    assert np.array_equal(np.unique(group), np.arange(group.max() + 1))
    assert group.max() < 100


def test_mixtures_that_are_seen_often_are_told_apart_better():
    rows = _rows(1000)
    often = rows[:, 1] < 0.5
    group = reduced(rows, np.where(often, 100.0, 1.0), 60, ANCHORS)
    assert len(np.unique(group[often])) > 1.5 * len(np.unique(group[~often]))
