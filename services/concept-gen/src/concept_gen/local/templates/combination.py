"""Combination: the subject alone, large, with the modifier's medallion where the subject leaves room."""

from concept_gen.local.scene.model import CENTRE, Scene
from concept_gen.local.scene.placement import place
from concept_gen.local.templates.companion import emptiest_corner, medallion
from concept_gen.local.templates.parts import Parts, Template


def draw(parts: Parts) -> Scene:
    dx, dy = emptiest_corner(parts.icon)
    subject = place(parts.icon, CENTRE - 20 * dx, CENTRE - 20 * dy, min(590 * parts.weight, 640), "primary")
    return Scene((subject, *medallion(parts.companion, CENTRE + 236 * dx, CENTRE + 236 * dy, 122)))


def suits(parts: Parts) -> float:
    if parts.subject is None or parts.modifier is None or parts.subject.hairline > 0.4:
        return 0.0
    return 0.8 if parts.style in ("bold", "minimal", "modern", "playful") else 0.3


TEMPLATES = (Template("combination", suits, draw, uses_modifier=True),)
