"""Outlines of the vendored fonts."""

import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Any

from concept_gen.data.files import read_json


@dataclass(frozen=True)
class Glyph:
    """`advance` and coordinates in font units, y upwards; `bounds` is None for a blank."""

    advance: int
    d: str
    bounds: tuple[int, int, int, int] | None


@dataclass(frozen=True)
class Font:
    name: str
    units: int
    cap_height: int
    glyphs: dict[str, Glyph]

    def glyph(self, character: str) -> Glyph:
        """The glyph, or the blank for a character the font lacks."""
        return self.glyphs.get(character) or self.glyphs[" "]


@cache
def load_fonts() -> dict[str, Font]:
    return {name: _font(name, row) for name, row in read_json("fonts.json.xz").items()}


@cache
def _characters() -> frozenset[str]:
    first, *others = (frozenset(font.glyphs) for font in load_fonts().values())
    return first.intersection(*others)


def settable(text: str) -> str:
    """The text in letters that every font has: accents that none has are dropped (`Żubr` as `Zubr`), and
    pictographs. Empty where more than half of its letters would be lost, as in another script."""
    kept = "".join(_nearest(c) for c in text)
    wanted = sum(c.isalnum() for c in text)
    return " ".join(kept.split()) if 2 * sum(c.isalnum() for c in kept) >= wanted else ""


_STROKED = {
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "Đ": "D",
    "ı": "i",
    "ħ": "h",
    "‘": "’",
    "“": '"',
    "”": '"',
    "–": "-",
}


def _nearest(character: str) -> str:
    plain = _STROKED.get(character, character)
    if plain in _characters():
        return plain
    base = unicodedata.normalize("NFKD", plain)[0]
    return base if base in _characters() else ""


def _font(name: str, row: dict[str, Any]) -> Font:
    glyphs = {c: Glyph(g[0], g[1], tuple(g[2]) if g[2] else None) for c, g in row["glyphs"].items()}
    return Font(name, row["upem"], row["cap"], glyphs)
