"""One thing on another: it stands on level ground, settles on any form, rides or is borne."""

import statistics
from dataclasses import replace

from concept_gen.data.icons import STRIPS, Icon, icons_by_id
from concept_gen.data.vocabulary import words
from concept_gen.local.kinds import BOATS, BODILESS, LIGHT, PACK_ANIMALS, PERCHES, WATERS, is_of
from concept_gen.local.likeness import is_head
from concept_gen.local.scene.arrangements.faces import on_a_body
from concept_gen.local.scene.arrangements.layers import (
    Arrangement,
    Layer,
    aspect,
    figure_of,
    layer_of,
    within,
)

_SWIMMERS = words("swan duck duckling goose pelican otter beaver hippo seal")
_LAKES = words("lake pond")
_SUNK = 0.012  # how far feet reach into what they stand on, so that no light shows between
_UNEVEN = 0.09  # how far a foot may hang in the air, in heights of the subject
_STEPS = (1.05, 0.8, 0.6, 0.45)  # widths of the subject that are tried, in widths of the support
_IN_BOOTS = 0.16  # of an animal that boots hide
_KEEL = 0.14  # of a boat, under water
_SITTING = 0.1  # how high the chin of one who rides is above the seat
_CENTRAL = 0.22  # how near to the middle the highest place is that something is perched on
_BACK = 4  # strips that a load lies on
_SADDLES, _SADDLE = words("saddle saddles"), (0.36, 0.26)
"""Of a saddle: its width in the bearer's, and how low it lies, in its own height."""
_LEVEL_BACK = 0.06  # how far from its middle level a part of a back may be


def standing_on(subject: Icon, support: Icon) -> Arrangement | None:
    """Dropped onto the support until it touches; its feet must find level ground: a small one's find more."""
    if is_head(subject):
        return None
    return next((found for step in _STEPS if (found := _dropped(subject, support, step))), None)


def _dropped(subject: Icon, support: Icon, step: float) -> Arrangement | None:
    ground = layer_of(support, 0.0, 0.0, within(support, 1.0, 0.62), is_subject=False)
    tall = min(0.95, step * ground.width / aspect(subject))
    wide = tall * aspect(subject)
    feet = [n for n, edge in enumerate(subject.edges.lower) if edge is not None and edge > 0.9]
    x = wide * (0.5 - (feet[0] + feet[-1] + 1) / 2 / STRIPS)
    figure = layer_of(subject, x, 0.0, (wide, tall), freed=True)
    gaps = [_gap(figure, ground, strip) for strip in range(STRIPS)]
    fall = min((gap for gap in gaps if gap is not None), default=0.0)
    under = [gaps[foot] for foot in feet]
    if any(gap is None or gap - fall > _UNEVEN * tall for gap in under):
        return None
    return Arrangement((ground, replace(figure, y=fall + _SUNK)))


def afloat(subject: Icon, water: Icon) -> Arrangement | None:
    """A boat or a swan in the water, which hides its keel."""
    if not _LAKES.isdisjoint(water.name.split("-")):
        water = icons_by_id()["own/flat-pond"]
    swims = is_of(subject.name, BOATS | _SWIMMERS) and not is_head(subject)
    if not swims or water.name.removeprefix("flat-") not in WATERS:
        return None
    front = layer_of(water, 0.0, 0.0, within(water, 1.1, 0.5), is_subject=False, freed=True)
    wide, tall = within(subject, 0.84, 0.9)
    middle = [edge for edge in water.edges.upper[4:8] if edge is not None]
    level = front.top + statistics.median(middle) * front.height
    return Arrangement((layer_of(subject, 0.0, level + _KEEL * tall - tall / 2, (wide, tall)), front))


def shod(subject: Icon, boots: Icon) -> Arrangement | None:
    """A whole animal in a pair of boots, which are before its feet."""
    if is_head(subject) or is_of(subject.name, BODILESS):
        return None
    figure = figure_of(subject)
    feet = [n for n, edge in enumerate(subject.edges.lower) if edge is not None and edge > 0.9]
    x = figure.width * ((feet[0] + feet[-1] + 1) / 2 / STRIPS - 0.5)
    wide, tall = within(boots, max(1.8 * figure.width * len(feet) / STRIPS, 0.48), 0.48)
    y = figure.top + (1 - _IN_BOOTS) * figure.height + tall / 2
    return Arrangement((figure, layer_of(boots, x, y, (wide, tall), is_subject=False, freed=True)))


def _gap(figure: Layer, ground: Layer, strip: int) -> float | None:
    """How far the figure can fall until this strip of it touches the ground; None with nothing under it."""
    foot = figure.icon.edges.lower[strip]
    x = figure.x + ((strip + 0.5) / STRIPS - 0.5) * figure.width
    across = (x - ground.x) / ground.width + 0.5
    seat = ground.icon.edges.upper[int(across * STRIPS)] if 0 <= across < 1 else None
    if foot is None or seat is None:
        return None
    return ground.y + (seat - 0.5) * ground.height - figure.y - (foot - 0.5) * figure.height


