"""Closed outlines where a field crosses one half: marching squares, placed by coverage.

Lorensen and Cline, 1987, in two dimensions; the inside lies always on the same hand, so that segments link
up. A pixel that an edge crosses is covered by so much as the edge cuts off of it, so its share tells how far
its centre is from the edge (Gustavson and Strand, 2011), which interpolation between pixels gets wrong by
up to a twelfth of a pixel.
"""

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
_AGREEING = 0.15
_ROOT = 2**0.5
_TOP, _RIGHT, _BOTTOM, _LEFT = range(4)
# By which corners are inside (1 top left, 2 top right, 4 bottom right, 8 bottom left): the sides crossed.
_SEGMENTS = {
    1: ((_LEFT, _TOP),),
    2: ((_TOP, _RIGHT),),
    3: ((_LEFT, _RIGHT),),
    4: ((_RIGHT, _BOTTOM),),
    5: ((_LEFT, _TOP), (_RIGHT, _BOTTOM)),
    6: ((_TOP, _BOTTOM),),
    7: ((_LEFT, _BOTTOM),),
    8: ((_BOTTOM, _LEFT),),
    9: ((_BOTTOM, _TOP),),
    10: ((_TOP, _RIGHT), (_BOTTOM, _LEFT)),
    11: ((_BOTTOM, _RIGHT),),
    12: ((_RIGHT, _LEFT),),
    13: ((_RIGHT, _TOP),),
    14: ((_TOP, _LEFT),),
}


def outlines(field: NDArray[np.float32]) -> list[Points]:
    """(n, 2) x and y of each closed outline of `field` >= one half; a pixel's centre is at its place + .5.

    Nothing is inside beyond the field's rim.
    """
    padded = np.pad(field, 1)
    inside = (padded >= 0.5).view(np.uint8)
    corners = inside[:-1, :-1] | inside[:-1, 1:] << 1 | inside[1:, 1:] << 2 | inside[1:, :-1] << 3
    cells = np.flatnonzero((corners > 0) & (corners < 15))
    starts, ends = _segments(corners.ravel()[cells], cells, corners.shape[1], padded.shape[1])
    if not len(starts):
        return []
    points = _crossings(starts, padded)
    return [points[loop] for loop in _loops(starts, ends)]


def _segments(
    cases: NDArray[np.integer], cells: NDArray[np.intp], across: int, width: int
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Sides by number: twice the place of the pixel they start at, plus one where they lead down."""
    rows, columns = np.divmod(cells, across)
    place = rows * width + columns
    sides = np.stack([2 * place, 2 * place + 3, 2 * (place + width), 2 * place + 1], 1)
    starts: list[NDArray[np.intp]] = []
    ends: list[NDArray[np.intp]] = []
    for case, segments in _SEGMENTS.items():
        found = sides[cases == case]
        for start, end in segments:
            starts.append(found[:, start])
            ends.append(found[:, end])
    return np.concatenate(starts), np.concatenate(ends)


def _crossings(sides: NDArray[np.intp], padded: NDArray[np.float32]) -> Points:
    place, down = sides >> 1, sides & 1
    width = padded.shape[1]
    step = np.where(down, width, 1)
    flat = padded.ravel()
    near, far = flat[place].astype(np.float64), flat[place + step].astype(np.float64)
    linear = (0.5 - near) / np.where(far == near, 1, far - near)
    share = _by_coverage(padded, place, step, down, linear)
    rows, columns = np.divmod(place, width)
    return np.stack([columns - 0.5 + share * (1 - down), rows - 0.5 + share * down], 1)


def _by_coverage(
    padded: NDArray[np.float32],
    place: NDArray[np.intp],
    step: NDArray[np.intp],
    down: NDArray[np.intp],
    linear: NDArray[np.float64],
) -> NDArray[np.float64]:
    """The crossings out of both pixels' coverage; `linear` where they contradict each other: soft edges."""
    near, near_trust = _away(padded, place, down)
    far, far_trust = _away(padded, place + step, down)
    far = far + 1
    trust = near_trust + far_trust
    mean = (near * near_trust + far * far_trust) / np.maximum(trust, 1e-9)
    agree = (np.minimum(near_trust, far_trust) < 0.02) | (np.abs(near - far) < _AGREEING)
    return np.where((trust > 0.02) & agree & (np.abs(mean - linear) < _AGREEING), np.clip(mean, 0, 1), linear)


def _away(
    padded: NDArray[np.float32], place: NDArray[np.intp], down: NDArray[np.intp]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """How far the edge is from each pixel's centre, to the right or down; and how much of an edge it has."""
    flat, width = padded.ravel(), padded.shape[1]
    last = len(flat) - 1
    a, b, c, d, e, f, g, h = (
        flat[np.clip(place + by, 0, last)].astype(np.float64)
        for by in (-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1)
    )
    x, y = c + h - a - f + _ROOT * (e - d), f + h - a - c + _ROOT * (g - b)
    length = np.maximum(np.hypot(x, y), 1e-9)
    x, y = x / length, y / length
    wide, narrow = np.maximum(np.abs(x), np.abs(y)), np.minimum(np.abs(x), np.abs(y))
    cover = flat[place].astype(np.float64)
    outer = np.minimum(cover, 1 - cover)
    corner = narrow / np.maximum(2 * wide, 1e-9)
    cut = np.where(
        outer < corner,
        (wide + narrow) / 2 - np.sqrt(2 * wide * narrow * np.maximum(outer, 0)),
        (0.5 - outer) * wide,
    )
    along = np.where(down, y, x)
    distance = np.where(cover < 0.5, cut, -cut) / np.where(np.abs(along) < 0.2, np.inf, along)
    return distance, np.where(np.abs(along) < 0.2, 0, outer)


def _loops(starts: NDArray[np.intp], ends: NDArray[np.intp]) -> list[NDArray[np.intp]]:
    order = np.argsort(starts, kind="stable")
    following = order[np.searchsorted(starts[order], ends)].tolist()
    unseen = [True] * len(following)
    loops: list[NDArray[np.intp]] = []
    for first in range(len(following)):
        loop: list[int] = []
        at = first
        while unseen[at]:
            unseen[at] = False
            loop.append(at)
            at = following[at]
        if len(loop) > 3:
            loops.append(np.array(loop))
    return loops
