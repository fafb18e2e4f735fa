"""Combination: the subject alone, large, with the modifier's medallion where the subject leaves room."""

from concept_gen.local.scene.model import CENTRE, Scene
from concept_gen.local.scene.placement import evened, half_extent
from concept_gen.local.templates.companion import emptiest_corner, medallion
from concept_gen.local.templates.figure import figure
from concept_gen.local.templates.parts import Parts, Template

_REACH = 358.0  # of the medallion, from the middle


def draw(parts: Parts) -> Scene:
    dx, dy = emptiest_corner(parts.icon)
    size = min(590 * parts.weight, 640)
    half_width, half_height = half_extent(parts.icon, size)
    x = CENTRE + dx * evened(half_width + 20, max(half_width - 20, _REACH))
    y = CENTRE + dy * evened(half_height + 20, max(half_height - 20, _REACH))
    subject = figure(parts, x - 20 * dx, y - 20 * dy, size)
    radius = parts.choose("medallion", (150, 142, 160))
    return Scene((subject, *medallion(parts.companion, x + 252 * dx, y + 252 * dy, radius)))


def suits(parts: Parts) -> float:
    if parts.subject is None or parts.modifier is None or parts.subject.hairline > 0.4:
        return 0.0
    if parts.style == "outline":
        return 0.0
    return 0.8 if parts.style in ("bold", "minimal", "modern", "playful") else 0.3


TEMPLATES = (Template("combination", suits, draw, uses_modifier=True, shows_both=True, is_worked=True),)
