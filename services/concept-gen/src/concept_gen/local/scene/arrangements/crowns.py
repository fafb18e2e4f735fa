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
    "panther": Crown(0.85, 0.21, 0.26),
    "pheasant": Crown(0.16, 0.22, 0.24),
    "scorpion": Crown(0.46, 0.31, 0.2),
    "snail": Crown(0.13, 0.35, 0.22),
    "spider": Crown(0.5, 0.31, 0.2),
    "whale": Crown(0.24, 0.32, 0.34),
    "wren": Crown(0.33, 0.22, 0.34),
}


def crown_of(icon: Icon) -> Crown | None:
    return _CROWNS.get(icon.name) if icon.set == "own" else None
