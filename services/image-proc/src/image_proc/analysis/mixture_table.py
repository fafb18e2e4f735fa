"""Many mixtures down to the few entries of a table that a picture's pixels point into."""

import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.mixtures import Weights
from image_proc.colour import oklab

Map = NDArray[np.intp]
_SHOWN, _FEW = 4.0, 4096


def merged(weights: Weights, steps: int, apart: NDArray[np.integer] | None = None) -> tuple[Map, Map]:
    """Rows that are equal in steps of 1/`steps` (and in `apart`): a row that stands for each, and each
    row's group."""
    hashes = _hashed(np.rint(weights * steps).astype(np.int64))
    if apart is not None:
        hashes = hashes * 256 + apart
    _, first, group = np.unique(hashes, return_index=True, return_inverse=True)
    return first, group


def _hashed(steps: NDArray[np.int64]) -> NDArray[np.int64]:
    many: int = steps.shape[1]
    factors = np.random.Generator(np.random.PCG64(7)).integers(1 << 40, 1 << 53, many) | 1
    return (steps * factors).sum(1)


def mean_rows(weights: Weights, counts: NDArray[np.floating], group: Map, groups: int) -> Weights:
    """The weighted mean row of each group."""
    order = np.argsort(group, kind="stable")
    starts = np.searchsorted(group[order], np.arange(groups))
    mass = np.add.reduceat(counts[order], starts)
    sums = np.add.reduceat(weights[order] * counts[order, None], starts, axis=0)
    return (sums / mass[:, None]).astype(np.float32)


def reduced(rows: Weights, counts: NDArray[np.floating], most: int, anchors: NDArray[np.float64]) -> Map:
    """Each row's group among at most `most`, by cutting the groups of largest spread at their means and, if
    that takes no time, a round of k-means. Rows are as far apart as their shares and, more so, as the colours
    they show."""
    shown = oklab(rows.astype(np.float64) @ anchors)
    points = np.concatenate([rows, _SHOWN * shown], 1).astype(np.float32)
    group = _cut(points, counts, most)
    if len(points) > _FEW:
        return group
    return _nearest(points, mean_rows(points, counts, group, int(group.max()) + 1))


def _cut(points: Weights, counts: NDArray[np.floating], most: int) -> Map:
    group = np.zeros(len(points), np.intp)
    groups, before = 1, 0
    while before < groups < most:
        spread, axis, mean = _spreads(points, counts, group, groups)
        cut = np.argsort(-spread, kind="stable")[: most - groups]
        cut = cut[spread[cut] > max(spread.max() * 0.25, 1e-9)]
        new = np.full(groups, -1)
        new[cut] = groups + np.arange(len(cut))
        above = points[np.arange(len(points)), axis[group]] > mean[group]
        # Where points are all but equal, rounding may put all of them on one side.
        group = _without_gaps(np.where(above & (new[group] >= 0), new[group], group))
        before, groups = groups, int(group.max()) + 1
    return group


def _without_gaps(group: Map) -> Map:
    return (np.cumsum(np.bincount(group) > 0) - 1)[group]


def _nearest(points: Weights, middles: Weights) -> Map:
    """Of each point the nearest middle, counted without those that are nearest to none."""
    # As a product of matrices it is spread over threads, whose waiting takes more time than they save.
    nearness = np.einsum("ik,jk->ij", points, middles)
    return _without_gaps(((middles**2).sum(1) - 2 * nearness).argmin(1))


def _spreads(
    weights: Weights, pull: NDArray[np.floating], group: Map, groups: int
) -> tuple[NDArray[np.floating], Map, NDArray[np.floating]]:
    """Of each group: its largest squared deviation in one anchor, which anchor that is, and the mean
    there."""
    order = np.argsort(group, kind="stable")
    starts = np.searchsorted(group[order], np.arange(groups))
    rows, mass = weights[order], pull[order, None]
    total = np.add.reduceat(mass, starts, axis=0)
    means = np.add.reduceat(rows * mass, starts, axis=0) / total
    squares = np.add.reduceat(rows * rows * mass, starts, axis=0) - means**2 * total
    axis = squares.argmax(1)
    every = np.arange(groups)
    return np.maximum(squares[every, axis], 0), axis, means[every, axis]
