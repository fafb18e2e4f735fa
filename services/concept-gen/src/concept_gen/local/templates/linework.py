"""Linework: a thin drawing, in a thin frame or alone, for elegant brands."""

from concept_gen.data.icons import load_tones
from concept_gen.local.scene import outlines
from concept_gen.local.scene.model import CENTRE, Node, Path, Scene
from concept_gen.local.scene.placement import centred, contoured, filled, fit_in_circle, place
from concept_gen.local.templates.figure import has_lines, is_lined
from concept_gen.local.templates.parts import Parts, Template

_LINE, _BOLDER_LINE = 9.0, 14.0
_ALONE = 400.0
_SIDE = 486.4
_ARCH = "M232 860V460A280 280 0 0 1 792 460V860z"
_INNER_ARCH = "M262 832V460A250 250 0 0 1 762 460V832z"


def draw(parts: Parts) -> Scene:
    ringed = ("double",) if parts.style == "line" else ()
    frames = (*ringed, "arch", "diamond") + ("none",) * 3 * parts.icon.is_bold
    frame = parts.choose("frame", frames)
    if frame == "none":
        size = fit_in_circle(parts.icon, _ALONE)
        return Scene((contoured(parts.icon, CENTRE, CENTRE, size, "primary", _BOLDER_LINE),))
    centre = CENTRE + (36 if frame == "arch" else 0)
    return Scene((*_frame(frame), _drawing(parts, centre, 0.86 if frame == "diamond" else 1.0)))


def _drawing(parts: Parts, y: float, scale: float) -> Node:
    icon = parts.icon
    if has_lines(icon):
        return filled(load_tones()[icon.name].line, "primary", centred(CENTRE, y, _SIDE * scale))
    size = fit_in_circle(icon, (265 if icon.is_bold else 225) * scale)
    if icon.is_bold or is_lined(parts):
        return contoured(icon, CENTRE, y, size, "primary", _LINE)
    return place(icon, CENTRE, y, size, "primary")


def _frame(kind: str) -> tuple[Node, ...]:
    if kind == "double":
        return (
            Path(outlines.circle(CENTRE, CENTRE, 394), stroke="primary", stroke_width=9),
            Path(outlines.circle(CENTRE, CENTRE, 366), stroke="secondary", stroke_width=5),
            *_jewel(118),
        )
    if kind == "arch":
        return (
            Path(_ARCH, stroke="primary", stroke_width=12),
            Path(_INNER_ARCH, stroke="secondary", stroke_width=5),
        )
    return (
        Path(outlines.diamond(CENTRE, CENTRE, 390), stroke="primary", stroke_width=11),
        Path(outlines.diamond(CENTRE, CENTRE, 356), stroke="secondary", stroke_width=5),
    )


def _jewel(y: float) -> tuple[Node, ...]:
    return (
        Path(outlines.circle(CENTRE, y, 28), fill="background"),
        Path(outlines.circle(CENTRE, y, 15), fill="accent"),
    )


def suits(parts: Parts) -> float:
    if parts.subject is None:
        return 0.0
    if parts.style == "outline":
        return 1.6 if parts.name else 4.0
    return 1.6 if parts.style == "line" else 0.0


TEMPLATES = (Template("linework", suits, draw),)
