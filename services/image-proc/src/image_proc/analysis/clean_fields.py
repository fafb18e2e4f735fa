"""Gradients of clean pictures, found where they lie.

What a rendered gradient shows is exact to the rounding of its levels, so that a place belongs to it if its
colour is the one that the place must have.
"""

from itertools import islice
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.fields import Field, Limits, field_of
from image_proc.analysis.neighbourhoods import box_around, parts_of
from image_proc.analysis.open_ends import carried_on, opened
from image_proc.analysis.profiles import Bend
from image_proc.decoding import Pixels

Floats = NDArray[np.float64]
STEPS = 1024  # to which places along a gradient are rounded
_LIMITS = Limits(off=0.8, knee=Bend(0.8))
_SAME = 2  # levels that a pixel of the gradient may be off
_LEAST, _LEAST_SHARE, _MOST = 400, 4e-4, 8
_GROWN, _WORSE, _KEPT = 1.03, 0.06, 0.9
_SQUARE = np.ones((3, 3), np.uint8)
_REACH = np.ones((7, 7), np.uint8)
_MARGIN = 4  # around what may be of a gradient, for the mixtures along its rim


class Painted(NamedTuple):
    """One gradient: `mask` (height, width) where it is seen; of every step along it the `shares` (STEPS, n)
    of its stops. `where` (height, width): the step of each place in the mask or beside it."""

    mask: NDArray[np.bool_]
    where: NDArray[np.uint16]
    field: Field
    shares: Floats

    @property
    def colours(self) -> Floats:
        """(n, 3) of its stops."""
        return self.field.stops.colours


class Ground(NamedTuple):
    """A picture in which gradients are looked for: its colours (height, width, 3), where they are `changing`
    gently, what is `free` to belong to a gradient, and where of that a paint lies `still`; the `paints`
    (n, 3) that lie still."""

    rgb: Pixels
    changing: NDArray[np.bool_]
    free: NDArray[np.bool_]
    still: NDArray[np.bool_]
    paints: Floats

    def without(self, one: Painted) -> "Ground":
        """Another gradient may lead to the stops of one that was found."""
        paints = np.concatenate([self.paints.reshape(-1, 3), one.colours])
        return self._replace(free=self.free & ~one.mask, paints=paints)


def painted_fields(ground: Ground) -> list[Painted]:
    """At most 8, none on another."""
    rest = np.asarray(cv2.erode(ground.changing.view(np.uint8), _SQUARE), np.uint8)
    least = max(_LEAST, _LEAST_SHARE * rest.size)
    found: list[Painted] = []
    for label in islice(parts_of(rest, least), _MOST):
        part = label.mask() & ground.free
        if np.count_nonzero(part) < max(least, _KEPT * np.count_nonzero(label.inside)):
            continue
        one = _painted(ground, part)
        if one:
            found.append(one)
            ground = ground.without(one)
    return found


def _painted(ground: Ground, part: NDArray[np.bool_]) -> Painted | None:
    field = field_of(ground.rgb, part, _LIMITS)
    if field is None:
        return None
    mask = _seen(ground, opened(field), part, ends=False)[0]
    if np.count_nonzero(mask & part) < _KEPT * np.count_nonzero(part):
        return None
    field, mask = _again(ground, field, part, mask)
    lead = carried_on(field, mask, ground.paints)
    wider, where = _seen(ground, lead, part)
    better, mask = _again(ground, field, mask, wider)
    if better is field:
        return Painted(wider, where, lead, lead.shares(STEPS))
    field = carried_on(better, mask, ground.paints)
    mask, where = _seen(ground, field, part)
    return Painted(mask, where, field, field.shares(STEPS))


def _again(
    ground: Ground, field: Field, before: NDArray[np.bool_], now: NDArray[np.bool_]
) -> tuple[Field, NDArray[np.bool_]]:
    """What is found out of more of the gradient, if it is more and fits as well; and where that is."""
    if np.count_nonzero(now) <= _GROWN * np.count_nonzero(before):
        return field, before
    better = field_of(ground.rgb, now, _LIMITS, field)
    return (better, now) if better and better.off <= field.off + _WORSE else (field, before)


def _seen(
    ground: Ground, field: Field, part: NDArray[np.bool_], *, ends: bool = True
) -> tuple[NDArray[np.bool_], NDArray[np.uint16]]:
    """Where the picture shows the colour that belongs there, and the step of every place there or near. What
    lies still belongs at most to what is beyond the `ends`."""
    box = box_around(ground.free, _MARGIN)
    ways = field.steps(box, STEPS).astype(np.uint16)
    table = np.pad(np.rint(field.shares(STEPS) @ field.stops.colours).astype(np.uint8), ((0, 0), (0, 1)))
    shown = np.take(table.view(np.uint32)[:, 0], ways).view(np.uint8).reshape(*ways.shape, 4)
    off = cv2.absdiff(cv2.cvtColor(shown, cv2.COLOR_RGBA2RGB), ground.rgb[box])
    own = (cv2.inRange(off, (0, 0, 0), (_SAME, _SAME, _SAME)) > 0) & ground.free[box]
    inner = (ways > 0) & (ways < STEPS - 1) if ends else True
    own &= ~(ground.still[box] & inner)
    broad = np.asarray(cv2.erode(own.view(np.uint8), _SQUARE), np.uint8)
    mask, where = np.zeros(ground.free.shape, bool), np.zeros(ground.free.shape, np.uint16)
    where[box] = ways
    np.logical_and(own, cv2.dilate(broad | part[box].view(np.uint8), _REACH), out=mask[box])
    return mask, where
