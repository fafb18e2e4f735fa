"""Gradients of worn pictures, found where they lie: grain and shades are averaged out over all of each."""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.fields import Field, Limits, field_of
from image_proc.analysis.neighbourhoods import Part, box_around, middles, parts_of
from image_proc.analysis.open_ends import carried_on
from image_proc.analysis.profiles import Bend
from image_proc.decoding import Pixels

Floats = NDArray[np.float64]
Places = NDArray[np.integer]
STEPS = 256
_GENTLE = 16
_LIMITS = Limits(off=5.0, knee=Bend(4.0, still=8.0, blur=0.8, light=0.6, few=0.5))
_ROUGH = _LIMITS._replace(off=15.0)
_MAINLY = 0.7  # of a part that a gradient must explain
_LINES = 64  # looked at at once
_LEAST, _LEAST_SHARE, _MOST = 300, 3e-4, 4
_CHANGE = 30  # levels, in any channel, that a paint's uneven shade does not change by
_SAME, _DRIFT, _TELLING = 6.0, 3, 5000
_NOTHING, _PAINTED = 0.01, 8.0
_SHADE, _SPARSE = 12, 37
_FITS = 16.0
_RIM, _CORE, _EDGE = np.ones((3, 3), np.uint8), np.ones((5, 5), np.uint8), np.ones((9, 9), np.uint8)


class Found(NamedTuple):
    """A gradient: `mask` (height, width) where it surely is, `near` what may be of it."""

    field: Field
    mask: NDArray[np.bool_]
    near: NDArray[np.bool_]


class Located(NamedTuple):
    """A gradient: `mask` (height, width) where it surely is, `near` what may be of it, `where` (height,
    width) the step of each place along it; the `shares` (STEPS, n) of its stops."""

    mask: NDArray[np.bool_]
    near: NDArray[np.bool_]
    where: NDArray[np.uint8]
    field: Field
    shares: Floats


def located_fields(calm: Pixels, slopes: NDArray[np.uint8]) -> list[Found]:
    """At most 4. `calm` (height, width, 3): the picture without grain, `slopes` (height, width) how steep it
    is."""
    gentle = np.asarray(cv2.erode((slopes <= _GENTLE).view(np.uint8), _CORE), np.uint8)
    found: list[tuple[Field, NDArray[np.bool_]]] = []
    least = max(_LEAST, _LEAST_SHARE * gentle.size)
    for part in parts_of(gentle, least):
        change = _change(calm, part)
        if len(found) < _MOST and change.most and not (change.much and _joined(found, calm, part.mask())):
            for piece in parts_of(_without_paint(calm, part.mask()), least):
                if len(found) < _MOST and _change(calm, piece).much:
                    _joined(found, calm, piece.mask())
    return [_steep_too(field, mask, calm, gentle) for field, mask in found]


