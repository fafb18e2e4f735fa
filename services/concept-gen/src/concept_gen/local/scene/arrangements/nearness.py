"""One thing near another: among, before, under, between or beside it."""

import math
from dataclasses import replace

from concept_gen.data.icons import Icon
from concept_gen.local.kinds import CANOPIES, PLANTS, SCENERY, SKY, STEMMED, is_of
from concept_gen.local.scene.arrangements.gaze import facing, following, looking_right
from concept_gen.local.scene.arrangements.layers import (
    Arrangement,
    Layer,
    aspect,
    figure_of,
    layer_of,
    of_one_area,
    within,
)

_SHELTER = 0.5  # of a canopy that is seen above what is under it
_GAP = 0.1  # between two side by side
_UPRIGHT = 1.0  # width over height of what something is wound round
_SLIM = 0.8  # width over height
_SLIM_SIDE = 0.62  # width over height of what stands at both sides
_RING_GAP, _RING_SIZE = 0.18, 0.25  # of what goes around something: from it, and the size of each
_SLENDER, _ACROSS = 0.46, 1.12  # ink and length of what goes through something
_HIDDEN = 0.34  # of what looks over something
_BEHIND = 0.22  # of scenery on either side
_FLANKING = 0.78  # size of what is on either side
_LOW = 1.2  # width over height of what is lower than wings are
_LEAST_SHELTERED = 0.36  # width of who is beside a stem
_POST, _BESIDE_STEM = 0.5, 0.09  # width of a lamp post, and of half its foot


def amid(subject: Icon, others: Icon) -> Arrangement | None:
    """Three of the others: plants at the feet, what flies at the sides of what is slim, above what is not;
    none where they are drawn as several."""
    if others.name.split("-")[0] != others.name.split("-")[0].removesuffix("s"):
        return None
    figure = figure_of(subject)
    foot, side = figure.height / 2, figure.width / 2 + 0.2
    if is_of(others.name, PLANTS):
        places = ((-0.42, foot - 0.1, 0.24), (0.0, foot, 0.2), (0.42, foot - 0.08, 0.26))
    elif figure.width < _SLIM * figure.height:
        places = ((-side, -0.24, 0.26), (side, -0.36, 0.2), (side + 0.04, -0.02, 0.22))
    else:
        places = ((-0.34, -foot - 0.15, 0.2), (0.02, -foot - 0.25, 0.26), (0.36, -foot - 0.13, 0.18))
    around = (
        layer_of(others, x, y, within(others, size, size), is_subject=False, freed=True)
        for x, y, size in places
    )
    return Arrangement((figure, *around))


def before(subject: Icon, scenery: Icon) -> Arrangement:
    """At the foot of what rises behind it."""
    behind = layer_of(scenery, 0.0, 0.0, within(scenery, 1.3, 1.0), is_subject=False)
    wide, tall = within(subject, 0.8, 0.62)
    figure = layer_of(subject, 0.0, behind.height / 2 + 0.06 - tall / 2, (wide, tall), freed=True)
    return Arrangement((behind, figure))


def leaping_over(subject: Icon, below: Icon) -> Arrangement:
    """In the air above it, nearly touching."""
    ground = layer_of(below, 0.0, 0.0, within(below, 0.9, 0.52), is_subject=False)
    wide, tall = within(subject, 0.84, 0.62)
    return Arrangement(
        (ground, layer_of(subject, 0.0, ground.top - 0.05 - tall / 2, (wide, tall), freed=True))
    )


def hanging_from(subject: Icon, support: Icon) -> Arrangement:
    """Below it, so close that it holds on to it."""
    over = layer_of(support, 0.0, 0.0, within(support, 1.0, 0.3), is_subject=False)
    wide, tall = within(subject, 0.7, 0.8)
    y = over.height / 2 - 0.16 * over.height + tall / 2
    return Arrangement((over, layer_of(subject, 0.0, y, (wide, tall), freed=True)))


def under(subject: Icon, canopy: Icon) -> Arrangement:
    """Below what shelters it, over which it is drawn; beside the stem of what has one; at the foot of what
    spreads over nothing."""
    over = layer_of(canopy, 0.0, 0.0, within(canopy, 1.0, 0.9), is_subject=False)
    if is_of(canopy.name, STEMMED):
        wide, tall = within(subject, max(0.46 * over.width, _LEAST_SHELTERED), 0.46 * over.height)
        if over.width < _POST:
            return _below(subject, over, _BESIDE_STEM + wide / 2, over.height / 2, (wide, tall))
        return _below(subject, over, (over.width - 0.9 * wide) / 2, over.height / 2, (wide, tall))
    if is_of(canopy.name, CANOPIES):
        wide, tall = within(subject, 0.72, 0.72)
        return _below(subject, over, 0.0, over.top + _SHELTER * over.height + tall, (wide, tall))
    wide, tall = within(subject, 0.6 * over.width, 0.4)
    return _below(subject, over, 0.0, over.height / 2 + 0.78 * tall, (wide, tall))


