"""Seams of worn pictures: along edges where shapes abut, what is below them shows through.

A renderer covers a pixel with the share 1 - a of one paint, then with the share a of the other: (1 - a) a is
left of the ground. To light that looks like an edge that lies elsewhere. Colour tells both apart where it is
summed over a stretch of the edge: least squares with a shift and a seam, in tiles of the picture.
"""

from itertools import combinations_with_replacement
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.by_eye import by_eye
from image_proc.analysis.edge_fit import Edges, Fit
from image_proc.analysis.edge_profile import Floats, seam, seen
from image_proc.decoding import Pixels

_EYE, _HUE = by_eye(0.1), by_eye(1.0)
_TILE, _SPARSE = 32, 2
# A seam is open all the way; blurred hue shows less of it.
_OPEN, _TOO_OPEN, _MANY = 0.5, 1.3, 0.4
_SURE, _CLEAR, _ASIDE = 200.0, 8.0, 0.4
_FARTHEST = 0.5


class Seams(NamedTuple):
    """Of edge pixels (n): the `ground` that shows through, -1 for none, and how far they are `past` the step,
    which a seam seems to shift."""

    ground: NDArray[np.intp]
    past: Floats


class _Sums(NamedTuple):
    """Over the pixels of each stretch, `many`: products of what a shift by a pixel changes (p) and what a
    seam does (g); of both with what is left (n, 3) of the colours."""

    many: Floats
    pp: Floats
    pg: Floats
    gg: Floats
    p_left: Floats
    g_left: Floats


class _Stretches(NamedTuple):
    """Edges between a `low` paint and a `high` one, by their rows, each within a tile."""

    low: NDArray[np.intp]
    high: NDArray[np.intp]
    sums: _Sums

    def aside(self, paints: Floats, ground: NDArray[np.intp] | int) -> Floats:
        """(n, 3) from the middle between both paints to the ground."""
        return paints[ground] - (paints[self.low] + paints[self.high]) / 2

    def along(self, paints: Floats) -> Floats:
        return paints[self.high] - paints[self.low]


class _Opening(NamedTuple):
    """How far open seams are, 1 if all the way, and how `sure` that is, in inverse variances."""

    amount: Floats
    sure: Floats


def seams(edges: Edges, fit: Fit, rgb: Pixels, colours: NDArray[np.float64], flat: int) -> Seams:
    """The first `flat` of the colours may be grounds."""
    if flat < 3:
        return Seams(np.full(len(fit.past), -1), fit.past)
    of, keys = _stretch_of(edges, rgb.shape[1], len(colours))
    low, high = np.divmod(keys % len(colours) ** 2, len(colours))
    stretches = _Stretches(low, high, _sums(of, edges, fit, rgb, colours))
    ground = _grounds(stretches, colours, flat)
    shift = np.where(ground < 0, 0, _shifts(stretches, ground, colours))
    return Seams(ground[of], fit.past + shift.astype(np.float32)[of])


def _stretch_of(edges: Edges, width: int, many: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The stretch of each pixel, and a number of each that tells its tile and its paints."""
    down, right = np.divmod(edges.places, width)
    tile = down // _TILE * (width // _TILE + 1) + right // _TILE
    pair = np.minimum(edges.first, edges.second) * many + np.maximum(edges.first, edges.second)
    keys = tile * many**2 + pair
    present = np.bincount(keys) > 0
    return (np.cumsum(present) - 1)[keys], np.flatnonzero(present)


def _sums(of: NDArray[np.intp], edges: Edges, fit: Fit, rgb: Pixels, colours: NDArray[np.float64]) -> _Sums:
    some, stretches = np.arange(0, len(of), _SPARSE), int(of.max()) + 1
    shift = seen(fit.past[some], fit.slant[some], fit.softness)
    opening = seam(fit.past[some], fit.slant[some], fit.softness)
    left = _left(edges, some, fit.second(some, shift.shares), rgb, colours.astype(np.float32))

    def summed(values: Floats) -> Floats:
        return np.asarray(np.bincount(of[some], values, stretches), np.float64)

    pp, pg, gg = (
        summed(one * other) for one, other in combinations_with_replacement((shift.farther, opening), 2)
    )
    p_left, g_left = (
        np.stack([summed(part * channel) for channel in left.T], 1) for part in (shift.farther, opening)
    )
    return _Sums(summed(np.ones(len(some))), pp, pg, gg, p_left, g_left)


def _left(edges: Edges, some: NDArray[np.intp], shares: Floats, rgb: Pixels, paints: Floats) -> Floats:
    """(n, 3) of the colours of some edge pixels, besides their two paints."""
    first, second = paints[edges.first[some]], paints[edges.second[some]]
    return np.take(rgb.reshape(-1, 3), edges.places[some], 0) - first - shares[:, None] * (second - first)


def _grounds(stretches: _Stretches, colours: NDArray[np.float64], flat: int) -> NDArray[np.intp]:
    """Of each stretch: the ground that shows through clearly along many edges of its two paints, if it does
    there; else -1."""
    pair = stretches.low * len(colours) + stretches.high
    ground, best = np.full(len(pair), -1), np.zeros(len(colours) ** 2)
    for one in range(flat):
        there = _opening(stretches, colours @ _HUE, one)
        gain = there.amount**2 * there.sure
        clear = (gain > _CLEAR * stretches.sums.many) & (there.amount > _OPEN) & (there.amount < _TOO_OPEN)
        opened = (there.amount > _OPEN / 2) & (there.amount < _TOO_OPEN)
        of_clear, of_open, of_all = (
            np.bincount(pair, there.sure * some, len(best)) for some in (clear, opened, True)
        )
        total = np.bincount(pair, gain * clear, len(best))
        found = (of_open > _SURE**2) & (of_clear > _MANY * of_all) & (total > best)
        best = np.where(found, total, best)
        ground = np.where(found[pair], np.where(opened, one, -1), ground)
    return ground


def _opening(stretches: _Stretches, paints: Floats, ground: int) -> _Opening:
    """As far as a shift does not explain it; nothing is sure of grounds that lie in line with both paints."""
    sums = stretches.sums
    along, aside = stretches.along(paints), stretches.aside(paints, ground)
    shift = sums.pg * (along * aside).sum(1) / np.maximum(sums.pp * (along * along).sum(1), 1e-6)
    whole = sums.gg * (aside * aside).sum(1)
    sure = whole - shift * sums.pg * (along * aside).sum(1)
    told = ((sums.g_left @ _HUE) * aside).sum(1) - shift * ((sums.p_left @ _HUE) * along).sum(1)
    possible = (stretches.low != ground) & (stretches.high != ground) & (sure > _ASIDE * whole)
    return _Opening(np.where(possible, told / np.maximum(sure, 1e-6), 0), np.where(possible, sure, 0))


def _shifts(stretches: _Stretches, ground: NDArray[np.intp], colours: NDArray[np.float64]) -> Floats:
    """How much farther past the step pixels are than they seemed, by light, as their seams are open."""
    paints, sums = colours @ _EYE, stretches.sums
    along = stretches.along(paints)
    left = sums.p_left @ _EYE - sums.pg[:, None] * stretches.aside(paints, ground)
    shift = (left * along).sum(1) / np.maximum(sums.pp * (along * along).sum(1), 1e-6)
    return np.clip(shift, -_FARTHEST, _FARTHEST)
