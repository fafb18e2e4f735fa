"""One thing several times: two face each other, three stand on one ground."""

from dataclasses import replace

from concept_gen.data.icons import Icon
from concept_gen.local.scene.arrangements.layers import Arrangement, layer_of, of_one_area

_GAP = 0.06
_SMALLER, _ASIDE = 0.72, 0.8  # size and distance of the outer of three, in those of the middle one


def twins(subject: Icon) -> Arrangement:
    """Two of it, one the mirror image of the other."""
    wide, tall = of_one_area(subject)
    left = layer_of(subject, -(wide + _GAP) / 2, 0.0, (wide, tall))
    return Arrangement((left, replace(left, x=-left.x, flipped=True)))


def triplets(subject: Icon) -> Arrangement:
    """Three of it on one ground, the largest in the middle."""
    wide, tall = of_one_area(subject)
    side = layer_of(subject, -_ASIDE * wide, 0.0, (_SMALLER * wide, _SMALLER * tall))
    middle = layer_of(subject, 0.0, -(1 - _SMALLER) / 2 * tall, (wide, tall), freed=True)
    return Arrangement((side, replace(side, x=-side.x), middle))
