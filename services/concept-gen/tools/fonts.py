"""Outlines of open fonts, subset to what names on logos need, so that no font is read at run time."""

from pathlib import Path
from typing import Any

from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.ttLib import TTFont

# key: (package folder, file, variation axes, what it is for)
FONTS: dict[str, tuple[str, str, dict[str, float]]] = {
    "geometric": ("fontpkg_poppins", "Poppins-Bold.ttf", {}),
    "sans": ("fontpkg_montserrat", "Montserrat[wght].ttf", {"wght": 700}),
    "slab": ("fontpkg_alfa_slab_one", "AlfaSlabOne-Regular.ttf", {}),
    "condensed": ("fontpkg_bebas_neue", "BebasNeue-Regular.ttf", {}),
    "retro": ("fontpkg_righteous", "Righteous-Regular.ttf", {}),
    "serif": ("fontpkg_dm_serif_display", "DMSerifDisplay-Regular.ttf", {}),
    "script": ("fontpkg_pacifico", "Pacifico-Regular.ttf", {}),
    "technical": ("fontpkg_space_grotesk", "SpaceGrotesk[wght].ttf", {"wght": 700}),
    "rounded": ("fontpkg_fredoka", "Fredoka[wdth,wght].ttf", {"wght": 600}),
    "roman": ("fontpkg_cinzel", "Cinzel[wght].ttf", {"wght": 600}),
    "spartan": ("fontpkg_league_spartan", "LeagueSpartan[wght].ttf", {"wght": 700}),
}
CHARACTERS = [chr(c) for c in range(0x20, 0x7F)] + list(
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœŒŠšŽž’&·"
)


def build_fonts(wheels: Path) -> dict[str, Any]:
    """Per font: units per em, cap height and glyphs {character: [advance, path data, ink bounds or null]}."""
    return {key: _outlines(wheels / package, file, axes) for key, (package, file, axes) in FONTS.items()}


def _outlines(folder: Path, file: str, axes: dict[str, float]) -> dict[str, Any]:
    path = next(p for p in folder.rglob("*.ttf") if p.name == file)
    font = TTFont(path)
    glyphs = font.getGlyphSet(location=axes) if axes else font.getGlyphSet()
    names = font.getBestCmap()
    outlines = {c: _glyph(glyphs, names[ord(c)]) for c in sorted(set(CHARACTERS)) if ord(c) in names}
    bounds = outlines["H"][2]
    return {"upem": font["head"].unitsPerEm, "cap": bounds[3], "glyphs": outlines}


def _glyph(glyphs: Any, name: str) -> list[Any]:
    pen, box = SVGPathPen(glyphs, ntos=lambda v: f"{v:.0f}"), BoundsPen(glyphs)
    glyphs[name].draw(pen)
    glyphs[name].draw(box)
    return [
        round(glyphs[name].width),
        pen.getCommands(),
        [round(v) for v in box.bounds] if box.bounds else None,
    ]
