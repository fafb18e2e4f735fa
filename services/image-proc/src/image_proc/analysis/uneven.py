"""Uneven paint of worn pictures made even: what drifts slowly about its paint."""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from image_proc.decoding import Pixels

_STRIDE, _DRIFT, _FEW = 4, 13, 10
_COARSE = 2.0  # levels by which counting in cells may put a paint wrong


class Even(NamedTuple):
    """The picture without the slow drift of its paints, and the `shades` (n, 3) that it then shows."""

    rgb: Pixels
    shades: NDArray[np.float64]


def evened(
    rgb: Pixels, label: NDArray[np.uint8], settled: NDArray[np.bool_], colours: NDArray[np.float64]
) -> Even:
    """Told from the settled pixels. What a paint is off by wherever it is seen is no drift but its own."""
    coarse = slice(None, None, _STRIDE), slice(None, None, _STRIDE)
    known, paint = settled[coarse].astype(np.float32), label[coarse]
    off = rgb[coarse] - colours.astype(np.float32)[paint]
    own = np.clip(_means(off - _drift(off, known), paint, known, len(colours)), -_COARSE, _COARSE)
    drift = cv2.resize(_drift(off - own[paint], known), rgb.shape[1::-1], interpolation=cv2.INTER_LINEAR)
    return Even(np.asarray(cv2.subtract(rgb, drift, dtype=cv2.CV_8U), np.uint8), colours + own)


def _drift(off: NDArray[np.float32], known: NDArray[np.float32]) -> NDArray[np.float32]:
    near = cv2.blur(known, (_DRIFT, _DRIFT))
    drift = cv2.blur(off * known[..., None], (_DRIFT, _DRIFT)) / np.maximum(near, 0.02)[..., None]
    return np.asarray(drift, np.float32)


def _means(
    values: NDArray[np.float32], paint: NDArray[np.uint8], known: NDArray[np.float32], many: int
) -> NDArray[np.float32]:
    """(many, 3) of each paint; nothing for those that are hardly seen."""
    weights, paint = known.ravel(), paint.ravel()
    total = np.stack([np.bincount(paint, part.ravel() * weights, many) for part in cv2.split(values)], 1)
    return (total / (np.bincount(paint, weights, many)[:, None] + _FEW)).astype(np.float32)
