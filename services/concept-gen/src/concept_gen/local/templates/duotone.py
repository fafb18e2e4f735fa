"""Duotone: an icon drawn in two layers, the quiet one printed a little out of register."""

from concept_gen.data.icons import GRID, load_tones
from concept_gen.local.scene.model import CENTRE, Group, Scene
from concept_gen.local.scene.placement import filled
from concept_gen.local.scene.svg import number
from concept_gen.local.templates.parts import Parts, Template

_SIDE = 704
_OUT_OF_REGISTER = 22


def draw(parts: Parts) -> Scene:
    tones = load_tones()[parts.icon.name]
    under = parts.choose("under", ("secondary", "accent", "secondary-tint"))
    shift = parts.choose("shift", (_OUT_OF_REGISTER, -_OUT_OF_REGISTER))
    below = _fit(CENTRE + shift, CENTRE + _OUT_OF_REGISTER)
    return Scene(
        (
            Group((filled(tones.under, under, below),)),
            filled(tones.over, "primary", _fit(CENTRE, CENTRE)),
        )
    )


def _fit(x: float, y: float) -> str:
    half = number(-GRID / 2)
    return f"translate({number(x)} {number(y)}) scale({number(_SIDE / GRID, 5)}) translate({half} {half})"


def suits(parts: Parts) -> float:
    icon = parts.subject
    if icon is None or icon.set != "ph" or icon.name not in load_tones() or not load_tones()[icon.name].under:
        return 0.0
    return 0.6 if parts.style in ("line", "playful") else 0.2


TEMPLATES = (Template("duotone", suits, draw),)
