"""Gradients of worn pictures: lines through the colour cube along which the quiet pixels are spread.

Grain and codecs hide where a gradient begins; its two ends become anchors, and every pixel's place between
them is measured over the pixels around.
"""

from itertools import combinations
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.decomposition import Run
from image_proc.analysis.peaks import BESIDE, MOST, Floats, Quiet, is_peaked, projected
from image_proc.analysis.soft_edges import Table
from image_proc.analysis.thin_paints import Strokes
from image_proc.analysis.worn_fields import STEPS, Found, Located, located
from image_proc.decoding import Pixels

_SHORTEST, _BIN = 36.0, 6.0
_RARE, _EVEN, _WORTH = 1e-4, 0.03, 0.008
_UNEXPLAINED, _HIDDEN = 20.0, 5
_AWAY = 12.0
_TAIL, _BEYOND = 0.004, 0.05
_JOINED_FLAT, _JOINED, _SAME_STOP = 16.0, 24.0, 12.0
_STEP, _MOST_SAMPLES, _MOST = 12.0, 13, 4
_MOST_SHADES = 32  # each is a bit of what stands around a pixel
_CALMED, _COARSE, _FAR, _KNOWN = 3.0, 8, 5.0, 0.05


class Ramp(NamedTuple):
    """Places of its `stops` among the anchors, and their `shares` (256, stops) along it; `found` if it is
    known where it lies."""

    stops: tuple[int, ...]
    shares: Floats
    found: Located | None = None


