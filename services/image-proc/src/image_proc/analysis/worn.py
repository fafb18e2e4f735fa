"""Decomposition of worn pictures: grain, JPEG blocks, uneven paint, soft edges, and photographs.

Paints are found as peaks of the colours of quiet places. Away from edges a pixel is its paint; near an edge
it is a mixture of the paints that stand around. What is mostly neither, a photograph, keeps its texture.
"""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.along_edges import averaged
from image_proc.analysis.by_eye import by_eye
from image_proc.analysis.census import slope
from image_proc.analysis.colour_cells import CELLS, binned, centres
from image_proc.analysis.decomposition import Decomposition, ordered, tabulated
from image_proc.analysis.mixtures import Weights, solve
from image_proc.analysis.peaks import Quiet, peaks_of, without_ridges
from image_proc.analysis.ramp_shares import elsewhere, grouped, relabelled, runs_of, spread
from image_proc.analysis.soft_edges import Picture, Table, redrawn
from image_proc.analysis.thin_paints import missed, strokes
from image_proc.analysis.uneven import evened
from image_proc.analysis.worn_fields import apart_from, located_fields
from image_proc.analysis.worn_paints import Paints, flat_paints, with_fields, with_flats, with_strokes
from image_proc.analysis.worn_ramps import paints_of
from image_proc.colour import oklab
from image_proc.decoding import Pixels

_CALM = 12
_QUIET = (4, 6, 9, 12, 16, 24, 255)
_HEAVY = 1200
_NEAR, _AWAY = 22.0, 128
_PHOTOGRAPH, _SPARSE = 0.6, 17
_FINE_BITS = 7
_LOST = 60.0
_STEPS = 60
_TRACE = 0.02
_BY_EYE = by_eye()


def decompose(pixels: Pixels) -> Decomposition:
    rgb = np.ascontiguousarray(pixels[..., :3])
    calm = np.asarray(cv2.medianBlur(rgb, 5), np.uint8)
    slopes, bins = slope(calm), binned(calm)
    quiet = next(level for level in _QUIET if np.count_nonzero(slopes <= level) >= 0.6 * slopes.size)
    fields = located_fields(calm, slopes)
    outside = apart_from(fields, slopes.shape)
    colours = _counted(bins, outside & (slopes <= quiet))
    paints = with_fields(_paints(colours, quiet <= _CALM), fields)
    still = slopes <= max(quiet, _CALM)
    used = np.flatnonzero(np.bincount(bins.ravel(), minlength=CELLS))
    places = _labelled(bins, used, still, paints)
    # A gradient may be a photograph's sky: only flat paint tells that it is none.
    flat = np.count_nonzero(places.settled & (paints.grouped(places.label) < paints.flat))
    if flat < _PHOTOGRAPH * still.size and _is_photograph(paints.anchors, bins[outside], slopes[outside]):
        return _textured(pixels, paints.anchors, bins)
    more = missed(rgb, places.settled, still, paints.shades)
    if len(more):
        paints = with_flats(paints, more)
        places = _labelled(bins, used, still, paints)
    thin = strokes(rgb, *places, paints.shades, paints.flat)
    paints = with_strokes(paints, thin)
    if thin.repeated.any():
        places = _labelled(bins, used, still, paints)
    return _painted(pixels, rgb, paints, *places)


class _Places(NamedTuple):
    """(height, width): the shade nearest to each pixel, and whether the pixel surely shows it."""

    label: NDArray[np.uint8]
    settled: NDArray[np.bool_]


def _labelled(
    bins: NDArray[np.int32], used: NDArray[np.intp], still: NDArray[np.bool_], paints: Paints
) -> _Places:
    label = np.take(_nearest(paints.shades, used), bins)
    near = label < _AWAY
    label &= _AWAY - 1
    there = elsewhere(paints)
    if len(there) < len(paints.shades):
        others = there[_nearest(paints.shades[there], used) & (_AWAY - 1)].astype(np.uint8)
        near |= relabelled(label, paints, others, bins)
    group = paints.grouped(label) if paints.ramps else label
    return _Places(label, still & near & _unanimous(group, 3))


def _counted(cells: NDArray[np.int32], mask: NDArray[np.bool_]) -> Quiet:
    counts = np.bincount(np.take(cells, np.flatnonzero(mask)), minlength=CELLS)
    used = np.flatnonzero(counts)
    used = np.sort(used[np.argsort(-counts[used], kind="stable")[:_HEAVY]])
    return Quiet(centres(used), counts[used].astype(np.float64))


