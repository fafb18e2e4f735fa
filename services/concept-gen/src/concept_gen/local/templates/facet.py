"""Facet: the subject alone, large, one side in a deeper tone along a straight fold that leaves eyes whole,
or in one tone where there is none."""

from concept_gen.local.scene import outlines
from concept_gen.local.scene.folding import folds
from concept_gen.local.scene.model import CENTRE, SIDE, Group, Scene
from concept_gen.local.scene.placement import mirrored, place
from concept_gen.local.templates.parts import FLAT, Parts, Template

_SIZE = 610.0
_UNFOLDED = 0.6  # how much less one tone by itself suits, unless a plain mark is asked for


def draw(parts: Parts) -> Scene:
    size = min(_SIZE * parts.weight, 700)
    near, far = outlines.halves(parts.choose("fold", folds(parts.icon) or ("upright",)), SIDE)
    tones = ("primary-shade",) if parts.icon.is_animal else ("primary-shade", "primary-shade", "primary-tint")
    front = place(parts.icon, CENTRE, CENTRE, size, "primary")
    back = place(parts.icon, CENTRE, CENTRE, size, parts.choose("tone", tones))
    return Scene((Group((front,), clip=(near,)), Group((back,), clip=(far,))))


def draw_alone(parts: Parts) -> Scene:
    tone = parts.choose("whole", ("primary", "primary-shade"))
    drawn = place(parts.icon, CENTRE, CENTRE, min(_SIZE * parts.weight, 700), tone)
    turned = parts.icon.is_animal and parts.choose("turned", (True, False))
    return Scene((mirrored((drawn,), CENTRE) if turned else drawn,))


def suits(parts: Parts) -> float:
    return _fitness(parts) if _is_foldable(parts) else 0.0


def suits_alone(parts: Parts) -> float:
    """Where no fold is to be, above all where the mark is to be plain."""
    if parts.subject is None or _is_foldable(parts):
        return 0.0
    return _fitness(parts) if parts.is_plain else _UNFOLDED * _fitness(parts)


def _is_foldable(parts: Parts) -> bool:
    return parts.subject is not None and FLAT not in parts.asked and bool(folds(parts.subject))


def _fitness(parts: Parts) -> float:
    icon = parts.icon
    if icon.ink < 0.3 or icon.hairline > 0.3 or (icon.set == "fluent" and icon.is_animal):
        return 0.0
    return 0.9 if parts.style in ("modern", "geometric", "bold", "minimal", "mascot") else 0.4


TEMPLATES = (
    Template("facet", suits, draw, look="alone"),
    Template("alone", suits_alone, draw_alone, look="alone"),
)
