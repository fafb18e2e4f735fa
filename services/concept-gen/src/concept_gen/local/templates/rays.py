"""Rays: the subject before a burst of rays in a round or plated window."""

import math

from concept_gen.local.scene import outlines
from concept_gen.local.scene.model import CENTRE, Group, Path, Scene
from concept_gen.local.scene.placement import fit_in_circle, place
from concept_gen.local.templates.parts import Parts, Template

_RADIUS = 370.0


def draw(parts: Parts) -> Scene:
    plate = parts.ground
    body = plate.outline(CENTRE, CENTRE, _RADIUS)
    count = parts.choose("rays", (12, 16, 20))
    middle = CENTRE + plate.lift * _RADIUS
    rays = tuple(Path(_ray(k, count, middle), fill="primary-shade") for k in range(count))
    size = fit_in_circle(parts.icon, plate.room * _RADIUS * 0.96)
    subject = place(parts.icon, CENTRE, middle, size, "background", keyline="primary", keyline_width=20)
    rim = Path(plate.outline(CENTRE, CENTRE, _RADIUS + 26), stroke="accent", stroke_width=14)
    return Scene((rim, Path(body, fill="primary"), Group(rays, clip=(body,)), subject))


def _ray(k: int, count: int, middle: float) -> str:
    start, end = 2 * math.pi * k / count, 2 * math.pi * (k + 0.5) / count
    far = 620.0
    points = [(CENTRE + far * math.sin(a), middle - far * math.cos(a)) for a in (start, end)]
    return outlines.polygon([(CENTRE, middle), *points])


def suits(parts: Parts) -> float:
    if parts.subject is None or parts.subject.hairline > 0.4:
        return 0.0
    return {"retro": 1.3, "vintage": 0.9, "mascot": 0.9, "playful": 0.6, "bold": 0.5}.get(parts.style, 0.0)


TEMPLATES = (Template("rays", suits, draw, uses_plate=True, look="plate"),)
