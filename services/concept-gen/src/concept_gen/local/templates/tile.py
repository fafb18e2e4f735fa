"""Tile: an app icon, the subject light on a gradient with a soft cast shadow."""

from concept_gen.local.scene import outlines
from concept_gen.local.scene.model import CENTRE, Gradient, Group, Path, Scene
from concept_gen.local.scene.placement import fit_in_circle, place
from concept_gen.local.templates.parts import FLAT, PLATED, Parts, Template

_RADIUS = 372.0
_DIRECTIONS = ((0.0, 0.0, 1.0, 1.0), (1.0, 0.0, 0.0, 1.0), (0.0, 0.0, 0.0, 1.0))


def draw(parts: Parts) -> Scene:
    other = outlines.squircle if PLATED in parts.asked else outlines.circle
    body = parts.choose("body", (outlines.squircle, outlines.squircle, other))(CENTRE, CENTRE, _RADIUS)
    start = parts.choose("start", ("primary-next", "primary-tint", "secondary"))
    gradient = Gradient(((0.0, start), (1.0, "primary")), parts.choose("direction", _DIRECTIONS))
    size = fit_in_circle(parts.icon, _RADIUS * 0.68)
    shadow = place(parts.icon, CENTRE + 16, CENTRE + 20, size, "primary-shade")
    return Scene(
        (
            Path(body, fill=gradient),
            Group((shadow,), clip=(body,)),
            place(parts.icon, CENTRE, CENTRE, size, "background"),
        )
    )


def suits(parts: Parts) -> float:
    if parts.subject is None or FLAT in parts.asked:
        return 0.0
    return {"modern": 1.0, "bold": 0.5, "minimal": 0.5, "playful": 0.4}.get(parts.style, 0.0)


TEMPLATES = (Template("tile", suits, draw, look="plate"),)
