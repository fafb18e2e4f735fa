"""Stops of gradients that no pixel shows: under other shapes, or in corners that a round shape leaves out.

How far along a gradient a place lies is linear over the plane (or over the distance from a centre), so what
the visible part says is carried on: to the corners of the box around the shape, which is where gradients
begin and end unless they are told otherwise (SVG 1.1, 13.2), or to a centre that something covers.
"""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_SAMPLES, _LEAST = 4000, 400
_ROUGH = 1.0  # levels that the colours may lie off the fitted way, root mean square
_BEYOND, _MOST = 0.012, 1.0  # parts of the visible way that it must and may be carried on
_CONVEX = 0.9  # of the area of its hull: a ribbon's box says nothing about its gradient
_GAMUT = 1.5
_CENTRES = 61
_SQUARE = np.ones((3, 3), np.uint8)


def hidden_stops(
    knees: list[int], flat: set[int], mask: NDArray[np.bool_], rows: NDArray[np.uint32], rgb: Floats
) -> dict[int, Floats]:
    """The colours of stops instead of the knees (rows of `rgb`) that are only the last seen before them.

    `flat`: the knees that are paints, and so stops themselves; `mask` (height, width): where the gradient is
    seen; `rows`: each pixel's row.
    """
    ends = [knee for knee in knees if knee not in flat and _is_end(knee, knees, rgb)]
    shape = _shape_of(mask, rows, rgb) if ends else None
    if shape is None:
        return {}
    found = {}
    for end in ends:
        inner = min((k for k in knees if k != end), key=lambda k: float(np.linalg.norm(rgb[k] - rgb[end])))
        stop = _carried_on(shape, rgb[end], rgb[inner])
        if stop is not None:
            found[end] = stop
    return found


def _is_end(knee: int, knees: list[int], rgb: Floats) -> bool:
    """Whether all other knees lie to one side."""
    ways = rgb[[k for k in knees if k != knee]] - rgb[knee]
    return len(ways) > 0 and bool((ways @ ways.T > 0).all())


class _Shape(NamedTuple):
    """Where a gradient is seen: `places` (n, 2) x and y, their `colours` (n, 3), and the box around all of it
    (left, top, right, bottom)."""

    places: Floats
    colours: Floats
    box: tuple[float, float, float, float]


def _shape_of(mask: NDArray[np.bool_], rows: NDArray[np.uint32], rgb: Floats) -> _Shape | None:
    """The largest connected part of the mask; one that reaches three rims lies behind all."""
    many, labels, stats, _ = cv2.connectedComponentsWithStats(mask.view(np.uint8), connectivity=4)
    if many < 2:
        return None
    largest = 1 + int(stats[1:, cv2.CC_STAT_AREA].argmax())
    part = labels == largest
    y, x = np.nonzero(part)
    if len(y) < _LEAST:
        return None
    left, top, width, height = (float(v) for v in stats[largest, :4])
    box = (left - 1, top - 1, left + width + 1, top + height + 1)
    high, wide = mask.shape
    if (box[0] <= 1) + (box[1] <= 1) + (box[2] >= wide - 1) + (box[3] >= high - 1) >= 3:
        box = (0.0, 0.0, float(wide), float(high))
    elif not _is_convex(part):
        return None
    step = max(1, len(y) // _SAMPLES)
    y, x = y[::step], x[::step]
    return _Shape(np.stack([x, y], 1) + 0.5, rgb[rows[y, x]], box)


def _is_convex(part: NDArray[np.bool_]) -> bool:
    """By its outline, whatever lies on it."""
    outlines, _ = cv2.findContours(part.view(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    outline = max(outlines, key=cv2.contourArea)
    return cv2.contourArea(outline) >= _CONVEX * cv2.contourArea(cv2.convexHull(outline))


def _carried_on(shape: _Shape, end: Floats, inner: Floats) -> Floats | None:
    """The colour of the stop beyond `end`, seen from the next knee `inner`; None where nothing is hidden."""
    along = end - inner
    way = (shape.colours - inner) @ along / max(along @ along, 1e-9)
    aside = np.linalg.norm(shape.colours - inner - way[:, None] * along, axis=1)
    near = (way > 0.1) & (way < 1.02) & (aside < 4)
    length = float(np.linalg.norm(along))
    if near.sum() < _LEAST / 4 or length < 20:
        return None
    places, way = shape.places[near], way[near]
    reached = max(_to_corner(places, way, length, shape.box), _to_centre(places, way, length, shape.box))
    stop = inner + reached * along
    hidden = 1 + _BEYOND < reached <= 1 + _MOST
    possible = bool(np.abs(stop - 127.5).max() <= 127.5 + _GAMUT)
    return np.clip(np.rint(stop), 0, 255) if hidden and possible else None


def _to_corner(places: Floats, way: Floats, length: float, box: tuple[float, float, float, float]) -> float:
    """The farthest way of a linear gradient within the box; 1 where it is none."""
    system = np.column_stack([places, np.ones(len(places))])
    plane = np.linalg.lstsq(system, way, rcond=None)[0]
    if np.sqrt(np.mean((system @ plane - way) ** 2)) * length > _ROUGH:
        return 1.0
    left, top, right, bottom = box
    return max(float(plane @ (x, y, 1)) for x in (left, right) for y in (top, bottom))


def _to_centre(places: Floats, way: Floats, length: float, box: tuple[float, float, float, float]) -> float:
    """The way at the centre of a radial gradient that grows towards it; 1 where it is none.

    With the right way at the centre, the squared rest of the way is a paraboloid that touches zero."""
    x, y = (places - places.mean(0)).T
    system = np.column_stack([x * x, y * y, x, y, np.ones(len(x))])
    solve = np.linalg.pinv(system)
    best, found = _ROUGH, 1.0
    for top in np.linspace(1.0, 1.0 + _MOST, _CENTRES):
        rest = np.maximum(top - way, 0)
        bowl = solve @ rest**2
        if min(bowl[:2]) <= 0:
            continue
        middle = -bowl[2:4] / (2 * bowl[:2])
        off = _off(system, bowl, rest, middle) * length
        if off < best and _within(middle + places.mean(0), box):
            best, found = off, float(top)
    return found


def _off(system: Floats, bowl: Floats, rest: Floats, middle: Floats) -> float:
    bottom = float(bowl[4] - (bowl[:2] * middle**2).sum())
    fitted = np.sqrt(np.maximum(system @ bowl - bottom, 0))
    return float(np.sqrt(np.mean((fitted - rest) ** 2)))


def _within(place: Floats, box: tuple[float, float, float, float]) -> bool:
    left, top, right, bottom = box
    return bool(left < place[0] < right and top < place[1] < bottom)
