"""Palettes proposed by a language model, checked and brought to what every palette here holds."""

import re
from collections.abc import Mapping

from pydantic import JsonValue

from concept_gen.palettes.colour.ground import PRIMARY_CONTRAST, TEXT_CONTRAST, readable_ground
from concept_gen.palettes.colour.oklch import from_lch, lch, with_contrast
from concept_gen.palettes.colour.palette import Palette, separation
from concept_gen.palettes.generator import MIN_SEPARATION

ROLES = ("primary", "secondary", "accent", "background", "text")
_HEX = re.compile(r"#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


def repaired(answer: JsonValue, count: int) -> list[Palette]:
    """At most `count` palettes out of a decoded JSON answer; what cannot be repaired is left out.

    `answer` is a list of objects, or an object holding one, each with a name and either the five roles or a
    list of at least two colours. Contrast is restored, and palettes that repeat another are dropped.
    """
    made: list[Palette] = []
    for entry in _entries(answer):
        palette = _palette(entry) if isinstance(entry, dict) else None
        if palette and all(separation(palette, other) >= MIN_SEPARATION / 2 for other in made):
            made.append(palette)
    return made[:count]


def _entries(answer: JsonValue) -> list[JsonValue]:
    if isinstance(answer, dict):
        answer = next((value for value in answer.values() if isinstance(value, list)), None)
    return answer[:48] if isinstance(answer, list) else []


def _palette(entry: Mapping[str, JsonValue]) -> Palette | None:
    roles = _roles(entry)
    if roles is None:
        return None
    ground = readable_ground(roles["background"])
    primary = with_contrast(roles["primary"], ground, PRIMARY_CONTRAST)
    text = with_contrast(roles["text"], ground, TEXT_CONTRAST)
    name = str(entry.get("name") or "").strip()[:60] or "Untitled"
    description = str(entry.get("description") or "").strip()[:300]
    return Palette(name, description, primary, roles["secondary"], roles["accent"], ground, text)


def _roles(entry: Mapping[str, JsonValue]) -> dict[str, str] | None:
    told = entry.get("roles")
    given = told if isinstance(told, dict) else entry
    named = {role: colour for role in ROLES if (colour := _hex(given.get(role)))}
    if len(named) == len(ROLES):
        return named
    listed = entry.get("colors") or entry.get("colours") or []
    colours = [colour for value in listed if (colour := _hex(value))] if isinstance(listed, list) else []
    return _assigned(colours) if len(colours) >= 2 else None


def _assigned(colours: list[str]) -> dict[str, str]:
    """Roles for a plain list: the lightest is the ground, the darkest the text, the most colourful leads."""
    ordered = sorted(dict.fromkeys(colours), key=lambda colour: lch(colour).lightness)
    ground, text = ordered[-1], ordered[0]
    vivid = sorted(ordered[1:-1], key=lambda colour: -lch(colour).chroma) or [text]
    own = lch(vivid[0])
    spare = [
        from_lch(own.lightness + 0.12, own.chroma, own.hue),
        from_lch(own.lightness, own.chroma, own.hue + 40),
    ]
    primary, secondary, accent = (vivid + spare)[:3]
    return {"primary": primary, "secondary": secondary, "accent": accent, "background": ground, "text": text}


def _hex(value: JsonValue) -> str | None:
    found = _HEX.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None:
        return None
    digits = found.group(1).lower()
    return "#" + (digits if len(digits) == 6 else "".join(2 * digit for digit in digits))
