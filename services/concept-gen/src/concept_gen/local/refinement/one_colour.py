"""One colour of a palette in the place of another, which leaves the rest as it is."""

import re

from concept_gen.palettes import named_colour
from concept_gen.palettes.colour.oklch import Lch, from_lch, hue_gap, lch

_INKS = {"white": "#ffffff", "black": "#111113", "silver": "#bcc3ca", "grey": "#808085", "gray": "#808085"}
_GREY, _NEAR, _TONE = 0.05, 26.0, 0.3


def shows(palette: dict[str, str], name: str) -> list[str]:
    """The roles whose colour goes by that name; a text is of a shade of some other."""
    wanted = [lch(colour) for colour in colours_called(name)]
    roles = [role for role in palette if role != "text"]
    return [role for role in roles if any(_goes_by(lch(palette[role]), named) for named in wanted)]


def colours_called(text: str) -> list[str]:
    """Those that a text names: `the dark greens`, `#2e8b57`."""
    said = dict.fromkeys(re.findall(r"#[0-9a-f]{6}\b|[a-z]+", text.lower()))
    found = (_named(word) or _named(word.removesuffix("s")) for word in said)
    return [colour for colour in found if colour]


def _named(word: str) -> str | None:
    if word.startswith("#"):
        return word
    return _INKS.get(word) or named_colour(word)


def _goes_by(own: Lch, named: Lch) -> bool:
    if named.chroma < _GREY:
        return own.chroma < _GREY and abs(own.lightness - named.lightness) < _TONE
    return own.chroma >= _GREY and hue_gap(own.hue, named.hue) < _NEAR


def exchanged(palette: dict[str, str], gone: str, wanted: str) -> dict[str, str]:
    """With `wanted` and its shades where `gone` and its shades were; empty where there is none of it."""
    going, new = shows(palette, gone), lch(wanted)
    if not going:
        return {}
    first = lch(palette[going[0]])
    return {role: _shade(lch(palette[role]), first, new) for role in going}


def _shade(own: Lch, first: Lch, new: Lch) -> str:
    """As much lighter and duller than the first as the old one was."""
    strength = min(own.chroma / max(first.chroma, 0.01), 1.0)
    return from_lch(new.lightness + own.lightness - first.lightness, new.chroma * strength, new.hue)
