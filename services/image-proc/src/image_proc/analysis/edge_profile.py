"""How much of a pixel lies past a straight edge that was drawn on pixels and then blurred on pixels.

A renderer gives each pixel the area of it that is covered, and blur mixes whole pixels: an edge along the
rows stays crisper than a slanted one, and is softer in the middle of a pixel than on its border.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating]
SOFTEST, HARDEST = 3.0, 0.2  # standard deviations of a blur, in pixels
_SLANTS, _FINE, _GRID, _TAPS = 9, 16, 20, 3.5


class Ways(NamedTuple):
    """The unit directions across edges, towards the paint past them."""

    right: Floats
    down: Floats


class Seen(NamedTuple):
    """Of some pixels: the `shares` past the edge, their change a pixel `farther`, and with a blur that is a
    pixel `softer`: at their `places` in a table of `changes`."""

    shares: Floats
    farther: Floats
    places: NDArray[np.intp]
    changes: Floats

    @property
    def softer(self) -> Floats:
        return np.take(self.changes, self.places)


def slants(ways: Ways) -> NDArray[np.intp]:
    """How far edges turn from the rows or the columns."""
    least = np.minimum(np.abs(ways.right), np.abs(ways.down))
    return np.rint(least * (2**0.5 * (_SLANTS - 1))).astype(np.intp)


def seen(past: Floats, slant: NDArray[np.intp], softness: float) -> Seen:
    """Of pixels (n) so far `past` an edge, in pixels; `softness`: the standard deviation of the blur."""
    table, softer = _between(softness)
    many: int = table.shape[1]
    at = np.clip(past * np.float32(_FINE) + np.float32(many // 2), 0, many - 2).astype(np.float32)
    step = at.astype(np.intp)
    places = step + slant * many
    steep = np.take(np.diff(table, axis=1, append=1), places)
    shares = np.take(table, places) + (at - step) * steep
    return Seen(shares, steep * np.float32(_FINE), places, softer)


def seam(past: Floats, slant: NDArray[np.intp], softness: float) -> Floats:
    """The share (n) of what shows through between two paints that abut, each covering its part of a pixel."""
    table = _seams(round(softness * _GRID))
    many: int = table.shape[1]
    at = np.clip(np.rint(past * np.float32(_FINE)) + many // 2, 0, many - 1).astype(np.intp)
    return np.take(table, at + slant * many)


def shown_through(shares: Floats, softness: float) -> Floats:
    """What shows through (n) where a slanted straight edge leaves these shares past it."""
    level, slant = round(softness * _GRID), _SLANTS // 2
    profile: Floats = _profiles(level)[slant]
    opened: Floats = _seams(level)[slant]
    return np.interp(shares, profile, opened)


def _between(softness: float) -> tuple[Floats, Floats]:
    """(slants, steps): the profiles of a blur between two that are drawn, and their change a pixel softer."""
    low = int(softness * _GRID)
    hard, soft = _profiles(low), _profiles(low + 1)
    rim = (soft.shape[1] - hard.shape[1]) // 2
    change = soft[:, rim : soft.shape[1] - rim] - hard
    return hard + np.float32(softness * _GRID - low) * change, change * np.float32(_GRID)


@lru_cache(2 * int(SOFTEST * _GRID))
def _profiles(softness: int) -> Floats:
    """(slants, steps): the shares of pixels along the way across edges, the edge in the middle."""
    return _drawn(softness, _covered)


@lru_cache(2 * int(SOFTEST * _GRID))
def _seams(softness: int) -> Floats:
    """(slants, steps): of what shows through where two paints abut."""
    return _drawn(softness, _uncovered)


def _drawn(softness: int, drawn: Callable[[Floats, float, float], Floats]) -> Floats:
    blur = softness / _GRID
    reach = int(np.ceil(_TAPS * blur))
    taps = np.arange(-reach, reach + 1)
    weights = np.exp(-((taps / blur) ** 2) / 2)
    weights /= weights.sum()
    farthest = int(np.ceil(2**0.5 * reach) + 1) * _FINE
    way = np.arange(-farthest, farthest + 1) / _FINE
    least = np.arange(_SLANTS) / (2**0.5 * (_SLANTS - 1))
    slants = ((float(slant), (1 - float(slant) ** 2) ** 0.5) for slant in least)
    rows = [_blurred(way, drawn(way, *slant), weights, slant) for slant in slants]
    return np.stack(rows).astype(np.float32)


def _blurred(way: Floats, sharp: Floats, weights: Floats, slant: tuple[float, float]) -> Floats:
    taps = np.arange(len(weights)) - len(weights) // 2
    out = sharp
    for pace in slant:
        out = weights @ np.interp(way - taps[:, None] * pace, way, out)
    return out


def _covered(way: Floats, least: float, most: float) -> Floats:
    """Of a pixel so far past an edge of that slant, without blur."""
    flat = max(least, 1e-3)
    return (_ramp(way + flat / 2, most) - _ramp(way - flat / 2, most)) / flat


def _uncovered(way: Floats, least: float, most: float) -> Floats:
    covered = _covered(way, least, most)
    return covered * (1 - covered)


def _ramp(way: Floats, most: float) -> Floats:
    """The integral of what a step shows that is `most` wide."""
    inside = np.clip(way + most / 2, 0, most)
    return inside * inside / (2 * most) + np.maximum(way - most / 2, 0)
