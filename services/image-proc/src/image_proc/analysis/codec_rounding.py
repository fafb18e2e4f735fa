"""How JPEG rounded the light of a picture, and what that says about how soft its edges are.

JPEG (ITU-T T.81) keeps the cosine transform of squares of 8x8 pixels in whole steps, the finer the detail the
coarser. What is less than half a step is gone: faint edges look softer than they were. A model of an edge is
therefore compared with the steps that were kept, not with the pixels.
"""

from typing import NamedTuple, TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.by_eye import LIGHT
from image_proc.analysis.edge_profile import HARDEST, SOFTEST, Floats, seen
from image_proc.decoding import Pixels

_Scalar = TypeVar("_Scalar", bound=np.generic)
SIDE = 8
_MIDDLE = 128
# ITU-T T.81, table K.1, which encoders scale by their quality.
_USUAL = np.array([
    [16, 11, 10, 16, 24, 40, 51, 61], [12, 12, 14, 19, 26, 58, 60, 55], [14, 13, 16, 24, 40, 57, 69, 56],
    [14, 17, 22, 29, 51, 87, 80, 62], [18, 22, 37, 56, 68, 109, 103, 77], [24, 35, 55, 64, 81, 104, 113, 92],
    [49, 64, 78, 87, 103, 121, 120, 101], [72, 92, 95, 98, 112, 100, 103, 99],
])  # fmt: skip
_QUALITIES = range(30, 97)
_MANY, _TELLING, _MOST, _LEAST, _EDGES = 300, 120, 250, 20, 6
_TOLD, _LOUD, _SURE = 60, 10.0, 0.3
_GRAIN, _UNLIKELY = 4.0, 1e-3
_TRIED = 0.76, 0.84, 0.92, 1.0, 1.08

_WAVE = np.arange(SIDE)
_COSINES = (np.cos((2 * _WAVE + 1) * _WAVE[:, None] * np.pi / 16) / 2).astype(np.float32)
_COSINES[0] /= 2**0.5
_FINE = np.add.outer(_WAVE, _WAVE) > 1  # what drifts slowly is no edge


class Course(NamedTuple):
    """Edge pixels by their `places` (n), ascending in reading order, their two paints by the rows of those,
    how far `past` the step they are towards the one of the higher row, the `slant` of the edge, and whether
    they are `plain`: show nothing but the two."""

    places: NDArray[np.intp]
    first: NDArray[np.intp]
    second: NDArray[np.intp]
    past: Floats
    slant: NDArray[np.intp]
    plain: NDArray[np.bool_]

    def only(self, chosen: NDArray[np.intp]) -> "Course":
        return Course(
            self.places[chosen],
            self.first[chosen],
            self.second[chosen],
            self.past[chosen],
            self.slant[chosen],
            self.plain[chosen],
        )


class _Squares(NamedTuple):
    """Squares that hold nothing but paint and edges: the `steps` (8, 8) of light and how many were `kept`
    (n, 8, 8); the light of the `paint` (n, 8, 8) where none of the edge pixels `edge` (m) is, which are those
    of `within` (n, 8, 8)."""

    steps: Floats
    kept: Floats
    paint: Floats
    edge: NDArray[np.intp]
    within: NDArray[np.bool_]


class Paint(NamedTuple):
    """Where (height, width) a pixel is `settled`, the row it points to is that of its light in `lights`."""

    settled: NDArray[np.bool_]
    rows: NDArray[np.int32]
    lights: Floats


def softness_kept(source: Pixels, paint: Paint, course: Course, near: float) -> float:
    """The softness, about as large as `near`, that explains best what the codec kept; `near`, the one that
    pixels show, if the picture is not from JPEG or too little is known. `source`: the picture, whose first
    pixel begins a square."""
    squares = _squares(source, paint, course)
    if squares is None:
        return near
    few = course.only(squares.edge)
    rows = np.minimum(few.first, few.second), np.maximum(few.first, few.second)
    low, high = (paint.lights[row] for row in rows)
    tried = near * np.array(_TRIED)
    shares = (seen(few.past, few.slant, float(soft)).shares for soft in tried)
    best = _summit(tried, [_likelihood(squares, low + share * (high - low)) for share in shares])
    return float(np.clip(best, HARDEST, SOFTEST))


def _summit(tried: NDArray[np.float64], found: list[float]) -> float:
    """Of the parabola through the highest of some values, at even distances, and those beside it."""
    best = int(np.clip(np.argmax(found), 1, len(tried) - 2))
    before, here, after = found[best - 1 : best + 2]
    bend = before - 2 * here + after
    step = 0.5 * (before - after) / bend if bend < 0 else np.sign(after - before)
    return float(tried[best] + np.clip(step, -1, 1) * (tried[1] - tried[0]))


