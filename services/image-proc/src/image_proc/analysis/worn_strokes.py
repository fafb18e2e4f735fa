"""Thin strokes and dots of worn pictures: the paint of each, and how much of every pixel it covers.

Blur and codecs leave no pixel of a stroke its colour, and smear its hue over the pixels around. Summed over
those the hue is whole again: it tells which paint the stroke is of. Light, which codecs keep where it is,
tells the share of each pixel.
"""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.along_edges import averaged
from image_proc.analysis.by_eye import by_eye
from image_proc.analysis.edge_profile import Floats
from image_proc.analysis.mixtures import Weights
from image_proc.decoding import Pixels

_EYE, _HUE = by_eye(0.1), by_eye(1.0)
_FAINT, _CLEAR, _FEW = 8, 16, 8
_ONE, _AROUND = np.ones((3, 3), np.uint8), np.ones((13, 13), np.uint8)
_SUMMED = 1.0  # pixels at half size
_TELLING, _OFF, _LEAST = 3.0, 0.35, 0.02
_STEPS = 60


class Strokes(NamedTuple):
    """Pixels (n) of strokes by their `places`, and their `kind`, the row in `weights` (kinds, paints)."""

    places: NDArray[np.intp]
    kind: NDArray[np.intp]
    weights: Weights


class _Alone(NamedTuple):
    """Pixels by their `places`, ascending in reading order, around which one paint only, their `ground`, is
    settled."""

    places: NDArray[np.intp]
    ground: NDArray[np.uint8]


def without_hairlines(
    rgb: Pixels, calm: Pixels, label: NDArray[np.uint8], settled: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """`settled` (height, width) but for the strokes that were lost where the picture was calmed and that one
    paint only surrounds; `label`: the paint of each pixel."""
    out = settled.copy()
    out.ravel()[_alone(label, settled & ~_lost(rgb, calm)).places] = False
    return out


def _lost(rgb: Pixels, calm: Pixels) -> NDArray[np.bool_]:
    """(height, width) where it is lighter or darker than what stands around, in more than a speck."""
    light, around = (cv2.cvtColor(image, cv2.COLOR_RGB2GRAY) for image in (rgb, calm))
    off = np.asarray(cv2.absdiff(light, around), np.uint8)
    many, found = cv2.connectedComponents((off > _FAINT).view(np.uint8), connectivity=8)
    labels = np.asarray(found, np.int32)
    clear = np.bincount(labels[off > _CLEAR], minlength=many) >= _FEW
    clear[0] = False
    return np.asarray(cv2.dilate(np.take(clear.view(np.uint8), labels), _ONE), np.uint8) > 0


def strokes_on_one(
    rgb: Pixels, label: NDArray[np.uint8], settled: NDArray[np.bool_], paints: Floats
) -> Strokes:
    """Every pixel that is not settled and that one paint only surrounds, as a mixture of that and another."""
    alone = _alone(label, settled)
    if not len(alone.places) or min(label.shape) < 2:
        nothing = np.empty(0, np.intp)
        return Strokes(nothing, nothing, np.empty((0, len(paints)), np.float32))
    ground = alone.ground.astype(np.intp)
    paint, sure = _paints(_summed(rgb, label, settled, alone, paints), ground, paints)
    shares = np.where(sure, _shares(averaged(rgb, alone.places), ground, paint, paints), 0)
    steps = np.rint(_STEPS * np.where(shares > _LEAST, np.minimum(shares, 1), 0)).astype(np.intp)
    keys, kind = np.unique((ground * len(paints) + paint) * (_STEPS + 1) + steps, return_inverse=True)
    return Strokes(alone.places, kind, _mixed(keys, len(paints)))


def _mixed(keys: NDArray[np.intp], many: int) -> Weights:
    pair, step = np.divmod(keys, _STEPS + 1)
    weights, every = np.zeros((len(keys), many), np.float32), np.arange(len(keys))
    weights[every, pair // many] = 1 - step / _STEPS
    weights[every, pair % many] += step / _STEPS
    return weights


def _alone(label: NDArray[np.uint8], settled: NDArray[np.bool_]) -> _Alone:
    low, high = label.copy(), label.copy()
    low[~settled], high[~settled] = 255, 0
    lowest = np.asarray(cv2.erode(low, _AROUND), np.uint8)
    highest = np.asarray(cv2.dilate(high, _AROUND), np.uint8)
    places = np.flatnonzero((lowest == highest) & ~settled)
    return _Alone(places, lowest.ravel()[places])


def _summed(
    rgb: Pixels, label: NDArray[np.uint8], settled: NDArray[np.bool_], alone: _Alone, paints: Floats
) -> NDArray[np.float32]:
    """(n, 3): by how much what is around each pixel is not its ground. At half size, as codecs keep hue."""
    below, known = label.copy(), settled.copy()
    below.ravel()[alone.places] = alone.ground
    known.ravel()[alone.places] = True
    height, width = (side // 2 for side in label.shape)
    first, last = ((slice(at, 2 * height, 2), slice(at, 2 * width, 2)) for at in (0, 1))
    half = cv2.resize(rgb[: 2 * height, : 2 * width], (width, height), interpolation=cv2.INTER_AREA)
    off = half - paints.astype(np.float32)[below[first]]
    off *= (known[first] & known[last])[..., None]
    mean = np.asarray(cv2.GaussianBlur(off, (0, 0), _SUMMED), np.float32)
    down, right = np.divmod(alone.places, label.shape[1])
    return mean[np.minimum(down // 2, height - 1), np.minimum(right // 2, width - 1)]


def _paints(
    summed: NDArray[np.float32], ground: NDArray[np.intp], paints: Floats
) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """Of each pixel the paint towards which what is summed around it leads, and whether that is sure."""
    seen, shades = summed @ _HUE.astype(np.float32), (paints @ _HUE).astype(np.float32)
    length = np.maximum(((shades[:, None] - shades) ** 2).sum(-1), 1e-3)
    towards = seen @ shades.T
    towards -= np.take_along_axis(towards, ground[:, None], 1)
    amount = np.clip(towards / length[ground], 0, 1)
    gain = amount * (2 * towards - amount * length[ground])
    paint, size = gain.argmax(1), np.einsum("ij,ij->i", seen, seen)
    return paint, (size > _TELLING**2) & (gain.max(1) > (1 - _OFF) * size)


def _shares(
    shown: NDArray[np.uint8], ground: NDArray[np.intp], paint: NDArray[np.intp], paints: Floats
) -> Floats:
    """Of the paint, by light above all."""
    shades = paints @ _EYE
    along = shades[None] - shades[:, None]
    slope = along / np.maximum((along**2).sum(-1), 1)[..., None]
    start = (slope * shades[:, None]).sum(-1)
    way = (slope @ _EYE.T).astype(np.float32)[ground, paint]
    return np.einsum("ij,ij->i", shown.astype(np.float32), way) - start[ground, paint]
