"""Who leans: two against each other, or something long against a thing."""

from dataclasses import replace

from concept_gen.data.icons import STRIPS, Icon
from concept_gen.local.scene.arrangements.gaze import looks_left
from concept_gen.local.scene.arrangements.layers import Arrangement, aspect, layer_of, of_one_area, within

_LYING = 1.15  # width over height of who stands on four feet
_TOGETHER, _CLOSE = 9.0, 0.81  # how far each of two leans, and from middle to middle, in widths
_AGAINST = 14.0  # how far something upright leans against a thing
_UPRIGHT = 0.62  # width over height under which it does not lie across its box already
_LOWER, _OVERLAP = 0.66, 0.42  # height of what it leans against, and the part of its width that is hidden


def leaning_together(subject: Icon) -> Arrangement | None:
    """Two of it that touch, one the mirror image of the other; none on four feet."""
    if subject.is_animal and aspect(subject) > _LYING:
        return None
    wide, tall = of_one_area(subject)
    x = _CLOSE * wide / 2
    is_turned = looks_left(subject)
    left = replace(layer_of(subject, -x, 0.0, (wide, tall)), flipped=is_turned, turn=_TOGETHER)
    right = layer_of(subject, x, 0.0, (wide, tall), freed=True)
    right = replace(right, flipped=not is_turned, turn=-_TOGETHER)
    return Arrangement((left, right))


def leaning_against(subject: Icon, support: Icon) -> Arrangement | None:
    """What is long, its top over the side of the thing; None for what is broad or lives."""
    if subject.is_animal or aspect(subject) > 1.3:
        return None
    turn = _AGAINST if aspect(subject) < _UPRIGHT else 0.0
    figure = layer_of(subject, 0.0, 0.0, within(subject, 1.0, 1.0), freed=True)
    leaner = replace(figure, turn=turn, flipped=not turn and _leans_left(subject))
    box = within(support, 0.8, _LOWER)
    across, up = leaner.reach
    x = across + (0.5 - _OVERLAP) * box[0]
    return Arrangement((layer_of(support, x, up - box[1] / 2, box, is_subject=False), leaner))


def _leans_left(icon: Icon) -> bool:
    roof = icon.edges.roof
    return roof.index(min(roof)) < STRIPS / 2
