"""What is worn on hands and feet: gloves at the sides of a body, skates under it."""

from dataclasses import replace

from concept_gen.data.icons import STRIPS, Icon
from concept_gen.local.garments import GLOVES, SKATES
from concept_gen.local.kinds import BODILESS, is_of
from concept_gen.local.likeness import is_head
from concept_gen.local.people import BUSTS
from concept_gen.local.scene.arrangements.faces import face_of, on_a_body
from concept_gen.local.scene.arrangements.layers import Arrangement, Layer, figure_of, layer_of, within

_GLOVE, _RAISED, _APART = 0.46, 0.98, 0.5  # of gloves, in heads: size, level, and from the middle
_BODY = 0.86
_SKATE, _IN_SKATES = 0.3, 0.1  # height of skates, and the part of the wearer that they hide
_FEET = 0.9  # of the height, below which a drawing's feet are


def gloved(subject: Icon, glove: Icon) -> Arrangement | None:
    """A face on a body with a glove on each hand; None for who has no hands."""
    if not is_of(glove.name, GLOVES) or subject.eyes is None or is_of(subject.name, BODILESS):
        return None
    figure = figure_of(subject)
    if face_of(figure).has_body and subject.name not in BUSTS:
        return None
    box = within(glove, _GLOVE * figure.width, _GLOVE * figure.width)
    x, y = _APART * figure.width, figure.top + _RAISED * figure.height + box[1] / 2
    left = layer_of(glove, -x, y, box, is_subject=False, freed=True)
    return Arrangement((*on_a_body(figure, _BODY * figure.width), left, replace(left, x=x, flipped=True)))


def on_skates(subject: Icon, skate: Icon) -> Arrangement | None:
    """A whole animal with a skate under each foot, before which it is."""
    if not is_of(skate.name, SKATES) or is_head(subject) or is_of(subject.name, BODILESS):
        return None
    figure = figure_of(subject)
    middle, span = _feet(figure)
    wide, tall = within(skate, _SKATE, _SKATE)
    aside = max((span - wide) / 2, 0.56 * wide)
    y = figure.top + (1 - _IN_SKATES) * figure.height + tall / 2
    left = layer_of(skate, middle - aside, y, (wide, tall), is_subject=False, freed=True)
    return Arrangement((figure, left, replace(left, x=middle + aside)))


def _feet(figure: Layer) -> tuple[float, float]:
    """The middle of what it stands on, and how broad that is."""
    feet = [n for n, edge in enumerate(figure.icon.edges.lower) if edge is not None and edge > _FEET]
    middle = (feet[0] + feet[-1] + 1) / 2 / STRIPS - 0.5
    return middle * figure.width, (feet[-1] - feet[0] + 1) / STRIPS * figure.width
