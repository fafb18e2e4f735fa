"""Paints of worn pictures that are laid on in strokes only, so thin that they are quiet nowhere.

What lies beyond the mixtures of all paints is a paint that was missed. Blur keeps a stroke from its full
colour, so a paint of strokes is as far from what is around it as the farther half of its pixels.
"""

from itertools import combinations_with_replacement
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.by_eye import by_eye
from image_proc.analysis.colour_cells import CELLS, binned, centres
from image_proc.analysis.peaks import MOST, Floats, projected
from image_proc.decoding import Pixels

_EYE, _STILL_EYE = by_eye(), by_eye(1.0)
_BEYOND, _STILL_BEYOND, _RARE, _FEW = 28.0, 60.0, 1.5e-4, 2
_AROUND = 20.0
# At half size: strokes are at most five pixels wide, and seen beside them is what is within six.
_STROKE, _AROUND_IT, _WIDE = np.ones((3, 3), np.uint8), np.ones((7, 7), np.uint8), 0.05
_REACHED, _PAST, _ASIDE = 0.75, 28.0, 8.0
_LEVEL, _BROAD = 0.9, 0.3


class Strokes(NamedTuple):
    """`places` of the paints that are seen in strokes only, their `colours` (n, 3), and which of them are
    another paint's."""

    places: NDArray[np.intp]
    colours: Floats
    repeated: NDArray[np.bool_]


def missed(rgb: Pixels, settled: NDArray[np.bool_], still: NDArray[np.bool_], paints: Floats) -> Floats:
    """(n, 3) paints that none of `paints` mix to, seen where nothing is `settled`; where colours lie `still`
    their hue is no codec's and tells them apart too."""
    known = _with_missed(rgb[::2], ~settled[::2], paints, _EYE, _BEYOND)
    known = _with_missed(rgb[::2], (still & ~settled)[::2], known, _STILL_EYE, _STILL_BEYOND)
    return known[len(paints) :]


def _with_missed(rgb: Pixels, seen: NDArray[np.bool_], known: Floats, eye: Floats, least: float) -> Floats:
    counts = np.bincount(binned(rgb[seen]), minlength=CELLS)
    used = np.flatnonzero(counts >= _FEW)
    colours, mass = centres(used), counts[used].astype(np.float64)
    while len(known) < MOST:
        beyond = _beyond(colours @ eye, known @ eye, least)
        if mass[beyond].sum() < _RARE * seen.size:
            break
        known = np.concatenate([known, _outermost(colours[beyond], mass[beyond], known)])
    return known


def _beyond(shades: Floats, paints: Floats, least: float) -> NDArray[np.intp]:
    """Which shades are at `least` so far from every mixture of two paints."""
    rest = np.arange(len(shades))
    for first, second in combinations_with_replacement(paints, 2):
        share, _ = projected(first, second, shades[rest])
        nearest = first + np.clip(share, 0, 1)[:, None] * (second - first)
        rest = rest[np.linalg.norm(shades[rest] - nearest, axis=1) > least]
    return rest


def _outermost(colours: Floats, mass: Floats, paints: Floats) -> Floats:
    """(1, 3): around the colour that is most often seen and farthest from the paints."""
    away = np.linalg.norm((colours[:, None] - paints) @ _EYE, axis=-1).min(1)
    pull = mass * away**2
    near = np.linalg.norm(colours - colours[pull.argmax()], axis=1) < _AROUND
    return np.average(colours[near], axis=0, weights=pull[near])[None]


def strokes(
    rgb: Pixels, label: NDArray[np.uint8], settled: NDArray[np.bool_], paints: Floats, flat: int
) -> Strokes:
    """Of the first `flat` of the paints; `label`: the paint of each pixel."""
    few = slice(None, None, 2), slice(None, None, 2)
    shown = np.where(settled[few], label[few], len(paints)).astype(np.uint8)
    same = cv2.compare(cv2.erode(shown, _STROKE), cv2.dilate(shown, _STROKE), cv2.CMP_EQ)
    seen, inner = (_counted(shown, mask) for mask in (None, np.asarray(same, np.uint8)))
    places = np.flatnonzero((seen[:flat] > 0) & (inner[:flat] < _WIDE * seen[:flat]))
    around = [_around(shown, int(place), paints) for place in places]
    found = [
        _farther(rgb[few][shown == place], paints[place], ground)
        for place, ground in zip(places, around, strict=True)
    ]
    others = np.delete(paints, places, axis=0) @ _EYE
    repeated = [
        _is_repeated(colour, ground, others) and not _is_level(rgb, label == place, paints[place], ground)
        for place, colour, ground in zip(places, found, around, strict=True)
    ]
    return Strokes(places, np.array(found).reshape(-1, 3), np.array(repeated, bool))


def _around(shown: NDArray[np.uint8], place: int, paints: Floats) -> Floats:
    """The paint that most of what stands around a paint shows."""
    near = cv2.dilate((shown == place).view(np.uint8), _AROUND_IT)
    many = _counted(shown, np.asarray(near, np.uint8))[: len(paints)]
    many[place] = 0
    return paints[many.argmax()]


def _farther(pixels: Pixels, paint: Floats, ground: Floats) -> Floats:
    """The mean of the half of a paint's pixels that is farther from the ground."""
    away = pixels @ (paint - ground)
    return pixels[away >= np.median(away)].mean(0)


def _is_level(rgb: Pixels, own: NDArray[np.bool_], paint: Floats, ground: Floats) -> bool:
    """Whether most of a paint's `own` pixels have its full colour and they lie wide: no stroke does that blur
    keeps from it."""
    inner = cv2.erode(own.view(np.uint8), _STROKE)
    usual, full = np.quantile((rgb[own] - ground) @ (paint - ground), (0.5, 0.9))
    return bool(usual > _LEVEL * full and np.count_nonzero(inner) > _BROAD * np.count_nonzero(own))


def _is_repeated(colour: Floats, ground: Floats, others: Floats) -> bool:
    """Whether strokes on a ground look as those of another paint."""
    return any(_is_reached(colour @ _EYE, ground @ _EYE, end) for end in others)


def _is_reached(shade: Floats, start: Floats, end: Floats) -> bool:
    """Blur keeps strokes from their full colour, and only codecs take them past it, a little."""
    share, aside = projected(start, end, shade[None])
    past = (share[0] - 1) * np.linalg.norm(end - start)
    return bool(share[0] > _REACHED and past < _PAST and aside[0] < _ASIDE)


def _counted(shown: NDArray[np.uint8], mask: NDArray[np.uint8] | None) -> NDArray[np.floating]:
    """(256): how many pixels show each value, where the mask is not zero."""
    return np.asarray(cv2.calcHist([shown], [0], mask, [256], [0, 256]), np.float32).ravel()
