"""Gradients of worn pictures: lines through the colour cube along which the quiet pixels are spread.

Grain and codecs hide where a gradient begins; its two ends become anchors.
"""

from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.peaks import BESIDE, MOST, Floats, Quiet, is_peaked, projected
from image_proc.analysis.worn_fields import STEPS
from image_proc.analysis.worn_paints import Paints, Ramp, flat_paints, sampled

_SHORTEST, _BIN = 36.0, 6.0
_RARE, _EVEN, _WORTH = 1e-4, 0.03, 0.008
_UNEXPLAINED, _HIDDEN = 20.0, 5
_AWAY = 12.0
_TAIL, _BEYOND = 0.004, 0.05
_JOINED_FLAT, _JOINED, _MOST = 16.0, 24.0, 4


class _Line(NamedTuple):
    start: Floats
    end: Floats
    weight: float


def paints_of(peaks: Floats, quiet: Quiet) -> Paints:
    """The peaks that are paints of their own, and at most `_MOST` gradients; at most `MOST` anchors."""
    lines = _lines(peaks, quiet) if _is_spread(peaks, quiet) else []
    flats = peaks[[not any(_is_part(peak, line, quiet) for line in lines) for peak in peaks]]
    anchors, ramps = list(flats), list[Ramp]()
    for line in lines:
        ends = tuple(_joined(anchors, len(flats), end) for end in (line.start, line.end))
        ramps.append(Ramp(ends, np.stack([np.linspace(1, 0, STEPS), np.linspace(0, 1, STEPS)], 1)))
    ramps = [ramp for ramp in ramps if ramp.stops[0] != ramp.stops[1]]
    if not ramps or len(anchors) > MOST:
        return flat_paints(peaks)
    return sampled(np.array(anchors), len(flats), tuple(ramps))


def _is_spread(peaks: Floats, quiet: Quiet) -> bool:
    """Whether more pixels are far from every paint than grain explains."""
    away = _away(_peaked(peaks, quiet), quiet)
    return bool(quiet.mass[away].sum() > _WORTH * quiet.mass.sum())


def _peaked(peaks: Floats, quiet: Quiet) -> Floats:
    return peaks[[is_peaked(peak, quiet) for peak in peaks]]


def _away(paints: Floats, quiet: Quiet) -> NDArray[np.bool_]:
    return ((quiet.centres[:, None] - paints) ** 2).sum(-1).min(1, initial=np.inf) > _AWAY**2


def _lines(peaks: Floats, quiet: Quiet) -> list[_Line]:
    """The gradients, the one of most pixels first."""
    found: list[_Line] = []
    free = _away(_peaked(peaks, quiet), quiet)
    loose = np.where(free, quiet.mass, 0)
    while len(found) < _MOST:
        points = np.concatenate([peaks, _hidden(peaks, quiet, loose)])
        options = (_line(points[a], points[b], quiet, loose) for a, b in combinations(range(len(points)), 2))
        best = max((line for line in options if line), key=lambda line: line.weight, default=None)
        if best is None:
            break
        found.append(best)
        part, aside = projected(best.start, best.end, quiet.centres)
        taken = free & (aside < BESIDE) & (part > -_BEYOND) & (part < 1 + _BEYOND)
        quiet, loose = Quiet(quiet.centres, np.where(taken, 0, quiet.mass)), np.where(taken, 0, loose)
    return found


def _hidden(peaks: Floats, quiet: Quiet, loose: Floats) -> Floats:
    """Heavy colours far from every peak: a gradient may have but one, or none."""
    points = list(peaks)
    total = quiet.mass.sum()
    for _ in range(_HIDDEN):
        away = np.linalg.norm(quiet.centres[:, None] - np.array(points), axis=-1).min(1) > _UNEXPLAINED
        if loose[away].sum() < _WORTH * total:
            break
        points.append(quiet.centres[np.where(away, loose, 0).argmax()])
    return np.array(points[len(peaks) :]).reshape(-1, 3)


def _line(a: Floats, b: Floats, quiet: Quiet, loose: Floats) -> _Line | None:
    """The stretch around two colours along which pixels are spread without a gap, if there is one; it is made
    of `loose` ones, those of no paint."""
    length = float(np.linalg.norm(b - a))
    if length < _SHORTEST / 2:
        return None
    part, aside = projected(a, b, quiet.centres)
    near = np.flatnonzero((aside < BESIDE) & (quiet.mass > 0))
    bins = np.floor(part[near] * length / _BIN).astype(int)
    reach = _reach(bins, quiet.mass[near], int(length / _BIN), _RARE * quiet.mass.sum())
    if reach is None:
        return None
    inside = (bins >= reach[0]) & (bins <= reach[1])
    held = np.bincount(bins[inside] - reach[0], loose[near[inside]], reach[1] - reach[0] + 1)
    stretch = held.astype(np.float64)
    if not _is_even(stretch, quiet):
        return None
    low, high = _ends(part[near[inside]], loose[near[inside]])
    return _Line(a + low * (b - a), a + high * (b - a), float(stretch.sum()))


def _reach(bins: NDArray[np.intp], mass: Floats, last: int, least: float) -> tuple[int, int] | None:
    """The first and the last bin of a long enough row without a gap that holds the bins 0 to `last`."""
    if not len(bins) or bins.min() > 0 or bins.max() < last:
        return None
    lowest = int(bins.min())
    enough = np.convolve(np.bincount(bins - lowest, mass), [1 / 3] * 3, "same") > least
    gaps = np.flatnonzero(~enough) + lowest
    before, after = gaps[gaps < 0], gaps[gaps > last]
    if len(before) + len(after) < len(gaps):
        return None
    first = int(before[-1]) + 1 if len(before) else lowest
    last = int(after[0]) - 1 if len(after) else lowest + len(enough) - 1
    return (first, last) if (last - first) * _BIN >= _SHORTEST else None


def _ends(part: Floats, mass: Floats) -> tuple[float, float]:
    """Where the stretch begins and ends but for a few pixels."""
    order = part.argsort()
    gone = np.cumsum(mass[order]) / mass.sum()
    low, high = (order[np.searchsorted(gone, share)] for share in (_TAIL, 1 - _TAIL))
    return float(part[low]), float(part[high])


def _is_even(stretch: Floats, quiet: Quiet) -> bool:
    """Whether the middle holds enough: two flat paints leave a valley, however much grain they have."""
    inner = stretch[1:-1]
    return bool(inner.sum() > _WORTH * quiet.mass.sum() and np.median(inner) > _EVEN * stretch.mean())


def _is_part(peak: Floats, line: _Line, quiet: Quiet) -> bool:
    """Whether a peak is but a colour of the gradient, and no paint that others are spread around."""
    part, aside = projected(line.start, line.end, peak[None])
    if aside[0] >= BESIDE or not -0.1 < part[0] < 1.1:
        return False
    return not is_peaked(peak, quiet)


def _joined(anchors: list[Floats], flat: int, end: Floats) -> int:
    """The anchor that the end of a gradient is, a new one if none is near; the first `flat` are paints."""
    gaps = np.array([np.linalg.norm(anchor - end) for anchor in anchors])
    gaps[:flat] *= _JOINED / _JOINED_FLAT
    if len(gaps) and gaps.min() < _JOINED:
        return int(gaps.argmin())
    anchors.append(end)
    return len(anchors) - 1
