"""What an analysis found: every pixel points to an entry, every entry is a mixture of anchors."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.mixture_table import Map, mean_rows, merged, reduced
from image_proc.analysis.mixtures import Weights
from image_proc.analysis.ways import Way

TABLE = 256
_FINE, _COARSE, _PURE, _FINER = 63, 0.012, 0.997, 4


class Run(NamedTuple):
    """A gradient that is known to run over the picture: `mask` (height, width) where it is seen, its way, and
    where along it (ascending) which anchors are its stops."""

    mask: NDArray[np.bool_]
    way: Way
    ways: NDArray[np.float64]
    stops: tuple[int, ...]


@dataclass(frozen=True)
class Decomposition:
    """`anchors` (k, 3) sRGB, by descending area; `index` (height, width) rows of `weights` (entries, k)
    and `alpha`; `counts`: the pixels of each entry.

    `alpha` (entries) is None for an opaque picture. `texture`: pixels whose differences from the mixtures
    are kept. `runs`: gradients that were found where they lie.
    """

    anchors: NDArray[np.float64]
    areas: NDArray[np.float64]
    weights: Weights
    alpha: NDArray[np.uint8] | None
    counts: NDArray[np.floating]
    index: NDArray[np.unsignedinteger]
    texture: NDArray[np.uint8] | None = None
    runs: tuple[Run, ...] = ()


def tabulated(
    weights: Weights,
    alpha: NDArray[np.uint8] | None,
    counts: NDArray[np.floating],
    anchors: NDArray[np.float64],
    smooth: bool,
    steps: int = 63,
) -> tuple[Weights, NDArray[np.uint8] | None, NDArray[np.unsignedinteger]]:
    """A table of at most `TABLE` entries where alpha allows, and every row's entry in it (0 for a row that no
    pixel has), in the smallest integers that hold it.

    `smooth`: the picture has gradients, whose steps must stay small. A table that would make many kinds of
    edges coarse is left larger, if in fine `steps`; the picture is then truecolour, which takes longer to
    repaint. Coarse `steps` become finer where the table has room.
    """
    used = np.flatnonzero(counts)
    own = None if alpha is None else alpha[used]
    table, alphas, places = _table(weights[used], own, counts[used], anchors, smooth, steps)
    entries = np.zeros(len(counts), np.min_scalar_type(len(table) - 1))
    entries[used] = places
    return table, alphas, entries


def _table(
    weights: Weights,
    alpha: NDArray[np.uint8] | None,
    counts: NDArray[np.floating],
    anchors: NDArray[np.float64],
    smooth: bool,
    steps: int,
) -> tuple[Weights, NDArray[np.uint8] | None, Map]:
    first, group = _merged(weights, alpha, smooth, steps)
    mass = np.bincount(group, counts, len(first)).astype(np.float64)
    rows = weights[first]
    if not smooth and steps < _FINE:
        rows = mean_rows(weights, counts, group, len(first))
        rows = np.where(rows.max(1, keepdims=True) > _PURE, np.rint(rows), rows)
    if alpha is not None:
        return rows, alpha[first], group
    if len(first) <= TABLE:
        return rows, None, group
    pure = np.flatnonzero(rows.max(1) > 0.998)
    mixed = np.flatnonzero(rows.max(1) <= 0.998)
    places = np.empty(len(first), np.intp)
    places[pure] = rows[pure].argmax(1)
    cut = reduced(rows[mixed], mass[mixed], TABLE - rows.shape[1], anchors)
    entries = mean_rows(rows[mixed], mass[mixed], cut, int(cut.max()) + 1)
    if not smooth and steps >= _FINE and _blurred(rows[mixed], mass[mixed], entries[cut]) > _COARSE:
        return rows, None, group
    places[mixed] = cut + rows.shape[1]
    return np.concatenate([np.eye(rows.shape[1], dtype=np.float32), entries]), None, places[group]


def _merged(weights: Weights, alpha: NDArray[np.uint8] | None, smooth: bool, steps: int) -> tuple[Map, Map]:
    """In finer steps than coarse ones where they are not too many to be cut down to a table."""
    if smooth or steps >= _FINE:
        return merged(weights, 255 if smooth else steps, alpha)
    most = TABLE * (_FINER if alpha is None else 1)
    finer = (merged(weights, steps * more // 3, alpha) for more in (12, 6, 4))
    few = next((found for found in finer if len(found[0]) <= most), None)
    return few or merged(weights, steps, alpha)


def _blurred(rows: Weights, mass: NDArray[np.floating], entries: Weights) -> float:
    """The mean share that is painted in the wrong colour."""
    return float((np.abs(rows - entries).sum(1) / 2 * mass).sum() / mass.sum())


def ordered(parts: Decomposition) -> Decomposition:
    """Anchors by descending area; those that nothing is made of are left out."""
    areas = parts.counts @ parts.weights
    if parts.alpha is not None:
        areas = (parts.counts * (parts.alpha / 255.0)) @ parts.weights
    order = np.argsort(-areas, kind="stable")
    order = order[areas[order] > 0] if (areas > 0).any() else order[:1]
    place = {int(anchor): new for new, anchor in enumerate(order)}
    runs = [run for run in parts.runs if all(stop in place for stop in run.stops)]
    return Decomposition(
        parts.anchors[order],
        areas[order] / max(areas.sum(), 1e-9),
        np.ascontiguousarray(parts.weights[:, order]),
        parts.alpha,
        parts.counts,
        parts.index,
        parts.texture,
        tuple(run._replace(stops=tuple(place[stop] for stop in run.stops)) for run in runs),
    )
