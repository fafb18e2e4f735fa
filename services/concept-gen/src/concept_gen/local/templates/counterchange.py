"""Counterchange: ground and subject swap colours along a line, as in heraldry."""

from concept_gen.local.scene import outlines
from concept_gen.local.scene.model import CENTRE, SIDE, Group, Path, Scene
from concept_gen.local.scene.placement import fit_in_circle, place
from concept_gen.local.templates.parts import Parts, Template

_RADIUS = 366.0
_LINES: tuple[outlines.Cut, ...] = ("upright", "slanting")


def draw(parts: Parts) -> Scene:
    plate, icon = parts.ground, parts.icon
    body = plate.outline(CENTRE, CENTRE, _RADIUS)
    size = fit_in_circle(icon, plate.room * _RADIUS * 1.06)
    y = CENTRE + plate.lift * _RADIUS
    near, far = outlines.halves(parts.choose("line", _LINES), SIDE)
    swapped = parts.choose("swap", ("secondary-soft", "background", "secondary-soft"))
    one = Group((Path(body, fill="primary"), place(icon, CENTRE, y, size, "background")), clip=(near,))
    other = Group((Path(body, fill=swapped), place(icon, CENTRE, y, size, "primary")), clip=(far,))
    edge = (Path(body, stroke="primary", stroke_width=16),) if swapped == "background" else ()
    return Scene((one, other, *edge))


def suits(parts: Parts) -> float:
    icon = parts.subject
    if icon is None or icon.is_animal or icon.hairline > 0.2 or icon.complexity > 5 or icon.ink < 0.42:
        return 0.0
    if parts.is_plain or not parts.is_single or icon.parts > 3 or icon.eyes:
        return 0.0
    return 1.0 if parts.style in ("geometric", "bold", "mascot", "modern", "vintage") else 0.3


TEMPLATES = (Template("counterchange", suits, draw, uses_plate=True),)
