"""Which anchors stand around a pixel. A colour alone cannot tell a grey paint from the edge of black on white."""

from itertools import product

import numpy as np
from numpy.typing import NDArray

_POPULATION = np.array([bin(value).count("1") for value in range(1 << 12)], np.uint8)


def population(bits: NDArray[np.uint32]) -> NDArray[np.uint8]:
    return _POPULATION[bits & 4095] + _POPULATION[bits >> 12 & 4095] + _POPULATION[bits >> 24 & 255]


def surrounding(present: NDArray[np.uint32], pixels: NDArray[np.intp]) -> NDArray[np.uint32]:
    """The anchors within one pixel of each of `pixels`, or within two (three) where those are fewer than two.

    `present` (height, width): bit k where anchor k is seen pure; pixels are counted in reading order.
    """
    padded = np.pad(present, 3)
    width = padded.shape[1]
    rows, columns = np.divmod(pixels, present.shape[1])
    centre = (rows + 3) * width + columns + 3
    flat = padded.ravel()
    bits = np.zeros(len(pixels), np.uint32)
    for radius in (1, 2, 3):
        lonely = np.flatnonzero(population(bits) < 2)
        if not len(lonely):
            break
        around = centre[lonely]
        found = bits[lonely]
        for dy, dx in product(range(-radius, radius + 1), repeat=2):
            if max(abs(dy), abs(dx)) == radius:
                found |= flat[around + (dy * width + dx)]
        bits[lonely] = found
    return bits
