"""Where two sheets abut.

A renderer covers both in turn, each in part: of the lower one, and of what lies below, only that is seen
which the upper one lets through. Sheets that are stacked the other way round must share the same pixels
differently to meet in the same line.
"""

import itertools
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from image_proc.tracing.stacking import Field

Rows = NDArray[np.intp]
_OFF, _PREFERRED = 0.06, 0.01
_LEAST, _WHOLE = 0.02, 0.97


class _Seams(NamedTuple):
    """`rows` of the amounts; the sheets whose seam is there, as they were drawn, and the `ground` below them;
    `share` 0..1: how far the upper one covers."""

    rows: Rows
    upper: Rows
    lower: Rows
    ground: Rows
    share: Field


def turned(amounts: Field, order: list[int]) -> Field:
    """The amounts (entries, sheets) as if all seams had been drawn in this order, from the bottom up.

    What is missing to one lies below all sheets.
    """
    if amounts.shape[1] < 2:
        return amounts
    nothing = np.maximum(1 - amounts.sum(1, keepdims=True), 0)
    out = np.concatenate([amounts, nothing], 1)
    rows, upper, lower, ground, share = _against(np.append(np.argsort(order), -1), out)
    out[rows, upper] = share**2
    out[rows, lower] = 1 - share
    out[rows, ground] = share * (1 - share)
    return out[:, :-1]


def _against(place: Rows, amounts: Field) -> _Seams:
    """The seams whose upper sheet has the lower `place`."""
    top = np.argsort(-amounts, 1)[:, :3]
    shares = np.take_along_axis(amounts, top, 1)
    rows = np.flatnonzero((shares[:, -1] > _LEAST) & (shares.sum(1) > _WHOLE))
    top, shares = top[rows], shares[rows]
    roles, off = _roles(shares, place[top])
    upper, lower, ground = np.take_along_axis(top, roles, 1).T
    wrong = (off < _OFF) & (place[upper] < place[lower]) & (place[ground] < place[upper])
    share = np.take_along_axis(shares, roles, 1)[:, 0]
    return _Seams(rows[wrong], upper[wrong], lower[wrong], ground[wrong], share[wrong])


def _roles(shares: Field, heights: Rows) -> tuple[Rows, Field]:
    """Which of three sheets (n, 3) is the upper, the lower and the ground; and how far off that is, 0..2.

    Of roles that explain a mixture as well, those whose ground is lowest, and then those that agree with the
    heights.
    """
    ways = np.array(list(itertools.permutations(range(3))))
    share, lower, ground = np.moveaxis(shares[:, ways], 2, 0)
    off = np.abs(ground - share * (1 - share)) + np.abs(lower - (1 - share) ** 2)
    above, below, bottom = np.moveaxis(heights[:, ways], 2, 0)
    under = bottom < np.minimum(above, below)
    best = (off - _PREFERRED * under * (1.0 + (below < above))).argmin(1)
    return ways[best], np.take_along_axis(off, best[:, None], 1)[:, 0]
