"""The nodes of a drawing. Coordinates are in a 1024 unit square; colours are roles, never values."""

from dataclasses import dataclass
from typing import TypeAlias

SIDE = 1024.0
CENTRE = SIDE / 2

Role: TypeAlias = str
"""One of the five base roles, or `<base>-<tone>` with a tone of `scene.tones`."""


@dataclass(frozen=True)
class Gradient:
    """Linear, over the painted shape's own box: (x1, y1, x2, y2) in fractions, stops of (offset, role)."""

    stops: tuple[tuple[float, Role], ...]
    direction: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)


@dataclass(frozen=True)
class Path:
    """A path with a fill, a stroke or both; `transform` as SVG writes it."""

    d: str
    fill: Role | Gradient | None = None
    stroke: Role | None = None
    stroke_width: float = 0.0
    even_odd: bool = False
    round_ends: bool = True
    fill_opacity: float = 1.0
    transform: str = ""


@dataclass(frozen=True)
class Group:
    """Nodes that share a transform, or are cut by a clip: a union of outlines in the group's outer space,
    `even_odd` where their holes are told by that rule."""

    children: tuple["Node", ...]
    transform: str = ""
    clip: tuple[str, ...] = ()
    even_odd: bool = False


Node: TypeAlias = Path | Group


@dataclass(frozen=True)
class Scene:
    """What stands on the background, and the background's role."""

    nodes: tuple[Node, ...]
    ground: Role = "background"
