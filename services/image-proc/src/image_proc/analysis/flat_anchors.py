"""The colours a clean picture was painted with: flat paints, the ends and knees of gradients.

A paint is a colour that lies exactly still somewhere. A gradient shows as many neighbouring colours that lie
nearly still; the fewest of them are taken that explain the others as mixtures.
"""

from collections.abc import Iterator, Mapping
from itertools import chain, combinations, permutations, product
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse import csgraph

from image_proc.analysis.census import Census, Counts
from image_proc.analysis.hidden_stops import hidden_stops

MAX_ANCHORS = 24
_MIN_STILL = 12
_MIN_SHARE = 1.5e-5
_RAMP_SHARE = 4e-4
_RAMP_COLOURS = 6
_RAMP_EXTENT = 9
_SPIKE = 6
_BANDS, _MOST_BANDS, _BAND = 7, 512, 4
_STRAIGHT = 5.0
_BLENDED = 0.2  # share of what stands around a stop of a gradient that is nearly of its colour
_RAMP_ANCHORS = 6
_STACKED = 3.5
_SQUARE = np.ones((3, 3), np.uint8)
_CELLS = 66  # to a side of the cube of colours, in steps of four levels, with a rim
_BESIDE = np.array([(x * _CELLS + y) * _CELLS + z for x, y, z in product((-1, 0, 1), repeat=3)])


class Anchors(NamedTuple):
    """`colours` (k, 3) sRGB in no order. `ramp` (n) tells for each colour of the census which gradient it
    lies on,
    `paint` (n) which anchor it is; -1 for neither. `members`: the anchors of each gradient. `overlaps`:
    the shares of the
    anchors in each colour of the census where translucent paints lie on each other."""

    colours: NDArray[np.float64]
    paint: NDArray[np.intp]
    ramp: NDArray[np.intp]
    members: tuple[tuple[int, ...], ...]
    overlaps: Mapping[int, NDArray[np.float32]]


def find_anchors(census: Census, rows: NDArray[np.uint32]) -> Anchors:
    """At least one anchor, at most `MAX_ANCHORS`. `rows` (height, width): every pixel's row in the census."""
    rgb = census.colours[:, :3].astype(np.float64)
    total = int(census.counts[census.colours[:, 3] > 0].sum())
    islands = _grouped(_components(census))
    spikes = [_spikes(island, census, total) for island in islands]
    inner = _inner(census, rows, list(chain.from_iterable(spikes)))
    chosen: list[int] = []
    ramps: list[tuple[NDArray[np.intp], list[int]]] = []
    stops_instead: dict[int, NDArray[np.float64]] = {}
    for island, peaks in zip(islands, spikes, strict=True):
        steady = island[inner[island] > 0]
        if not _is_ramp(steady, rgb, inner, total):
            chosen += peaks
            continue
        stops = [row for row in peaks if census.still[row] > 0.002 * total]
        knees = _knees(steady, rgb, inner, stops, total)
        apart = [row for row in stops if not _is_amid(row, rows, rgb)]
        kept = _without(apart, knees, steady, rgb, inner, total)
        ramps.append((island, kept))
        chosen += knees
        stops_instead |= hidden_stops(kept, set(peaks), _within(island, rows, len(rgb)), rows, rgb)
    overlaps = _overlaps(chosen, census)
    chosen = [row for row in chosen if row not in overlaps]
    chosen = _largest(chosen or [int(np.argmax(census.counts * (census.colours[:, 3] > 0)))], census)
    return _described(chosen, ramps, overlaps, rgb, stops_instead)


def _within(island: NDArray[np.intp], rows: NDArray[np.uint32], many: int) -> NDArray[np.bool_]:
    """Where a pixel and all around it are of an island's colours."""
    own = np.zeros(many, np.uint8)
    own[island] = 1
    return cv2.erode(own[rows], _SQUARE) > 0


def _inner(census: Census, rows: NDArray[np.uint32], spikes: list[int]) -> Counts:
    """How often each colour lies amid other gently changing colours: within a gradient, and not on a seam."""
    changing = (census.gentle > 0) & (census.colours[:, 3] > 0)
    changing[spikes] = False
    if not changing.any():
        return np.zeros(len(changing), np.int64)
    amid = cv2.erode(changing[rows].view(np.uint8), _SQUARE)
    return np.bincount(rows[amid > 0], minlength=len(changing)).astype(np.int64)


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
    near = (np.abs(steps).max(2) <= _BAND) & ~np.eye(len(rows), dtype=bool)
    between = np.array([(steps[i, near[i]] @ steps[i, near[i]].T < 0).any() for i in range(len(rows))])
    return rows[~between] if between.sum() >= _BANDS - 2 else rows


def _is_ramp(steady: NDArray[np.intp], rgb: NDArray[np.float64], inner: Counts, total: int) -> bool:
    if len(steady) < _RAMP_COLOURS or inner[steady].sum() < _RAMP_SHARE * total:
        return False
    return bool(np.ptp(rgb[steady], axis=0).max() >= _RAMP_EXTENT)


