"""Facet: the subject alone, large, one side in a deeper tone along a straight fold that leaves eyes whole."""

from concept_gen.local.scene import outlines
from concept_gen.local.scene.folding import folds
from concept_gen.local.scene.model import CENTRE, SIDE, Group, Scene
from concept_gen.local.scene.placement import place
from concept_gen.local.templates.parts import FLAT, Parts, Template

_SIZE = 610.0


def draw(parts: Parts) -> Scene:
    near, far = outlines.halves(parts.choose("fold", folds(parts.icon) or ("upright",)), SIDE)
    tones = ("primary-shade",) if parts.icon.is_animal else ("primary-shade", "primary-shade", "primary-tint")
    second = parts.choose("tone", tones)
    size = min(_SIZE * parts.weight, 700)
    front = place(parts.icon, CENTRE, CENTRE, size, "primary")
    back = place(parts.icon, CENTRE, CENTRE, size, second)
    return Scene((Group((front,), clip=(near,)), Group((back,), clip=(far,))))


def suits(parts: Parts) -> float:
    icon = parts.subject
    if icon is None or icon.ink < 0.3 or icon.hairline > 0.3 or (icon.set == "fluent" and icon.is_animal):
        return 0.0
    if FLAT in parts.asked or not folds(icon):
        return 0.0
    return 0.9 if parts.style in ("modern", "geometric", "bold", "minimal", "mascot") else 0.4


TEMPLATES = (Template("facet", suits, draw),)
