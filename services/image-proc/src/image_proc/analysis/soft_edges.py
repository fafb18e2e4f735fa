"""Edges of worn pictures drawn anew, without grain and without the hue that lossy codecs smear.

Between two paints a soft edge is a step seen through pixels and blur. Where the step lies is measured over
the pixels around and then fitted to them, as is how soft all edges are. Where only gradients meet, that comes
from the edges of strong light in the whole picture, which codecs keep.
What is no such edge, a thin line or a place where three paints meet, stays as it was.
"""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri

from image_proc.analysis.by_eye import LIGHT
from image_proc.analysis.codec_rounding import SIDE, Course, Paint, softness_kept
from image_proc.analysis.edge_fit import Edges, Fit, fitted
from image_proc.analysis.edge_profile import Ways, seen, shown_through, slants
from image_proc.analysis.edge_slopes import USUAL, beyond, slopes_of, softness_by_light, steps_around, width
from image_proc.analysis.mixtures import Weights
from image_proc.analysis.neighbourhoods import box_around
from image_proc.analysis.worn_seams import seams
from image_proc.decoding import Pixels

_CALMED, _REACH = 1.3, 8  # beyond which averages do not look
_QUOTIENT = 1 / 3  # variance, in pixels, that a central difference adds to a slope
_SIDE, _TELLING, _FITTED = 3, 200, 4.0
_SURE, _OTHERS, _LEAST_SLOPE, _TAIL = 0.5, 0.3, 0.01, 0.01
_SHARES, _FINE = 60, 240  # beside gradients, and where the table holds nothing else
_MOST = 160_000
_SEEN = 2


class Table(NamedTuple):
    """`weights` (n, paints) and `rows` (height, width), the row of each pixel in them."""

    weights: Weights
    rows: NDArray[np.int32]


class _Pairs(NamedTuple):
    """The two paints that a pixel's surroundings show most, and their shares (5, pixels), 0 to 255, averaged
    there: of the pixel and of its right, left, lower and upper neighbour."""

    edge: NDArray[np.intp]
    first: NDArray[np.intp]
    second: NDArray[np.intp]
    first_shares: NDArray[np.float32]
    second_shares: NDArray[np.float32]


class Picture(NamedTuple):
    """`source` (height, width, 3) as it came, `rgb` without the drift of its paints; where it is `settled`,
    surely one paint; the `colours` (n, 3) of the paints, the first `flat` of which are of one colour each."""

    source: Pixels
    rgb: Pixels
    settled: NDArray[np.bool_]
    colours: NDArray[np.float64]
    flat: int

    def within(self, box: tuple[slice, slice]) -> "Picture":
        return Picture(self.source[box], self.rgb[box], self.settled[box], self.colours, self.flat)


class _Shares(NamedTuple):
    """Of the second paint, the `ground` that shows between both (-1 for none), and how soft edges are."""

    shares: NDArray[np.floating]
    ground: NDArray[np.intp]
    softness: float


class _Steps(NamedTuple):
    """How far past the step, in pixels, each pixel is towards the second of its paints, the `ways` there, and
    whether there is one."""

    past: NDArray[np.floating]
    ways: Ways
    plain: NDArray[np.bool_]


def redrawn(table: Table, picture: Picture) -> Table:
    """The table with the edges of two paints redrawn; its first rows are those of settled pixels."""
    near = _near(picture.settled)
    if table.weights.shape[1] < 2 or not 0 < np.count_nonzero(near) <= _MOST:
        return table
    box = _at_squares(box_around(near, _REACH))
    part = Table(table.weights, table.rows[box].copy())
    weights = _redraw(part, np.flatnonzero(near[box]), picture.within(box))
    rows = table.rows.copy()
    rows[box] = part.rows
    return Table(np.concatenate([table.weights, weights]), rows)


def _redraw(table: Table, edge: NDArray[np.intp], picture: Picture) -> Weights:
    """Points the rows of edges to new ones, and returns those."""
    many = table.weights.shape[1]
    pairs = _pairs(table, edge)
    steps = _steps(pairs, table)
    fine = _FINE if picture.flat == many else _SHARES
    told = _shares(pairs, steps, table, picture)
    share = np.rint(fine * told.shares).astype(np.intp)
    paints = (pairs.first * many + pairs.second) * (many + 1) + told.ground + 1
    keys = (paints * (fine + 1) + share)[steps.plain]
    used = np.bincount(keys) > 0
    table.rows.ravel()[pairs.edge[steps.plain]] = (np.cumsum(used) - 1)[keys] + len(table.weights)
    return _mixed(np.flatnonzero(used), many, fine, told.softness)


def _shares(pairs: _Pairs, steps: _Steps, table: Table, picture: Picture) -> _Shares:
    """The edges between flat paints tell how soft those of gradients are too, unless they are too few."""
    flats = (pairs.first < picture.flat) & (pairs.second < picture.flat)
    told = steps.plain & flats & (np.abs(steps.past) < _FITTED)
    sure, rest = np.flatnonzero(told), np.flatnonzero(steps.plain & ~told)
    ground = np.full(len(steps.past), -1)
    if len(sure) < _TELLING:
        pure = np.where(picture.settled, table.rows, -1)
        softness = softness_by_light(picture.rgb, picture.colours, pure, pairs.edge[::4])
        return _Shares(seen(steps.past, slants(steps.ways), softness).shares, ground, softness)
    ways = Ways(*(way[sure] for way in steps.ways))
    edges = Edges(pairs.edge[sure], pairs.first[sure], pairs.second[sure], ways, steps.past[sure])
    fit, ground[sure] = _fitted(edges, table, picture)
    shares = np.zeros(len(steps.past), np.float32)
    shares[sure] = np.clip(fit.shares, 0, 1)
    ways = Ways(*(way[rest] for way in steps.ways))
    shares[rest] = seen(steps.past[rest], slants(ways), fit.softness).shares
    return _Shares(shares, ground, fit.softness)


