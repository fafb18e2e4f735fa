"""How far a sheet goes on beneath what lies over it.

Nothing tells where its edge is there, and nobody sees it: a place that it surrounds it fills, elsewhere it
goes on for a few pixels, so that no seam shows. It does not where its own edge runs along that of the sheet
above: what lies below both is seen between them.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from image_proc.tracing.stacking import Coverage, Field, Rows

UNDERLAP = 4
Bits = NDArray[np.uint8]
_CROSS = np.array([[0, 1, 0], [1, 1, 1], [0, 1, 0]], np.uint8)
_BESIDE = np.ones((5, 5), np.uint8)
_DEEP = np.ones((3, 3), np.uint8)


def field(rows: Rows, coverage: Coverage) -> tuple[Field, NDArray[np.bool_]]:
    """The sheet's coverage of every pixel, 0..1; and the pixels so deep beneath others that it does not
    matter."""
    out = np.take(coverage.share, rows)
    if not coverage.buried.any():
        return out, np.zeros(out.shape, np.bool_)
    kinds = (coverage.buried + 2 * coverage.leading + 4 * coverage.ending).astype(np.uint8)
    kind = np.take(kinds, rows)
    buried, leading, ending = (np.asarray(kind >> bit & 1, np.uint8) for bit in range(3))
    reached = leading | _surrounded(buried, leading)
    free = buried & ~_grown(ending, _BESIDE)
    for _ in range(UNDERLAP):
        reached |= _grown(reached, _CROSS) & free
    out[(reached & buried) > 0] = 1
    return out, np.asarray(cv2.erode(buried, _DEEP)) > 0


def _grown(bits: Bits, by: Bits) -> Bits:
    return np.asarray(cv2.dilate(bits, by), np.uint8)


def _surrounded(buried: Bits, leading: Bits) -> Bits:
    """The buried places whose neighbours all lead into them."""
    many, found = cv2.connectedComponents(buried, connectivity=8)
    labels = np.asarray(found, np.int32)
    rim = _grown(1 - (buried | leading), _CROSS) & buried
    whole = np.ones(many, np.uint8)
    whole[0] = 0
    whole[labels[rim > 0]] = 0
    return np.take(whole, labels) if whole.any() else np.zeros_like(buried)