def _likelihood(squares: _Squares, light: Floats) -> float:
    """The logarithm of how likely what was kept is, by the light of edge pixels."""
    shown = squares.paint.copy()
    shown[squares.within] = light
    off = (squares.kept - _waves(shown) / squares.steps)[:, _FINE]
    # Nearly the integral of a Gaussian, and much quicker.
    wide = squares.steps[_FINE] * np.float32(0.85 / _GRAIN)
    above, below = (np.tanh((off + np.float32(half)) * wide) for half in (0.5, -0.5))
    return float(np.log(np.maximum(above - below, 2 * _UNLIKELY)).sum())


def _squares(source: Pixels, paint: Paint, course: Course) -> _Squares | None:
    if min(source.shape[:2]) < SIDE:
        return None
    edge, known = (
        np.zeros(source.shape[:2], np.uint8),
        np.where(paint.settled, np.uint8(SIDE * SIDE), np.uint8(0)),
    )
    edge.ravel()[course.places] = SIDE * SIDE
    known.ravel()[course.places[course.plain]] = SIDE * SIDE
    on_edge = _counted(edge) >= _EDGES
    steps = _steps(source, np.flatnonzero(on_edge))
    whole = np.flatnonzero(on_edge & (_counted(known) == SIDE * SIDE))
    if steps is None or len(whole) < _LEAST:
        return None
    chosen = _spread(whole, _MOST)
    settled, rows = _at(paint.settled, chosen), _at(paint.rows, chosen)
    kept = np.rint(_waves(_lights(source, chosen)) / steps)
    lights = paint.lights[np.where(settled, rows, 0)]
    number = _numbers(course.places, chosen, source.shape[1])
    return _Squares(steps, kept, lights, number[number >= 0], number >= 0)


def _numbers(edges: NDArray[np.intp], chosen: NDArray[np.intp], width: int) -> NDArray[np.intp]:
    """(n, 8, 8): which of the edges, which ascend, each pixel of some squares is; -1 for none."""
    row, column = np.divmod(chosen, width // SIDE)
    corner = SIDE * (row * width + column)
    places = corner[:, None, None] + _WAVE[:, None] * width + _WAVE
    number = np.minimum(np.searchsorted(edges, places), len(edges) - 1)
    return np.where(edges[number] == places, number, -1)


def _counted(mask: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """How many pixels of each square are 64 and not 0."""
    height, width = (side // SIDE for side in mask.shape)
    whole = mask[: height * SIDE, : width * SIDE]
    return np.asarray(cv2.resize(whole, (width, height), interpolation=cv2.INTER_AREA), np.uint8).ravel()


def _spread(places: NDArray[np.intp], most: int) -> NDArray[np.intp]:
    return places if len(places) <= most else places[np.linspace(0, len(places) - 1, most).astype(np.intp)]


def _steps(source: Pixels, chosen: NDArray[np.intp]) -> Floats | None:
    """The usual ones of the quality at which light is nearest to whole numbers of them; told from squares in
    which hardly anything was clipped."""
    chosen = _spread(chosen, _MANY)
    pixels = _at(source, chosen)
    clipped = ((pixels == 0) | (pixels == 255)).any(-1).sum((1, 2))
    waves = _waves(_lights(source, chosen[np.argsort(clipped, kind="stable")[:_TELLING]]))
    loud = np.abs(waves) > _LOUD
    loud[:, 0, 0] = False
    values, which = waves[loud], np.nonzero(loud.reshape(-1, SIDE * SIDE))[1]
    found = [_wholeness(values, _scaled(quality).ravel()[which]) for quality in _QUALITIES]
    best = int(np.argmax(found))
    return _scaled(_QUALITIES[best]) if found[best] > _SURE else None


def _wholeness(values: Floats, steps: Floats) -> float:
    """1 if all values, but those of less than a step, are whole numbers of steps; about 0 if they are any."""
    told = np.abs(values) > steps / 2
    if np.count_nonzero(told) < _TOLD:
        return 0.0
    return float(np.cos(np.float32(2 * np.pi) * (values[told] / steps[told])).mean())


def _scaled(quality: int) -> Floats:
    """As libjpeg scales the table."""
    scale = 5000 // quality if quality < 50 else 200 - 2 * quality
    return np.clip((_USUAL * scale + 50) // 100, 1, 255).astype(np.float32)


def _at(image: NDArray[_Scalar], chosen: NDArray[np.intp]) -> NDArray[_Scalar]:
    """(n, 8, 8, ...): the pixels of some squares, which are counted in reading order."""
    row, column = np.divmod(chosen, image.shape[1] // SIDE)
    down, right = (SIDE * at[:, None, None] for at in (row, column))
    return image[down + _WAVE[:, None], right + _WAVE]


def _lights(source: Pixels, chosen: NDArray[np.intp]) -> Floats:
    return _at(source, chosen) @ LIGHT.astype(np.float32)


def _waves(light: Floats) -> Floats:
    """The cosine transform of (n, 8, 8) squares."""
    return _COSINES @ (light.astype(np.float32) - _MIDDLE) @ _COSINES.T
