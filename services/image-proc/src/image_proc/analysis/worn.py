"""Decomposition of worn pictures: grain, JPEG blocks, uneven paint, soft edges, and photographs.

Paints are found as peaks of the colours of quiet places. Away from edges a pixel is its paint; near an
edge it is a
mixture of the paints that stand around. What is mostly neither, a photograph, keeps its texture.
"""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.census import slope
from image_proc.analysis.decomposition import Decomposition, ordered, tabulated
from image_proc.analysis.mixtures import Weights, solve
from image_proc.analysis.neighbourhoods import population
from image_proc.colour import oklab
from image_proc.decoding import Pixels

_CALM, _STRONG = 12, 30
_GRAIN, _GRAINY_SHARE = 16, 0.03
_TREMBLING, _TREMOR, _ROUGH, _ENOUGH = 0.7, 16, 0.12, 200
_NEARBY = np.ones((3, 5), np.uint8)
_QUIET = (4, 6, 9, 12, 16, 24, 255)
_MOST = 12
_RADIUS, _LEAST = 0.03, 5e-4
_HEAVY, _WIDTH = 1200, 0.008
_NEAR = 15.0
_PHOTOGRAPH = 0.6
_BITS = 6
_REACH = 4
_LAPLACIAN = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], np.float32)


class _Peaks(NamedTuple):
    colours: NDArray[np.float64]
    quiet: int


def is_worn(pixels: Pixels, slopes: NDArray[np.uint8]) -> bool:
    """Whether calm places have grain (Immerkaer's noise mask, 1996), those beside strong edges tremble as a lossy
    codec makes them, or nothing is calm at all."""
    slopes = slopes[::2]
    calm = slopes <= _CALM
    if pixels.shape[2] == 4:
        calm &= pixels[::2, :, 3] == 255
    calm_many = int(np.count_nonzero(calm))
    if calm_many < 0.05 * calm.size:
        return pixels.shape[2] == 3 and int(np.count_nonzero(slopes == 0)) < 0.02 * slopes.size
    bend = np.abs(cv2.filter2D(_fourfold_light(pixels), cv2.CV_16S, _LAPLACIAN)[::2])
    if np.count_nonzero((bend >= _GRAIN) & calm) > _GRAINY_SHARE * calm_many:
        return True
    return _trembles(slopes, calm, bend)


def _trembles(slopes: NDArray[np.uint8], calm: NDArray[np.bool_], bend: NDArray[np.integer]) -> bool:
    """Whether what stands beside strong edges is rough, or hardly ever flat though elsewhere it is."""
    ring = (cv2.dilate((slopes > _STRONG).view(np.uint8), _NEARBY) > 0) & calm
    many = max(int(np.count_nonzero(ring)), _ENOUGH)
    changing = np.count_nonzero(slopes[ring]) / many
    rough = np.count_nonzero(bend[ring] >= _TREMOR) / many
    usual = np.count_nonzero(slopes[calm]) / np.count_nonzero(calm)
    return rough > _ROUGH or (changing > _TREMBLING and (changing > 2 * usual or rough > _ROUGH / 3))


def _fourfold_light(pixels: Pixels) -> NDArray[np.int16]:
    """R + 2G + B: unlike a grey rounded to eight bits it does not tremble along a smooth gradient."""
    red, green, blue = cv2.split(np.ascontiguousarray(pixels[..., :3]))
    double = cv2.add(green, green, dtype=cv2.CV_16S)
    return np.asarray(cv2.add(cv2.add(red, blue, dtype=cv2.CV_16S), double), np.int16)


def decompose(pixels: Pixels) -> Decomposition:
    rgb = np.asarray(cv2.medianBlur(np.ascontiguousarray(pixels[..., :3]), 5), np.uint8)
    slopes = slope(rgb)
    bins = _binned(rgb)
    peaks = _peaks(bins, slopes, rgb)
    nearest, away = _nearest(peaks.colours)
    label, distance = nearest[bins], away[bins]
    settled = (slopes <= max(peaks.quiet, 12)) & (distance <= _NEAR) & _unanimous(label)
    if np.count_nonzero(settled) < _PHOTOGRAPH * settled.size and _is_photograph(peaks.colours, bins, slopes):
        return _textured(pixels, peaks.colours, bins)
    return _painted(pixels, rgb, peaks.colours, label, settled)


