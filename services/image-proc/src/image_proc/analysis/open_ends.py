"""Stops of gradients that no pixel shows: under other shapes, or in corners that a round shape leaves out.

A radial gradient begins at its centre. A linear one begins and ends, unless told otherwise (SVG 1.1, 13.2),
at the corners of the box around the shape; one that is seen to end at one side ends as far from the middle of
the box at the other.
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
_GAMUT = 1.5
_CENTRED, _ROUND = 1.5, 0.03  # pixels from the middle of the box; of its half sides
_ENOUGH, _TRIES = 40_000, 9
_GREY, _NEAR = 16.0, 3.0


class _Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float
    convex: bool


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
    first, last = min(float(ways.min()), stops.ways[0]), max(float(ways.max()), stops.ways[-1])
    wanted = _round_ends(field, box, last) if field.way.radial else _line_ends(field, box)
    if not stops.closed[0]:
        stops = _moved(stops, 0, [*_painted(stops, 0, paints, near), min(first, wanted[0]), first])
    if not stops.closed[1]:
        stops = _moved(stops, -1, [*_painted(stops, -1, paints, near), max(last, wanted[1]), last])
    return field._replace(stops=stops)


def _painted(stops: Stops, end: int, paints: Floats, near: float) -> list[float]:
    """Where, at the end or beyond, the gradient would be of one of the paints; only the nearest, and none
    along greys, which all lie on one line."""
    inner = 1 if end == 0 else -2
    along = stops.colours[end] - stops.colours[inner]
    if np.ptp(along) < _GREY or not len(paints):
        return []
    part, aside = projected(stops.colours[inner], stops.colours[end], paints)
    slack = near / float(np.linalg.norm(along))
    found = part[(aside < near) & (part > 1 - slack)]
    return [stops.ways[inner] + found.min() * (stops.ways[end] - stops.ways[inner])] if len(found) else []


def _moved(stops: Stops, end: int, ways: list[float]) -> Stops:
    """With the first (0) or last (-1) stop at the first of the ways that leads to a possible colour."""
    inner = 1 if end == 0 else -2
    here, length = stops.ways[end], np.ptp(stops.ways)
    change = (stops.colours[end] - stops.colours[inner]) / (here - stops.ways[inner])
    for way in ways:
        colour = stops.colours[end] + (way - here) * change
        if abs(way - here) <= _MOST * length and np.abs(colour - 127.5).max() <= 127.5 + _GAMUT:
            where, colours = stops.ways.copy(), stops.colours.copy()
            where[end], colours[end] = way, np.clip(colour, 0, 255)
            return stops._replace(ways=where, colours=colours)
    return stops


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
        return _Box(0.0, 0.0, float(wide), float(high), True)
    return _Box(left, top, right, bottom, _is_convex(labels == largest))


def _is_convex(part: NDArray[np.bool_]) -> bool:
    """By its outline, whatever lies on it."""
    outlines, _ = cv2.findContours(part.view(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    outline = max(outlines, key=cv2.contourArea)
    return cv2.contourArea(outline) >= _CONVEX * cv2.contourArea(cv2.convexHull(outline))


def _line_ends(field: Field, box: _Box) -> tuple[float, float]:
    """Where a linear gradient must begin and end, as far as that can be told."""
    first, last = field.stops.ways[0], field.stops.ways[-1]
    corners = field.way.along(np.array([(x, y) for x in box[0:4:2] for y in box[1:4:2]]))
    across = float(corners.min() + corners.max())
    if field.stops.closed[0]:
        return first, across - first
    if field.stops.closed[1]:
        return across - last, last
    return (float(corners.min()), float(corners.max())) if box.convex else (first, last)


def _round_ends(field: Field, box: _Box, last: float) -> tuple[float, float]:
    """One around the middle of the box ends where it would leave the box."""
    centre = np.array(field.way.frame[4:])
    middle = np.array([box.left + box.right, box.top + box.bottom]) / 2
    if np.abs(centre - middle).max() > _CENTRED:
        return 0.0, last
    sides = field.way.along(np.array([(box.right, middle[1]), (middle[0], box.bottom)]))
    return 0.0, float(sides.mean()) if np.ptp(sides) < _ROUND * sides.mean() else last
