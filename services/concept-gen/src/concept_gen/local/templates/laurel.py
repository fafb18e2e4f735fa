"""Laurel: the subject between two drawn branches."""

import math

from concept_gen.local.scene.model import CENTRE, Group, Node, Path, Scene
from concept_gen.local.scene.placement import fit_in_circle
from concept_gen.local.scene.svg import number
from concept_gen.local.templates.figure import figure
from concept_gen.local.templates.parts import Parts, Template

_RADIUS = 360.0
_LEAF = "M0 0C22 -30 24 -74 0 -104C-24 -74 -22 -30 0 0z"


def draw(parts: Parts) -> Scene:
    leaves = parts.choose("leaves", (7, 8, 9))
    tone = parts.choose("tone", ("secondary", "primary", "accent"))
    branches = tuple(node for side in (-1, 1) for node in _branch(side, leaves, tone))
    subject = figure(parts, CENTRE, CENTRE - 12, fit_in_circle(parts.icon, 236 * parts.bulk))
    return Scene((*branches, subject))


def _branch(side: int, leaves: int, tone: str) -> tuple[Node, ...]:
    nodes: list[Node] = []
    for k in range(leaves):
        degrees = 172 - k * (140 / (leaves - 1))
        size = 0.78 + 0.3 * math.sin(math.pi * (k + 1) / (leaves + 1))
        for lean, reach in ((-38, 1.0), (30, 0.86)):
            nodes.append(Path(_LEAF, fill=tone, transform=_pose(side, degrees, lean, size * reach)))
    stem = _stem(side)
    return (Path(stem, stroke=tone, stroke_width=9), Group(tuple(nodes)))


def _pose(side: int, degrees: float, lean: float, size: float) -> str:
    angle = math.radians(degrees)
    x, y = CENTRE + side * _RADIUS * math.sin(angle), CENTRE - _RADIUS * math.cos(angle)
    turn = side * (degrees - 90 + lean)
    return f"translate({number(x)} {number(y)}) rotate({number(turn)}) scale({number(size)})"


def _stem(side: int) -> str:
    start, end = math.radians(176), math.radians(30)
    x1, y1 = CENTRE + side * _RADIUS * math.sin(start), CENTRE - _RADIUS * math.cos(start)
    x2, y2 = CENTRE + side * _RADIUS * math.sin(end), CENTRE - _RADIUS * math.cos(end)
    sweep = 0 if side > 0 else 1
    radii = f"{number(_RADIUS)} {number(_RADIUS)}"
    return f"M{number(x1)} {number(y1)}A{radii} 0 0 {sweep} {number(x2)} {number(y2)}"


def suits(parts: Parts) -> float:
    if parts.subject is None or parts.subject.hairline > 0.5 or parts.is_plain:
        return 0.0
    return {"vintage": 1.1, "line": 1.1, "mascot": 0.5}.get(parts.style, 0.0)


TEMPLATES = (Template("laurel", suits, draw, is_emblem=True, is_worked=True),)
