"""Halo: the subject inside an open ring, the modifier in the ring's gap."""

import math

from concept_gen.local.scene import outlines
from concept_gen.local.scene.model import CENTRE, Node, Path, Scene
from concept_gen.local.scene.placement import fit_in_circle, place
from concept_gen.local.scene.svg import number
from concept_gen.local.templates.figure import figure
from concept_gen.local.templates.parts import Parts, Template

_RADIUS = 396.0


def draw(parts: Parts) -> Scene:
    width = parts.choose("ring", (14.0, 20.0, 26.0, 34.0)) * parts.weight
    lift = 14 if parts.modifier else 0
    subject = figure(parts, CENTRE, CENTRE - lift, fit_in_circle(parts.icon, 302 * parts.bulk))
    return Scene((_ring(parts, width), subject, *_in_gap(parts)))


def _ring(parts: Parts, width: float) -> Path:
    tone = parts.choose("ring tone", ("secondary", "primary"))
    if parts.modifier is None:
        return Path(outlines.circle(CENTRE, CENTRE, _RADIUS), stroke=tone, stroke_width=width)
    gap = math.radians(27)
    dx, dy = _RADIUS * math.sin(gap), _RADIUS * math.cos(gap)
    arc = (
        f"M{number(CENTRE + dx)} {number(CENTRE + dy)}"
        f"A{number(_RADIUS)} {number(_RADIUS)} 0 1 0 {number(CENTRE - dx)} {number(CENTRE + dy)}"
    )
    return Path(arc, stroke=tone, stroke_width=width)


def _in_gap(parts: Parts) -> tuple[Node, ...]:
    if parts.modifier is None:
        return ()
    return (
        place(parts.modifier, CENTRE, CENTRE + _RADIUS - 6, fit_in_circle(parts.modifier, 116), "accent"),
    )


def suits(parts: Parts) -> float:
    if parts.subject is None or parts.subject.hairline > 0.5:
        return 0.0
    if parts.style == "outline" and not parts.name:
        return 2.0
    return 0.8 if parts.style in ("minimal", "line", "modern", "bold") else 0.4


TEMPLATES = (Template("halo", suits, draw, uses_modifier=True, shows_both=True),)
