"""Which anchors stand around a pixel. A colour alone cannot tell a grey paint from the edge of black on
white."""

from itertools import product

import numpy as np
from numpy.typing import NDArray


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
    Further
    away: within one pixel at least. `present` (height, width): bit k where anchor k is seen pure; pixels
    are counted
    in reading order.
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
