"""The grounds a mark can stand on, each with the room it leaves for content."""

from collections.abc import Callable
from dataclasses import dataclass

from concept_gen.local.scene import outlines


@dataclass(frozen=True)
class Plate:
    """`outline(x, y, r)` draws it; `room` is the content circle's radius over r, `lift` its offset over r;
    `reach` how far its upper half goes from (x, y), `tall` how far it goes up or down, over r."""

    outline: Callable[[float, float, float], str]
    room: float
    lift: float = 0.0
    round: bool = False
    reach: float = 1.06
    tall: float = 1.0


PLATES: dict[str, Plate] = {
    "circle": Plate(outlines.circle, 0.74, round=True),
    "squircle": Plate(outlines.squircle, 0.78, round=True, reach=1.13),
    "hexagon": Plate(outlines.hexagon, 0.72),
    "diamond": Plate(outlines.diamond, 0.6, tall=1.1),
    "shield": Plate(outlines.shield, 0.68, -0.05, reach=1.22, tall=1.12),
    "arch": Plate(outlines.arch, 0.7, 0.08, round=True),
    "leaf": Plate(outlines.leaf, 0.74, round=True, reach=1.42),
    "scallop": Plate(outlines.scallop, 0.74, round=True),
    "blob": Plate(outlines.blob, 0.72, round=True),
    "octagon": Plate(outlines.octagon, 0.74),
    "drop": Plate(outlines.drop, 0.6, 0.22, round=True, tall=1.12),
}
NAMED_PLATES = {
    "circle": "circle", "round": "circle", "circular": "circle", "square": "squircle", "squircle": "squircle",
    "hexagon": "hexagon", "hexagonal": "hexagon", "diamond": "diamond", "shield": "shield", "arch": "arch",
    "octagon": "octagon", "blob": "blob", "drop": "drop", "leaf-shaped": "leaf", "scalloped": "scallop",
}  # fmt: skip
"""By the words that ask for them."""
