"""The mark of a lockup: the subject bare or on a plate, or the picture that the text tells of."""

import math

from concept_gen.local.scene.lettering import line
from concept_gen.local.scene.manners import worked
from concept_gen.local.scene.model import Node, Path
from concept_gen.local.scene.placement import fit_in_circle, mirrored
from concept_gen.local.templates.figure import figure, is_lined
from concept_gen.local.templates.parts import FLIPPED, PLATED, RINGED, Parts
from concept_gen.local.templates.picture import on_ground, on_plate, plate_colours

_BARE = 1.95  # the longer side of what stands on no plate, in radii
_FILLED = 1.08  # of a plate's room: a mark beside type has no air to lose
_PICTURE = 1.22
_RING = 9.0  # how thick a ring is that is told to be thin
_BOLDEST = 1.05


def mark(parts: Parts, x: float, y: float, r: float, broad: float = 1.0) -> tuple[Node, ...]:
    """About (x, y), `r` units each way; a picture of two may be `broad` times as wide."""
    drawn = _mark(parts, x, y, r, broad)
    return (mirrored(drawn, x),) if FLIPPED in parts.asked and parts.subject else drawn


def _mark(parts: Parts, x: float, y: float, r: float, broad: float) -> tuple[Node, ...]:
    r *= _bulk(parts)
    if not is_bare(parts):
        r /= parts.ground.tall
    if parts.subject is None:
        letter = line(parts.monogram[:1], parts.font, x, y + r * 0.42, r * 1.2, "background")
        return (Path(parts.ground.outline(x, y, r), fill="primary"), letter.group)
    if RINGED in parts.asked:
        return _ringed(parts, x, y, r)
    if parts.pair:
        return _picture(parts, x, y, r, broad)
    if is_bare(parts):
        return (figure(parts, x, y, _BARE * r),)
    return _plated(parts, x, y, r)


def half_width(parts: Parts, r: float, broad: float) -> float:
    """How far a mark of such a radius goes to either side."""
    r *= _bulk(parts)
    if not is_bare(parts):
        return r
    shape = parts.pair.aspect if parts.pair else parts.icon.tight.width / parts.icon.tight.height
    return _BARE / 2 * r * min(shape, broad if parts.pair else 1.0)


def _bulk(parts: Parts) -> float:
    """Bolder marks leave what is written its room."""
    return min(parts.bulk, _BOLDEST)


def below_arch(parts: Parts, radius: float) -> float:
    """The radius of a mark none of which is farther than `radius` from its middle."""
    if not is_bare(parts):
        return radius / parts.ground.reach
    if parts.pair is None:
        return fit_in_circle(parts.icon, radius) / _BARE
    return 2 * radius * max(parts.pair.aspect, 1.0) / math.hypot(parts.pair.aspect, 1.0) / _BARE


def is_bare(parts: Parts) -> bool:
    """Whether the mark stands on the ground itself."""
    if parts.subject is None or RINGED in parts.asked:
        return False
    is_free = PLATED not in parts.asked and parts.subject.hairline < 0.3
    bare = is_free and parts.choose("bare", (True, False))
    return bare or is_lined(parts) or bool(parts.pair and parts.subject_role)


def _ringed(parts: Parts, x: float, y: float, r: float) -> tuple[Node, ...]:
    """The picture as it is on the ground itself, in a line of the plate's form."""
    plate = parts.ground
    ring = Path(plate.outline(x, y, r - _RING / 2), stroke="primary", stroke_width=_RING)
    room, middle = plate.room * r, y + plate.lift * r
    if parts.pair:
        drawn = on_ground(parts, parts.pair.encircled(x, middle, 1.14 * room), "accent")
    else:
        drawn = (figure(parts, x, middle, fit_in_circle(parts.icon, room)),)
    return (ring, *drawn)


def _picture(parts: Parts, x: float, y: float, r: float, broad: float) -> tuple[Node, ...]:
    if parts.pair is None:
        return ()
    if not is_bare(parts):
        return on_plate(parts, parts.pair, (x, y), r, _PICTURE * parts.ground.room * r)
    side = _BARE * r * min(max(parts.pair.aspect, 1.0), broad)
    return on_ground(parts, parts.pair.boxed(x, y, side), "accent")


def _plated(parts: Parts, x: float, y: float, r: float) -> tuple[Node, ...]:
    plate = parts.ground
    size = fit_in_circle(parts.icon, _FILLED * plate.room * r)
    ground, ink = plate_colours(parts)
    subject = worked(parts.icon, x, y + plate.lift * r, size, parts.style, ink, ground)
    return (Path(plate.outline(x, y, r), fill=ground), subject)