def _steep_too(field: Field, mask: NDArray[np.bool_], calm: Pixels, gentle: NDArray[np.uint8]) -> Found:
    """With what is too steep to tell what it is of, but shows what the gradient has there."""
    box = box_around(mask)
    rows, columns = box = box_around(mask, max(side.stop - side.start for side in box) // 2)
    shown = _showing(field, gentle[box] == 0, calm[box], np.array([columns.start, rows.start]))
    whole = (mask[box] | shown).view(np.uint8)
    steep = cv2.erode(whole, _RIM)
    inside, near = mask.copy(), np.zeros_like(mask)
    inside[box] |= steep > 0
    near[box] = (cv2.dilate(mask[box].view(np.uint8), _EDGE) > 0) | (cv2.dilate(steep, _CORE) > 0)
    return Found(field, inside, near)


def _places(mask: NDArray[np.bool_]) -> NDArray[np.int32]:
    """(n, 2): x and y."""
    found = cv2.findNonZero(mask.view(np.uint8))
    if found is None:  # pyright: ignore[reportUnnecessaryComparison]  # as it is where nothing is
        return np.zeros((0, 2), np.int32)
    return np.asarray(found, np.int32).reshape(-1, 2)


def _showing(field: Field, among: NDArray[np.bool_], calm: Pixels, corner: Places) -> NDArray[np.bool_]:
    """Which pixels show what the gradient, as far as it is visible, has there; `corner`: x and y of the
    first."""
    shown = np.zeros_like(among)
    for first in range(0, len(among), _LINES):
        places = _places(among[first : first + _LINES]) + np.array([0, first], np.int32)
        x, y = places[_fits(field, places, calm, corner)].T
        shown[y, x] = True
    return shown


def _fits(field: Field, places: Places, calm: Pixels, corner: Places) -> NDArray[np.intp]:
    low, high = field.stops.ways[[0, -1]]
    ways = field.way.along(np.asarray(places + (corner + 0.5), np.float64))
    step = np.rint((ways - low) * ((STEPS - 1) / (high - low)))
    fits = np.flatnonzero((step >= 0) & (step < STEPS))
    along, step = field.shares(STEPS) @ field.stops.colours, step.astype(np.intp)
    for channel in range(3):
        x, y = places[fits].T
        fits = fits[np.abs(along[step[fits], channel] - calm[y, x, channel]) < _FITS]
    return fits


def _without_paint(calm: Pixels, mask: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """A part without the paint that most of it shows, which goes over into it along some faint edge."""
    places = np.flatnonzero(mask)
    middle = np.median(calm.reshape(-1, 3)[places[::_SPARSE]], axis=0).astype(np.uint8).astype(float)
    rest = _apart_from(calm, mask, middle)
    return (
        rest.view(np.uint8) if np.count_nonzero(rest) < 0.5 * len(places) else np.zeros(mask.shape, np.uint8)
    )


def _apart_from(calm: Pixels, mask: NDArray[np.bool_], colour: Floats) -> NDArray[np.bool_]:
    """The mask without what shows a colour, and what is beside that."""
    box = box_around(mask)
    near = cv2.inRange(calm[box], tuple(colour - _SHADE), tuple(colour + _SHADE))
    rest = np.zeros(mask.shape, bool)
    rest[box] = cv2.erode((mask[box] & (near == 0)).view(np.uint8), _CORE) > 0
    return rest


def apart_from(fields: list[Found], shape: tuple[int, ...]) -> NDArray[np.bool_]:
    """Where no gradient is, or everywhere if that leaves next to nothing."""
    outside = np.ones(shape, bool)
    for field in fields:
        outside &= ~field.near
    return outside if np.count_nonzero(outside) > _NOTHING * outside.size else np.ones(shape, bool)


class _Change(NamedTuple):
    """Whether any of the pixels of a part are of different colours, and whether `much` of it is."""

    most: bool
    much: bool


def _change(calm: Pixels, part: Part) -> _Change:
    first = tuple(-side.start % _DRIFT for side in part.box)
    coarse = tuple(slice(start, None, _DRIFT) for start in first)
    few = calm[part.box][coarse][part.inside[coarse]]
    if len(few) < _LEAST / _DRIFT**2 / 2:
        return _Change(most=False, much=False)
    few = few[:: 1 + len(few) // _TELLING]
    if np.ptp(few, axis=0).max() < _CHANGE * 0.8:
        return _Change(most=False, much=False)
    low, high = np.percentile(few, (4, 96), axis=0)
    return _Change(most=True, much=bool((high - low).max() >= _CHANGE * 0.8))


def _joined(found: list[tuple[Field, NDArray[np.bool_]]], calm: Pixels, mask: NDArray[np.bool_]) -> bool:
    """Adds a part of the picture to the gradient that it is of, or as a new one if it is one; whether it
    is."""
    inside = np.flatnonzero(mask)
    few = inside[:: 1 + len(inside) // 2000]
    places, colours = middles(few, mask.shape[1]), calm.reshape(-1, 3)[few].astype(np.float64)
    for number, (field, whole) in enumerate(found):
        stops = field.stops
        off = np.linalg.norm(stops.at(field.way.along(places)) @ stops.colours - colours, axis=1)
        if np.sqrt((off**2).mean()) < _SAME:
            both = whole | mask
            found[number] = field_of(calm, both, _LIMITS) or field, both
            return True
    new = _plainest(calm, mask)
    if new is None or not _changes(new[0]):
        return False
    found.append(new)
    return True


def _changes(field: Field) -> bool:
    """More than a paint in uneven light does."""
    return bool(np.ptp(field.stops.colours, axis=0).max() >= _CHANGE)


def _plainest(calm: Pixels, mask: NDArray[np.bool_]) -> tuple[Field, NDArray[np.bool_]] | None:
    """The gradient that a part or most of it shows, and where: a shape that touches it in some colour of its
    own must not count."""
    rough = field_of(calm, mask, _ROUGH)
    if rough is None or not _changes(rough):
        return None
    field = rough if rough.off <= _LIMITS.off else None
    if field is None:
        mask = _where_it_fits(rough, mask, calm)
        field = field_of(calm, mask, _LIMITS)
    rest, plainer = _without_ends(field or rough, mask, calm)
    if plainer and (field is None or _is_plainer(plainer, field)):
        return plainer, rest
    return (field, mask) if field else None


def _is_plainer(one: Field, other: Field) -> bool:
    return len(one.stops.ways) < len(other.stops.ways) and one.off < other.off


def _without_ends(
    field: Field, mask: NDArray[np.bool_], calm: Pixels
) -> tuple[NDArray[np.bool_], Field | None]:
    """What is left of a part, and the gradient there, without what shows the colours of its closed ends."""
    for end, closed in zip((0, -1), field.stops.closed, strict=True):
        if closed:
            mask = _apart_from(calm, mask, field.stops.colours[end])
    return mask, field_of(calm, mask, _LIMITS) if any(field.stops.closed) else None


def _where_it_fits(field: Field, mask: NDArray[np.bool_], calm: Pixels) -> NDArray[np.bool_]:
    """The part of the mask that shows the gradient, or all of it if that is not most."""
    fits = _showing(field, mask, calm, np.zeros(2, np.intp))
    if np.count_nonzero(fits) < _MAINLY * np.count_nonzero(mask):
        return mask
    return cv2.erode(fits.view(np.uint8), _CORE) > 0


def located(found: Found, paints: Floats) -> Located:
    """With its ends where its stops must be, which may be of `paints` (n, 3)."""
    field, mask, near = found
    field = carried_on(field, near, paints, _PAINTED)
    where = field.steps((slice(0, mask.shape[0]), slice(0, mask.shape[1])), STEPS).astype(np.uint8)
    return Located(mask, near, where, field, field.shares(STEPS))
