"""Where the head is in drawings of animals whose highest part is another: a tail, a shell, a spout."""

from typing import NamedTuple

from concept_gen.data.icons import Icon


class Crown(NamedTuple):
    """The middle of the head's top and the head's width, in fractions of the ink's box."""

    x: float
    y: float
    wide: float


_CROWNS = {
    "beagle": Crown(0.78, 0.03, 0.26),
    "coati": Crown(0.74, 0.44, 0.26),
    "dromedary": Crown(0.87, 0.01, 0.22),
    "flying-duck": Crown(0.74, 0.42, 0.2),
    "flying-eagle": Crown(0.2, 0.44, 0.24),
    "flying-goose": Crown(0.9, 0.53, 0.18),
    "flying-parrot": Crown(0.75, 0.08, 0.24),
    "flying-pig": Crown(0.83, 0.44, 0.24),
    "flying-stork": Crown(0.62, 0.3, 0.18),
    "flying-swan": Crown(0.87, 0.48, 0.18),
    "guide-dog-harness": Crown(0.78, 0.11, 0.24),
    "panther": Crown(0.85, 0.21, 0.26),
    "pheasant": Crown(0.16, 0.22, 0.24),
    "polar-bear": Crown(0.78, 0.07, 0.26),
    "running-bear": Crown(0.79, 0.09, 0.26),
    "running-boar": Crown(0.76, 0.17, 0.24),
    "running-dog": Crown(0.78, 0.05, 0.24),
    "scorpion": Crown(0.46, 0.31, 0.2),
    "sleeping-bear": Crown(0.24, 0.26, 0.32),
    "sleeping-dog": Crown(0.28, 0.16, 0.26),
    "sleeping-greyhound": Crown(0.34, 0.26, 0.2),
    "snail": Crown(0.13, 0.35, 0.22),
    "spider": Crown(0.5, 0.31, 0.2),
    "whale": Crown(0.24, 0.32, 0.34),
    "wren": Crown(0.33, 0.22, 0.34),
}


def crown_of(icon: Icon) -> Crown | None:
    return _CROWNS.get(icon.name) if icon.set == "own" else None
