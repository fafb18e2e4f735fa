"""What somebody in a picture has in its hands besides: a bear on a log with a mug."""

from dataclasses import replace

from concept_gen.data.icons import Icon
from concept_gen.local.kinds import is_of
from concept_gen.local.people import HANDED
from concept_gen.local.scene.arrangements import arranged
from concept_gen.local.scene.arrangements.layers import Arrangement, Layer

_SMALLER, _LOWEST = 0.8, 0.3
"""Of what is held: its size, and where its foot is in heights of who stands there."""


def held_besides(picture: Arrangement, thing: Icon) -> Arrangement | None:
    """Where the subject of the picture would hold it by itself; None for what does not live, or would be
    drawn otherwise for that."""
    living = (layer for layer in picture.layers if layer.icon.is_animal or is_of(layer.icon.name, HANDED))
    figure = next((layer for layer in living if layer.is_subject), None)
    found = arranged("holds", figure.icon, thing) if figure else None
    if figure is None or found is None or len(found.layers) != 2 or found.layers[0].icon != figure.icon:
        return None
    return Arrangement((*picture.layers, _taken_up(found.layers[1], found.layers[0], figure)))


def _taken_up(held: Layer, alone: Layer, figure: Layer) -> Layer:
    """As it is held by who is `alone`, before the same one in the picture."""
    scale, side = figure.size / alone.size, -1 if figure.flipped else 1
    small = replace(held, size=_SMALLER * scale * held.size, turn=side * held.turn)
    x, y = side * scale * (held.x - alone.x), scale * (held.y - alone.y)
    lowest = _LOWEST * figure.height - small.height / 2
    return replace(small, x=figure.x + x, y=figure.y + min(y, lowest))
