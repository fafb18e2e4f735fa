"""Lines about as thin as a pixel.

They cover no pixel by more than their width: at one half dashes would be left of them, or nothing. A line
along the middle of pixels covers them by its width, and none beside them: cut at most * (1 - most / 2), what
lies between is as wide as the line. One along the border of two pixels covers both by half its width: it has
to be cut a little below that, where it is about a pixel wide.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float32]
_AROUND, _NEAR = np.ones((3, 3), np.uint8), np.ones((7, 7), np.uint8)
# How long a line is within three by three pixels, by its direction 3 to 4.2.
_LENGTH = 3.5
_FAINTEST, _FULL = 0.25, 0.95
_BELOW_HALF = 0.46


def thickened(field: Field) -> Field:
    """Coverage, 0..1 and more, raised so that thin lines lie above one half.

    Nothing near a line is covered fully, and it is no plateau.
    """
    most = np.asarray(cv2.dilate(field, _AROUND, borderValue=0), np.float32)
    full = np.asarray(cv2.dilate((field >= _FULL).view(np.uint8), _NEAR), np.uint8)
    places = np.flatnonzero((most > _FAINTEST) & (full == 0))
    if not len(places):
        return field
    around = cv2.boxFilter(field, -1, (3, 3), normalize=False, borderType=cv2.BORDER_CONSTANT)
    width, most = np.asarray(around, np.float32).ravel()[places] / _LENGTH, most.ravel()[places]
    thin = width < 2 * most
    out = field.copy()
    out.ravel()[places[thin]] *= np.maximum(0.5 / _cut(most[thin], width[thin]), 1)
    return out


def _cut(most: Field, width: Field) -> Field:
    """Where a line of this width (n) is to be cut, by how near it is to the middle of pixels."""
    width = np.maximum(width, most)
    middle = 2 * most / width - 1
    cut = (1 - middle) * _BELOW_HALF * width + middle * most * (1 - most / 2)
    return np.asarray(cut, np.float32)
