"""Two colours and no others, or all but one."""

import re

from concept_gen.local.refinement.one_colour import colours_called, shows
from concept_gen.palettes.colour.oklch import is_dark, lch

_NOTHING_ELSE = re.compile(
    r"(?i)\b(?:all|everything|whole|entirely|completely|just|only|nothing but|nothing else|purely)\b"
)
_ON = re.compile(r"(?i)\b(?P<ink>[a-z]+)(?: [a-z]+)? on (?:an? )?(?P<ground>[a-z ]+)")
_GREY, _PALE, _DIM = 0.04, 0.88, 0.3
_INKS = ("primary", "secondary", "accent")


def two_alone(said: str, palette: dict[str, str]) -> tuple[str, str, str, str] | None:
    """Primary, secondary, accent and ground of the two that are told to be all; None where that is not told.

    `x on y` has y for its ground, else it is the pale one, or on a dark ground the dark one; where neither
    can be it the ground stays."""
    told = colours_called(said)
    if len(told) != 2 or not (_NOTHING_ELSE.search(said) or all(lch(one).chroma < _GREY for one in told)):
        return None
    ground = _ground(said, told, palette)
    inks = [one for one in told if one != ground]
    return inks[0], inks[-1], inks[-1], ground or palette["background"]


def _ground(said: str, told: list[str], palette: dict[str, str]) -> str:
    on = _ON.search(said)
    if on and (named := colours_called(on["ground"])):
        return named[0] if named[0] in told else ""
    pale = (one for one in told if lch(one).lightness > _PALE)
    dark = (one for one in told if lch(one).lightness < _DIM)
    first, other = (dark, pale) if is_dark(palette["background"]) else (pale, dark)
    return next(first, "") or (next(other, "") if is_dark(palette["background"]) else "")


def without_colour(palette: dict[str, str], gone: str) -> dict[str, str]:
    """Other inks of it where that colour is; empty where no ink is without it."""
    going = shows(palette, gone)
    left = [palette[role] for role in _INKS if role not in going]
    return {role: left[0] for role in going if role in _INKS} if left and "background" not in going else {}
