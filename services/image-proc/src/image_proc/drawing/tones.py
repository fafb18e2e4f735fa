"""Derived roles: `<base>-<tone>` is a shade of a base role, at a fixed offset in OKLCH.

The tones are a convention between whoever draws and whoever recolours; see docs/adr/0020-role-tagged-svg.md.
"""

import math
from collections.abc import Callable, Mapping
from typing import NamedTuple

from image_proc.colour import contrast, from_lch, lch

BASE_ROLES = ("primary", "secondary", "accent", "background", "text")


class _Lch(NamedTuple):
    lightness: float
    chroma: float
    hue: float


def role_colour(role: str, base: Mapping[str, str], was: Mapping[str, str]) -> str:
    """The colour of `role` under the five base colours.

    `was`: every role's colour before; a tone unknown here keeps its old offset from its base. KeyError
    when the
    base of the role is unknown.
    """
    name, _, tone = role.partition("-")
    if not tone:
        return base[name]
    own = _Lch(*lch(base[name]))
    if tone in _TONES:
        return from_lch(*_TONES[tone](own, base["background"]))
    return _same_offset(own, _Lch(*lch(was[name])), _Lch(*lch(was[role])))


def _same_offset(own: _Lch, old_base: _Lch, old: _Lch) -> str:
    chroma = own.chroma * (old.chroma / old_base.chroma if old_base.chroma > 0.02 else 1)
    lightness = own.lightness + old.lightness - old_base.lightness
    return from_lch(lightness, min(chroma, 0.3), own.hue + old.hue - old_base.hue)


def _shade(own: _Lch, ground: str) -> _Lch:
    return own._replace(lightness=own.lightness + (-0.1 if own.lightness > 0.36 else 0.11))


def _tint(own: _Lch, ground: str) -> _Lch:
    step = 0.11 if own.lightness < 0.86 else -0.08
    return own._replace(lightness=own.lightness + step, chroma=own.chroma * 0.92)


def _soft(own: _Lch, ground: str) -> _Lch:
    step = 0.11 if _is_dark(ground) else -0.075
    return own._replace(lightness=lch(ground)[0] + step, chroma=min(own.chroma * 0.55, 0.07))


def _pale(own: _Lch, ground: str) -> _Lch:
    return own._replace(lightness=0.97, chroma=0.012)


def _deep(own: _Lch, ground: str) -> _Lch:
    return own._replace(lightness=0.25, chroma=min(own.chroma, 0.05))


def _fresh(own: _Lch, ground: str) -> _Lch:
    return own._replace(lightness=max(own.lightness, 0.58), chroma=max(own.chroma, 0.06))


def _next(own: _Lch, ground: str) -> _Lch:
    return _Lch(own.lightness + 0.07, max(own.chroma, 0.08), own.hue + math.radians(32))


def _is_dark(colour: str) -> bool:
    return contrast(colour, "#000000") < (0.18 + 0.05) / 0.05


_TONES: dict[str, Callable[[_Lch, str], _Lch]] = {
    "shade": _shade,
    "tint": _tint,
    "soft": _soft,
    "pale": _pale,
    "deep": _deep,
    "fresh": _fresh,
    "next": _next,
}
