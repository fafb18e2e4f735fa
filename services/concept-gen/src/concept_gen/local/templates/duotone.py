"""Duotone: an icon drawn in two layers, the quiet one printed a little out of register."""

from concept_gen.data.icons import load_tones
from concept_gen.local.scene.model import Group, Scene
from concept_gen.local.scene.placement import filled
from concept_gen.local.templates.parts import Parts, Template

_FIT = "translate(512 512) scale(2.75) translate({dx} {dy})"


def draw(parts: Parts) -> Scene:
    tones = load_tones()[parts.icon.name]
    under = parts.choose("under", ("secondary", "accent", "secondary-tint"))
    shift = parts.choose("shift", (8, -8))
    return Scene(
        (
            Group((filled(tones.under, under, _FIT.format(dx=-128 + shift, dy=-120)),)),
            filled(tones.over, "primary", _FIT.format(dx=-128, dy=-128)),
        )
    )


def suits(parts: Parts) -> float:
    icon = parts.subject
    if icon is None or icon.set != "ph" or icon.name not in load_tones() or not load_tones()[icon.name].under:
        return 0.0
    return 0.6 if parts.style in ("line", "playful") else 0.2


TEMPLATES = (Template("duotone", suits, draw),)
