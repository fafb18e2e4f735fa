"""Which way animals look: two face each other, one who follows looks after the other."""

from dataclasses import replace

from concept_gen.data.icons import Icon
from concept_gen.data.vocabulary import words
from concept_gen.local.scene.arrangements.layers import Arrangement, Layer

_LOOKING_LEFT = words(
    "anglerfish angry-crocodile angry-rooster beaver blue-tit cardinal-bird catfish chameleon chick cockatoo",
    "crane-one-leg crocodile crow dalmatian dodo duck duckling emu finch fish flamingo goose grasshopper",
    "heron hermit-crab iguana kangaroo kingfisher kiwi-bird macaw magpie mosquito mouse nightingale parrot",
    "pelican pheasant pigeon piranha platypus praying-mantis puffin quail rabbit raven roaring-bear robin",
    "rooster salmon skunk snail sparrow standing-rooster stork swan trout tuna vulture whale woodpecker wren",
)
"""Drawings of our own; the others look to the right or to the front."""


def looks_left(icon: Icon) -> bool:
    return icon.set == "own" and icon.name in _LOOKING_LEFT


def looking_right(layer: Layer) -> Layer:
    return replace(layer, flipped=looks_left(layer.icon))


def looking_left(layer: Layer) -> Layer:
    """Things have no side that they look to."""
    is_turned = layer.icon.is_animal and layer.icon.set == "own" and not looks_left(layer.icon)
    return replace(layer, flipped=is_turned)


def facing(left: Layer, right: Layer) -> Arrangement:
    """Each looks at the other."""
    return Arrangement((looking_right(left), looking_left(right)))


def following(left: Layer, right: Layer) -> Arrangement:
    """Both look to the right."""
    return Arrangement((looking_right(left), looking_right(right)))
