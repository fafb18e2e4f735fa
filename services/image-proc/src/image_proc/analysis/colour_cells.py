"""The colour cube in 2^18 cells, by which many pixels are counted and painted at once."""

import numpy as np
from numpy.typing import NDArray

from image_proc.decoding import Pixels

_BITS = 6
CELLS = 1 << 3 * _BITS


def binned(rgb: Pixels) -> NDArray[np.int32]:
    """The cell of each pixel (..., 3)."""
    cells = (rgb[..., 2] >> (8 - _BITS)).astype(np.int32)
    for channel in (1, 0):
        cells <<= _BITS
        cells |= rgb[..., channel] >> (8 - _BITS)
    return cells


def centres(cells: NDArray[np.integer]) -> NDArray[np.float64]:
    """(n, 3) levels in the middle of each cell."""
    mask, half = (1 << _BITS) - 1, 2 ** (7 - _BITS) - 0.5
    parts = np.stack([cells & mask, cells >> _BITS & mask, cells >> 2 * _BITS & mask], -1)
    return parts.astype(np.float64) * 2 ** (8 - _BITS) + half
