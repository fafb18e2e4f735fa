"""Halo: the subject inside a ring."""

from concept_gen.local.scene import outlines
from concept_gen.local.scene.manners import MANNERS
from concept_gen.local.scene.model import CENTRE, Path, Scene
from concept_gen.local.scene.placement import fit_in_circle
from concept_gen.local.templates.figure import figure
from concept_gen.local.templates.parts import Parts, Template

_RADIUS = 396.0


def draw(parts: Parts) -> Scene:
    width = parts.choose("ring", (14.0, 20.0, 26.0, 34.0)) * parts.weight
    tone = parts.choose("ring tone", ("secondary", "primary"))
    ring = Path(outlines.circle(CENTRE, CENTRE, _RADIUS), stroke=tone, stroke_width=width)
    return Scene((ring, figure(parts, CENTRE, CENTRE, fit_in_circle(parts.icon, 302 * parts.bulk))))


def suits(parts: Parts) -> float:
    if parts.subject is None or parts.subject.hairline > 0.5:
        return 0.0
    if parts.style == "outline" and not parts.name:
        return 2.0
    if parts.style in MANNERS:
        return 3.0
    return 0.8 if parts.style in ("minimal", "line", "modern", "bold") else 0.4


TEMPLATES = (Template("halo", suits, draw, is_worked=True),)
