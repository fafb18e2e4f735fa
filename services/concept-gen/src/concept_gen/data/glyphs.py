"""Outlines of the vendored fonts."""

from dataclasses import dataclass
from functools import cache

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
    return {name: _font(name, row) for name, row in read_json("fonts.json.gz").items()}


def _font(name: str, row: dict) -> Font:
    glyphs = {c: Glyph(g[0], g[1], tuple(g[2]) if g[2] else None) for c, g in row["glyphs"].items()}
    return Font(name, row["upem"], row["cap"], glyphs)