def _binned(rgb: Pixels) -> NDArray[np.int32]:
    """One of 2^18 cells of the colour cube for each pixel."""
    cells = (rgb >> (8 - _BITS)).astype(np.int32)
    return cells[..., 0] | cells[..., 1] << _BITS | cells[..., 2] << 2 * _BITS


def _centres(cells: NDArray[np.integer]) -> NDArray[np.float64]:
    mask, half = (1 << _BITS) - 1, 2 ** (7 - _BITS) - 0.5
    parts = np.stack([cells & mask, cells >> _BITS & mask, cells >> 2 * _BITS & mask], -1)
    return parts.astype(np.float64) * 2 ** (8 - _BITS) + half


def _peaks(bins: NDArray[np.int32], slopes: NDArray[np.uint8], rgb: Pixels) -> _Peaks:
    """The paints: the heaviest colours of the quiet places, none nearer than a radius to a heavier one."""
    quiet = next(level for level in _QUIET if np.count_nonzero(slopes <= level) >= 0.6 * slopes.size)
    cells = bins[slopes <= quiet]
    counts = np.bincount(cells, minlength=1 << 3 * _BITS)
    used = np.sort(np.argsort(-counts, kind="stable")[:_HEAVY])
    used = used[counts[used] > 0]
    mass, centres = counts[used].astype(np.float64), _centres(used)
    lab = oklab(centres)
    density = _smoothed(lab, mass)
    free = np.ones(len(used), bool)
    found: list[NDArray[np.float64]] = []
    while free.any() and len(found) < _MOST:
        top = int(np.argmax(np.where(free, density, -1)))
        gaps = ((lab - lab[top]) ** 2).sum(1)
        near = (gaps < _RADIUS**2) & free
        summit = density[top] >= density[gaps < (_RADIUS * 0.75) ** 2].max()
        if summit and mass[near].sum() >= _LEAST * mass.sum():
            found.append(_refined(centres[near], lab[near], mass[near], lab[top]))
            free &= ~near
        elif density[top] < 8:
            break
        else:
            free &= gaps >= _WIDTH**2
    found = found or [centres[mass.argmax()]]
    return _Peaks(_without_ridges(np.array(found), centres, mass), quiet)


def _smoothed(lab: NDArray[np.float64], mass: NDArray[np.float64]) -> NDArray[np.float64]:
    """The mass around each colour, so that a peak is not a matter of single cells."""
    squares = (lab**2).sum(1)
    gaps = np.maximum(squares[:, None] + squares[None] - 2 * lab @ lab.T, 0)
    return np.exp(-gaps / (2 * _WIDTH**2)) @ mass


def _refined(
    centres: NDArray[np.float64],
    lab: NDArray[np.float64],
    mass: NDArray[np.float64],
    peak: NDArray[np.float64],
) -> NDArray[np.float64]:
    inner = ((lab - peak) ** 2).sum(1) < (_RADIUS / 2) ** 2
    return np.average(centres[inner], axis=0, weights=mass[inner])


