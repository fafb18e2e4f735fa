"""Stops of gradients that no pixel shows: under other shapes, or in corners that a round shape leaves out.

A radial gradient begins at its centre. A linear one begins and ends, unless told otherwise (SVG 1.1, 13.2),
at the corners of the box around the shape, or where the ellipse in that box ends if it was turned; one that
is seen to end at one side ends as far from the middle of the box at the other. Stops are spread evenly unless
told otherwise: where the picture's rim cuts the box off, or the box agrees, the inner ones tell where the
outer are.
"""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.fields import Field
from image_proc.analysis.neighbourhoods import box_around, middles
from image_proc.analysis.peaks import projected
from image_proc.analysis.profiles import Stops

Floats = NDArray[np.float64]
_MOST = 1.0  # parts of the visible way that it may be carried on
_CONVEX = 0.9  # of the area of its hull: a ribbon's box says nothing about its gradient
_NARROWER = 1.0  # pixels
_ROUND, _EVEN = 0.03, 0.08  # of the half sides of the box; of the distance between stops
_ENOUGH, _TRIES = 40_000, 9
_GREY, _NEAR = 16.0, 3.0


_Ends = tuple[float, float]


class _Box(NamedTuple):
    """`whole`: which sides, in that order, the rim of the picture does not cut off."""

    left: float
    top: float
    right: float
    bottom: float
    whole: tuple[bool, bool, bool, bool] = (True, True, True, True)
    convex: bool = True


def opened(field: Field) -> Field:
    """The field with its open ends as far away as they may be."""
    stops = field.stops
    length = float(np.ptp(stops.ways))
    for end, way in ((0, 0.0 if field.way.radial else -np.inf), (-1, np.inf)):
        if not stops.closed[end]:
            here = float(stops.ways[end])
            farther = here + np.sign(end + 0.5) * -length * np.linspace(_MOST, 0, _TRIES)
            stops = _moved(stops, end, np.clip(farther, min(way, here), max(way, here)).tolist())
    return field._replace(stops=stops)


def carried_on(field: Field, mask: NDArray[np.bool_], paints: Floats, near: float = _NEAR) -> Field:
    """The field with its ends where its stops must be; `mask` (height, width): where it is seen; `paints`
    (n, 3): colours of which a stop may be if, within so many levels, the gradient leads there."""
    stops = field.stops
    if all(stops.closed):
        return field
    box, ways = _box(mask), field.way.along(_places(mask))
    seen = min(float(ways.min()), stops.ways[0]), max(float(ways.max()), stops.ways[-1])
    options = _round_ends(field, box) if field.way.radial else _line_ends(field, box)
    options = [*_even_ends(field, box), *options]
    held = [_reaching(both, seen) for both in options if _hold(stops, both, seen, near)]
    ends = [*held, seen]
    ends.sort(key=lambda both: not _are_possible(stops, both, near))
    for end in (0, -1):
        if not field.stops.closed[end]:
            ways = [*_painted(stops, end, paints, near), *(both[end] for both in ends)]
            stops = _moved(stops, end, ways, near)
    return field._replace(stops=stops)


def _reaching(ends: _Ends, seen: _Ends) -> _Ends:
    """Boxes of pixels are a little narrower than shapes."""
    low, high = (
        there if abs(there - end) < _NARROWER else end for end, there in zip(ends, seen, strict=True)
    )
    return min(ends[0], low), max(ends[1], high)


def _hold(stops: Stops, ends: _Ends, seen: _Ends, near: float) -> bool:
    """Whether no pixel is seen beyond the open ends that would be of another colour."""
    change = np.linalg.norm(np.diff(stops.colours, axis=0), axis=1) / np.maximum(np.diff(stops.ways), 1e-9)
    beyond = ends[0] - seen[0], seen[1] - ends[1]
    return all(
        closed or way * change[end] <= near
        for end, closed, way in zip((0, -1), stops.closed, beyond, strict=True)
    )


def _are_possible(stops: Stops, ends: _Ends, near: float) -> bool:
    return all(
        closed or _carried(stops, end, ends[end], near)
        for end, closed in zip((0, -1), stops.closed, strict=True)
    )


def _painted(stops: Stops, end: int, paints: Floats, near: float) -> list[float]:
    """Where, at the end or beyond, the gradient would be of one of the paints; only the nearest, and beyond
    none along greys, which all lie on one line."""
    inner = 1 if end == 0 else -2
    along = stops.colours[end] - stops.colours[inner]
    if not len(paints):
        return []
    part, aside = projected(stops.colours[inner], stops.colours[end], paints)
    slack = near / float(np.linalg.norm(along))
    last = np.inf
    if np.ptp(along) < _GREY:
        slack = 2 * _NEAR / float(np.linalg.norm(along))
        last = 1 + slack
    found = part[(aside < near) & (part > 1 - slack) & (part < last)]
    return [stops.ways[inner] + found.min() * (stops.ways[end] - stops.ways[inner])] if len(found) else []


