"""Colours as lossy codecs keep them: light well, hue blurred."""

import numpy as np
from numpy.typing import NDArray

LIGHT = np.array([0.299, 0.587, 0.114])  # ITU-R BT.601


def by_eye(chroma: float = 0.25) -> NDArray[np.float64]:
    """(3, 3): what sRGB levels are multiplied with, so that hue counts `chroma` times as much as light."""
    blue, red = np.array([0, 0, 1]) - LIGHT, np.array([1, 0, 0]) - LIGHT
    return np.stack([3**0.5 * LIGHT, chroma * blue, chroma * red], 1)
