"""Things in a picture as large or small as they are told to be."""

from dataclasses import replace

from concept_gen.local.scene.arrangements.layers import Arrangement, Layer

_STEP = 0.7  # size of what is told to be small, in that of what is not
_STANDING = frozenset({"pairs", "on", "before", "chases"})
_IN_HANDS = frozenset({"holds", "hauls", "bears", "carries"})


def sized(picture: Arrangement, relation: str, sizes: tuple[int, int]) -> Arrangement:
    """`sizes`: 1 for large and -1 for small, of subject and companion. What is smaller than the other shrinks
    towards its foot, what is held towards its middle; as it is in relations that bear no other sizes."""
    difference = sizes[0] - sizes[1]
    if not difference or len(picture.layers) != 2:
        return picture
    if relation in _STANDING:
        scaled = (_shrunk(layer, difference) for layer in picture.layers)
        return _closed(Arrangement(tuple(scaled)), picture)
    if relation in _IN_HANDS:
        layers = (layer if layer.is_subject else _scaled(layer, -difference) for layer in picture.layers)
        return Arrangement(tuple(layers))
    return picture


def _shrunk(layer: Layer, difference: int) -> Layer:
    is_smaller = (difference < 0) == layer.is_subject
    if not is_smaller:
        return layer
    factor = _STEP ** abs(difference)
    return replace(layer, size=factor * layer.size, y=layer.y + (1 - factor) * layer.height / 2)


def _scaled(layer: Layer, steps: int) -> Layer:
    return replace(layer, size=layer.size * _STEP ** (-steps / 2))


def _closed(now: Arrangement, before: Arrangement) -> Arrangement:
    """What stood beside each other does so still, on one ground and no farther apart."""
    gap, left, right = _gap(before), *sorted(now.layers, key=lambda layer: layer.x)
    if gap <= 0:
        return now
    foot = max(layer.y + layer.height / 2 for layer in now.layers)
    moved = {layer: replace(layer, y=foot - layer.height / 2) for layer in now.layers}
    x = left.x + (left.width + right.width) / 2 + gap
    return Arrangement(
        tuple(replace(moved[layer], x=x if layer == right else layer.x) for layer in now.layers)
    )


def _gap(picture: Arrangement) -> float:
    """How far two are apart that stand beside each other; none where one is over the other."""
    left, right = sorted(picture.layers, key=lambda layer: layer.x)
    return right.x - left.x - (left.width + right.width) / 2
