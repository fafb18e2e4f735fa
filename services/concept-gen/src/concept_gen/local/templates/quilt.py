"""Quilt: four tiles of quarter circles and colour, the subject in one or two of them."""

from concept_gen.data.icons import Icon
from concept_gen.data.vocabulary import words
from concept_gen.local.scene import outlines
from concept_gen.local.scene.model import Node, Path, Scene
from concept_gen.local.scene.placement import fit_in_circle, place
from concept_gen.local.scene.svg import number
from concept_gen.local.templates.parts import Parts, Template

_TILE, _GAP, _START = 342.0, 12.0, 164.0


def draw(parts: Parts) -> Scene:
    corners = [(_START + c * (_TILE + _GAP), _START + r * (_TILE + _GAP)) for r in (0, 1) for c in (0, 1)]
    main = parts.choose("main", (0, 1, 3))
    figures = [n for n in range(4) if n != main]
    nodes: list[Node] = list(_icon_tile(corners[main], parts.icon, "primary", "background"))
    if parts.modifier:
        opposite = 3 - main
        nodes += _icon_tile(corners[opposite], parts.modifier, "accent", "background")
        figures.remove(opposite)
    for n, tone in zip(figures, ("secondary", "primary-tint", "accent"), strict=False):
        nodes += _figure_tile(parts, corners[n], tone, n)
    return Scene(tuple(nodes))


def _icon_tile(corner: tuple[float, float], icon: Icon, ground: str, ink: str) -> tuple[Node, ...]:
    x, y = corner
    size = fit_in_circle(icon, _TILE * 0.37)
    return (
        Path(outlines.rectangle(x, y, _TILE, _TILE, 14), fill=ground),
        place(icon, x + _TILE / 2, y + _TILE / 2, size, ink),
    )


def _figure_tile(parts: Parts, corner: tuple[float, float], tone: str, n: int) -> tuple[Node, ...]:
    x, y = corner
    kind = parts.choose(f"figure{n}", ("quarter", "circle", "leaf", "steps"))
    if kind == "quarter":
        return (Path(_quarter(x, y, parts.choose(f"turn{n}", (0, 1, 2, 3))), fill=tone),)
    if kind == "circle":
        centre = (x + _TILE / 2, y + _TILE / 2)
        return (
            Path(outlines.circle(*centre, _TILE / 2), fill=tone),
            Path(outlines.circle(*centre, _TILE / 4.4), fill="background"),
        )
    if kind == "leaf":
        return (Path(outlines.leaf(x + _TILE / 2, y + _TILE / 2, _TILE / 2), fill=tone),)
    bars = [outlines.rectangle(x, y + k * _TILE / 3.2, _TILE, _TILE / 5.2, 10) for k in range(3)]
    return tuple(Path(bar, fill=tone) for bar in bars)


def _quarter(x: float, y: float, turn: int) -> str:
    """A quarter disc in the tile at (x, y), its centre in one of the four corners."""
    left, top, right, bottom = (number(v) for v in (x, y, x + _TILE, y + _TILE))
    arc = f"A{number(_TILE)} {number(_TILE)} 0 0 1"
    full = (
        f"M{left} {bottom}V{top}{arc} {right} {bottom}z",
        f"M{left} {top}H{right}{arc} {left} {bottom}z",
        f"M{right} {top}V{bottom}{arc} {left} {top}z",
        f"M{right} {bottom}H{left}{arc} {right} {top}z",
    )
    return full[turn]


_ASKED = words("bauhaus patchwork quilt tiles tiled mosaic modular")


def suits(parts: Parts) -> float:
    if parts.subject is None or parts.modifier is None or parts.subject.hairline > 0.35:
        return 0.0
    return 1.6 if parts.words & _ASKED else 0.0


TEMPLATES = (Template("quilt", suits, draw, uses_modifier=True, shows_both=True),)
