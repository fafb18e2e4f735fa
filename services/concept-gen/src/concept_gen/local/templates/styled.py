"""Styled: the subject alone, large, in the manner that its style asks for."""

from concept_gen.local.scene.manners import MANNERS
from concept_gen.local.scene.model import CENTRE, Scene
from concept_gen.local.scene.placement import fit_in_circle
from concept_gen.local.templates.figure import figure
from concept_gen.local.templates.parts import Parts, Template

_RADIUS = 400.0


def draw(parts: Parts) -> Scene:
    return Scene((figure(parts, CENTRE, CENTRE, fit_in_circle(parts.icon, _RADIUS * parts.bulk)),))


def suits(parts: Parts) -> float:
    return 4.0 if parts.subject and parts.style in MANNERS else 0.0


TEMPLATES = (Template("styled", suits, draw, is_worked=True),)