def _without_ridges(
    colours: NDArray[np.float64], centres: NDArray[np.float64], mass: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Without the colours that only mark the way along a gradient between two others."""
    kept = list(range(len(colours)))
    for middle in range(len(colours) - 1, -1, -1):
        around = np.linalg.norm(centres - colours[middle], axis=1)
        peaked = mass[around < 8].sum() > 0.75 * mass[around < 20].sum()
        others = [row for row in kept if row != middle]
        if not peaked and any(
            _between(colours[middle], colours[a], colours[b]) for a in others for b in others if a < b
        ):
            kept.remove(middle)
    return colours[kept]


def _between(point: NDArray[np.float64], a: NDArray[np.float64], b: NDArray[np.float64]) -> bool:
    along = b - a
    share = (point - a) @ along / max(along @ along, 1e-9)
    return bool(0.1 < share < 0.9 and np.linalg.norm(a + share * along - point) < 10)


def _nearest(colours: NDArray[np.float64]) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
    """For every cell: the nearest paint, and how far it is in levels."""
    centres = _centres(np.arange(1 << 3 * _BITS)).astype(np.float32)
    best = np.zeros(len(centres), np.uint8)
    least = np.full(len(centres), np.inf, np.float32)
    for number, colour in enumerate(colours.astype(np.float32)):
        gap = ((centres - colour) ** 2).sum(1)
        closer = gap < least
        best[closer], least[closer] = number, gap[closer]
    return best, np.sqrt(least)


def _unanimous(label: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Where the 3x3 neighbourhood has one label."""
    square = np.ones((3, 3), np.uint8)
    return cv2.erode(label, square) == cv2.dilate(label, square)


def _is_photograph(colours: NDArray[np.float64], bins: NDArray[np.int32], slopes: NDArray[np.uint8]) -> bool:
    """Whether even in quiet places most colours are no mixture of two paints."""
    cells, counts = np.unique(bins[::4, ::4], return_counts=True)
    every = np.full(len(cells), (1 << len(colours)) - 1, np.uint32)
    misfit = solve(_centres(cells), every, colours, strictly=True).misfit
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
    return ordered(
        Decomposition(colours, np.zeros(len(colours)), weights, None, cells.astype(np.uint16), pixels)
    )


def _painted(
    pixels: Pixels,
    rgb: Pixels,
    colours: NDArray[np.float64],
    label: NDArray[np.uint8],
    settled: NDArray[np.bool_],
) -> Decomposition:
    many = len(colours)
    mixed = np.flatnonzero(~settled)
    combos, group, counts = np.unique(
        _mixed_keys(rgb, label, settled, mixed), return_inverse=True, return_counts=True
    )
    bits = (combos >> 3 * _BITS).astype(np.uint32)
    mixing = solve(_centres(combos & ((1 << 3 * _BITS) - 1)), bits, colours, strictly=True)
    lost = np.flatnonzero((population(bits) < 2) & (mixing.misfit > 100))
    mixing.try_all_pairs(lost)
    weights = np.concatenate([np.eye(many, dtype=np.float32), _crisp(mixing.weights)])
    rows = label.astype(np.int32)
    rows.ravel()[mixed] = group + many
    mass = np.concatenate([np.bincount(label[settled], minlength=many), counts]).astype(np.float64)
    alpha = None
    if pixels.shape[2] == 4:
        keys = rows.astype(np.int64) * 256 + pixels[..., 3]
        unique, inverse, mass = np.unique(keys, return_inverse=True, return_counts=True)
        weights, alpha, rows = (
            weights[unique >> 8],
            (unique & 255).astype(np.uint8),
            inverse.reshape(label.shape),
        )
        mass = mass.astype(np.float64)
    table, alphas, place = tabulated(weights, alpha, np.maximum(mass, 1e-6), smooth=False, steps=24)
    index = place.astype(np.uint8 if len(table) <= 256 else np.uint16)[rows]
    return ordered(Decomposition(colours, np.zeros(many), table, alphas, index))


def _mixed_keys(
    rgb: Pixels, label: NDArray[np.uint8], settled: NDArray[np.bool_], mixed: NDArray[np.intp]
) -> NDArray[np.int64]:
    """Colour and surrounding paints of each unsettled pixel; where fewer than two surround it, also its
    own."""
    own = (np.uint16(1) << label.astype(np.uint16)).astype(np.uint16)
    present = np.where(settled, own, np.uint16(0))
    bits = np.zeros(len(mixed), np.uint32)
    for _ in range(_REACH):
        present = _spread(present)
        bits = np.where(population(bits) < 2, present.ravel()[mixed], bits)
    bits = np.where(population(bits) < 2, bits | own.ravel()[mixed], bits).astype(np.int64)
    return _binned(rgb).ravel()[mixed].astype(np.int64) | bits << 3 * _BITS


def _spread(present: NDArray[np.uint16]) -> NDArray[np.uint16]:
    """What is present within one pixel."""
    wide = present.copy()
    wide[1:] |= present[:-1]
    wide[:-1] |= present[1:]
    out = wide.copy()
    out[:, 1:] |= wide[:, :-1]
    out[:, :-1] |= wide[:, 1:]
    return out


def _crisp(weights: Weights) -> Weights:
    """Grain moves shares about; what is nearly pure is pure."""
    clipped = np.clip((weights - 0.03) / 0.94, 0, 1)
    return clipped / np.maximum(clipped.sum(1, keepdims=True), 1e-6)
