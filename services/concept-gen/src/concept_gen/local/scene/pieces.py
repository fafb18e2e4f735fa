"""Connected pieces of a small raster."""

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]


def pieces(mask: Mask) -> list[Mask]:
    """One for each connected piece; what touches at a corner only is apart."""
    runs = _runs(mask)
    both = mask[:-1] & mask[1:]
    last = list(range(int(runs.max(initial=0)) + 1))
    for upper, lower in {*zip(runs[:-1][both].tolist(), runs[1:][both].tolist(), strict=True)}:
        first, second = _end(last, upper), _end(last, lower)
        last[min(first, second)] = max(first, second)
    ends = np.array([_end(last, run) for run in range(len(last))])
    labels = ends[runs]
    return [labels == end for end in sorted({*ends.tolist()} - {0})]


def _runs(mask: Mask) -> NDArray[np.int_]:
    """The number of the run of each pixel in its row, from 1 in reading order; 0 outside."""
    wide = np.pad(mask, ((0, 0), (1, 0)))
    numbers = np.cumsum(wide[:, 1:] & ~wide[:, :-1]).reshape(mask.shape)
    return np.where(mask, numbers, 0)


def _end(last: list[int], run: int) -> int:
    """The last run that is known to be joined with one."""
    while last[run] != run:
        run = last[run]
    return run


def enclosed(mask: Mask) -> list[Mask]:
    """The holes: pieces of the ground that do not reach the rim."""
    ground = pieces(np.pad(~mask, 1, constant_values=True))
    return [piece[1:-1, 1:-1] for piece in ground if not piece[0, 0]]
