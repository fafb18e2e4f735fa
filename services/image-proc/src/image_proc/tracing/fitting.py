"""Closed outlines as few lines and cubic curves.

All pieces of all outlines are fitted at once: a piece that is neither a line nor a curve within the tolerance
is cut where it is farthest off and both parts are fitted again. The fit of a curve between two given tangents
is Schneider's (Graphics Gems, 1990).
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from image_proc.tracing.corners import Points, Rings, along, corners

Rows = NDArray[np.intp]
Floats = NDArray[np.float64]
_ROUNDS = 14
_SHORT = 3
_REACH = 3
_SAMPLES = 16
_STRAIGHT = 0.8


class Pieces(NamedTuple):
    """`ring` and `first` (place in all samples) of each piece, in order along the rings; `start`, `one`,
    `two`, `end`: control points (x + iy); `straight` (n)."""

    ring: Rows
    first: Rows
    start: Points
    one: Points
    two: Points
    end: Points
    straight: NDArray[np.bool_]


def _picked(pieces: Pieces, rows: NDArray[np.intp] | NDArray[np.bool_]) -> Pieces:
    ring, first, start, one, two, end, straight = pieces
    return Pieces(ring[rows], first[rows], start[rows], one[rows], two[rows], end[rows], straight[rows])


def _together(parts: list[Pieces]) -> Pieces:
    ring, first, start, one, two, end, straight = (
        np.concatenate(field) for field in zip(*parts, strict=True)
    )
    return Pieces(ring, first, start, one, two, end, straight)


class Ends(NamedTuple):
    """Where pieces start and end, and the unit vectors that lead into them from there."""

    start: Points
    end: Points
    into: Points
    out: Points


class _Cuts(NamedTuple):
    """Where pieces meet: places in all samples, ascending; which are corners."""

    places: Rows
    sharp: NDArray[np.bool_]


def fitted(rings: Rings, tolerance: float) -> Pieces:
    """Pieces at most about `tolerance` pixels from the outlines."""
    sharp = corners(rings)
    points = rings.points.copy()
    points[sharp.places] = sharp.positions
    cuts = _first_cuts(rings, sharp.places)
    settled: list[Pieces] = []
    pending = np.arange(len(cuts.places))
    for last in (False,) * (_ROUNDS - 1) + (True,):
        firsts, lengths = _spans(rings, cuts.places)
        pieces, off, worst = _fit(rings, points, cuts, firsts[pending], lengths[pending], tolerance)
        good = (off <= tolerance) | (lengths[pending] <= _SHORT) | last
        settled.append(_picked(pieces, good))
        if good.all():
            break
        cuts, pending = _cut(cuts, pending[~good], worst[~good])
    every = _together(settled)
    return _picked(every, np.argsort(every.first, kind="stable"))


def _first_cuts(rings: Rings, sharp: Rows) -> _Cuts:
    """The corners; a ring with fewer than two is cut at its beginning and half way."""
    many = np.bincount(rings.ring[sharp], minlength=len(rings.starts))
    few = many < 2
    halves = np.concatenate([rings.starts[few], (rings.starts + rings.lengths // 2)[few]])
    places = np.unique(np.concatenate([sharp, halves]))
    return _Cuts(places, np.isin(places, sharp))


def _spans(rings: Rings, places: Rows) -> tuple[Rows, Rows]:
    """Where the piece from each cut begins, and its length in steps; the last of a ring goes round."""
    ring = rings.ring[places]
    following = np.roll(places, -1)
    closing = np.roll(ring, -1) != ring
    closing[-1] = True
    heads = places[np.searchsorted(places, rings.starts[ring])]
    ends = np.where(closing, heads + rings.lengths[ring], following)
    return places, ends - places


def _cut(cuts: _Cuts, failed: Rows, worst: Rows) -> tuple[_Cuts, Rows]:
    """With further cuts at `worst`; and the pieces to be fitted again: both halves of each that failed."""
    places = np.concatenate([cuts.places, worst])
    sharp = np.concatenate([cuts.sharp, np.zeros(len(worst), bool)])
    again = np.concatenate([cuts.places[failed], worst])
    order = np.argsort(places, kind="stable")
    places = places[order]
    return _Cuts(places, sharp[order]), np.sort(np.searchsorted(places, again))


def _fit(
    rings: Rings, points: Points, cuts: _Cuts, firsts: Rows, lengths: Rows, tolerance: float
) -> tuple[Pieces, Floats, Rows]:
    """The pieces, how far each is off (less where there is slack, in proportion), and where it is farthest
    off."""
    start, end = points[firsts], points[along(rings, firsts, lengths)]
    many = np.minimum(lengths - 1, _SAMPLES).clip(1)
    heads = np.cumsum(many) - many
    owner = np.repeat(np.arange(len(firsts)), many)
    inner = np.arange(len(owner)) - heads[owner] + 1
    local = np.rint(inner * (lengths / (many + 1))[owner]).astype(np.intp)
    places = along(rings, firsts[owner], local)
    samples = points[places]
    ease = tolerance / np.maximum(rings.slack[places], tolerance)
    away = ease * _distance_from_chord(samples, start, end, owner)
    line = np.maximum.reduceat(away, heads) <= tolerance * _STRAIGHT
    one, two = start.copy(), end.copy()
    bent = np.flatnonzero(~line)
    if len(bent):
        ends = Ends(start[bent], end[bent], *_tangents(rings, points, cuts, firsts[bent], lengths[bent]))
        at = np.flatnonzero(~line[owner])
        renumbered = np.cumsum(~line) - 1
        share = local[at] / lengths[owner[at]]
        one[bent], two[bent], off = _curves(samples[at], share, renumbered[owner[at]], ends)
        away[at] = ease[at] * off
    off = np.maximum.reduceat(away, heads)
    hits = np.flatnonzero(away == off[owner])
    found = local[hits[np.searchsorted(owner[hits], np.arange(len(firsts)))]]
    step = np.clip(found, np.minimum(2, lengths // 2), np.maximum(lengths - 2, lengths // 2))
    pieces = Pieces(rings.ring[firsts], firsts, start, one, two, end, line)
    return pieces, np.where(line, 0, off), along(rings, firsts, step)


def _distance_from_chord(samples: Points, start: Points, end: Points, owner: Rows) -> Floats:
    chord = end - start
    unit = np.conj(chord) / np.maximum(np.abs(chord), 1e-9)
    return np.abs(((samples - start[owner]) * unit[owner]).imag)


def _tangents(
    rings: Rings, points: Points, cuts: _Cuts, firsts: Rows, lengths: Rows
) -> tuple[Points, Points]:
    """Unit vectors that lead into each piece from both of its ends: one-sided at corners."""
    lasts = along(rings, firsts, lengths)
    reach = np.minimum(_REACH, np.maximum(lengths // 2, 1))
    sharp = np.zeros(len(points), bool)
    sharp[cuts.places[cuts.sharp]] = True
    back = np.where(sharp[firsts], 0, -reach)
    ahead = np.where(sharp[lasts], 0, reach)
    into = points[along(rings, firsts, reach)] - points[along(rings, firsts, back)]
    out = points[along(rings, lasts, -reach)] - points[along(rings, lasts, ahead)]
    return into / np.maximum(np.abs(into), 1e-9), out / np.maximum(np.abs(out), 1e-9)


def _curves(samples: Points, share: Floats, owner: Rows, ends: Ends) -> tuple[Points, Points, Floats]:
    """Inner control points, and each sample's distance; their places on the curve are improved once."""
    one, two = _controls(samples, share, owner, ends)
    share = _nearer(samples, share, (ends.start[owner], one[owner], two[owner], ends.end[owner]))
    one, two = _controls(samples, share, owner, ends)
    control = (ends.start[owner], one[owner], two[owner], ends.end[owner])
    return one, two, np.abs(_at(control, _nearer(samples, share, control)) - samples)


