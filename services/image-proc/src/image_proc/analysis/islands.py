"""Islands of neighbouring colours that change gently in the picture: a flat paint is one, a gradient is one,
and what goes over into another is one with it.
"""

from itertools import chain, product
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse import csgraph

from image_proc.analysis.census import Census, Counts

RAMP_SHARE = 4e-4
BAND = 4
_MIN_STILL = 12
_MIN_SHARE = 1.5e-5
_RAMP_COLOURS = 6
_RAMP_EXTENT = 9
_SPIKE = 6
_BANDS, _MOST_BANDS = 7, 512
_SQUARE = np.ones((3, 3), np.uint8)
_CELLS = 66  # to a side of the cube of colours, in steps of four levels, with a rim
_BESIDE = np.array([(x * _CELLS + y) * _CELLS + z for x, y, z in product((-1, 0, 1), repeat=3)])


class Islands(NamedTuple):
    """Neighbouring gently changing colours: their rows, their spikes, which are `ramps`, and how often each
    colour lies `inner`, within a gradient."""

    rows: list[NDArray[np.intp]]
    spikes: list[list[int]]
    ramps: NDArray[np.bool_]
    inner: Counts


def islands_of(census: Census, rows: NDArray[np.uint32]) -> Islands:
    rgb, total = census.colours[:, :3].astype(np.float64), total_of(census)
    islands = _grouped(_components(census))
    spikes = [_spikes(island, census, total) for island in islands]
    inner = _inner(census, rows, list(chain.from_iterable(spikes)))
    ramps = [_is_ramp(island[inner[island] > 0], rgb, inner, total) for island in islands]
    return Islands(islands, spikes, np.array(ramps, bool), inner)


def total_of(census: Census) -> int:
    return int(census.counts[census.colours[:, 3] > 0].sum())


def _inner(census: Census, rows: NDArray[np.uint32], spikes: list[int]) -> Counts:
    """How often each colour lies amid other gently changing colours: within a gradient, and not on a seam."""
    changing = (census.gentle > 0) & (census.colours[:, 3] > 0)
    changing[spikes] = False
    if not changing.any():
        return np.zeros(len(changing), np.int64)
    amid = cv2.erode(np.take(changing, rows).view(np.uint8), _SQUARE)
    inner = np.take(rows, np.flatnonzero(amid))
    return np.bincount(inner, minlength=len(changing)).astype(np.int64)


def _components(census: Census) -> NDArray[np.intp]:
    """Which island of neighbouring gently changing colours each colour belongs to; -1 for none."""
    gentle = (census.gentle > 0) & (census.colours[:, 3] > 0)
    red, green, blue = (census.colours[:, :3] >> 2).astype(np.intp).T + 1
    cells = (red * _CELLS + green) * _CELLS + blue
    used = np.unique(cells[gentle])
    place = np.full(_CELLS**3, -1, np.int32)
    place[used] = np.arange(len(used))
    beside = place[used + _BESIDE[:, None]]
    way, one = np.nonzero(beside >= 0)
    joined = sparse.coo_array((np.ones(len(one)), (one, beside[way, one])), shape=(len(used), len(used)))
    labels = np.append(csgraph.connected_components(joined, directed=False)[1], -1)
    return np.where(gentle, labels[place[cells]], -1)


def _grouped(component: NDArray[np.intp]) -> list[NDArray[np.intp]]:
    order = np.argsort(component, kind="stable")
    edges = np.flatnonzero(np.diff(component[order])) + 1
    return [rows for rows in np.split(order, edges) if component[rows[0]] >= 0]


def _spikes(rows: NDArray[np.intp], census: Census, total: int) -> list[int]:
    """The colours that lie still over many more pixels than those around them."""
    still = census.still[rows]
    enough = max(_MIN_STILL, _MIN_SHARE * total)
    usual = np.median(census.gentle[rows]) if len(rows) >= _RAMP_COLOURS else 0
    high = rows[still >= max(enough, _SPIKE * usual)]
    return [int(row) for row in _without_bands(high, census.colours[:, :3].astype(np.float64))]


def _without_bands(rows: NDArray[np.intp], rgb: NDArray[np.float64]) -> NDArray[np.intp]:
    """Without the bands of a slow gradient: many colours, each right between two others."""
    if not _BANDS <= len(rows) <= _MOST_BANDS:
        return rows
    steps = rgb[rows][None] - rgb[rows][:, None]
    near = (np.abs(steps).max(2) <= BAND) & ~np.eye(len(rows), dtype=bool)
    between = np.array([(steps[i, near[i]] @ steps[i, near[i]].T < 0).any() for i in range(len(rows))])
    return rows[~between] if between.sum() >= _BANDS - 2 else rows


def _is_ramp(steady: NDArray[np.intp], rgb: NDArray[np.float64], inner: Counts, total: int) -> bool:
    if len(steady) < _RAMP_COLOURS or inner[steady].sum() < RAMP_SHARE * total:
        return False
    return bool(np.ptp(rgb[steady], axis=0).max() >= _RAMP_EXTENT)
