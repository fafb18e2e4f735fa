"""Edges of gradients: mixtures of what the gradient would be there with what stands beside it.

The colour alone would not tell which of a gradient's stops an edge pixel is made of.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.mixtures import Weights
from image_proc.analysis.neighbourhoods import surrounding

Floats = NDArray[np.float64]
Places = NDArray[np.intp]
_REACH = np.ones((5, 5), np.uint8)
_CLOSE = 9.0  # squared levels that a mixture may be off


class Course(NamedTuple):
    """A gradient as it runs over the picture: `mask` and `where` (height, width), where it is seen and the
    step of each place; of every step its `colours` (steps, 3) and `shares` (steps, anchors)."""

    mask: NDArray[np.bool_]
    where: NDArray[np.uint16]
    colours: Floats
    shares: Floats


class Rims(NamedTuple):
    """The `weights` of the edge pixels at some `places` among all edge pixels."""

    places: Places
    weights: Weights


class _Beside(NamedTuple):
    """What some of the pixels (`rows`) may be mixed of: `colours` (n, 3) and `shares` (n, anchors)."""

    rows: Places
    colours: Floats
    shares: Floats


def rims(
    present: NDArray[np.uint32], pixels: Places, rgb: Floats, anchors: Floats, runs: Sequence[Course]
) -> Rims:
    """Of the edge `pixels` and their colours `rgb` (n, 3). `present`: bit k where anchor k is seen by
    itself."""
    weights = np.zeros((len(pixels), len(anchors)), np.float32)
    misfit = np.full(len(pixels), _CLOSE)
    beside = [_near(run, pixels) for run in runs]
    for number, own in enumerate(beside):
        for other in (*_paints(present, pixels, own.rows, anchors), *beside[number + 1 :]):
            rows, first, second = np.intersect1d(own.rows, other.rows, True, return_indices=True)
            _mix(rgb, rows, _only(own, first), _only(other, second), weights, misfit)
    places = np.flatnonzero(misfit < _CLOSE)
    return Rims(places, weights[places])


def _near(run: Course, pixels: Places) -> _Beside:
    near = cv2.dilate(run.mask.view(np.uint8), _REACH) > 0
    rows = np.flatnonzero(near.ravel()[pixels])
    steps = run.where.ravel()[pixels[rows]]
    return _Beside(rows, run.colours[steps], run.shares[steps])


def _paints(present: NDArray[np.uint32], pixels: Places, rows: Places, anchors: Floats) -> Iterator[_Beside]:
    """Each anchor that stands around some of the pixels."""
    around = surrounding(present, pixels[rows])[1]
    pure = np.eye(len(anchors))
    for place, colour in enumerate(anchors):
        some = rows[(around >> np.uint32(place) & 1) > 0]
        if len(some):
            shape = (len(some), 1)
            yield _Beside(some, np.tile(colour, shape), np.tile(pure[place], shape))


def _only(beside: _Beside, rows: Places) -> _Beside:
    return _Beside(beside.rows[rows], beside.colours[rows], beside.shares[rows])


def _mix(rgb: Floats, rows: Places, own: _Beside, other: _Beside, weights: Weights, misfit: Floats) -> None:
    """Takes the mixtures that leave less of a misfit than what was found before."""
    along = other.colours - own.colours
    offset = rgb[rows] - own.colours
    share = (offset * along).sum(1) / np.maximum((along**2).sum(1), 1e-9)
    share = np.clip(share, 0, 1)[:, None]
    off = ((offset - share * along) ** 2).sum(1)
    better = off < misfit[rows]
    misfit[rows[better]] = off[better]
    weights[rows[better]] = (own.shares + share * (other.shares - own.shares))[better]
