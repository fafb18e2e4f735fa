"""Linear and radial gradients, fitted to where paints pass into each other.

Small squares of the picture tell in which directions its colours change: along one line everywhere, or
towards one centre. The stops are the knees of the colours along that way (Ramer, 1972).
"""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.census import slope
from image_proc.analysis.decomposition import Decomposition
from image_proc.analysis.ways import Way, round_a_centre, slopes_of, straight
from image_proc.colour import levels, to_hex

Floats = NDArray[np.float64]
_PURE, _PRESENT, _OPAQUE = 0.97, 0.12, 250
_GENTLE = 24  # levels across three pixels
_AMID, _RIM = np.ones((7, 7), np.uint8), np.ones((5, 5), np.uint8)
_LEAST, _LEAST_SHARE = 400, 1e-3
_MOST = 12
_SIDE = 110
_BINS = 96
_TOLERANCE, _KNEE = 5.0, 2.0
_NEARLY = 0.8


class Gradient(NamedTuple):
    """`frame`: a matrix (a b c d e f) that takes the unit line or the unit circle to the picture; `offsets`
    (n) 0..1 and
    `mixtures` (n, members) of its stops."""

    radial: bool
    frame: tuple[float, ...]
    offsets: Floats
    mixtures: Floats


class Area(NamedTuple):
    """Pixels painted with one gradient: `mask` (height, width), the anchors it is made of, how it runs."""

    mask: NDArray[np.bool_]
    members: list[int]
    gradient: Gradient


def gradient_areas(parts: Decomposition) -> list[Area]:
    """At most 12, those that are known and then others, by descending size."""
    known = _known(parts)
    amid = _amid(parts)
    if amid is None:
        return known
    for area in known:
        amid &= ~area.mask
    return (known + _found(parts, amid))[:_MOST]


def _known(parts: Decomposition) -> list[Area]:
    """Each as far as its colours reach into its edges."""
    seen = np.zeros(parts.index.shape, bool)
    for run in parts.runs:
        seen |= run.mask
    areas: list[Area] = []
    for run in sorted(parts.runs, key=lambda run: -np.count_nonzero(run.mask)):
        members = sorted(set(run.stops))
        inside = np.take(parts.weights[:, members].sum(1) > 0.5, parts.index)
        rim = cv2.dilate(run.mask.view(np.uint8), _RIM) > 0
        mask = run.mask | (rim & inside & ~seen)
        seen |= mask
        mixtures = np.array([[float(stop == member) for member in members] for stop in run.stops])
        gradient = Gradient(run.way.radial, *_framed(run.way.frame, run.ways, run.way.radial), mixtures)
        areas.append(Area(mask, members, gradient))
    return areas


def _found(parts: Decomposition, amid: NDArray[np.bool_]) -> list[Area]:
    if np.count_nonzero(amid) < max(_LEAST, _LEAST_SHARE * amid.size):
        return []
    found: list[tuple[int, NDArray[np.bool_], list[int]]] = []
    for members in _groups(parts, amid):
        share = parts.weights[:, members].sum(1)
        inside = np.take((share > 0.5).view(np.uint8), parts.index)
        many, labels, boxes, _ = cv2.connectedComponentsWithStats(inside, connectivity=4)
        changing = np.bincount(labels[amid], minlength=many)
        least = max(_LEAST, _LEAST_SHARE * labels.size)
        for label in range(1, many):
            if changing[label] >= max(least, 0.04 * boxes[label, cv2.CC_STAT_AREA]):
                found.append((int(changing[label]), labels == label, members))
    found.sort(key=lambda each: -each[0])
    fits = ((mask, members, _fitted(parts, mask, members)) for _, mask, members in found[:_MOST])
    return [Area(mask, members, gradient) for mask, members, gradient in fits if gradient]


def _amid(parts: Decomposition) -> NDArray[np.bool_] | None:
    """Mixtures amid mixtures, where colours change slowly: no edge is that wide and that gentle."""
    mixed = parts.weights.max(1) < _PURE
    if parts.alpha is not None:
        mixed &= parts.alpha >= _OPAQUE
    if not mixed.any():
        return None
    amid = cv2.erode(np.take(mixed.view(np.uint8), parts.index), _AMID, borderValue=1) > 0
    if amid.any():
        amid &= slope(_shown(parts)) <= _GENTLE
    return amid if np.count_nonzero(amid) >= max(_LEAST, _LEAST_SHARE * amid.size) else None


def _shown(parts: Decomposition) -> NDArray[np.uint8]:
    """The mixtures as pixels; four bytes at a time, as three are slow."""
    table = levels(np.pad(parts.weights @ parts.anchors, ((0, 0), (0, 1))))
    packed = np.take(table.view(np.uint32)[:, 0], parts.index)
    return packed.view(np.uint8).reshape(*parts.index.shape, 4)


def _groups(parts: Decomposition, amid: NDArray[np.bool_]) -> list[list[int]]:
    """Anchors that pass into each other."""
    counts = np.bincount(parts.index[amid], minlength=len(parts.weights)).astype(np.float32)
    present = (parts.weights > _PRESENT).astype(np.float32)
    together = (present * counts[:, None]).T @ present
    joined = together >= max(_LEAST / 2, _LEAST_SHARE / 2 * amid.size)
    np.fill_diagonal(joined, True)
    for _ in range(len(joined)):
        joined = (joined.astype(np.uint8) @ joined.astype(np.uint8)) > 0
    groups = {tuple(np.flatnonzero(row).tolist()) for row in joined if row.sum() > 1}
    return [list(group) for group in sorted(groups)]


class _Samples(NamedTuple):
    """Every `step`-th pixel inside: places (n, 2), mixtures (n, members), and the same as grids."""

    places: Floats
    mixtures: Floats
    inside: NDArray[np.bool_]
    grid: Floats
    corner: tuple[int, int]
    step: int


