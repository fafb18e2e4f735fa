"""Which colours of a picture with transparency are translucent paints that lie on each other."""

from collections.abc import Iterator
from itertools import permutations, product

import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.census import Census

_STACKED = 3.5


def overlaps_of(chosen: list[int], census: Census) -> dict[int, dict[int, float]]:
    """Paints that are a translucent one over another: the shares of the paints below, by row."""
    found: dict[int, dict[int, float]] = {}
    alpha = census.colours[:, 3] / 255.0
    rgb = census.colours[:, :3].astype(np.float64)
    order = sorted(chosen, key=lambda row: (alpha[row], row))
    parts: set[int] = set()
    for row in order:
        if row in parts:
            continue
        off, over, under = min(
            ((_stacked(row, pair, alpha, rgb), *pair) for pair in _pairs(row, order, alpha)),
            default=(_STACKED, row, row),
        )
        if off < _STACKED:
            share = alpha[over] / alpha[row]
            found[row] = _blended(found.get(over, {over: 1.0}), found.get(under, {under: 1.0}), share)
            parts |= found[row].keys()
    return found


def _pairs(row: int, order: list[int], alpha: NDArray[np.float64]) -> Iterator[tuple[int, int]]:
    """What `row` may be: one over another. Only over what is opaque can something translucent be opaque."""
    lower = [other for other in order if alpha[other] < min(alpha[row] - 0.01, 0.99)]
    yield from permutations(lower, 2)
    if alpha[row] >= 0.99:
        yield from product(lower, [other for other in order if alpha[other] >= 0.99 and other != row])


def _stacked(row: int, pair: tuple[int, ...], alpha: NDArray[np.float64], rgb: NDArray[np.float64]) -> float:
    """How far, in levels, `row` is from the first of the pair laid over the second."""
    over, under = pair
    opacity = alpha[over] + alpha[under] * (1 - alpha[over])
    colour = (alpha[over] * rgb[over] + alpha[under] * (1 - alpha[over]) * rgb[under]) / opacity
    return max(255 * abs(opacity - alpha[row]), float(np.abs(colour - rgb[row]).max()))


def _blended(over: dict[int, float], under: dict[int, float], share: float) -> dict[int, float]:
    parts = {row: share * part for row, part in over.items()}
    for row, part in under.items():
        parts[row] = parts.get(row, 0) + (1 - share) * part
    return parts
