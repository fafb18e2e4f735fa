"""Colours as mixtures of few anchors.

Renderers blend anti-aliasing and gradients in gamma-encoded sRGB, so the mixtures are solved there and are
exact.
"""

from itertools import combinations

import numpy as np
from numpy.typing import NDArray

Weights = NDArray[np.float32]
_SLACK = 0.5
_EXACT = 1.2
_GOOD = 2.0
_POOR = 3.0
_MIN_AREA = 1e4


class Mixing:
    """The best mixture found so far for each of n colours. `misfit` is the squared distance left, in
    levels."""

    def __init__(self, colours: NDArray[np.number], anchors: NDArray[np.floating]) -> None:
        self.colours = colours.astype(np.float32)
        self.anchors = anchors.astype(np.float32)
        self.weights: Weights = np.zeros((len(colours), len(anchors)), np.float32)
        self.misfit = np.full(len(colours), np.float32(1e9))
        self._pair = np.zeros((len(colours), 2), np.intp)

    def try_single(self, rows: NDArray[np.intp], which: NDArray[np.intp]) -> None:
        misfit = ((self.colours[rows] - self.anchors[which]) ** 2).sum(1)
        better = misfit < self.misfit[rows] - _SLACK
        self._take(
            rows[better], misfit[better], which[better, None], np.ones((int(better.sum()), 1), np.float32)
        )

    def try_pair(self, rows: NDArray[np.intp], first: NDArray[np.intp], second: NDArray[np.intp]) -> None:
        """Mixtures of `first[i]` and `second[i]` for `rows[i]`."""
        if not len(rows):
            return
        start = self.anchors[first]
        along = self.anchors[second] - start
        offset = self.colours[rows] - start
        length = np.maximum((along * along).sum(1), 1e-3)
        share = np.clip((offset * along).sum(1) / length, 0, 1)
        misfit = ((offset - share[:, None] * along) ** 2).sum(1)
        better = (misfit < self.misfit[rows] - _SLACK) & (self.misfit[rows] > _EXACT)
        pair = np.stack([first, second], 1)[better]
        self._pair[rows[better]] = pair
        self._take(rows[better], misfit[better], pair, np.stack([1 - share, share], 1)[better])

    def try_any_pair(self, rows: NDArray[np.intp], first: int) -> None:
        """Mixtures of `first` and whichever other anchor does best."""
        offset, along = self.colours[rows] - self.anchors[first], self.anchors - self.anchors[first]
        length, dots = (along * along).sum(1), offset @ along.T
        share = np.clip(dots / np.maximum(length, 1e-3), 0, 1)
        gain = share * (2 * dots - share * length)
        gain[:, first] = -1
        self.try_pair(rows, np.full(len(rows), first), gain.argmax(1))

    def try_triple(
        self, rows: NDArray[np.intp], triple: NDArray[np.intp], demand: float, most_third: float = 1.0
    ) -> None:
        """Mixtures of `triple[i]`; taken where they leave at most `demand` of the misfit."""
        start, u, v = (self.anchors[triple[:, place]] for place in range(3))
        u, v, offset = u - start, v - start, self.colours[rows] - start
        uu, vv, uv = (u * u).sum(1), (v * v).sum(1), (u * v).sum(1)
        pu, pv = (offset * u).sum(1), (offset * v).sum(1)
        area = uu * vv - uv * uv
        safe = np.maximum(area, 1e-3)
        a, b = (pu * vv - pv * uv) / safe, (pv * uu - pu * uv) / safe
        misfit = ((offset - a[:, None] * u - b[:, None] * v) ** 2).sum(1)
        shares = np.stack([1 - a - b, a, b], 1)
        better = (area > _MIN_AREA) & (shares.min(1) > -0.01) & (misfit < demand * self.misfit[rows] - _SLACK)
        better &= b <= most_third
        shares = np.clip(shares[better], 0, 1)
        shares /= shares.sum(1, keepdims=True)
        self._take(rows[better], misfit[better], triple[better], shares.astype(np.float32))

    def try_pairs_beside(self, rows: NDArray[np.intp], near: NDArray[np.bool_]) -> None:
        """Every pair, one of which at least stands `near` (colours, anchors)."""
        for first, second in combinations(range(len(self.anchors)), 2):
            beside = rows[near[rows, first] | near[rows, second]]
            self.try_pair(beside, np.full(len(beside), first), np.full(len(beside), second))

    def try_all_pairs(self, rows: NDArray[np.intp]) -> None:
        for first, second in combinations(range(len(self.anchors)), 2):
            self.try_pair(rows, np.full(len(rows), first), np.full(len(rows), second))

    def add_third(self, rows: NDArray[np.intp], demand: float, most_third: float) -> None:
        """To the best pair of each row, whichever further anchor helps most, up to a share of
        `most_third`."""
        rows = rows[self._pair[rows, 0] != self._pair[rows, 1]]
        if not len(rows):
            return
        order = self._pair[rows]
        before = self.misfit[rows].copy()
        kept = self.weights[rows].copy()
        for third in range(len(self.anchors)):
            fits = (order != third).all(1)
            triple = np.concatenate([order, np.full((len(rows), 1), third)], 1)[fits]
            self.try_triple(rows[fits], triple, 1.0, most_third)
        spoiled = self.misfit[rows] > demand * before
        self.weights[rows[spoiled]], self.misfit[rows[spoiled]] = kept[spoiled], before[spoiled]

    def _take(
        self,
        rows: NDArray[np.intp],
        misfit: NDArray[np.floating],
        which: NDArray[np.intp],
        shares: NDArray[np.floating],
    ) -> None:
        self.misfit[rows] = misfit
        self.weights[rows] = 0
        self.weights[rows[:, None], which] = shares