def _knees(
    steady: NDArray[np.intp], rgb: NDArray[np.float64], inner: Counts, spikes: list[int], total: int
) -> list[int]:
    """The fewest colours of a gradient whose mixtures pass by all the others, found by the largest misfit."""
    knees = spikes or [_farthest(steady, rgb)]
    while len(knees) < _RAMP_ANCHORS:
        misfit = _misfit(rgb[steady], rgb[knees])
        missed = misfit > _STRAIGHT
        if inner[steady][missed].sum() < _RAMP_SHARE * total / 4:
            break
        knees.append(int(steady[np.argmax(np.where(missed, misfit, 0))]))
    return knees


def _is_amid(row: int, rows: NDArray[np.uint32], rgb: NDArray[np.float64]) -> bool:
    """Whether a still colour goes over into the gradient, rather than only being of a colour on its way."""
    here = (rows == row).view(np.uint8)
    around = rows[cv2.dilate(here, _SQUARE) > here]
    near = np.abs(rgb[around] - rgb[row]).max(1) <= _BAND
    return bool(near.mean() > _BLENDED) if len(near) else False


def _without(
    apart: list[int],
    knees: list[int],
    steady: NDArray[np.intp],
    rgb: NDArray[np.float64],
    inner: Counts,
    total: int,
) -> list[int]:
    """The knees but for those `apart` from the gradient that the others explain it without."""
    for row in apart:
        rest = [knee for knee in knees if knee != row]
        if len(rest) < 2:
            break
        missed = _misfit(rgb[steady], rgb[rest]) > _STRAIGHT
        if inner[steady][missed].sum() < _RAMP_SHARE * total / 4:
            knees = rest
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


def _overlaps(chosen: list[int], census: Census) -> dict[int, dict[int, float]]:
    """Paints that are a translucent one over another: the shares of the paints below, by row."""
    found: dict[int, dict[int, float]] = {}
    alpha = census.colours[:, 3] / 255.0
    rgb = census.colours[:, :3].astype(np.float64)
    order = sorted(chosen, key=lambda row: (alpha[row], row))
    parts: set[int] = set()
    for row in order:
        if row in parts:
            continue
        off, over, under = min(
            ((_stacked(row, pair, alpha, rgb), *pair) for pair in _pairs(row, order, alpha)),
            default=(_STACKED, row, row),
        )
        if off < _STACKED:
            share = alpha[over] / alpha[row]
            found[row] = _blended(found.get(over, {over: 1.0}), found.get(under, {under: 1.0}), share)
            parts |= found[row].keys()
    return found


def _pairs(row: int, order: list[int], alpha: NDArray[np.float64]) -> Iterator[tuple[int, int]]:
    """What `row` may be: one over another. Only over what is opaque can something translucent be opaque."""
    lower = [other for other in order if alpha[other] < min(alpha[row] - 0.01, 0.99)]
    yield from permutations(lower, 2)
    if alpha[row] >= 0.99:
        yield from product(lower, [other for other in order if alpha[other] >= 0.99 and other != row])


def _stacked(row: int, pair: tuple[int, ...], alpha: NDArray[np.float64], rgb: NDArray[np.float64]) -> float:
    """How far, in levels, `row` is from the first of the pair laid over the second."""
    over, under = pair
    opacity = alpha[over] + alpha[under] * (1 - alpha[over])
    colour = (alpha[over] * rgb[over] + alpha[under] * (1 - alpha[over]) * rgb[under]) / opacity
    return max(255 * abs(opacity - alpha[row]), float(np.abs(colour - rgb[row]).max()))


def _blended(over: dict[int, float], under: dict[int, float], share: float) -> dict[int, float]:
    parts = {row: share * part for row, part in over.items()}
    for row, part in under.items():
        parts[row] = parts.get(row, 0) + (1 - share) * part
    return parts


def _described(
    chosen: list[int],
    ramps: list[tuple[NDArray[np.intp], list[int]]],
    overlaps: dict[int, dict[int, float]],
    rgb: NDArray[np.float64],
    stops_instead: dict[int, NDArray[np.float64]],
) -> Anchors:
    """`stops_instead`: of a colour that is not a stop of its gradient, the stop's."""
    paint = np.full(len(rgb), -1)
    paint[chosen] = np.arange(len(chosen))
    colours = rgb[chosen]
    ramp = np.full(len(rgb), -1)
    members: list[tuple[int, ...]] = []
    for rows, knees in ramps:
        kept = tuple(int(paint[row]) for row in knees if paint[row] >= 0)
        if len(kept) > 1:
            ramp[rows] = len(members)
            members.append(kept)
    shares = {}
    for row, parts in overlaps.items():
        shares[row] = np.zeros(len(chosen), np.float32)
        for part, share in parts.items():
            shares[row][paint[part]] = share
    for row, colour in stops_instead.items():
        if paint[row] >= 0 and ramp[row] >= 0:
            colours[paint[row]], paint[row] = colour, -1
    return Anchors(colours, paint, ramp, tuple(members), shares)
