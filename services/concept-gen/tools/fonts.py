"""Outlines of open fonts, subset to what names on logos need, so that no font is read at run time."""

import unicodedata
from pathlib import Path
from typing import Any

from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.ttLib import TTFont

# key: (file of one of the fetched packages, variation axes)
FONTS: dict[str, tuple[str, dict[str, float]]] = {
    "geometric": ("Poppins-Bold.ttf", {}),
    "sans": ("Montserrat[wght].ttf", {"wght": 700}),
    "slab": ("AlfaSlabOne-Regular.ttf", {}),
    "condensed": ("BebasNeue-Regular.ttf", {}),
    "retro": ("Righteous-Regular.ttf", {}),
    "serif": ("DMSerifDisplay-Regular.ttf", {}),
    "script": ("Pacifico-Regular.ttf", {}),
    "technical": ("SpaceGrotesk[wght].ttf", {"wght": 700}),
    "rounded": ("Fredoka[wdth,wght].ttf", {"wght": 600}),
    "roman": ("Cinzel[wght].ttf", {"wght": 600}),
    "spartan": ("LeagueSpartan[wght].ttf", {"wght": 700}),
    "deco": ("limelight-latin-400-normal.woff", {}),
    "blackletter": ("pirata-one-latin-400-normal.woff", {}),
    "stencil": ("BlackOpsOne-Regular.ttf", {}),
    "pixel": ("PressStart2P-Regular.ttf", {}),
    "futuristic": ("oxanium-latin-700-normal.woff", {}),
}
CHARACTERS = [chr(c) for c in range(0x20, 0x7F)] + list(
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœŒŠšŽž’&·"
)


def build_fonts(modules: Path, wheels: Path) -> dict[str, Any]:
    """Per font: units per em, cap height and glyphs {character: [advance, path data, ink bounds or null]}."""
    found = {path.name: path for place in (modules / "@fontsource", wheels) for path in place.rglob("*.*")}
    return {key: _outlines(found[file], axes) for key, (file, axes) in FONTS.items()}


def _outlines(path: Path, axes: dict[str, float]) -> dict[str, Any]:
    font = TTFont(path)
    glyphs = font.getGlyphSet(location=axes) if axes else font.getGlyphSet()
    names = font.getBestCmap()
    drawn = {c: names.get(ord(c)) or names.get(ord(_bare(c))) for c in sorted(set(CHARACTERS))}
    outlines = {c: _glyph(glyphs, name) for c, name in drawn.items() if name}
    bounds = outlines["H"][2]
    return {"upem": font["head"].unitsPerEm, "cap": bounds[3], "glyphs": outlines}


def _bare(character: str) -> str:
    """The letter without its accent, which stands in where a font lacks the accented one."""
    return unicodedata.normalize("NFD", character)[0]


def _glyph(glyphs: Any, name: str) -> list[Any]:
    pen, box = SVGPathPen(glyphs, ntos=lambda v: f"{v:.0f}"), BoundsPen(glyphs)
    glyphs[name].draw(pen)
    glyphs[name].draw(box)
    return [
        round(glyphs[name].width),
        pen.getCommands(),
        [round(v) for v in box.bounds] if box.bounds else None,
    ]
