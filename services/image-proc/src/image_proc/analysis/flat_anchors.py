"""The colours a clean picture was painted with: flat paints, the ends and knees of gradients.

A paint is a colour that lies exactly still somewhere. A gradient shows as many neighbouring colours that lie
nearly still; the fewest of them are taken that explain the others as mixtures.
"""

from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from image_proc.analysis.census import Census

MAX_ANCHORS = 24
_MIN_STILL = 12
_MIN_SHARE = 1.5e-5
_RAMP_SHARE = 4e-4
_RAMP_COLOURS = 6
_RAMP_EXTENT = 9
_SPIKE = 12
_STRAIGHT = 5.0
_RAMP_ANCHORS = 6
_CUBE = np.ones((3, 3, 3), bool)


class Anchors(NamedTuple):
    """`colours` (k, 3) sRGB in no order. `ramp` (n) tells for each colour of the census which gradient it lies on,
    `paint` (n) which anchor it is; -1 for neither. `members`: the anchors of each gradient."""

    colours: NDArray[np.float64]
    paint: NDArray[np.intp]
    ramp: NDArray[np.intp]
    members: tuple[tuple[int, ...], ...]


def find_anchors(census: Census) -> Anchors:
    """At least one anchor, at most `MAX_ANCHORS`."""
    rgb = census.colours[:, :3].astype(np.float64)
    total = int(census.counts[census.colours[:, 3] > 0].sum())
    component = _components(census)
    chosen: list[int] = []
    ramps: list[tuple[NDArray[np.intp], list[int]]] = []
    for rows in _grouped(component):
        spikes = _spikes(rows, census, total)
        if _is_ramp(rows, rgb, census, total):
            knees = _knees(rows, rgb, census, spikes, total)
            ramps.append((rows, knees))
            chosen += knees
        else:
            chosen += spikes
    chosen = _largest(chosen or [int(np.argmax(census.counts * (census.colours[:, 3] > 0)))], census)
    return _described(chosen, ramps, rgb)


def _components(census: Census) -> NDArray[np.intp]:
    """Which island of neighbouring gently changing colours each colour belongs to; -1 for none."""
    gentle = (census.gentle > 0) & (census.colours[:, 3] > 0)
    cells = (census.colours[:, :3] >> 2).astype(np.intp)
    grid = np.zeros((64, 64, 64), bool)
    grid[tuple(cells[gentle].T)] = True
    labels, _ = ndimage.label(grid, _CUBE)
    return np.where(gentle, labels[tuple(cells.T)] - 1, -1)


def _grouped(component: NDArray[np.intp]) -> list[NDArray[np.intp]]:
    order = np.argsort(component, kind="stable")
    edges = np.flatnonzero(np.diff(component[order])) + 1
    return [rows for rows in np.split(order, edges) if component[rows[0]] >= 0]


def _spikes(rows: NDArray[np.intp], census: Census, total: int) -> list[int]:
    """The colours that lie still over many more pixels than those around them."""
    still = census.still[rows]
    enough = max(_MIN_STILL, _MIN_SHARE * total)
    usual = np.median(still[still > 0]) if len(rows) >= _RAMP_COLOURS and (still > 0).any() else 0
    return [int(row) for row, count in zip(rows, still, strict=True) if count >= max(enough, _SPIKE * usual)]


def _is_ramp(rows: NDArray[np.intp], rgb: NDArray[np.float64], census: Census, total: int) -> bool:
    steady = rows[census.gentle[rows] * 4 >= census.counts[rows]]
    if len(steady) < _RAMP_COLOURS or census.gentle[steady].sum() < _RAMP_SHARE * total:
        return False
    return bool(np.ptp(rgb[steady], axis=0).max() >= _RAMP_EXTENT)


def _knees(
    rows: NDArray[np.intp], rgb: NDArray[np.float64], census: Census, spikes: list[int], total: int
) -> list[int]:
    """The fewest colours of a gradient whose mixtures pass by all the others, found by the largest misfit."""
    steady = rows[census.gentle[rows] * 4 >= census.counts[rows]]
    mass = census.gentle[steady]
    knees = [row for row in spikes if census.still[row] > 0.002 * total] or [int(_farthest(steady, rgb))]
    while len(knees) < _RAMP_ANCHORS:
        misfit = _misfit(rgb[steady], rgb[knees])
        missed = misfit > _STRAIGHT
        if mass[missed].sum() < _RAMP_SHARE * total / 4:
            break
        knees.append(int(steady[np.argmax(np.where(missed, misfit, 0))]))
    return knees


def _farthest(rows: NDArray[np.intp], rgb: NDArray[np.float64]) -> int:
    away = np.linalg.norm(rgb[rows] - rgb[rows].mean(0), axis=1)
    return int(rows[np.argmax(away)])


def _misfit(points: NDArray[np.float64], knees: NDArray[np.float64]) -> NDArray[np.float64]:
    """Distance of each point from the nearest mixture of two knees."""
    best = np.linalg.norm(points[:, None] - knees[None], axis=2).min(1)
    for a, b in combinations(knees, 2):
        along = b - a
        share = np.clip((points - a) @ along / max(along @ along, 1e-9), 0, 1)
        best = np.minimum(best, np.linalg.norm(points - a - share[:, None] * along, axis=1))
    return best


def _largest(chosen: list[int], census: Census) -> list[int]:
    kept = sorted(dict.fromkeys(chosen), key=lambda row: (-int(census.counts[row]), row))
    return kept[:MAX_ANCHORS]


def _described(
    chosen: list[int], ramps: list[tuple[NDArray[np.intp], list[int]]], rgb: NDArray[np.float64]
) -> Anchors:
    paint = np.full(len(rgb), -1)
    paint[chosen] = np.arange(len(chosen))
    ramp = np.full(len(rgb), -1)
    members: list[tuple[int, ...]] = []
    for rows, knees in ramps:
        kept = tuple(int(paint[row]) for row in knees if paint[row] >= 0)
        if len(kept) > 1:
            ramp[rows] = len(members)
            members.append(kept)
    return Anchors(rgb[chosen], paint, ramp, tuple(members))