def solve(
    colours: NDArray[np.number],
    candidates: NDArray[np.uint32],
    anchors: NDArray[np.floating],
    trust: NDArray[np.floating] | None = None,
    *,
    strictly: bool = False,
) -> Mixing:
    """The mixture of each colour out of its candidates (bit k: anchor k), and out of more where those do
    not do
    (unless `strictly`).

    `trust` 0..1 scales the misfit of colours that are known less exactly (those of little alpha).
    """
    mixing = Mixing(colours, anchors)
    trust = np.ones(len(colours), np.float32) if trust is None else trust
    chosen = (candidates[:, None] >> np.arange(len(anchors), dtype=np.uint32) & 1).astype(bool)
    many = chosen.sum(1)
    for size in np.unique(many[many > 0]):
        rows = np.flatnonzero(many == size)
        lists = np.nonzero(chosen[rows])[1].reshape(-1, size)
        _solve_equal(mixing, rows, lists, trust)
    if strictly:
        return mixing
    poor = np.flatnonzero((mixing.misfit * trust > _POOR) & (many > 1))
    mixing.add_third(poor, 0.25, 0.35)
    bad = np.flatnonzero(mixing.misfit * trust > _POOR * 16)
    if len(bad):
        mixing.try_pairs_beside(bad, chosen)
        mixing.try_all_pairs(bad[mixing.misfit[bad] * trust[bad] > _POOR])
        mixing.add_third(bad[mixing.misfit[bad] * trust[bad] > _POOR * 16], 0.3, 1.0)
    lost = np.flatnonzero(mixing.weights.sum(1) == 0)
    for which in range(len(anchors) if len(lost) else 0):
        mixing.try_single(lost, np.full(len(lost), which))
    return mixing


def _solve_equal(
    mixing: Mixing, rows: NDArray[np.intp], lists: NDArray[np.intp], trust: NDArray[np.floating]
) -> None:
    """Rows that have equally many candidates, all at once."""
    if lists.shape[1] == 1:
        mixing.try_single(rows, lists[:, 0])
        return
    for first, second in combinations(range(lists.shape[1]), 2):
        mixing.try_pair(rows, lists[:, first], lists[:, second])
    rough = np.flatnonzero(mixing.misfit[rows] * trust[rows] > _GOOD)
    for triple in combinations(range(min(lists.shape[1], 8)), 3) if len(rough) else ():
        mixing.try_triple(rows[rough], lists[rough][:, triple], 0.4)
