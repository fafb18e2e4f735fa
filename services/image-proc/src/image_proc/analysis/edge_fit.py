"""Edges of worn pictures fitted to what their pixels show: how soft all are, and where each one lies.

Least squares by the method of Gauss and Newton, in turn for the one softness of the picture and for the shift
of the step at each pixel, which the pixels around it have in common.
"""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr

from image_proc.analysis.by_eye import by_eye
from image_proc.analysis.neighbourhoods import lines_around
from image_proc.decoding import Pixels

Floats = NDArray[np.floating]
_EYE = by_eye(0.1)
_ROUNDS, _STEPS, _ENOUGH = 2, 4, 10_000
_NEARBY, _SIDE = 1.2, 7
_OFF, _FARTHEST, _STEADY, _BLIND = 0.5, 0.7, 0.02, 300.0
SOFTEST, HARDEST = 3.0, 0.3


class Fit(NamedTuple):
    """`past`: how far, in pixels, each pixel lies past the step towards the second paint of its pair;
    `softness`: standard deviation, in pixels, of the Gaussian through which the steps are seen."""

    past: Floats
    softness: float


class _Seen(NamedTuple):
    """Pixels by their `places`, ascending in reading order, the `shares` of the second paint they show, and
    the `trust` in it: how many levels, of light above all, lie between the two, squared."""

    places: NDArray[np.intp]
    shares: Floats
    trust: Floats


def fitted(
    places: NDArray[np.intp], pairs: NDArray[np.intp], first: Fit, rgb: Pixels, colours: NDArray[np.float64]
) -> Fit:
    """A better fit than the `first`. `pairs` (n, 2): the places of the two paints of each pixel in
    `colours`."""
    seen = _seen(places, np.sort(pairs, 1), rgb, colours)
    # One edge is met by either of its paints first: turned the same way its pixels can be averaged.
    turn = np.where(pairs[:, 0] < pairs[:, 1], np.float32(1), np.float32(-1))
    fit = _softened(seen, Fit((first.past * turn).astype(np.float32), first.softness))
    for _ in range(_ROUNDS):
        fit = _softened(seen, _shifted(seen, fit, rgb.shape[:2]))
    return Fit(fit.past * turn, fit.softness)


def _seen(
    places: NDArray[np.intp], pairs: NDArray[np.intp], rgb: Pixels, colours: NDArray[np.float64]
) -> _Seen:
    shades = (colours @ _EYE).astype(np.float32)
    start = shades[pairs[:, 0]]
    along = shades[pairs[:, 1]] - start
    length = np.maximum((along**2).sum(1), 1e-3)
    shown = rgb.reshape(-1, 3)[places].astype(np.float32)
    shown = cv2.transform(shown[:, None], _EYE.T)[:, 0]
    return _Seen(places, ((shown - start) * along).sum(1) / length, length)


def _model(fit: Fit) -> tuple[Floats, Floats, Floats]:
    """The shares that a fit stands for, and their change with the step's place and with the softness."""
    away = fit.past / np.float32(fit.softness)
    steep = np.exp(-away * away / 2) / np.float32((2 * np.pi) ** 0.5 * fit.softness)
    return ndtr(away), steep, -away * steep


def _softened(seen: _Seen, fit: Fit) -> Fit:
    some = slice(None, None, 1 + len(seen.places) // _ENOUGH)
    few = _Seen(seen.places[some], seen.shares[some], seen.trust[some])
    for _ in range(_STEPS):
        shares, _, change = _model(Fit(fit.past[some], fit.softness))
        off = np.clip(few.shares - shares, -_OFF, _OFF)
        step = (few.trust * off * change).sum() / max((few.trust * change**2).sum(), 1e-6)
        fit = fit._replace(softness=float(np.clip(fit.softness + step, HARDEST, SOFTEST)))
    return fit


def _shifted(seen: _Seen, fit: Fit, shape: tuple[int, ...]) -> Fit:
    shares, change, _ = _model(fit)
    off = np.clip(seen.shares - shares, -_OFF, _OFF)
    pull, weight = (
        _around(seen.places, values, shape) for values in (seen.trust * off * change, seen.trust * change**2)
    )
    shift = pull / (weight + _STEADY * seen.trust + _BLIND)
    return fit._replace(past=fit.past + np.clip(shift, -_FARTHEST, _FARTHEST))


def _around(places: NDArray[np.intp], values: Floats, shape: tuple[int, ...]) -> Floats:
    """The mean of values over the pixels around each place; all other pixels count as zero."""
    lines = lines_around(places, shape[1], _SIDE // 2)
    image = np.zeros((min(lines.stop, shape[0]) - lines.start, shape[1]), np.float32)
    inside = places - lines.start * shape[1]
    image.ravel()[inside] = values
    blurred = cv2.GaussianBlur(image, (_SIDE, _SIDE), _NEARBY, dst=image)
    return np.asarray(blurred, np.float32).ravel()[inside]
