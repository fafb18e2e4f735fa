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

from image_proc.analysis.edge_fit import Edges, fitted
from image_proc.analysis.edge_profile import Ways, seen, slants
from image_proc.analysis.edge_slopes import USUAL, beyond, slopes_of, softness_by_light, steps_around, width
from image_proc.analysis.mixtures import Weights
from image_proc.analysis.neighbourhoods import box_around
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


class _Steps(NamedTuple):
    """How far past the step, in pixels, each pixel is towards the second of its paints, the `ways` there, and
    whether there is one."""

    past: NDArray[np.floating]
    ways: Ways
    plain: NDArray[np.bool_]


def redrawn(
    table: Table, settled: NDArray[np.bool_], rgb: Pixels, colours: NDArray[np.float64], flat: int
) -> Table:
    """The table with the edges of two paints redrawn; `settled`: where a pixel is surely its paint, whose
    rows are the first of the table. The first `flat` of the paints have one colour each."""
    near = _near(settled)
    if table.weights.shape[1] < 2 or not 0 < np.count_nonzero(near) <= _MOST:
        return table
    box = box_around(near, _REACH)
    part = Table(table.weights, table.rows[box].copy())
    weights = _redraw(part, np.flatnonzero(near[box]), settled[box], rgb[box], colours, flat)
    rows = table.rows.copy()
    rows[box] = part.rows
    return Table(np.concatenate([table.weights, weights]), rows)


def _redraw(
    table: Table,
    edge: NDArray[np.intp],
    settled: NDArray[np.bool_],
    rgb: Pixels,
    colours: NDArray[np.float64],
    flat: int,
) -> Weights:
    """Points the rows of edges to new ones, and returns those."""
    many = table.weights.shape[1]
    pairs = _pairs(table, edge)
    steps = _steps(pairs, table)
    fine = _FINE if flat == many else _SHARES
    share = np.rint(fine * _shares(pairs, steps, table, settled, rgb, colours, flat)).astype(np.intp)
    keys = ((pairs.first * many + pairs.second) * (fine + 1) + share)[steps.plain]
    used = np.bincount(keys, minlength=many * many * (fine + 1)) > 0
    table.rows.ravel()[pairs.edge[steps.plain]] = (np.cumsum(used) - 1)[keys] + len(table.weights)
    return _mixed(np.flatnonzero(used), many, fine)


def _shares(
    pairs: _Pairs,
    steps: _Steps,
    table: Table,
    settled: NDArray[np.bool_],
    rgb: Pixels,
    colours: NDArray[np.float64],
    flat: int,
) -> NDArray[np.floating]:
    """Of the second paint. The edges between flat paints tell how soft those of gradients are too, unless
    they are too few."""
    flats = (pairs.first < flat) & (pairs.second < flat)
    told = steps.plain & flats & (np.abs(steps.past) < _FITTED)
    sure, rest = np.flatnonzero(told), np.flatnonzero(steps.plain & ~told)
    if len(sure) < _TELLING:
        softness = softness_by_light(rgb, colours, np.where(settled, table.rows, -1), pairs.edge[::4])
        return seen(steps.past, slants(steps.ways), softness).shares
    ways = Ways(*(way[sure] for way in steps.ways))
    edges = Edges(pairs.edge[sure], pairs.first[sure], pairs.second[sure], ways, steps.past[sure])
    fit = fitted(edges, USUAL, rgb, colours)
    shares = np.zeros(len(steps.past), np.float32)
    shares[sure] = np.clip(fit.shares, 0, 1)
    ways = Ways(*(way[rest] for way in steps.ways))
    shares[rest] = seen(steps.past[rest], slants(ways), fit.softness).shares
    return shares


def _near(settled: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """Where the pixels at edges are, those on the rim of the picture left out."""
    near = cv2.dilate((~settled).view(np.uint8), np.ones((3, 3), np.uint8))
    near[[0, -1]] = 0
    near[:, [0, -1]] = 0
    return np.asarray(near, np.uint8)


def _mixed(keys: NDArray[np.intp], many: int, fine: int) -> Weights:
    pair, share = np.divmod(keys, fine + 1)
    weights = np.zeros((len(keys), many), np.float32)
    every = np.arange(len(keys))
    weights[every, pair // many] = 1 - share / fine
    weights[every, pair % many] += share / fine
    return weights


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
    smaller, second = np.zeros_like(largest), np.ones_like(first)
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
