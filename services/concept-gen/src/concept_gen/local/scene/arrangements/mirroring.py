"""A picture as in a mirror, so that a thing is on the side that it is told to be."""

from dataclasses import replace

from concept_gen.data.icons import Icon
from concept_gen.local.scene.arrangements.layers import Arrangement, Layer

_ASIDE = 0.04  # how far from the middle, in widths, is aside


def with_side(picture: Arrangement, icon: Icon, side: str) -> Arrangement:
    """Mirrored where the icon is on the other side than it is told; `side`: `left` or `right`."""
    left, _, right, _ = picture.box
    places = [layer.x for layer in picture.layers if layer.icon == icon]
    aside = (sum(places) / len(places) - (left + right) / 2) / (right - left) if places else 0.0
    is_wrong = aside > _ASIDE if side == "left" else aside < -_ASIDE
    return Arrangement(tuple(map(_mirrored, picture.layers))) if is_wrong else picture


def _mirrored(layer: Layer) -> Layer:
    return replace(layer, x=-layer.x, turn=-layer.turn, flipped=not layer.flipped)
