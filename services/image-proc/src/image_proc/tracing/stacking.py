"""How paints lie on each other: compositing, undone.

A pixel's mixture is what sheets of partial coverage, laid one over the other, leave of each paint. From the
top down
every sheet's coverage follows from its share and from what the sheets above let through (Porter and Duff,
1984).
Drawn again in the same order the sheets give the same mixtures, with the seams that the picture has and no
others.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float32]
Rows = NDArray[np.integer]
_HIDDEN = 0.12
_FIRM = 0.9
_MARGIN, _UNSURE = 0.15, 0.02
_OPAQUE = 0.98
_PURE, _SEEN = 0.95, 0.05


class Sheets(NamedTuple):
    """`rows` (height, width): places in `amounts` (entries, sheets): how much of each sheet's paint is
    seen, 0..1; `counts` (entries): pixels."""

    amounts: Field
    rows: Rows
    counts: NDArray[np.floating]


class Coverage(NamedTuple):
    """Of one sheet, for every entry. `share`: how far it covers, 0..1, and 0 where none of it is seen.

    buried: opaque sheets lie over it. leading: from here it goes on beneath them. ending: here its own edge
    is seen along theirs.
    """

    share: Field
    buried: NDArray[np.bool_]
    leading: NDArray[np.bool_]
    ending: NDArray[np.bool_]


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


def coverages(sheets: Sheets, stack: Stack) -> list[Coverage]:
    """Of every sheet."""
    used = sheets.counts > 0
    through = np.ones(len(used), np.float32)
    bare = np.ones(len(used), np.float32)
    found: dict[int, Coverage] = {}
    for sheet in reversed(stack.order):
        amount, opacity = sheets.amounts[:, sheet], stack.opacity[sheet]
        share = np.minimum(amount / (opacity * np.maximum(through, _HIDDEN)), 1)
        found[sheet] = _coverage(np.where(used & (through >= _HIDDEN), share, 0), bare)
        through = through - amount
        if opacity == 1:
            bare = bare * (1 - share)
    return [found[sheet] for sheet in range(len(found))]


def alone(share: Field) -> Coverage:
    """Of a sheet over which nothing lies."""
    return _coverage(share, np.ones_like(share))


def _coverage(share: Field, bare: Field) -> Coverage:
    """`bare`: what no opaque sheet above covers. Of two edges that run along each other the shares add up to
    one where the sheets abut, and are the same where both end."""
    buried = bare < _HIDDEN
    leading = ~buried & ((share >= _FIRM) | ((share > 0.5) & (share > bare + _MARGIN)))
    partial = (share > 1 - _FIRM) & (share < _FIRM)
    ending = ~buried & partial & ((share - 0.5) * (bare - 0.5) > _UNSURE)
    return Coverage(share, buried, leading, ending)
