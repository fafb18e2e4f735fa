"""One colour of a palette in the place of another, which leaves the rest as it is."""

import re

from concept_gen.data.vocabulary import words
from concept_gen.palettes import named_colour
from concept_gen.palettes.colour.oklch import Lch, from_lch, hue_gap, lch
from concept_gen.palettes.colour.pigments import pigments

_INKS = {"white": "#ffffff", "black": "#111113", "silver": "#bcc3ca", "grey": "#808085", "gray": "#808085"}
_DEEP, _CLEAR = words("dark deep darker deeper"), words("light bright lighter brighter")
SHADES = _DEEP | _CLEAR | words("pale paler soft softer pastel powder baby blush dusty faded muted faint icy")
"""Words that make the colour after them another."""
_GREY, _NEAR, _TONE = 0.05, 26.0, 0.3


def shows(palette: dict[str, str], name: str) -> list[str]:
    """The roles whose colour goes by that name; a text is of a shade of some other."""
    wanted = [lch(colour) for colour in colours_called(name)]
    roles = [role for role in palette if role != "text"]
    return [role for role in roles if any(_goes_by(lch(palette[role]), named) for named in wanted)]


def colours_called(text: str) -> list[str]:
    """Those that a text names: `the dark greens`, `#2e8b57`, `rose gold`."""
    said = re.findall(r"#[0-9a-f]{6}\b|[a-z]+", text.lower())
    found = list[str]()
    while said:
        word, *said = said
        if said and (two := pigments().get(f"{word}-{said[0]}")):
            found.append(f"#{two}")
            said = said[1:]
        elif word in SHADES and said and (plain := _pigment(said[0]) or _named(said[0])):
            found.append(shaded(plain, word))
            said = said[1:]
        elif colour := _named(word):
            found.append(colour)
    return list(dict.fromkeys(found))


def _named(word: str) -> str | None:
    if word.startswith("#"):
        return word
    return next((one for said in (word, word.removesuffix("s")) if (one := _of_word(said))), None)


def _of_word(word: str) -> str | None:
    return _INKS.get(word) or named_colour(word) or _pigment(word)


def _pigment(word: str) -> str | None:
    return f"#{pigments()[word]}" if word in pigments() else None


def shaded(colour: str, shade: str) -> str:
    """A pale or a deep one of it."""
    lightness, chroma, hue = lch(colour)
    if shade in _DEEP:
        return from_lch(min(lightness - 0.14, 0.36), chroma, hue)
    strength = 1.0 if shade in _CLEAR else 0.6
    return from_lch(max(lightness + 0.12, 0.76), chroma * strength, hue)


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
