"""One thing on another: it stands where its feet find level ground, settles on any form or lies on a back."""

import statistics
from dataclasses import replace

from concept_gen.data.icons import STRIPS, Icon
from concept_gen.local.kinds import LIGHT, PLANTS, STEMMED, is_of
from concept_gen.local.scene.arrangements.layers import Arrangement, Layer, aspect, layer_of, within

_SUNK = 0.012  # how far feet reach into what they stand on, so that no light shows between
_UNEVEN = 0.09  # how far a foot may hang in the air, in heights of the subject
_STEPS = (1.05, 0.8, 0.6, 0.45)  # widths of the subject that are tried, in widths of the support
_SHELTER = 0.62  # of a canopy that is seen above what is under it
_GAP = 0.1  # between two side by side
_UPRIGHT = 1.0  # width over height of what something is wound round
_SLIM = 0.8  # width over height
_BACK = 4  # strips that a load lies on


def standing_on(subject: Icon, support: Icon) -> Arrangement | None:
    """Dropped onto the support until it touches; its feet must find level ground: a small one's find more."""
    return next((found for step in _STEPS if (found := _dropped(subject, support, step))), None)


def _dropped(subject: Icon, support: Icon, step: float) -> Arrangement | None:
    ground = layer_of(support, 0.0, 0.0, within(support, 1.0, 0.62), is_subject=False)
    tall = min(0.95, step * ground.width / aspect(subject))
    wide = tall * aspect(subject)
    feet = [n for n, edge in enumerate(subject.edges.lower) if edge is not None and edge > 0.9]
    x = wide * (0.5 - (feet[0] + feet[-1] + 1) / 2 / STRIPS)
    figure = replace(layer_of(subject, x, 0.0, (wide, tall)), freed=True)
    gaps = [_gap(figure, ground, strip) for strip in range(STRIPS)]
    fall = min((gap for gap in gaps if gap is not None), default=0.0)
    under = [gaps[foot] for foot in feet]
    if any(gap is None or gap - fall > _UNEVEN * tall for gap in under):
        return None
    return Arrangement((ground, replace(figure, y=fall + _SUNK)))


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
    upper = [1.0 if edge is None else edge for edge in support.edges.upper]
    summit = [n for n, edge in enumerate(upper) if edge <= min(upper) + 0.04]
    x = ground.width * ((summit[0] + summit[-1] + 1) / 2 / STRIPS - 0.5)
    wide, tall = within(subject, 0.62, 0.62)
    figure = layer_of(subject, x, ground.top + min(upper) * ground.height - 0.3 * tall, (wide, tall))
    return Arrangement((ground, replace(figure, freed=True)))


def amid(subject: Icon, others: Icon) -> Arrangement | None:
    """Three of the others: plants at the feet, what flies at the sides of what is slim, above what is not."""
    figure = layer_of(subject, 0.0, 0.0, within(subject, 1.0, 1.0))
    foot, side = figure.height / 2, figure.width / 2 + 0.2
    if is_of(others.name, PLANTS):
        places = ((-0.42, foot - 0.1, 0.24), (0.0, foot, 0.2), (0.42, foot - 0.08, 0.26))
    elif figure.width < _SLIM * figure.height:
        places = ((-side, -0.24, 0.26), (side, -0.36, 0.2), (side + 0.04, -0.02, 0.22))
    else:
        places = ((-0.34, -foot - 0.1, 0.2), (0.02, -foot - 0.2, 0.26), (0.36, -foot - 0.08, 0.18))
    around = (layer_of(others, x, y, within(others, size, size), is_subject=False) for x, y, size in places)
    return Arrangement((figure, *(replace(other, freed=True) for other in around)))


def riding(subject: Icon, vehicle: Icon) -> Arrangement | None:
    """A face above the middle of what it sits in or on."""
    if subject.eyes is None:
        return None
    ridden = layer_of(vehicle, 0.0, 0.0, within(vehicle, 1.1, 0.8), is_subject=False)
    middle = [edge for edge in vehicle.edges.upper[4:8] if edge is not None]
    seat = ridden.top + min(middle, default=0.0) * ridden.height
    wide, tall = within(subject, 0.62, 0.7)
    figure = layer_of(subject, 0.0, seat + 0.06 - tall / 2, (wide, tall))
    return Arrangement((figure, replace(ridden, freed=True)))


