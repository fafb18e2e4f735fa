"""Outlines as evenly spaced samples, and where they have corners."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from image_proc.tracing.contours import Points as Outline

Points = NDArray[np.complex128]
Rows = NDArray[np.intp]
_SPACING = 0.7
_FEWEST = 8
_REACH = 4
_SHARP, _SUDDEN = 0.45, 0.35
_FARTHEST = 1.5


class Rings(NamedTuple):
    """All samples (x + iy) ring after ring; the ring of each; where rings start, and how many samples they
    have; `slack`: how far, in pixels, a piece may pass by each sample without being seen."""

    points: Points
    ring: Rows
    starts: Rows
    lengths: Rows
    slack: NDArray[np.float32]


class Corners(NamedTuple):
    """`places` among all samples; `positions`: where the sides would meet."""

    places: Rows
    positions: Points


def rings_of(outlines: list[Outline]) -> Rings:
    """Samples along the outlines about .7 pixels apart."""
    counts = np.array([len(outline) for outline in outlines])
    closed = np.concatenate([part for outline in outlines for part in (outline, outline[:1])])
    steps = np.hypot(*np.diff(closed, axis=0).T)
    joints = np.cumsum(counts + 1)[:-1]
    steps[joints - 1] = 0
    travelled = np.concatenate([[0.0], np.cumsum(steps)])
    first = np.concatenate([[0], joints])
    length = travelled[first + counts] - travelled[first]
    lengths = np.maximum(np.rint(length / _SPACING).astype(np.intp), _FEWEST)
    starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    ring = np.repeat(np.arange(len(outlines)), lengths)
    local = np.arange(len(ring)) - starts[ring]
    wanted = travelled[first][ring] + local * (length / lengths)[ring]
    # Rings join without length between them: a hair's breadth keeps the places ascending.
    hair = np.arange(len(travelled)) * 1e-9
    wanted += first[ring] * 1e-9
    points = np.interp(wanted, travelled + hair, closed[:, 0] + 1j * closed[:, 1])
    return Rings(points, ring, starts, lengths, np.zeros(len(points), np.float32))


def along(rings: Rings, places: Rows, steps: Rows | int) -> Rows:
    """The samples `steps` further on their rings."""
    ring = rings.ring[places]
    start = rings.starts[ring]
    return start + (places - start + steps) % rings.lengths[ring]


def corners(rings: Rings) -> Corners:
    """Where an outline turns suddenly between two sides that turn little."""
    every = np.arange(len(rings.points))
    before, after = along(rings, every, -_REACH), along(rings, every, _REACH)
    turn = np.abs(_turns(rings.points, before, after))
    sudden = turn - (turn[before] + turn[after]) / 2
    high = (turn > _SHARP) & (sudden > _SUDDEN) & (rings.lengths[rings.ring] >= 3 * _REACH)
    high &= rings.slack == 0
    places = np.flatnonzero(high)
    for step in range(1, _REACH + 1):
        behind, ahead = along(rings, places, -step), along(rings, places, step)
        places = places[(sudden[places] > sudden[behind]) & (sudden[places] >= sudden[ahead])]
    return Corners(places, _meetings(rings, places))


def _turns(points: Points, before: Rows, after: Rows) -> NDArray[np.float64]:
    return np.angle((points[after] - points) * np.conj(points - points[before]))


def _meetings(rings: Rings, places: Rows) -> Points:
    """Outlines of pixels cut corners off; the sides before and after are prolonged until they meet."""
    near = rings.points[places]
    a, b = (rings.points[along(rings, places, -step)] for step in (_REACH + 2, 2))
    c, d = (rings.points[along(rings, places, step)] for step in (2, _REACH + 2))
    u, v = b - a, d - c
    area = (np.conj(u) * v).imag
    safe = np.where(np.abs(area) < 0.5, 1, area)
    meeting = a + (np.conj(c - a) * v).imag / safe * u
    return np.where((np.abs(area) >= 0.5) & (np.abs(meeting - near) <= _FARTHEST), meeting, near)
