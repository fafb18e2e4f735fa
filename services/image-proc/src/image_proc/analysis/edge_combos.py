"""Pixels at edges that have one colour and the same anchors around them, taken together."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_ROUNDED, _EVIDENCE = 1.5, 300


class Combos(NamedTuple):
    """Distinct pairs of a row of the census and the anchors around; how many pixels have each."""

    rows: NDArray[np.intp]
    bits: NDArray[np.uint32]
    counts: NDArray[np.intp]


def combined(rows: NDArray[np.uint32], bits: NDArray[np.uint32]) -> tuple[Combos, NDArray[np.intp]]:
    keys = rows.astype(np.int64) | bits.astype(np.int64) << 24
    unique, group, counts = np.unique(keys, return_inverse=True, return_counts=True)
    return Combos(unique & 0xFFFFFF, (unique >> 24).astype(np.uint32), counts), group


def rounding(rgba: NDArray[np.uint8], combos: Combos, anchors: NDArray[np.float64]) -> float:
    """By how much, in levels, mixtures of two paints are too dark in all channels: some renderers round
    down."""
    pairs = np.flatnonzero((np.bitwise_count(combos.bits) == 2) & (rgba[:, 3] == 255))
    chosen = (combos.bits[pairs, None] >> np.arange(len(anchors), dtype=np.uint32) & 1).astype(bool)
    first, second = chosen.argmax(1), len(anchors) - 1 - chosen[:, ::-1].argmax(1)
    along = anchors[second] - anchors[first]
    along /= np.maximum(np.linalg.norm(along, axis=1), 1e-9)[:, None]
    offset = rgba[pairs, :3] - anchors[first]
    offset -= (offset * along).sum(1)[:, None] * along
    aside = 1 - along.sum(1)[:, None] * along
    sure = ((np.abs(offset).max(1) < _ROUNDED) & ((aside**2).sum(1) > 0.5)) * combos.counts[pairs]
    evidence = (sure * (aside**2).sum(1)).sum()
    if evidence < _EVIDENCE:
        return 0.0
    return float(np.clip((sure * (offset * aside).sum(1)).sum() / evidence, -0.4, 0))
