"""Two drawings in a relation, and where their parts lie."""

from concept_gen.local.scene.arrangements import arranged
from concept_gen.local.scene.arrangements.layers import Layer
from concept_gen.local.understanding.cast.casting import icon_of


def layers(relation: str, subject: str, companion: str) -> tuple[Layer, Layer]:
    """The first two, the body of a face left out."""
    first, second, *_ = (n for n in all_layers(relation, subject, companion) if n.icon.id != "own/torso")
    return first, second


def all_layers(relation: str, subject: str, companion: str) -> tuple[Layer, ...]:
    found = arranged(relation, icon_of(subject), icon_of(companion))
    assert found is not None
    return found.layers


def eyes(layer: Layer) -> tuple[float, float]:
    """Their level and how far apart they are."""
    assert layer.icon.eyes is not None
    level, spread = layer.icon.eyes
    return layer.top + level * layer.height, spread * layer.width


def bottom(layer: Layer) -> float:
    return layer.y + layer.height / 2
