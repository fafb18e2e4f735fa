"""One thing several times: two face each other or are crossed, three stand on one ground, more in rows."""

import math
from collections.abc import Callable
from dataclasses import replace
from itertools import accumulate

from concept_gen.data.icons import Icon
from concept_gen.local.scene.arrangements.gaze import looks_left
from concept_gen.local.scene.arrangements.layers import (
    Arrangement,
    Layer,
    aspect,
    layer_of,
    of_one_area,
    within,
)
from concept_gen.local.scene.arrangements.leaning import leaning_together

_GAP = 0.06
_SMALLER, _ASIDE = 0.72, 0.8  # size and distance of the outer of three, in those of the middle one
_SLIM = 0.55  # width over height of what stands in one row
_ROWS = {4: (2, 2), 5: (3, 2), 6: (3, 3)}
_YOUNG, _BROOD, _SMALLEST = 0.46, 1.2, 0.3  # heights of young, all of them and of many, in their mother's
_ARC, _ARC_STEP, _ARC_SIZE = 140.0, 38.0, 0.4  # degrees of an arc, at most between two, and the size of each
_DIAGONAL, _SLENDER = (0.7, 1.43), 0.46  # width over height, and ink, of what lies across its box


def twins(subject: Icon) -> Arrangement:
    """Two of it, one the mirror image of the other; animals look at each other."""
    return _mirrored(subject, left_flipped=looks_left(subject))


def back_to_back(subject: Icon) -> Arrangement:
    """Two of it that look away from each other."""
    return _mirrored(subject, left_flipped=not looks_left(subject))


def _mirrored(subject: Icon, *, left_flipped: bool) -> Arrangement:
    wide, tall = of_one_area(subject)
    left = replace(layer_of(subject, -(wide + _GAP) / 2, 0.0, (wide, tall)), flipped=left_flipped)
    return Arrangement((left, replace(left, x=-left.x, flipped=not left_flipped)))


def pair(subject: Icon) -> Arrangement:
    """Two of it that belong together, the one a step behind the other."""
    wide, tall = of_one_area(subject)
    behind = layer_of(subject, 0.24 * wide, -0.26 * tall, (wide, tall))
    return Arrangement((behind, replace(behind, x=0.0, y=0.0, freed=True)))


def triplets(subject: Icon) -> Arrangement:
    """Three of it on one ground, the largest in the middle."""
    wide, tall = of_one_area(subject)
    side = layer_of(subject, -_ASIDE * wide, 0.0, (_SMALLER * wide, _SMALLER * tall))
    middle = layer_of(subject, 0.0, -(1 - _SMALLER) / 2 * tall, (wide, tall), freed=True)
    return Arrangement((side, replace(side, x=-side.x), middle))


def crossed(subject: Icon) -> Arrangement | None:
    """Two of what is long and lies across its box, over each other; None for another."""
    low, high = _DIAGONAL
    if not low < aspect(subject) < high or subject.ink > _SLENDER or subject.is_animal:
        return None
    under = layer_of(subject, 0.0, 0.0, of_one_area(subject))
    return Arrangement((replace(under, flipped=True), replace(under, freed=True)))


def in_rows(count: int) -> Callable[[Icon], Arrangement]:
    """That many of it, in two rows, or in one where it is slim."""

    def arranged(subject: Icon) -> Arrangement:
        wide, tall = of_one_area(subject)
        rows = (count,) if aspect(subject) < _SLIM else _ROWS[count]
        lines = [_row(subject, row * (tall + _GAP), n, (wide, tall)) for row, n in enumerate(rows)]
        return Arrangement(tuple(layer for line in lines for layer in line))

    return arranged


def arched(subject: Icon, count: int) -> Arrangement:
    """That many of it in an arc, each leaning outwards."""
    steps = (n - (count - 1) / 2 for n in range(count))
    return Arrangement(tuple(_on_arc(subject, step * min(_ARC / (count - 1), _ARC_STEP)) for step in steps))


def _on_arc(icon: Icon, turn: float) -> Layer:
    angle = math.radians(turn)
    box = within(icon, _ARC_SIZE, _ARC_SIZE)
    return replace(layer_of(icon, math.sin(angle), -math.cos(angle), box), turn=turn)


def _row(icon: Icon, y: float, count: int, box: tuple[float, float]) -> list[Layer]:
    steps = accumulate([box[0] + _GAP] * (count - 1), initial=-(count - 1) * (box[0] + _GAP) / 2)
    return [layer_of(icon, x, y, box) for x in steps]


def with_young(count: int) -> Callable[[Icon], Arrangement]:
    """The animal, and that many small ones of it in a row behind it, on one ground."""

    def arranged(subject: Icon) -> Arrangement:
        mother = layer_of(subject, 0.0, 0.0, of_one_area(subject))
        size = max(min(_YOUNG, _BROOD / count), _SMALLEST)
        box = (size * mother.width, size * mother.height)
        first, y = (mother.width + 0.84 * box[0]) / 2, (mother.height - box[1]) / 2
        steps = accumulate([1.08 * box[0]] * (count - 1), initial=first)
        return Arrangement((mother, *(layer_of(subject, x, y, box, freed=True) for x in steps)))

    return arranged


MOTHERS: dict[str, Callable[[Icon], Arrangement | None]] = {
    "mother-of-one": with_young(1),
    "mother-of-two": with_young(2),
    "mother-of-three": with_young(3),
    "mother-of-four": with_young(4),
    "mother-of-five": with_young(5),
    "mother-of-six": with_young(6),
}
"""By what `understanding.young` calls them."""
ALONE_BY_NUMBER: dict[str, Callable[[Icon], Arrangement | None]] = {
    "twins": twins,
    "pair": pair,
    "triplets": triplets,
    "quadruplets": in_rows(4),
    "quintuplets": in_rows(5),
    "sextuplets": in_rows(6),
    "back-to-back": back_to_back,
    "crossed": crossed,
    "leaners": leaning_together,
    **MOTHERS,
}
"""By what `understanding.counting` calls the number."""
