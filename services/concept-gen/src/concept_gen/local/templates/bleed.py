"""Bleed: a solid upright subject so large that the ground crops it."""

from concept_gen.data.icons import animal_names
from concept_gen.local.scene import outlines
from concept_gen.local.scene.model import CENTRE, Group, Path, Scene
from concept_gen.local.scene.placement import place
from concept_gen.local.templates.parts import Parts, Template

_RADIUS = 372.0
_DETAIL = 6.5  # complexity of what is still known when it is cropped


def draw(parts: Parts) -> Scene:
    body = parts.choose("body", (outlines.circle, outlines.squircle))(CENTRE, CENTRE, _RADIUS)
    glow = outlines.circle(parts.choose("glow", (390.0, 512.0, 640.0)), 430, 240)
    figure = parts.silhouette or parts.icon
    side = figure.side / figure.tight.height
    subject = place(figure, CENTRE, CENTRE + 96, 640 * side, "background", optical=False)
    inside = Group((Path(glow, fill="primary-shade"), subject), clip=(body,))
    return Scene((Path(body, fill="primary"), inside))


def suits(parts: Parts) -> float:
    figure = parts.silhouette
    if figure is None or figure.ink < 0.4 or not animal_names() & {*figure.name.split("-")}:
        return 0.0
    if parts.is_plain or not parts.is_single or figure.complexity > _DETAIL:
        return 0.0
    upright = figure.tight.height >= 0.92 * figure.tight.width
    return 0.8 if upright and figure.hairline < 0.25 else 0.0


TEMPLATES = (Template("bleed", suits, draw),)
