"""Gradients as they lie in the picture: how they run over it, and their stops.

Colours alone do not tell where on a gradient a place lies if the gradient passes a colour twice or its stops
lie on one line (greys); where the place lies does.
"""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.profiles import Bend, Stops, profile_of, stops_of
from image_proc.analysis.ways import Slopes, Way, round_a_centre, slopes_of, straight

Floats = NDArray[np.float64]
_SIDE, _LEAST = 160, 60
_PLAINER = 0.93
_FEW = 3000
_HELPED = 0.99
_ROUNDS, _REFINED, _FARTHEST = 3, 8.0, 2e4


class Field(NamedTuple):
    """How a gradient runs, its stops along that way, and how far off its colours are, in levels, root mean
    square."""

    way: Way
    stops: Stops
    off: float

    def steps(self, part: tuple[slice, slice], many: int) -> NDArray[np.float32]:
        """Of every pixel in a part of a picture, its rows and columns: which of `many` steps from the first
        stop (0) to the last it is nearest to, in whole numbers."""
        low, high = self.stops.ways[0], self.stops.ways[-1]
        way = self.way.over(part)
        way -= np.float32(low)
        way *= np.float32((many - 1) / (high - low))
        return np.rint(np.clip(way, 0, many - 1, out=way), out=way)

    def shares(self, many: int) -> Floats:
        """(many, stops) of the stops in each of those steps."""
        ways = self.stops.ways
        return self.stops.at(np.linspace(float(ways[0]), float(ways[-1]), many))


class Limits(NamedTuple):
    """How far `off` a field may be, in levels, and what is a knee of its colours."""

    off: float
    knee: Bend


class _Sample(NamedTuple):
    places: Floats
    colours: Floats


def field_of(
    rgb: NDArray[np.uint8], mask: NDArray[np.bool_], limits: Limits, like: Field | None = None
) -> Field | None:
    """Of the pixels (height, width, 3) in a mask; the better of a linear and a radial one, or one about as
    another field runs."""
    left, top, width, height = cv2.boundingRect(mask.view(np.uint8))
    step = max(1, max(width, height) // _SIDE)
    part = slice(top, top + height, step), slice(left, left + width, step)
    inside, grid = mask[part], rgb[part].astype(np.float64)
    chosen = np.flatnonzero(inside)
    if len(chosen) < _LEAST:
        return None
    y, x = np.divmod(chosen, inside.shape[1])
    places = np.stack([left + x * step, top + y * step], 1).astype(np.float64) + 0.5
    sample = _Sample(places, grid.reshape(-1, 3)[chosen])
    few = _few(sample)
    ways = [like.way] if like else _ways(slopes_of(grid, inside, (left, top), step))
    fields = [_fitted(few, way, limits.knee) for way in ways]
    best = min((field for field in fields if field), key=_preferred, default=None)
    if best is None or best.off > _REFINED * limits.off:
        return None
    best = _fitted(sample, _refined(best, few, limits.knee).way, limits.knee)
    return best if best and best.off <= limits.off else None


def _few(sample: _Sample) -> _Sample:
    """Spread evenly and in step with nothing."""
    many = len(sample.places)
    if many <= _FEW:
        return sample
    chosen = np.random.Generator(np.random.PCG64(7)).permutation(many)[:_FEW]
    return _Sample(sample.places[chosen], sample.colours[chosen])


def _ways(slopes: Slopes) -> list[Way]:
    if len(slopes.places) < 4:
        return []
    return [way for way in (straight(slopes), round_a_centre(slopes)) if way]


def _preferred(field: Field) -> float:
    """Around a centre far away any linear gradient is radial."""
    return field.off if field.way.radial else _PLAINER * field.off


def _refined(field: Field, sample: _Sample, knee: Bend) -> Field:
    """By Gauss's and Newton's steps, as long as they help."""
    for _ in range(_ROUNDS):
        better = _fitted(sample, _turned(field, sample), knee)
        if better is None or better.off >= field.off:
            break
        field, before = better, field.off
        if field.off > _HELPED * before:
            break
    return field


def _fitted(sample: _Sample, way: Way, knee: Bend) -> Field | None:
    ways = way.along(sample.places)
    if np.ptp(ways) < 4 or (way.radial and ways.max() > _FARTHEST):
        return None
    stops = stops_of(profile_of(ways, sample.colours), knee)
    off = stops.shown(ways) - sample.colours
    return Field(way, stops, float(np.sqrt((off * off).sum() / len(off))))


def _turned(field: Field, sample: _Sample) -> Way:
    """The way that comes nearest to the colours where the stops stay as they are, but for a shift that all
    may have in common."""
    ways = field.way.along(sample.places)
    stops = field.stops
    changes = np.diff(stops.colours, axis=0) / np.maximum(np.diff(stops.ways), 1e-9)[:, None]
    part = np.searchsorted(stops.ways, ways) - 1
    inside = (part >= 0) & (part < len(changes))
    change = np.where(inside[:, None], changes[np.clip(part, 0, len(changes) - 1)], 0)
    off: Floats = ((sample.colours - stops.shown(ways)) * change).sum(1)
    moves = [other.along(sample.places) - ways for other in field.way.neighbours()]
    system = np.stack([*moves, np.ones_like(ways)], 1)
    pull = (change**2).sum(1)
    normal: Floats = (system * pull[:, None]).T @ system
    step = np.linalg.lstsq(normal, system.T @ off, rcond=None)[0]
    return field.way.moved(step[:-1])