def _paints(quiet: Quiet, calm: bool) -> Paints:
    """With gradients only where edges are too few to be taken for one."""
    peaks = peaks_of(quiet)
    paints = paints_of(peaks, quiet) if calm else flat_paints(peaks)
    return paints if paints.ramps else flat_paints(without_ridges(peaks, quiet))


def _nearest(colours: NDArray[np.float64], used: NDArray[np.intp]) -> NDArray[np.uint8]:
    """For every cell that the picture uses: the nearest paint, and `_AWAY` more where it is not near."""
    cells, paints = centres(used).astype(np.float32), colours.astype(np.float32)
    gaps = (cells**2).sum(1)[:, None] + (paints**2).sum(1) - 2 * cells @ paints.T
    best = np.zeros(CELLS, np.uint8)
    best[used] = gaps.argmin(1) + _AWAY * (gaps.min(1) > _NEAR**2)
    return best


def _unanimous(label: NDArray[np.uint8], side: int) -> NDArray[np.bool_]:
    """Where a square neighbourhood has one label."""
    square = np.ones((side, side), np.uint8)
    return cv2.erode(label, square) == cv2.dilate(label, square)


def _is_photograph(colours: NDArray[np.float64], bins: NDArray[np.int32], slopes: NDArray[np.uint8]) -> bool:
    """Whether even in quiet places most colours are no mixture of two paints. Of pixels (n) that are of no
    gradient."""
    cells, counts = np.unique(bins[::_SPARSE], return_counts=True)
    every = np.full(len(cells), (1 << len(colours)) - 1, np.uint32)
    misfit = solve(centres(cells), every, colours, strictly=True).misfit
    return bool(
        counts[misfit > 100].sum() > 0.2 * counts.sum() or np.count_nonzero(slopes <= 12) < 0.4 * slopes.size
    )


def _textured(pixels: Pixels, colours: NDArray[np.float64], bins: NDArray[np.int32]) -> Decomposition:
    """Every colour leans towards the paints near it; its difference from their mixture is kept."""
    cells = bins >> 1 & 0x1F | bins >> 2 & 0x3E0 | bins >> 3 & 0x7C00
    fine = np.arange(1 << 15)
    centres = np.stack([fine & 31, fine >> 5 & 31, fine >> 10], -1) * 8 + 3.5
    gaps = np.linalg.norm(oklab(centres)[:, None] - oklab(colours)[None], axis=-1)
    pull = 1 / (gaps + 0.02) ** 4
    weights = (pull / pull.sum(1, keepdims=True)).astype(np.float32)
    counts = np.bincount(cells.ravel(), minlength=len(weights)).astype(np.float64)
    index = cells.astype(np.uint16)
    return ordered(Decomposition(colours, np.zeros(len(colours)), weights, None, counts, index, pixels))


def _painted(
    pixels: Pixels, rgb: Pixels, paints: Paints, label: NDArray[np.uint8], settled: NDArray[np.bool_]
) -> Decomposition:
    table = _drawn(rgb, paints, label, settled)
    if paints.ramps:
        table = spread(table, paints, rgb, settled, label)
    weights, alpha, rows = table.weights, None, table.rows
    if pixels.shape[2] == 4:
        keys, inverse = np.unique(rows.astype(np.int64) * 256 + pixels[..., 3], return_inverse=True)
        weights, alpha, rows = weights[keys >> 8], (keys & 255).astype(np.uint8), inverse.reshape(rows.shape)
    mass = np.bincount(rows.ravel(), minlength=len(weights)).astype(np.float64)
    few, alphas, entry = tabulated(
        weights, alpha, mass, paints.anchors, smooth=bool(paints.ramps), steps=_STEPS
    )
    counts = np.bincount(entry, mass, len(few)).astype(np.float64)
    areas = np.zeros(len(paints.anchors))
    runs = runs_of(paints, label, settled) if paints.ramps else ()
    return ordered(Decomposition(paints.anchors, areas, few, alphas, counts, np.take(entry, rows), runs=runs))


def _drawn(rgb: Pixels, paints: Paints, label: NDArray[np.uint8], settled: NDArray[np.bool_]) -> Table:
    """Shares of the groups of shades."""
    even = evened(rgb, label, settled, paints.shades)
    table = _solved(even.rgb, even.shades, label, settled)
    if paints.ramps:
        table = grouped(table, paints)
    return redrawn(table, Picture(rgb, even.rgb, settled, even.shades, paints.flat))