def settled_on(subject: Icon, support: Icon) -> Arrangement | None:
    """What is light settles on the highest place, whatever its form."""
    if not is_of(subject.name, LIGHT):
        return None
    ground = layer_of(support, 0.0, 0.0, within(support, 1.0, 1.0), is_subject=False)
    upper = support.edges.roof
    summit = [n for n, edge in enumerate(upper) if edge <= min(upper) + 0.04]
    x = ground.width * ((summit[0] + summit[-1] + 1) / 2 / STRIPS - 0.5)
    wide, tall = within(subject, 0.62, 0.62)
    figure = layer_of(
        subject, x, ground.top + min(upper) * ground.height - 0.3 * tall, (wide, tall), freed=True
    )
    return Arrangement((ground, figure))


def perched_on(subject: Icon, support: Icon) -> Arrangement | None:
    """On the highest place, its feet a little before it: for what finds no level ground."""
    if is_head(subject) or is_of(support.name, WATERS) or not is_of(support.name, PERCHES):
        return None
    ground = layer_of(support, 0.0, 0.0, within(support, 1.0, 0.8), is_subject=False)
    upper = support.edges.roof
    summit = [n for n, edge in enumerate(upper) if edge <= min(upper) + 0.08]
    middle = (summit[0] + summit[-1] + 1) / 2 / STRIPS
    if summit[-1] - summit[0] >= len(summit) or not _CENTRAL < middle < 1 - _CENTRAL:
        return None
    wide, tall = within(subject, min(0.7 * ground.width, 0.8), 0.62)
    y = ground.top + min(upper) * ground.height + 0.08 * tall - tall / 2
    return Arrangement(
        (ground, layer_of(subject, ground.width * (middle - 0.5), y, (wide, tall), freed=True))
    )


def riding(subject: Icon, vehicle: Icon) -> Arrangement | None:
    """A face above the middle of what it sits in or on."""
    if subject.eyes is None:
        return None
    ridden = layer_of(vehicle, 0.0, 0.0, within(vehicle, 1.1, 0.8), is_subject=False, freed=True)
    middle = [edge for edge in vehicle.edges.upper[4:8] if edge is not None]
    seat = ridden.top + min(middle, default=0.0) * ridden.height
    box = within(subject, 0.56, 0.62)
    head = layer_of(subject, 0.0, seat - _SITTING - box[1] / 2, box)
    return Arrangement((*on_a_body(head, 0.8 * box[0]), ridden))


def with_load(subject: Icon, load: Icon) -> Arrangement | None:
    """The load lies where the subject's upper edge is high and level: on a back, a shell or a head; a saddle
    over the middle of a back."""
    bearer = figure_of(subject)
    upper = subject.edges.roof
    start = min(range(1, STRIPS - _BACK), key=lambda n: _unfitness(subject, upper[n : n + _BACK]))
    seat = upper[start : start + _BACK]
    if max(seat) > 0.6:
        return None
    if is_of(load.name, _SADDLES):
        return _saddled(bearer, load, statistics.median(seat))
    wide, tall = within(load, 0.5 * bearer.width, 0.6)
    x = bearer.width * ((start + _BACK / 2) / STRIPS - 0.5)
    y = bearer.top + (statistics.median(seat) + max(seat)) / 2 * bearer.height + 0.03 - tall / 2
    return Arrangement((bearer, layer_of(load, x, y, (wide, tall), is_subject=False, freed=True)))


def _saddled(bearer: Layer, saddle: Icon, level: float) -> Arrangement:
    back = [n for n, edge in enumerate(bearer.icon.edges.roof) if abs(edge - level) < _LEVEL_BACK]
    box = within(saddle, _SADDLE[0] * bearer.width, bearer.height)
    forward = 0.5 if bearer.icon.edges.roof.index(min(bearer.icon.edges.roof)) > back[-1] else -0.5
    x = bearer.width * (((back[0] + back[-1] + 1) / 2 + forward) / STRIPS - 0.5)
    y = bearer.top + level * bearer.height + _SADDLE[1] * box[1]
    return Arrangement((bearer, layer_of(saddle, x, y, box, is_subject=False, freed=True)))


def borne_by(subject: Icon, bearer: Icon) -> Arrangement | None:
    """On the back of an animal that is not level."""
    found = with_load(bearer, subject) if bearer.is_animal else None
    if found is None:
        return None
    return Arrangement(tuple(replace(layer, is_subject=not layer.is_subject) for layer in found.layers))


def _unfitness(bearer: Icon, seat: list[float]) -> float:
    """Of a place for a load; a pack animal has it where most of its upper edge is level, not on its ears."""
    if not is_of(bearer.name, PACK_ANIMALS):
        return _roughness(seat)
    level = statistics.median(seat)
    return _roughness(seat) - sum(abs(edge - level) < _LEVEL_BACK for edge in bearer.edges.roof) / STRIPS


def _roughness(seat: list[float]) -> float:
    return max(seat) - min(seat) + 0.25 * max(seat)
