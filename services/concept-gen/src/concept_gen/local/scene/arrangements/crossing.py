"""Two different long things that are crossed: a spade and a carrot."""

from dataclasses import replace

from concept_gen.data.icons import STRIPS, Icon
from concept_gen.local.scene.arrangements.layers import Arrangement, Layer, aspect, layer_of, within

_LONG = 0.66  # width over height of what is long, its shorter side over the longer
_SLENDER = 0.48  # ink of what lies across its box
_SLOPE = 2.4  # of the ink's middle, summed over the strips by their distances from the middle one
_LEAN = 42.0  # how far what is drawn upright or lying leans
_LENGTH, _ACROSS = 1.3, 1.0  # longest side of what leans, and of what lies across its box already


def crossing(subject: Icon, other: Icon) -> Arrangement | None:
    """The subject over the other, each leaning to its side; None where one of them is stout or lives."""
    if not (_is_long(subject) and _is_long(other)):
        return None
    return Arrangement(
        (_leaning(other, -1, is_subject=False), replace(_leaning(subject, 1, is_subject=True), freed=True))
    )


def _is_long(icon: Icon) -> bool:
    return not icon.is_animal and (_is_straight(icon) or (icon.ink < _SLENDER and abs(_slope(icon)) > _SLOPE))


def _is_straight(icon: Icon) -> bool:
    """Whether it stands or lies in its box, and not across it."""
    return min(aspect(icon), 1 / aspect(icon)) < _LONG


def _leaning(icon: Icon, side: int, *, is_subject: bool) -> Layer:
    """To the right for a positive side, else to the left."""
    if not _is_straight(icon):
        figure = layer_of(icon, 0.0, 0.0, within(icon, _ACROSS, _ACROSS), is_subject=is_subject)
        return replace(figure, flipped=_leans_left(icon) == (side > 0))
    figure = layer_of(icon, 0.0, 0.0, within(icon, _LENGTH, _LENGTH), is_subject=is_subject)
    turn = _LEAN if aspect(icon) < 1 else _LEAN - 90.0
    return replace(figure, turn=side * turn)


def _leans_left(icon: Icon) -> bool:
    return _slope(icon) > 0


def _slope(icon: Icon) -> float:
    """How much the middle of the ink falls from left to right."""
    edges = zip(icon.edges.upper, icon.edges.lower, strict=True)
    middles = ((n, up, low) for n, (up, low) in enumerate(edges))
    known = ((n, up, low) for n, up, low in middles if up is not None and low is not None)
    return sum((n - (STRIPS - 1) / 2) * (up + low) / 2 for n, up, low in known)