def _controls(samples: Points, share: Floats, owner: Rows, ends: Ends) -> tuple[Points, Points]:
    start, end, into, out = ends
    many = len(start)
    rest = 1 - share
    first, second = 3 * share * rest**2, 3 * share**2 * rest
    offset = samples - (rest**3 + first) * start[owner] - (share**3 + second) * end[owner]
    aa, bb = np.bincount(owner, first**2, many), np.bincount(owner, second**2, many)
    ab = np.bincount(owner, first * second, many) * (into * np.conj(out)).real
    pa = np.bincount(owner, (offset * np.conj(into)[owner]).real * first, many)
    pb = np.bincount(owner, (offset * np.conj(out)[owner]).real * second, many)
    area = aa * bb - ab * ab
    safe = np.where(area > 1e-9, area, 1)
    chord = np.abs(end - start)
    a, b = (pa * bb - pb * ab) / safe, (pb * aa - pa * ab) / safe
    poor = (area <= 1e-9) | (np.minimum(a, b) < 0.01 * chord) | (np.maximum(a, b) > 3 * chord + 6)
    a, b = np.where(poor, chord / 3, a), np.where(poor, chord / 3, b)
    return start + a * into, end + b * out


def _at(control: tuple[Points, ...], share: Floats) -> Points:
    p, q, r, s = control
    rest = 1 - share
    return rest**2 * (rest * p + 3 * share * q) + share**2 * (3 * rest * r + share * s)


def _nearer(samples: Points, share: Floats, control: tuple[Points, ...]) -> Floats:
    """One step of Newton's towards the place on the curve nearest to each sample."""
    p, q, r, s = control
    rest = 1 - share
    u, v, w = q - p, r - q, s - r
    offset = np.conj(_at(control, share) - samples)
    speed = 3 * (rest**2 * u + 2 * share * rest * v + share**2 * w)
    bend = 6 * (rest * (v - u) + share * (w - v))
    slope = speed.real**2 + speed.imag**2 + (offset * bend).real
    step = (offset * speed).real / np.where(np.abs(slope) < 1e-9, 1e9, slope)
    return np.clip(share - step, 0, 1)
