"""How steep edges are at each of their pixels, and how soft they are by light."""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri

from image_proc.analysis.edge_profile import HARDEST, SOFTEST
from image_proc.decoding import Pixels

_CALMED = 0.8
_SMEARED = 0.48  # variance, in pixels, that a central difference, the area of pixels and codecs add
_STRONG, _MIDDLE, _EVIDENCE = 25, 0.3, 30
_PURE = (3, 6)
USUAL = 0.85  # softness in pixels


class Slopes(NamedTuple):
    """How steep it is a pixel, and the unit direction upwards."""

    steep: NDArray[np.floating]
    right: NDArray[np.floating]
    down: NDArray[np.floating]


def slopes_of(values: NDArray[np.floating]) -> Slopes:
    """By central differences of the values (5, pixels) around each pixel."""
    right, down = (values[1] - values[2]) / 2, (values[3] - values[4]) / 2
    steep = np.maximum(np.hypot(right, down), 1e-6)
    return Slopes(steep, right / steep, down / steep)


def width(at: NDArray[np.floating], slope: NDArray[np.floating]) -> NDArray[np.floating]:
    """Standard deviation of the Gaussian whose integral, from -1 to 1, has that slope so many of them from
    its middle."""
    return 2 * np.exp(-at * at / 2) / (2 * np.pi) ** 0.5 / slope


def beyond(
    values: NDArray[np.int32], edge: NDArray[np.intp], slopes: Slopes, distance: float
) -> NDArray[np.int32]:
    """The value of the pixel at a distance up each pixel's slope, or of the nearest at the rim."""
    height, line = values.shape
    y, x = np.divmod(edge, line)
    x = np.clip(np.rint(x + distance * slopes.right), 0, line - 1).astype(np.intp)
    y = np.clip(np.rint(y + distance * slopes.down), 0, height - 1).astype(np.intp)
    return values[y, x]


def around(edge: NDArray[np.intp], line: int) -> NDArray[np.intp]:
    """The places (5, pixels) of each pixel and of its right, left, lower and upper neighbour."""
    return edge + np.array(steps_around(line))[:, None]


def steps_around(line: int) -> tuple[int, ...]:
    """From a pixel to itself and to those neighbours, in reading order; `line`: the pixels of one."""
    return 0, 1, -1, line, -line


def softness_by_light(
    rgb: Pixels, colours: NDArray[np.float64], pure: NDArray[np.int32], edge: NDArray[np.intp]
) -> float:
    """Standard deviation in pixels of the blur, the median over the middles of edges of strong light.

    Their paints are looked for close by and, where the picture is too soft for that, farther away."""
    light = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY).astype(np.float32)
    light = np.asarray(cv2.GaussianBlur(light, (0, 0), _CALMED), np.float32)
    shades = colours @ np.array([0.299, 0.587, 0.114])
    for distance in _PURE:
        wide = _widths(light, shades, pure, edge, distance)
        if len(wide) >= _EVIDENCE:
            variance = float(np.median(wide)) ** 2 - _CALMED**2 - _SMEARED
            return float(np.clip(variance, HARDEST**2, SOFTEST**2)) ** 0.5
    return USUAL


def _widths(
    light: NDArray[np.float32],
    shades: NDArray[np.float64],
    pure: NDArray[np.int32],
    edge: NDArray[np.intp],
    distance: int,
) -> NDArray[np.floating]:
    """Of the pixels in the middle of a strong edge between two paints that are pure at a distance."""
    shown = light.ravel()[around(edge, light.shape[1])]
    slopes = slopes_of(shown)
    low, high = (beyond(pure, edge, slopes, way * distance) for way in (-1, 1))
    contrast = np.where((low >= 0) & (high >= 0), shades[high] - shades[low], 0)
    level = (2 * shown[0] - shades[high] - shades[low]) / np.maximum(contrast, 1)
    telling = (contrast > _STRONG) & (np.abs(level) < _MIDDLE)
    return width(ndtri((level[telling] + 1) / 2), 2 * slopes.steep[telling] / contrast[telling])