class Paints(NamedTuple):
    """`shades` (n, 3; at most 32) are what a pixel may show: the flat anchors, then samples of every ramp.
    `groups` tells which shades belong together: each flat anchor is one (`flat` of them, in the order of the
    anchors), each ramp is one."""

    anchors: Floats
    flat: int
    ramps: tuple[Ramp, ...]
    shades: Floats
    groups: NDArray[np.intp]

    def grouped(self, label: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """The groups of shades."""
        return np.asarray(cv2.LUT(label, np.resize(self.groups, 256).astype(np.uint8)), np.uint8)


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
    return _sampled(np.array(anchors), len(flats), tuple(ramps))


def flat_paints(colours: Floats) -> Paints:
    return Paints(colours, len(colours), (), colours, np.arange(len(colours)))


def with_fields(paints: Paints, fields: list[Found]) -> Paints:
    """With gradients that were found where they lie, as far as there may be so many anchors."""
    flats = paints.anchors[: paints.flat]
    for field in (located(found, flats) for found in fields):
        anchors = list(paints.anchors)
        stops = tuple(_stop(anchors, colour) for colour in field.colours)
        if len(anchors) <= MOST:
            ramps = (*paints.ramps, Ramp(stops, field.shares, field))
            paints = _sampled(np.array(anchors), paints.flat, ramps)
    return paints


def _stop(anchors: list[Floats], colour: Floats) -> int:
    """The anchor that a stop is, a new one if none is as near as shades and grain may hide."""
    gaps = [float(np.linalg.norm(anchor - colour)) for anchor in anchors]
    if gaps and min(gaps) < _SAME_STOP:
        return int(np.argmin(gaps))
    anchors.append(colour)
    return len(anchors) - 1


def relabelled(
    label: NDArray[np.uint8], paints: Paints, others: NDArray[np.uint8], cells: NDArray[np.int32]
) -> NDArray[np.bool_]:
    """Puts the shades of gradients that were found where they are, and where they cannot be the one of
    `others` of each pixel's cell (height, width); returns where they surely are."""
    sure = np.zeros(label.shape, bool)
    for number, ramp in enumerate(paints.ramps):
        if ramp.found:
            own = np.flatnonzero(paints.groups == paints.flat + number)
            along = ramp.shares @ paints.anchors[list(ramp.stops)]
            nearest = np.linalg.norm(along[:, None] - paints.shades[own], axis=-1).argmin(1)
            of_it = cv2.LUT(label, np.isin(np.arange(256), own).view(np.uint8)) > 0
            strange = np.flatnonzero(of_it & ~ramp.found.near)
            label.ravel()[strange] = np.take(others, np.take(cells, strange))
            steps, inside = own[nearest].astype(np.uint8), np.flatnonzero(ramp.found.mask)
            label.ravel()[inside] = np.take(steps, np.take(ramp.found.where, inside))
            sure |= ramp.found.mask
    return sure


def runs_of(paints: Paints, label: NDArray[np.uint8], settled: NDArray[np.bool_]) -> tuple[Run, ...]:
    """The gradients of which it is known where they lie."""
    group, runs = paints.grouped(label), list[Run]()
    for number, ramp in enumerate(paints.ramps):
        if ramp.found:
            mask = ramp.found.near & settled & (group == paints.flat + number)
            runs.append(Run(mask, ramp.found.way, ramp.found.ways, ramp.stops))
    return tuple(runs)


def elsewhere(paints: Paints) -> NDArray[np.intp]:
    """The shades that are of no gradient of which it is known where it lies."""
    known = [paints.flat + number for number, ramp in enumerate(paints.ramps) if ramp.found]
    return np.flatnonzero(~np.isin(paints.groups, known))


def with_flats(paints: Paints, more: Floats) -> Paints:
    """With further (n, 3) flat anchors; as they were where those are too many."""
    flat, many = paints.flat, len(more)
    if len(paints.anchors) + many > MOST or len(paints.shades) + many > _MOST_SHADES:
        return paints
    moved = tuple(
        ramp._replace(stops=tuple(stop + many * (stop >= flat) for stop in ramp.stops))
        for ramp in paints.ramps
    )
    groups = np.concatenate([np.arange(flat + many), paints.groups[flat:] + many])
    anchors, shades = (np.insert(colours, flat, more, axis=0) for colours in (paints.anchors, paints.shades))
    return Paints(anchors, flat + many, moved, shades, groups)


def with_strokes(paints: Paints, thin: Strokes) -> Paints:
    """With the full colours of strokes; those that repeat another paint are left out if there are no
    gradients."""
    anchors, shades = paints.anchors.copy(), paints.shades.copy()
    anchors[thin.places] = shades[thin.places] = thin.colours
    if paints.ramps:
        return Paints(anchors, paints.flat, paints.ramps, shades, paints.groups)
    return flat_paints(np.delete(anchors, thin.places[thin.repeated], axis=0))


def grouped(table: Table, paints: Paints) -> Table:
    """The table with shares of the groups in place of shares of the shades."""
    weights = np.zeros((len(table.weights), paints.flat + len(paints.ramps)), np.float32)
    for shade, group in enumerate(paints.groups):
        weights[:, group] += table.weights[:, shade]
    return Table(weights, table.rows)


def spread(
    table: Table, paints: Paints, rgb: Pixels, settled: NDArray[np.bool_], label: NDArray[np.uint8]
) -> Table:
    """The table with shares of the anchors in place of shares of the groups."""
    weights = np.zeros((len(table.weights), len(paints.anchors)), np.float32)
    weights[:, : paints.flat] = table.weights[:, : paints.flat]
    rows, shares = table.rows, table.weights[:, paints.flat :]
    group = paints.grouped(label)
    for number, ramp in enumerate(paints.ramps):
        own = settled & (group == paints.flat + number)
        along = ramp.found.where if ramp.found else _along(rgb, own, *paints.anchors[list(ramp.stops)])
        part, rows = _told_apart(rows, shares[:, number] > 0, along)
        weights, shares = weights[part.rows], shares[part.rows]
        for stop, share in zip(ramp.stops, ramp.shares.T, strict=True):
            weights[:, stop] += shares[:, number] * share[part.along].astype(np.float32)
    return Table(weights, rows)


class _Parts(NamedTuple):
    """Of each new row: the row that it is a part of, and how far along the ramp its pixels are."""

    rows: NDArray[np.intp]
    along: NDArray[np.intp]


def _told_apart(
    rows: NDArray[np.int32], which: NDArray[np.bool_], along: NDArray[np.uint8]
) -> tuple[_Parts, NDArray[np.int32]]:
    """With further rows: some, by `which`, in as many parts as they have pixels at different places of a
    ramp."""
    inside = np.flatnonzero(np.take(which, rows))
    own = np.take(rows, inside)
    present = np.flatnonzero(np.bincount(own, minlength=len(which)))
    first = np.zeros(len(which), np.int32)
    first[present] = STEPS * np.arange(len(present))
    keys = np.take(first, own) + np.take(along, inside)
    used = np.flatnonzero(np.bincount(keys))
    place = np.zeros(STEPS * len(present), np.int32)
    place[used] = len(which) + np.arange(len(used))
    out = rows.copy()
    out.ravel()[inside] = np.take(place, keys)
    of, step = np.divmod(used, STEPS)
    every = np.arange(len(which))
    return _Parts(np.concatenate([every, present[of]]), np.concatenate([0 * every, step])), out


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


def _sampled(anchors: Floats, flat: int, ramps: tuple[Ramp, ...]) -> Paints:
    shades, groups = list(anchors[:flat]), list(range(flat))
    most = min(_MOST_SAMPLES, (_MOST_SHADES - flat) // len(ramps))
    for number, ramp in enumerate(ramps):
        samples = _samples(anchors[list(ramp.stops)], most)
        ends = ramp.stops[0], ramp.stops[-1]
        inner = 1 if ends[0] < flat else 0, len(samples) - 1 if ends[1] < flat else len(samples)
        samples = samples[slice(*inner)]
        others = np.delete(anchors[:flat], [stop for stop in ramp.stops if stop < flat], axis=0)
        gaps = np.linalg.norm(samples[:, None] - others, axis=-1).min(1, initial=np.inf)
        apart = (gaps > _STEP) | (ramp.found is not None and gaps == gaps.max(initial=0))
        shades += list(samples[apart])
        groups += [flat + number] * int(apart.sum())
    return Paints(anchors, flat, ramps, np.array(shades), np.array(groups, np.intp))


def _samples(stops: Floats, most: int) -> Floats:
    """At even distances along the way from stop to stop, not farther apart than `_STEP` if `most` allows."""
    lengths = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(stops, axis=0), axis=1))])
    many = int(np.clip(np.ceil(lengths[-1] / _STEP) + 1, 3, most))
    places = np.linspace(0, lengths[-1], many)
    return np.stack([np.interp(places, lengths, channel) for channel in stops.T], 1)


