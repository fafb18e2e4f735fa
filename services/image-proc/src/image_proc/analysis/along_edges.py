"""Colours of pixels without grain, averaged along the edges and strokes they are on and never across.

The way along comes from the structure tensor (Bigün and Granlund 1987) of the light at half size.
"""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from image_proc.decoding import Pixels

_CALMED, _TENSOR = 0.7, 1.2
_FAINT = 30.0
_LINE = 4096  # remap takes images, of at most 32767 pixels a side


class _Ways(NamedTuple):
    """Unit steps along the edge at some pixels; `sure`: 0 where all ways are alike, 1 on a straight edge."""

    right: NDArray[np.floating]
    down: NDArray[np.floating]
    sure: NDArray[np.floating]


def averaged(rgb: Pixels, places: NDArray[np.intp]) -> NDArray[np.uint8]:
    """(n, 3) of the pixels at `places` in reading order."""
    if not len(places):
        return np.empty((0, 3), np.uint8)
    ways = _ways(rgb, places)
    down, right = np.divmod(places, rgb.shape[1])
    own = rgb.reshape(-1, 3)[places].astype(np.float32)
    beside = np.zeros_like(own)
    for step in (-1, 1):
        beside += _between(rgb, right + step * ways.right, down + step * ways.down)
    mean = own + (beside - 2 * own) / 3 * ways.sure[:, None]
    return np.rint(mean, out=mean).astype(np.uint8)


def _ways(rgb: Pixels, places: NDArray[np.intp]) -> _Ways:
    height, width = ((side + 1) // 2 for side in rgb.shape[:2])
    light = cv2.resize(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), (width, height), interpolation=cv2.INTER_AREA)
    light = cv2.GaussianBlur(light.astype(np.float32), (0, 0), _CALMED)
    across, along = (cv2.Sobel(light, cv2.CV_32F, *way, ksize=3) for way in ((1, 0), (0, 1)))
    down, right = np.divmod(places, rgb.shape[1])
    half = down // 2 * width + right // 2
    xx, xy, yy = (
        cv2.GaussianBlur(product, (0, 0), _TENSOR).ravel()[half]
        for product in (across * across, across * along, along * along)
    )
    angle = np.arctan2(2 * xy, xx - yy) / 2
    sure = ((xx - yy) ** 2 + 4 * xy**2) / (xx + yy + _FAINT) ** 2
    return _Ways(-np.sin(angle), np.cos(angle), sure)


def _between(rgb: Pixels, right: NDArray[np.floating], down: NDArray[np.floating]) -> NDArray[np.uint8]:
    """(n, 3) at places between the pixels, by cubic interpolation."""
    many = len(right)
    x, y = (np.resize(place.astype(np.float32), (-(-many // _LINE), _LINE)) for place in (right, down))
    found = cv2.remap(rgb, x, y, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(found, np.uint8).reshape(-1, 3)[:many]
