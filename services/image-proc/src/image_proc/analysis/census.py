"""Which colours a picture is made of and where they lie still.

A pixel lies still when its 3x3 neighbourhood has one colour (exactly, or nearly): anti-aliasing never
does, so
what lies still is paint and not a mixture. Pixels are counted by runs of equal neighbours in reading order.
"""

from typing import NamedTuple, TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from image_proc.decoding import Pixels

Counts = NDArray[np.int64]
_Value = TypeVar("_Value", bound=np.generic)
_KERNEL = np.ones((3, 3), np.uint8)
GENTLE = 8
_SORTABLE = 120_000


class Runs(NamedTuple):
    """`which` gives each run's row in a census; `start` and `length` its pixels in reading order."""

    which: NDArray[np.intp]
    start: NDArray[np.intp]
    length: NDArray[np.intp]

    def filled(self, values: NDArray[_Value]) -> NDArray[_Value]:
        """For every pixel, in reading order, the value of its row in the census."""
        return np.repeat(values[self.which], self.length)


class Census(NamedTuple):
    """`colours` (n, 4) RGBA; how many pixels each has, and how many of them lie exactly or nearly still."""

    colours: NDArray[np.uint8]
    counts: Counts
    still: Counts
    gentle: Counts
    runs: Runs


def pack(pixels: Pixels) -> NDArray[np.uint32]:
    """One integer a pixel, in reading order; red lowest, alpha highest."""
    rgba = pixels if pixels.shape[2] == 4 else cv2.cvtColor(pixels, cv2.COLOR_RGB2RGBA)
    return np.ascontiguousarray(rgba).view(np.uint32).ravel()


def unpack(codes: NDArray[np.integer]) -> NDArray[np.uint8]:
    return np.ascontiguousarray(codes, np.uint32).view(np.uint8).reshape(-1, 4)


def slope(pixels: Pixels) -> NDArray[np.uint8]:
    """The widest range any colour channel has in the 3x3 neighbourhood."""
    rgb = pixels if pixels.shape[2] == 3 else cv2.cvtColor(pixels, cv2.COLOR_RGBA2RGB)
    red, green, blue = cv2.split(cv2.morphologyEx(rgb, cv2.MORPH_GRADIENT, _KERNEL))
    return np.asarray(cv2.max(cv2.max(red, green), blue), np.uint8)


def take_census(pixels: Pixels, slopes: NDArray[np.uint8]) -> Census:
    codes = pack(pixels)
    start = np.concatenate([[0], np.flatnonzero(codes[1:] != codes[:-1]) + 1])
    length = np.diff(start, append=len(codes))
    unique, which = _unique(codes[start])
    still = np.add.reduceat((slopes.ravel() == 0).view(np.uint8), start, dtype=np.int32)
    gentle = np.add.reduceat((slopes.ravel() <= GENTLE).view(np.uint8), start, dtype=np.int32)
    n = len(unique)
    counts, still, gentle = (
        np.bincount(which, weights, n).astype(np.int64) for weights in (length, still, gentle)
    )
    return Census(unpack(unique), counts, still, gentle, Runs(which, start, length))


def _unique(codes: NDArray[np.uint32]) -> tuple[NDArray[np.uint32], NDArray[np.intp]]:
    """Distinct codes in ascending order, and each code's place among them; by a table where sorting is
    slow."""
    if len(codes) <= _SORTABLE or codes.min() < 0xFF000000:
        unique, which = np.unique(codes, return_inverse=True)
        return unique, which
    codes = codes & np.uint32(0xFFFFFF)
    seen = np.zeros(1 << 24, np.uint8)
    seen[codes] = 1
    words = np.flatnonzero(seen.view(np.uint64))
    unique = (words[:, None] * 8 + np.arange(8)).ravel()
    unique = unique[seen[unique] > 0].astype(np.uint32)
    place = np.empty(1 << 24, np.int32)
    place[unique] = np.arange(len(unique), dtype=np.int32)
    return unique | np.uint32(0xFF000000), place[codes].astype(np.intp)