def _along(rgb: Pixels, own: NDArray[np.bool_], start: Floats, end: Floats) -> NDArray[np.uint8]:
    """How far from start (0) to end (255) each pixel is: of the ramp's `own` pixels averaged, elsewhere as it
    would go on."""
    mask = own.astype(np.float32)
    part = _projection(rgb, start, end) * mask
    small = tuple(reversed([max(1, side // _COARSE) for side in mask.shape]))
    few, there = (
        cv2.GaussianBlur(cv2.resize(image, small, interpolation=cv2.INTER_AREA), (0, 0), _FAR)
        for image in (part, mask)
    )
    share = cv2.resize(few / np.maximum(there, 1e-4), rgb.shape[1::-1], interpolation=cv2.INTER_LINEAR)
    for image in (part, mask):
        cv2.GaussianBlur(image, (0, 0), _CALMED, dst=image)
    np.divide(part, mask, out=share, where=mask > _KNOWN)
    return np.rint(255 * np.clip(share, 0, 1, out=share), out=share).astype(np.uint8)


def _projection(rgb: Pixels, start: Floats, end: Floats) -> NDArray[np.float32]:
    """How far along the line from start (0) to end (1) the colours lie."""
    line = ((end - start) / max((end - start) @ (end - start), 1e-9)).astype(np.float32)
    part = np.full(rgb.shape[:2], -(line @ start.astype(np.float32)), np.float32)
    for channel, step in zip(cv2.split(rgb), line, strict=True):
        part += channel * step
    return part