def _solved(
    even: Pixels, colours: NDArray[np.float64], label: NDArray[np.uint8], settled: NDArray[np.bool_]
) -> Table:
    """Every settled pixel its paint, every other the mixture that its colour shows."""
    mixed = np.flatnonzero(~settled)
    bits = _beside(label, settled, mixed)
    calm = averaged(even, mixed)
    keys = _fine_cells(calm) | bits.astype(np.int64) << 3 * _FINE_BITS
    combos, group = np.unique(keys, return_inverse=True)
    rows = label.astype(np.int32)
    rows.ravel()[mixed] = group + len(colours)
    pure = np.eye(len(colours), dtype=np.float32)
    return Table(np.concatenate([pure, _crisp(_mixtures(combos, colours))]), rows)


def _fine_cells(colours: NDArray[np.uint8]) -> NDArray[np.int64]:
    cells = (colours >> (8 - _FINE_BITS)).astype(np.int64)
    return cells[:, 0] | cells[:, 1] << _FINE_BITS | cells[:, 2] << 2 * _FINE_BITS


def _mixtures(combos: NDArray[np.int64], colours: NDArray[np.float64]) -> Weights:
    """Out of the paints beside; where those do not do, out of one of them and any other."""
    mask, bits = (1 << _FINE_BITS) - 1, (combos >> 3 * _FINE_BITS).astype(np.uint32)
    cells = np.stack([combos & mask, combos >> _FINE_BITS & mask, combos >> 2 * _FINE_BITS & mask], 1)
    shades = (cells * 2 ** (8 - _FINE_BITS) + 0.5) @ _BY_EYE
    mixing = solve(shades, bits, colours @ _BY_EYE, strictly=True)
    lost = np.flatnonzero(mixing.misfit > _LOST)
    for one in range(len(colours)):
        mixing.try_any_pair(lost[(bits[lost] >> one & 1) > 0], one)
    return mixing.weights


def _beside(
    label: NDArray[np.uint8], settled: NDArray[np.bool_], mixed: NDArray[np.intp]
) -> NDArray[np.uint32]:
    """The paints around each unsettled pixel; where fewer than two surround it, also its own."""
    kind = np.min_scalar_type((2 << int(label.max())) - 1).type
    own: NDArray[np.unsignedinteger] = kind(1) << label.astype(kind)
    own[~settled] = 0
    near = _spread(own, 1)
    wide = _spread(near, 2)
    bits = np.zeros(len(mixed), np.uint32)
    lonely = np.arange(len(mixed))
    for present, farther in ((near, 0), (near, 1), (wide, 0), (wide, 1), (wide, 2), (wide, 3)):
        bits[lonely] = _at_corners(present, mixed[lonely], farther)
        lonely = lonely[np.bitwise_count(bits[lonely]) < 2]
    bits[lonely] |= np.uint32(1) << label.ravel()[mixed[lonely]].astype(np.uint32)
    return bits


def _spread(present: NDArray[np.unsignedinteger], step: int) -> NDArray[np.unsignedinteger]:
    """What is present there or so many pixels away, down and across."""
    wide = present.copy()
    wide[step:] |= present[:-step]
    wide[:-step] |= present[step:]
    out = wide.copy()
    out[:, step:] |= wide[:, :-step]
    out[:, :-step] |= wide[:, step:]
    return out


def _at_corners(
    present: NDArray[np.unsignedinteger], places: NDArray[np.intp], farther: int
) -> NDArray[np.unsignedinteger]:
    """What is present so many pixels away from each place, down and across at once."""
    if not farther:
        return present.ravel()[places]
    height, width = present.shape
    down, right = np.divmod(places, width)
    above, below = (np.clip(down + step, 0, height - 1) * width for step in (-farther, farther))
    left, right = (np.clip(right + step, 0, width - 1) for step in (-farther, farther))
    flat = present.ravel()
    return flat[above + left] | flat[above + right] | flat[below + left] | flat[below + right]


def _crisp(weights: Weights) -> Weights:
    """Grain moves shares about; what is nearly pure is pure."""
    clipped = np.where(weights < _TRACE, 0, weights)
    return clipped / np.maximum(clipped.sum(1, keepdims=True), 1e-6)
