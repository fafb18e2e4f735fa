"""Connected pieces of a small raster."""

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]


def pieces(mask: Mask) -> list[Mask]:
    """One for each connected piece; what touches at a corner only is apart."""
    labels = np.where(mask, np.arange(1, mask.size + 1).reshape(mask.shape), 0)
    while True:
        spread = _spread(labels) * mask
        if np.array_equal(spread, labels):
            return [labels == label for label in np.unique(labels[mask])]
        labels = spread


def _spread(labels: NDArray[np.int_]) -> NDArray[np.int_]:
    """Each pixel with the highest label among itself and its four neighbours."""
    around = np.pad(labels, 1)
    shifted = (around[2:, 1:-1], around[:-2, 1:-1], around[1:-1, 2:], around[1:-1, :-2])
    return np.maximum.reduce([labels, *shifted])


def enclosed(mask: Mask) -> list[Mask]:
    """The holes: pieces of the ground that do not reach the rim."""
    ground = pieces(np.pad(~mask, 1, constant_values=True))
    return [piece[1:-1, 1:-1] for piece in ground if not piece[0, 0]]