def before(subject: Icon, scenery: Icon) -> Arrangement:
    """At the foot of what rises behind it."""
    behind = layer_of(scenery, 0.0, 0.0, within(scenery, 1.3, 1.0), is_subject=False)
    wide, tall = within(subject, 0.62, 0.62)
    figure = layer_of(subject, 0.0, behind.height / 2 + 0.06 - tall / 2, (wide, tall))
    return Arrangement((behind, replace(figure, freed=True)))


def under(subject: Icon, canopy: Icon) -> Arrangement:
    """Below what shelters it, over which it is drawn; beside the stem of what has one."""
    over = layer_of(canopy, 0.0, 0.0, within(canopy, 1.0, 0.9), is_subject=False)
    has_stem = is_of(canopy.name, STEMMED)
    wide, tall = within(subject, 0.5, 0.5) if has_stem else within(subject, 0.72, 0.72)
    x = 0.3 * over.width + 0.25 * wide if has_stem else 0.0
    y = over.height / 2 - tall / 2 if has_stem else over.top + _SHELTER * over.height + tall / 2
    return Arrangement((over, replace(layer_of(subject, x, y, (wide, tall)), freed=True)))


def side_by_side(subject: Icon, other: Icon) -> Arrangement:
    """Of one area, next to each other."""
    (wide, tall), (width, height) = _of_one_area(subject), _of_one_area(other)
    second = layer_of(other, (wide + width) / 2 + _GAP, 0.0, (width, height), is_subject=False)
    return Arrangement((layer_of(subject, 0.0, 0.0, (wide, tall)), second))


def _of_one_area(icon: Icon) -> tuple[float, float]:
    tall = min(max((0.36 / aspect(icon)) ** 0.5, 0.45), 1.0)
    return tall * aspect(icon), tall


def wound_round(subject: Icon, pole: Icon) -> Arrangement | None:
    """Across the middle of something upright."""
    if aspect(pole) > _UPRIGHT:
        return None
    upright = layer_of(pole, 0.0, 0.0, within(pole, 1.1, 1.2), is_subject=False)
    return Arrangement(
        (upright, replace(layer_of(subject, 0.0, 0.04, within(subject, 0.8, 0.7)), freed=True))
    )


def winged(subject: Icon, wings: Icon) -> Arrangement:
    """Between a pair of wings, which spread behind it."""
    pair = layer_of(wings, 0.0, 0.0, within(wings, 1.0, 0.7), is_subject=False)
    wide, tall = within(subject, 0.52, 0.72)
    figure = layer_of(subject, 0.0, pair.top + 0.12 + tall / 2, (wide, tall))
    return Arrangement((pair, replace(figure, freed=True)))


def with_load(subject: Icon, load: Icon) -> Arrangement | None:
    """The load lies where the subject's upper edge is high and level: on a back, a shell or a head."""
    bearer = layer_of(subject, 0.0, 0.0, within(subject, 1.0, 1.0))
    upper = [1.0 if edge is None else edge for edge in subject.edges.upper]
    start = min(range(1, STRIPS - _BACK), key=lambda n: _roughness(upper[n : n + _BACK]))
    seat = upper[start : start + _BACK]
    if max(seat) > 0.6:
        return None
    wide, tall = within(load, 0.5 * bearer.width, 0.6)
    x = bearer.width * ((start + _BACK / 2) / STRIPS - 0.5)
    y = bearer.top + (statistics.median(seat) + max(seat)) / 2 * bearer.height + 0.03 - tall / 2
    return Arrangement((bearer, replace(layer_of(load, x, y, (wide, tall), is_subject=False), freed=True)))


def _roughness(seat: list[float]) -> float:
    return max(seat) - min(seat) + 0.25 * max(seat)
