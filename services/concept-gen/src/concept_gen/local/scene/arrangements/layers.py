"""Drawings laid over each other, and where their boxes lie."""

import math
from dataclasses import dataclass, replace

from concept_gen.data.icons import Icon


@dataclass(frozen=True)
class Layer:
    """A drawing with its box's centre at (x, y) and `size` as its longer side. `filled`: without its holes;
    `cut`: knocked out of what lies behind; `freed`: with a keyline around it; `motif`: what it is
    built of; `flipped`: mirrored left to right; `turn`: degrees that it leans to the right,
    about its box's centre."""

    icon: Icon
    x: float
    y: float
    size: float
    is_subject: bool
    filled: bool = False
    cut: bool = False
    freed: bool = False
    motif: Icon | None = None
    flipped: bool = False
    turn: float = 0.0

    @property
    def top(self) -> float:
        return self.y - self.height / 2

    @property
    def width(self) -> float:
        return self.size * self.icon.tight.width / self.icon.side

    @property
    def height(self) -> float:
        return self.size * self.icon.tight.height / self.icon.side

    @property
    def reach(self) -> tuple[float, float]:
        """Half of the width and the height that it takes up, leaning as it does."""
        sine, cosine = abs(math.sin(math.radians(self.turn))), abs(math.cos(math.radians(self.turn)))
        across, up = self.width / 2, self.height / 2
        return across * cosine + up * sine, across * sine + up * cosine


@dataclass(frozen=True)
class Arrangement:
    """Layers in painting order, in units of their own."""

    layers: tuple[Layer, ...]

    def boxed(self, x: float, y: float, side: float) -> "Arrangement":
        """Scaled and moved so that its box is centred at (x, y), the longer side `side` units."""
        left, top, right, bottom = self.box
        return self._moved(x, y, side / max(right - left, bottom - top))

    def encircled(self, x: float, y: float, radius: float) -> "Arrangement":
        """Scaled and moved so that its box is centred at (x, y), the corners `radius` units away."""
        left, top, right, bottom = self.box
        return self._moved(x, y, 2 * radius / math.hypot(right - left, bottom - top))

    def fitted(self, x: float, y: float, width: float, height: float) -> "Arrangement":
        """Scaled and moved so that its box is centred at (x, y) and as large as fits."""
        left, top, right, bottom = self.box
        return self._moved(x, y, min(width / (right - left), height / (bottom - top)))

    def above(self, other: "Arrangement", gap: float) -> "Arrangement":
        """Both, this one on top."""
        low, high = self.box[3], other.box[1]
        return Arrangement((*self.layers, *other.shifted(0.0, low + gap - high).layers))

    def before(self, other: "Arrangement", gap: float) -> "Arrangement":
        """Both, the other at its right."""
        right, left = self.box[2], other.box[0]
        return Arrangement((*self.layers, *other.shifted(right + gap - left, 0.0).layers))

    def shifted(self, right: float, down: float) -> "Arrangement":
        moved = (replace(layer, x=layer.x + right, y=layer.y + down) for layer in self.layers)
        return Arrangement(tuple(moved))

    @property
    def aspect(self) -> float:
        left, top, right, bottom = self.box
        return (right - left) / (bottom - top)

    def turned(self) -> "Arrangement":
        """The same picture, the companion its subject."""
        return Arrangement(tuple(replace(layer, is_subject=not layer.is_subject) for layer in self.layers))

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom."""
        return (
            min(layer.x - layer.reach[0] for layer in self.layers),
            min(layer.y - layer.reach[1] for layer in self.layers),
            max(layer.x + layer.reach[0] for layer in self.layers),
            max(layer.y + layer.reach[1] for layer in self.layers),
        )

    def _moved(self, x: float, y: float, scale: float) -> "Arrangement":
        left, top, right, bottom = self.box
        return Arrangement(
            tuple(
                replace(
                    layer,
                    x=x + (layer.x - (left + right) / 2) * scale,
                    y=y + (layer.y - (top + bottom) / 2) * scale,
                    size=layer.size * scale,
                )
                for layer in self.layers
            )
        )


def aspect(icon: Icon) -> float:
    return icon.tight.width / icon.tight.height


def within(icon: Icon, width: float, height: float) -> tuple[float, float]:
    """The largest width and height of the icon inside a box."""
    wide = min(width, height * aspect(icon))
    return wide, wide / aspect(icon)


def of_one_area(icon: Icon) -> tuple[float, float]:
    """Width and height at which drawings of any aspect look of one size."""
    tall = min(max((0.36 / aspect(icon)) ** 0.5, 0.45), 1.0)
    return tall * aspect(icon), tall


def layer_of(
    icon: Icon, x: float, y: float, box: tuple[float, float], *, is_subject: bool = True, freed: bool = False
) -> Layer:
    return Layer(icon, x, y, max(box), is_subject, freed=freed)


def figure_of(subject: Icon) -> Layer:
    """The subject by itself, its longer side 1."""
    return layer_of(subject, 0.0, 0.0, within(subject, 1.0, 1.0))
