"""Which anchors stand around a pixel. A colour alone cannot tell a grey paint from the edge of black on
white."""

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray


def middles(places: NDArray[np.intp], width: int) -> NDArray[np.float64]:
    """(n, 2) x and y of the middles of pixels in reading order."""
    y, x = np.divmod(places, width)
    return np.stack([x, y], 1).astype(np.float64) + 0.5


def box_around(mask: NDArray[np.bool_] | NDArray[np.uint8], margin: int = 0) -> tuple[slice, slice]:
    """The rows and columns that hold a mask, and `margin` more to all sides as far as there are any."""
    left, top, width, height = cv2.boundingRect(mask.view(np.uint8))
    rows = slice(max(0, top - margin), min(mask.shape[0], top + height + margin))
    return rows, slice(max(0, left - margin), min(mask.shape[1], left + width + margin))


class Part(NamedTuple):
    """A connected part of a mask of some `shape`: `inside` its box."""

    box: tuple[slice, slice]
    inside: NDArray[np.bool_]
    shape: tuple[int, ...]

    def mask(self) -> NDArray[np.bool_]:
        whole = np.zeros(self.shape, bool)
        whole[self.box] = self.inside
        return whole


def parts_of(mask: NDArray[np.uint8], least: float) -> Iterator[Part]:
    """The connected parts of at least so many pixels, the largest first."""
    rows, columns = box = box_around(mask)
    if not mask[box].size:
        return
    # Counted here: the sizes that OpenCV gives take longer than the parts themselves.
    _, labels = cv2.connectedComponents(mask[box], connectivity=4)
    sizes = np.bincount(labels.ravel())[1:]
    order = 1 + np.argsort(-sizes, kind="stable")
    for label in order[sizes[order - 1] >= least]:
        part = labels == label
        down, right = box_around(part)
        lines = slice(down.start + rows.start, down.stop + rows.start)
        across = slice(right.start + columns.start, right.stop + columns.start)
        yield Part((lines, across), part[down, right], mask.shape)


def lines_around(places: NDArray[np.intp], width: int, margin: int) -> slice:
    """The lines of a picture that hold all `places`, ascending in reading order, and `margin` more to both
    sides."""
    first, last = int(places[0]) // width, int(places[-1]) // width
    return slice(max(0, first - margin), last + margin + 1)


def surrounding(
    present: NDArray[np.uint32], pixels: NDArray[np.intp]
) -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    """The anchors around each of `pixels`: those beside it, and those further away.

    Beside: above, below, left and right; where those are fewer than two, within one, two or three pixels.
    Further away: within one pixel at least. `present` (height, width): bit k where anchor k is seen pure;
    pixels are counted in reading order.
    """
    padded = np.pad(present, 3)
    width = padded.shape[1]
    rows, columns = np.divmod(pixels, present.shape[1])
    centre = (rows + 3) * width + columns + 3
    flat = padded.ravel()
    beside = flat[centre - 1] | flat[centre + 1] | flat[centre - width] | flat[centre + width]
    corners = (centre + step for step in (-width - 1, -width + 1, width - 1, width + 1))
    away = beside.copy()
    for corner in corners:
        away |= flat[corner]
    for radius in (2, 3):
        _widen(away, flat, centre, width, radius)
    return np.where(np.bitwise_count(beside) < 2, away, beside), away


def _widen(
    bits: NDArray[np.uint32], flat: NDArray[np.uint32], centre: NDArray[np.intp], width: int, radius: int
) -> None:
    lonely = np.flatnonzero(np.bitwise_count(bits) < 2)
    around, found = centre[lonely], bits[lonely]
    for dy, dx in product(range(-radius, radius + 1), repeat=2):
        if max(abs(dy), abs(dx)) == radius:
            found |= flat[around + (dy * width + dx)]
    bits[lonely] = found
