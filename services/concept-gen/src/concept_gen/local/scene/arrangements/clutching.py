"""What is held by who shows no hands: laid over the front of a body seen from the side, or over the side of a
thing."""

import statistics
from dataclasses import replace

from concept_gen.data.icons import STRIPS, Icon
from concept_gen.data.vocabulary import words
from concept_gen.local.kinds import SCENERY, STRUCTURES, VEHICLES, is_of
from concept_gen.local.likeness import is_head
from concept_gen.local.scene.arrangements.layers import (
    Arrangement,
    Layer,
    aspect,
    figure_of,
    layer_of,
    within,
)

_BROAD, _TALL = 0.56, 0.48  # of what is held, in longer sides of its holder
_LYING = 1.15  # width over height of who stands on four feet, before which it is on the ground
_CHEST = (5, 8)  # strips that the front of an upright body is in
_OUTWARD = 0.12  # how far the middle of what is held is before the front, in its widths
_SLIM, _LEAN = 0.7, 16.0  # width over height of what leans outwards, and how far
_FINNED = words("whale orca dolphin")  # their highest place is a fin
_HANDS = words("hand hands palms")
_SOLID = 0.36  # ink of a thing that another is seen on


def at_its_front(subject: Icon, load: Icon) -> Arrangement | None:
    """Before the chest of an animal, on the side that it looks to; on the ground before one on four feet."""
    if not subject.is_animal or is_head(subject) or is_of(subject.name, _FINNED) or _is_scenery(load):
        return None
    figure, forward = figure_of(subject), _forward(subject)
    wide, tall = within(load, _BROAD, _TALL)
    is_lying = aspect(subject) > _LYING
    y = (figure.height - tall) / 2 if is_lying else 0.1 * figure.height
    x = forward * (_front(figure, forward, is_lying=is_lying) + _OUTWARD * wide)
    return Arrangement((figure, _leaning(_held(load, x, y, (wide, tall)), forward)))


def at_the_side_of(subject: Icon, load: Icon) -> Arrangement | None:
    """Over the right side of a solid thing, as in a hand of it; between hands themselves."""
    is_thing = not (subject.is_animal or _is_scenery(subject) or _is_scenery(load))
    if not is_thing or subject.ink < _SOLID:
        return None
    figure = figure_of(subject)
    wide, tall = within(load, _BROAD, _TALL)
    if is_of(subject.name, _HANDS):
        return Arrangement((figure, _held(load, 0.0, 0.0, (wide, tall))))
    x = figure.width / 2 - 0.1 * figure.width + _OUTWARD * wide
    return Arrangement((figure, _leaning(_held(load, x, 0.1 * figure.height, (wide, tall)), 1)))


def _is_scenery(icon: Icon) -> bool:
    return is_of(icon.name, SCENERY | STRUCTURES | VEHICLES)


def _forward(subject: Icon) -> int:
    """1 for who looks to the right, -1 to the left: where the top of the head is."""
    roof = subject.edges.roof
    high = [n for n, edge in enumerate(roof) if edge <= min(roof) + 0.12]
    return 1 if statistics.mean(high) > (STRIPS - 1) / 2 else -1


def _front(figure: Layer, forward: int, *, is_lying: bool) -> float:
    """How far from the middle the front of the body is."""
    edges = figure.icon.edges
    rows = (edges.right if forward > 0 else edges.left)[slice(*_CHEST)]
    reach = [abs(edge - 0.5) for edge in rows if edge is not None]
    return figure.width * (0.5 if is_lying or not reach else statistics.mean(reach))


def _held(load: Icon, x: float, y: float, box: tuple[float, float]) -> Layer:
    return layer_of(load, x, y, box, is_subject=False, freed=True)


def _leaning(held: Layer, outward: int) -> Layer:
    """What is slim and upright leans away from its holder."""
    return replace(held, turn=outward * _LEAN) if aspect(held.icon) < _SLIM else held
