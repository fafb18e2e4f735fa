"""Duotone: an icon drawn in two layers, the quiet one printed a little out of register."""

from concept_gen.data.icons import load_tones
from concept_gen.local.scene.model import CENTRE, Group, Scene
from concept_gen.local.scene.placement import centred, filled
from concept_gen.local.templates.parts import Parts, Template

_SIDE = 704
_OUT_OF_REGISTER = 22


def draw(parts: Parts) -> Scene:
    tones = load_tones()[parts.icon.name]
    under = parts.choose("under", ("secondary", "accent", "secondary-tint"))
    shift = parts.choose("shift", (_OUT_OF_REGISTER, -_OUT_OF_REGISTER))
    below = centred(CENTRE + shift, CENTRE + _OUT_OF_REGISTER, _SIDE)
    return Scene(
        (
            Group((filled(tones.under, under, below),)),
            filled(tones.over, "primary", centred(CENTRE, CENTRE, _SIDE)),
        )
    )


def suits(parts: Parts) -> float:
    icon = parts.subject
    if icon is None or icon.set != "ph" or icon.name not in load_tones() or not load_tones()[icon.name].under:
        return 0.0
    return 0.6 if parts.style in ("line", "playful") else 0.2


TEMPLATES = (Template("duotone", suits, draw),)