def _fitted(edges: Edges, table: Table, picture: Picture) -> tuple[Fit, NDArray[np.intp]]:
    """And the ground that shows along each edge. Edges along which one shows do not tell how soft all are."""
    fit = fitted(edges, USUAL, picture.rgb, picture.colours)
    laid = seams(edges, fit, picture.rgb, picture.colours, picture.flat)
    lights = (picture.colours @ LIGHT).astype(np.float32)
    plain = laid.ground < 0
    course = Course(edges.places, edges.first, edges.second, fit.past, fit.slant, plain)
    paint = Paint(picture.settled & (table.rows < picture.flat), table.rows, lights)
    softness = softness_kept(picture.source, paint, course, fit.softness)
    return fit.opened(~plain, laid.past)._replace(softness=softness), laid.ground


def _at_squares(box: tuple[slice, slice]) -> tuple[slice, slice]:
    rows, columns = (slice(part.start - part.start % SIDE, part.stop) for part in box)
    return rows, columns


def _near(settled: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """Where the pixels at edges are, those on the rim of the picture left out."""
    near = cv2.dilate((~settled).view(np.uint8), np.ones((3, 3), np.uint8))
    near[[0, -1]] = 0
    near[:, [0, -1]] = 0
    return np.asarray(near, np.uint8)


def _mixed(keys: NDArray[np.intp], many: int, fine: int, softness: float) -> Weights:
    paints, share = np.divmod(keys, fine + 1)
    pair, ground = np.divmod(paints, many + 1)
    shares = np.stack([1 - share / fine, share / fine])
    through = np.where(ground > 0, shown_through(share / fine, softness), 0)
    shares = np.maximum(shares - through / 2, 0)
    weights = np.zeros((len(keys), many + 1), np.float32)
    every = np.arange(len(keys))
    weights[every, pair // many + 1] = shares[0]
    weights[every, pair % many + 1] += shares[1]
    weights[every, ground] = np.where(ground > 0, 1 - shares.sum(0), 0)
    return weights[:, 1:]


def _pairs(table: Table, edge: NDArray[np.intp]) -> _Pairs:
    calm = _calmed(table)
    shares = np.take(calm.reshape(len(calm), -1, 4), edge, 1).transpose(0, 2, 1).reshape(-1, len(edge))
    second, first = _largest_two(shares[: table.weights.shape[1]])
    kept = np.flatnonzero(shares[second, np.arange(len(edge))] > _SEEN)
    first, second = first[kept], second[kept]
    places = (4 * (edge[kept] + paint // 4 * table.rows.size) + paint % 4 for paint in (first, second))
    steps = steps_around(table.rows.shape[1])
    both = (np.stack([np.take(calm, own + 4 * step) for step in steps]).astype(np.float32) for own in places)
    return _Pairs(edge[kept], first, second, *both)


def _calmed(table: Table) -> NDArray[np.uint8]:
    """Shares (a quarter of the paints, height, width, 4) averaged over the surroundings."""
    weights, rows = table
    many = weights.shape[1]
    shares = np.zeros((len(weights), (many + 3) // 4 * 4), np.uint8)
    shares[:, :many] = np.rint(weights * 255)
    out = np.empty((shares.shape[1] // 4, *rows.shape, 4), np.uint8)
    for four, image in enumerate(out):
        packed = np.ascontiguousarray(shares[:, 4 * four : 4 * four + 4]).view(np.uint32)[:, 0]
        shown = np.take(packed, rows).view(np.uint8).reshape(*rows.shape, 4)
        cv2.GaussianBlur(shown, (0, 0), _CALMED, dst=image)
    return out


def _largest_two(shares: NDArray[np.uint8]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Of each column: the place of the second largest value, and of the largest."""
    largest, first = shares[0].copy(), np.zeros(shares.shape[1], np.intp)
    smaller: NDArray[np.uint8] = np.zeros_like(largest)
    second = np.ones_like(first)
    for place, values in enumerate(shares[1:], 1):
        above, between = values > largest, values > smaller
        second = np.where(above, first, np.where(between, place, second))
        smaller = np.where(above, largest, np.maximum(smaller, values))
        first, largest = np.where(above, place, first), np.maximum(largest, values)
    return second, first


def _steps(pairs: _Pairs, table: Table) -> _Steps:
    both = pairs.first_shares[0] + pairs.second_shares[0]
    values = (pairs.second_shares - pairs.first_shares) / both
    level = np.clip(values[0], _TAIL - 1, 1 - _TAIL)
    slopes = slopes_of(values)
    plain = (both > (1 - _OTHERS) * 255) & (slopes.steep > _LEAST_SLOPE)
    for paint, way in ((pairs.first, -_SIDE), (pairs.second, _SIDE)):
        there = beyond(table.rows, pairs.edge, slopes, way)
        plain &= table.weights[there, paint] > _SURE
    at = ndtri((level + 1) / 2)
    wide = np.sqrt(np.maximum(width(at, slopes.steep) ** 2 - _QUOTIENT, 0.1))
    return _Steps(at * wide, Ways(slopes.right, slopes.down), plain)
