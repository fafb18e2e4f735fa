"""How paints lie on each other: compositing, undone.

A pixel's mixture is what sheets of partial coverage, laid one over the other, leave of each paint. From the
top down
every sheet's coverage follows from its share and from what the sheets above let through (Porter and Duff,
1984).
Drawn again in the same order the sheets give the same mixtures, with the seams that the picture has and no
others.
"""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float32]
Rows = NDArray[np.integer]
_HIDDEN = 0.12
_FIRM = 0.9
_CROSS = np.array([[0, 1, 0], [1, 1, 1], [0, 1, 0]], np.uint8)
_UNDERLAP = 2
_OPAQUE = 0.98
_PURE, _SEEN = 0.95, 0.05


class Sheets(NamedTuple):
    """`rows` (height, width): places in `amounts` (entries, sheets): how much of each sheet's paint is
    seen, 0..1; `counts` (entries): pixels."""

    amounts: Field
    rows: Rows
    counts: NDArray[np.floating]


class Stack(NamedTuple):
    """`order`: the sheets from the bottom up; `opacity` (sheets): where nothing is mixed into them."""

    order: list[int]
    opacity: NDArray[np.float32]


def stacked(sheets: Sheets) -> Stack:
    """The largest at the bottom, except where overlaps of translucent sheets tell which is on top."""
    opacity = np.array([_opacity(sheets, sheet) for sheet in range(sheets.amounts.shape[1])], np.float32)
    area = sheets.counts @ sheets.amounts
    order = np.argsort(-area, kind="stable").tolist()
    if (opacity < 1).any():
        order = _by_overlaps(sheets, opacity, order)
    return Stack(order, opacity)


def _opacity(sheets: Sheets, sheet: int) -> float:
    own, total = sheets.amounts[:, sheet], sheets.amounts.sum(1)
    pure = (own > _PURE * total) & (total > 0)
    if not pure.any():
        return 1.0
    usual = float(own[pure][sheets.counts[pure].argmax()])
    return usual if usual < _OPAQUE else 1.0


def _by_overlaps(sheets: Sheets, opacity: NDArray[np.float32], order: list[int]) -> list[int]:
    """Sorted by insertion: a sheet goes below the lowest of those it is seen to lie under."""
    over = _votes(sheets, opacity)
    out: list[int] = []
    for sheet in order:
        under = [place for place, other in enumerate(out) if over[other, sheet] > over[sheet, other]]
        out.insert(min(under, default=len(out)), sheet)
    return out


def _votes(sheets: Sheets, opacity: NDArray[np.float32]) -> NDArray[np.floating]:
    """(i, j): pixels that look like i over j. The upper one of two is seen as if it were alone."""
    amounts = sheets.amounts
    alone = np.abs(amounts - opacity)
    votes = np.zeros((len(opacity), len(opacity)))
    for i, j in zip(*np.nonzero(np.triu(np.ones_like(votes), 1)), strict=True):
        both = (amounts[:, i] > _SEEN) & (amounts[:, j] > _SEEN)
        sure = np.minimum(alone[both, i], alone[both, j]) < _SEEN
        first = alone[both, i] < alone[both, j]
        votes[i, j] = sheets.counts[both][sure & first].sum()
        votes[j, i] = sheets.counts[both][sure & ~first].sum()
    return votes


def coverages(sheets: Sheets, stack: Stack) -> Field:
    """(entries, sheets): how far each sheet covers, 0..1; nan where the sheets above hide it."""
    out = np.empty_like(sheets.amounts)
    through = np.ones(len(out), np.float32)
    for sheet in reversed(stack.order):
        amount = sheets.amounts[:, sheet]
        cover = amount / (stack.opacity[sheet] * np.maximum(through, _HIDDEN))
        out[:, sheet] = np.where(through < _HIDDEN, np.nan, np.minimum(cover, 1))
        through = through - amount
    out[sheets.counts == 0] = 0
    return out


def field(rows: Rows, coverage: Field) -> Field:
    """A sheet's coverage of every pixel. Where it is hidden it goes on for two pixels from where it covers
    fully, so
    that no seam shows."""
    unseen = np.isnan(coverage)
    out = np.take(np.where(unseen, 0, coverage), rows)
    if not unseen.any():
        return out
    kind = np.take((unseen + 2 * (coverage >= _FIRM)).astype(np.uint8), rows)
    hidden, reached = kind & 1, kind >> 1
    for _ in range(_UNDERLAP):
        reached |= np.asarray(cv2.dilate(reached, _CROSS), np.uint8) & hidden
    out[(reached & hidden) > 0] = 1
    return out