def _moved(stops: Stops, end: int, ways: list[float], near: float = _NEAR) -> Stops:
    """With the first (0) or last (-1) stop at the first of the ways that leads to a possible colour."""
    return next((moved for way in ways if (moved := _carried(stops, end, way, near))), stops)


def _carried(stops: Stops, end: int, way: float, near: float) -> Stops | None:
    """A colour is possible that is off the cube by half of what it may be off."""
    inner = 1 if end == 0 else -2
    here, length = stops.ways[end], np.ptp(stops.ways)
    change = (stops.colours[end] - stops.colours[inner]) / (here - stops.ways[inner])
    colour = stops.colours[end] + (way - here) * change
    if abs(way - here) > _MOST * length or np.abs(colour - 127.5).max() > 127.5 + near / 2:
        return None
    where, colours = stops.ways.copy(), stops.colours.copy()
    where[end], colours[end] = way, np.clip(colour, 0, 255)
    return stops._replace(ways=where, colours=colours)


def _places(mask: NDArray[np.bool_]) -> Floats:
    places = np.flatnonzero(mask)
    return middles(places[:: max(1, len(places) // _ENOUGH)], mask.shape[1])


def _box(mask: NDArray[np.bool_]) -> _Box:
    """Around the largest connected part; one that reaches three rims lies behind all."""
    rows, columns = part = box_around(mask)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask[part].view(np.uint8), connectivity=4)
    largest = 1 + int(stats[1:, cv2.CC_STAT_AREA].argmax())
    left, top, width, height = (float(v) for v in stats[largest, :4] + (columns.start, rows.start, 0, 0))
    right, bottom = left + width, top + height
    high, wide = mask.shape
    if (left <= 2) + (top <= 2) + (right >= wide - 2) + (bottom >= high - 2) >= 3:
        return _Box(0.0, 0.0, float(wide), float(high))
    whole = left > 2, top > 2, right < wide - 2, bottom < high - 2
    return _Box(left, top, right, bottom, whole, _is_convex(labels == largest))


def _is_convex(part: NDArray[np.bool_]) -> bool:
    """By its outline, whatever lies on it."""
    outlines, _ = cv2.findContours(part.view(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    outline = max(outlines, key=cv2.contourArea)
    return cv2.contourArea(outline) >= _CONVEX * cv2.contourArea(cv2.convexHull(outline))


def _even_ends(field: Field, box: _Box) -> list[_Ends]:
    """Where stops end that are as far from each other as the inner ones."""
    stops, radial = field.stops, field.way.radial
    known = [0.0] if radial and not stops.closed[0] else []
    known += stops.ways[not stops.closed[0] : len(stops.ways) - (not stops.closed[1])].tolist()
    gaps = np.diff(known)
    if not len(gaps) or np.ptp(gaps) > _EVEN * gaps.mean():
        return []
    step = float(gaps.mean())
    first = known[0] if radial or stops.closed[0] else known[0] - step
    last = known[-1] if stops.closed[1] else known[-1] + step
    told = _round_ends(field, box)[0][1] if radial else sum(_corners(field, box)) - first
    return [(first, last)] if abs(last - told) <= _EVEN * step or not all(box.whole) else []


def _line_ends(field: Field, box: _Box) -> list[_Ends]:
    """Where a linear gradient may begin and end, as far as that can be told."""
    first, last = float(field.stops.ways[0]), float(field.stops.ways[-1])
    corners = _corners(field, box)
    middle = sum(corners) / 2
    if field.stops.closed[0]:
        return [(first, 2 * middle - first)]
    if field.stops.closed[1]:
        return [(2 * middle - last, last)]
    right, down = field.way.frame[:2]
    turned = float(np.hypot(right * (box.right - box.left), down * (box.bottom - box.top))) / 2
    return [corners, (middle - turned, middle + turned)] if box.convex else []


def _corners(field: Field, box: _Box) -> _Ends:
    ways = field.way.along(np.array([(x, y) for x in box[0:4:2] for y in box[1:4:2]]))
    return float(ways.min()), float(ways.max())


def _round_ends(field: Field, box: _Box) -> list[_Ends]:
    """One around the middle of the box ends where it would leave the box."""
    x, y = field.way.frame[4:]
    sides = np.array([(box.left, y), (x, box.top), (box.right, y), (x, box.bottom)])
    reach = field.way.along(sides[list(box.whole)])
    if len(reach) < 2 or np.ptp(reach) >= _ROUND * reach.mean():
        return [(0.0, 0.0)]
    return [(0.0, float(reach.mean()))]