def _fitted(parts: Decomposition, mask: NDArray[np.bool_], members: list[int]) -> Gradient | None:
    samples = _sampled(parts, mask, members)
    if len(samples.places) < 60:
        return None
    colours = parts.anchors[members]
    slopes = slopes_of(samples.grid @ colours, samples.inside, samples.corner, samples.step)
    if len(slopes.places) < 4:
        return None
    best: tuple[float, Gradient | None] = (_TOLERANCE, None)
    for way in (straight(slopes), round_a_centre(slopes)):
        if way is not None:
            off, gradient = _along(samples, colours, way)
            best = min(best, (off if way.radial else off * 0.9, gradient), key=lambda each: each[0])
    return best[1]


def _sampled(parts: Decomposition, mask: NDArray[np.bool_], members: list[int]) -> _Samples:
    left, top, width, height = cv2.boundingRect(mask.view(np.uint8))
    step = max(1, max(width, height) // _SIDE)
    rows = slice(top, top + height, step), slice(left, left + width, step)
    inner = cv2.erode(mask.view(np.uint8), np.ones((5, 5), np.uint8), borderValue=1)[rows] > 0
    table = parts.weights[:, members].astype(np.float64)
    grid = table[parts.index[rows]]
    inside = inner & (grid.sum(2) > 0.97)
    y, x = np.nonzero(inside)
    places = np.stack([left + x * step + 0.5, top + y * step + 0.5], 1).astype(np.float64)
    return _Samples(places, grid[inside], inside, grid, (left, top), step)


def _along(samples: _Samples, colours: Floats, course: Way) -> tuple[float, Gradient | None]:
    """How far off, in levels, colours are that depend on the way only; and the gradient."""
    radial, frame = course
    way = course.along(samples.places)
    low, high = float(way.min()), float(way.max())
    if high - low < 4:
        return np.inf, None
    bins = np.minimum(((way - low) / (high - low) * _BINS).astype(np.intp), _BINS - 1)
    many = np.bincount(bins, minlength=_BINS)
    sums = [np.bincount(bins, weights, _BINS) for weights in (way, *samples.mixtures.T)]
    profile = (np.stack(sums) / np.maximum(many, 1))[:, many > 0].T
    stops = _snapped(_knees(profile, colours), 0.0 if radial else -np.inf)
    ways, mixtures = stops[:, 0], stops[:, 1:]
    model = np.stack([np.interp(way, ways, mixtures[:, m]) for m in range(mixtures.shape[1])], 1)
    off = float(np.linalg.norm((model - samples.mixtures) @ colours, axis=1).mean())
    return off, Gradient(radial, *_framed(frame, ways, radial), mixtures)


def _framed(frame: tuple[float, ...], ways: Floats, radial: bool) -> tuple[tuple[float, ...], Floats]:
    a, b, c, d, e, f = frame
    start = 0.0 if radial else float(ways[0])
    length = float(ways[-1]) - start
    scaled = (a * length, b * length, c * length, d * length, e + start * a, f + start * b)
    return scaled, (ways - start) / length


def _knees(profile: Floats, colours: Floats) -> Floats:
    """The fewest rows between which the others lie on straight ways."""
    shown = profile[:, 1:] @ colours
    kept, waiting = {0, len(profile) - 1}, [(0, len(profile) - 1)]
    while waiting and len(kept) < 10:
        first, last = waiting.pop(0)
        if last - first < 2:
            continue
        share = (profile[first:last, 0] - profile[first, 0]) / (profile[last, 0] - profile[first, 0])
        off = np.linalg.norm(
            shown[first] + share[:, None] * (shown[last] - shown[first]) - shown[first:last], axis=1
        )
        worst = int(off.argmax())
        if off[worst] > _KNEE:
            kept.add(first + worst)
            waiting += [(first, first + worst), (first + worst, last)]
    return profile[sorted(kept)]


def _snapped(stops: Floats, least: float) -> Floats:
    """Stops that are nearly one paint become it; the ends move on to where they would be it."""
    out = stops.copy()
    for end, inner in ((0, 1), (len(stops) - 1, len(stops) - 2)):
        paint = int(stops[end, 1:].argmax()) + 1
        missing, gained = 1 - stops[end, paint], stops[end, paint] - stops[inner, paint]
        if stops[end, paint] < _NEARLY or gained <= missing:
            continue
        way = stops[end, 0] + (stops[end, 0] - stops[inner, 0]) * missing / gained
        if way >= least:
            out[end, 0] = way
            out[end, 1:] = np.eye(stops.shape[1] - 1)[paint - 1]
    for row in out[1:-1]:
        if row[1:].max() > 0.93:
            row[1:] = np.eye(len(row) - 1)[row[1:].argmax()]
    return out


def definition(area: Area, name: str, targets: Floats, scale: float) -> str:
    """The SVG element, in units of 1/`scale` pixels, with the paints in their `targets` (k, 3)."""
    radial, frame, offsets, mixtures = area.gradient
    colours = mixtures @ targets[area.members]
    stops = "".join(
        f'<stop offset="{offset:.3g}" stop-color="{to_hex(colour)}"/>'
        for offset, colour in zip(offsets, colours, strict=True)
    )
    matrix = " ".join(f"{value * scale:.1f}" for value in frame)
    where = f'gradientUnits="userSpaceOnUse" gradientTransform="matrix({matrix})"'
    if radial:
        return f'<radialGradient id="{name}" cx="0" cy="0" r="1" {where}>{stops}</radialGradient>'
    return f'<linearGradient id="{name}" x1="0" y1="0" x2="1" y2="0" {where}>{stops}</linearGradient>'