def _below(subject: Icon, over: Layer, x: float, foot: float, box: tuple[float, float]) -> Arrangement:
    return Arrangement((over, layer_of(subject, x, foot - box[1] / 2, box, freed=True)))


def side_by_side(subject: Icon, other: Icon) -> Arrangement:
    """Of one area, next to each other; animals look at what is beside them."""
    return facing(*_row_of(subject, other))


def running_after(subject: Icon, other: Icon) -> Arrangement:
    """Of one area, the one that is chased ahead."""
    return following(*_row_of(subject, other))


def _row_of(subject: Icon, other: Icon) -> tuple[Layer, Layer]:
    (wide, tall), (width, height) = of_one_area(subject), of_one_area(other)
    second = layer_of(other, (wide + width) / 2 + _GAP, 0.0, (width, height), is_subject=False)
    return layer_of(subject, 0.0, 0.0, (wide, tall)), second


def wound_round(subject: Icon, pole: Icon) -> Arrangement | None:
    """Across the middle of something upright."""
    if aspect(pole) > _UPRIGHT:
        return None
    upright = layer_of(pole, 0.0, 0.0, within(pole, 1.1, 1.2), is_subject=False)
    return Arrangement((upright, layer_of(subject, 0.0, 0.04, within(subject, 0.8, 0.7), freed=True)))


def between(subject: Icon, others: Icon) -> Arrangement:
    """One of the others on either side; scenery is partly hidden."""
    wide, tall = of_one_area(subject)
    width, height = (_FLANKING * side for side in of_one_area(others))
    gap = -_BEHIND * width if is_of(others.name, SCENERY) else _GAP / 2
    x, y = (wide + width) / 2 + gap, (tall - height) / 2
    left = looking_right(layer_of(others, -x, y, (width, height), is_subject=False, freed=True))
    sides = (left, replace(left, x=x, flipped=not left.flipped))
    figure = layer_of(subject, 0.0, 0.0, (wide, tall), freed=True)
    is_before = is_of(others.name, SCENERY) and not is_of(subject.name, SKY)
    return Arrangement((*sides, figure) if is_before else (figure, *sides))


def surrounded(subject: Icon, others: Icon) -> Arrangement:
    """Slim ones and what has a stem stand at both sides, six of the others go around it."""
    if aspect(others) < _SLIM_SIDE or is_of(others.name, STEMMED):
        return between(subject, others)
    wide, tall = of_one_area(subject)
    across, up = wide / 2 + _RING_GAP, tall / 2 + _RING_GAP
    box = within(others, _RING_SIZE, _RING_SIZE)
    turns = (math.pi * (n + 0.5) / 3 for n in range(6))
    around = (
        layer_of(others, across * math.cos(turn), up * math.sin(turn), box, is_subject=False, freed=True)
        for turn in turns
    )
    return Arrangement((layer_of(subject, 0.0, 0.0, (wide, tall)), *around))


def pierced(subject: Icon, other: Icon) -> Arrangement | None:
    """What is slender lies across the middle of it, longer than it is wide; None for what is stout."""
    if other.is_animal or other.ink > _SLENDER:
        return None
    figure = figure_of(subject)
    return Arrangement(
        (figure, layer_of(other, 0.0, 0.0, within(other, _ACROSS, _ACROSS), is_subject=False, freed=True))
    )


def half_hidden(subject: Icon, other: Icon) -> Arrangement | None:
    """What is in the sky, the lower part of it behind the other: a sun behind a cloud."""
    if not is_of(subject.name, SKY):
        return None
    figure = figure_of(subject)
    wide, tall = within(other, 1.0, 0.56)
    x, y = 0.16 * figure.width, figure.height / 2 + 0.06 - tall / 2
    return Arrangement((figure, layer_of(other, x, y, (wide, tall), is_subject=False, freed=True)))


def looking_over(subject: Icon, other: Icon) -> Arrangement:
    """Above the other, which hides its lower part."""
    front = layer_of(other, 0.0, 0.0, within(other, 1.3, 0.7), is_subject=False, freed=True)
    wide, tall = within(subject, 0.8, 0.9)
    hidden = min(_HIDDEN * tall, 0.6 * front.height)
    return Arrangement((layer_of(subject, 0.0, front.top + hidden - tall / 2, (wide, tall)), front))


def winged(subject: Icon, wings: Icon) -> Arrangement:
    """Between a pair of wings, which spread behind it."""
    pair = layer_of(wings, 0.0, 0.0, within(wings, 1.0, 0.7), is_subject=False)
    wide, tall = within(subject, 0.52, 0.72)
    top = pair.top + 0.12
    if aspect(subject) > _LOW:  # the feathers' ends are behind it, no second tail below
        top = max(top, pair.top + pair.height - min(tall, wide / aspect(subject)))
    figure = layer_of(subject, 0.0, top + tall / 2, (wide, tall), freed=True)
    return Arrangement((pair, figure))
