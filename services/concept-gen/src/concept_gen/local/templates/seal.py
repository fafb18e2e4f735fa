"""Seal: the subject in a ring of text, as on bottles and badges."""

import math

from concept_gen.local.scene import outlines
from concept_gen.local.scene.lettering import arc
from concept_gen.local.scene.manners import worked
from concept_gen.local.scene.model import CENTRE, Node, Path, Role, Scene
from concept_gen.local.scene.placement import fit_in_circle, mirrored, place
from concept_gen.local.scene.svg import number
from concept_gen.local.templates.figure import figure
from concept_gen.local.templates.parts import FLIPPED, Parts, Template
from concept_gen.local.templates.picture import on_ground, painted

_OUTER, _BAND = 424.0, 112.0
_GAP = 12.0  # degrees between a name and the line that goes on from it
_INNER = _OUTER - _BAND - 34


def draw(parts: Parts) -> Scene:
    kinds = ("open",) if parts.style == "outline" else ("solid", "open", "core", "scalloped")
    kind = parts.choose("kind", kinds)
    frame, ink, inside = _FRAMES[kind]()
    radius = _OUTER - _BAND / 2 - 16
    top, swept = arc(
        parts.label, parts.font, (CENTRE, CENTRE), radius, 82 * min(parts.lettered, 1.2), ink, max_degrees=172
    )
    mark = _mark(parts, _INNER * parts.bulk * (0.77 if kind == "core" else 0.83), inside)
    if FLIPPED in parts.asked:
        mark = (mirrored(mark, CENTRE),)
    return Scene((*frame, top, *_below(parts, radius, swept, ink), *mark))


def _mark(parts: Parts, radius: float, ink: Role) -> tuple[Node, ...]:
    if parts.style == "outline":
        return _lined(parts, radius)
    around: Role = "primary" if ink == "background" else "background"
    if parts.pair:
        return painted(parts.pair.encircled(CENTRE, CENTRE, 1.14 * radius), ink, ink, around, parts.style)
    return (worked(parts.icon, CENTRE, CENTRE, fit_in_circle(parts.icon, radius), parts.style, ink, around),)


def _lined(parts: Parts, radius: float) -> tuple[Node, ...]:
    if parts.pair:
        return on_ground(parts, parts.pair.encircled(CENTRE, CENTRE, 1.14 * radius), "accent")
    return (figure(parts, CENTRE, CENTRE, fit_in_circle(parts.icon, radius)),)


def _solid() -> tuple[tuple[Node, ...], Role, Role]:
    frame = (
        Path(outlines.circle(CENTRE, CENTRE, _OUTER), fill="primary"),
        Path(outlines.circle(CENTRE, CENTRE, _OUTER - 20), stroke="background", stroke_width=5),
        Path(outlines.circle(CENTRE, CENTRE, _INNER), fill="background"),
    )
    return frame, "background", "primary"


def _open() -> tuple[tuple[Node, ...], Role, Role]:
    frame = (
        Path(outlines.circle(CENTRE, CENTRE, _OUTER - 6), stroke="primary", stroke_width=13),
        Path(outlines.circle(CENTRE, CENTRE, _INNER), stroke="primary", stroke_width=6),
    )
    return frame, "primary", "primary"


def _core() -> tuple[tuple[Node, ...], Role, Role]:
    frame = (
        Path(outlines.circle(CENTRE, CENTRE, _OUTER - 6), stroke="primary", stroke_width=14),
        Path(outlines.circle(CENTRE, CENTRE, _OUTER - 27), stroke="secondary", stroke_width=5),
        Path(outlines.circle(CENTRE, CENTRE, _INNER), fill="primary"),
    )
    return frame, "primary", "background"


def _scalloped() -> tuple[tuple[Node, ...], Role, Role]:
    frame = (
        Path(outlines.scallop(CENTRE, CENTRE, _OUTER + 22, 26), fill="primary"),
        Path(outlines.circle(CENTRE, CENTRE, _OUTER - 22), stroke="background", stroke_width=4),
        Path(outlines.circle(CENTRE, CENTRE, _INNER), stroke="background", stroke_width=4),
    )
    return frame, "background", "background"


_FRAMES = {"solid": _solid, "open": _open, "core": _core, "scalloped": _scalloped}


def _below(parts: Parts, radius: float, swept: float, ink: Role) -> tuple[Node, ...]:
    """At the foot the second line between stars, else the modifier or a line on from the name's ends."""
    if parts.subline:
        text, lower = arc(
            parts.subline, parts.font, (CENTRE, CENTRE), radius, 66, ink, top=False, max_degrees=130
        )
        angle = math.radians((swept / 2 + 180 - lower / 2) / 2)
        ends = (_on_band(radius, side * angle) for side in (-1, 1))
        stars = (Path(outlines.star(x, y, 17), fill="accent" if ink == "primary" else ink) for x, y in ends)
        return (text, *stars)
    if parts.modifier and not parts.pair and parts.modifier.complexity < 5:
        return (place(parts.modifier, CENTRE, CENTRE + radius, fit_in_circle(parts.modifier, 44), ink),)
    return (Path(_rest_of_band(radius, math.radians(swept / 2 + _GAP)), stroke=ink, stroke_width=7),)


def _on_band(radius: float, angle: float) -> tuple[float, float]:
    return CENTRE + radius * math.sin(angle), CENTRE - radius * math.cos(angle)


def _rest_of_band(radius: float, angle: float) -> str:
    """From `angle` right of the top, by the foot, to as far left of it."""
    (x1, y1), (x2, y2) = _on_band(radius, angle), _on_band(radius, -angle)
    large = int(angle < math.pi / 2)
    r = number(radius)
    return f"M{number(x1)} {number(y1)}A{r} {r} 0 {large} 1 {number(x2)} {number(y2)}"


def suits(parts: Parts) -> float:
    if parts.subject is None or not 3 <= len(parts.label) <= 22:
        return 0.0
    if parts.style in ("vintage", "retro"):
        return 1.5
    return 0.9 if parts.name or parts.style == "line" else 0.0


TEMPLATES = (Template("seal", suits, draw, uses_modifier=True, uses_text=True, is_emblem=True),)
