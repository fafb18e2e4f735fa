"""Things that are what others are put on: paper, linen, wool, plaster, snow."""

from collections.abc import Sequence
from dataclasses import replace

from concept_gen.palettes.colour.draft import Draft, tuned
from concept_gen.palettes.colour.fields import Field, field_of
from concept_gen.palettes.colour.oklch import lch
from concept_gen.palettes.reading.beside import LIGHTS
from concept_gen.palettes.reading.ranks import TEMPER, THING, rank
from concept_gen.palettes.reading.themes import Theme

_PALE, _PLAIN = 0.84, 0.075
_DYED = 0.06
"""The most chroma of a character that is told on a plain stuff."""
_USUAL, _LIFTED = 0.96, 0.5
"""How light a paper is, and the part of what a scheme departs from that which its sheet does."""


def sheeted(themes: Sequence[Theme]) -> tuple[list[Theme], str | None]:
    """The themes that are drawn, and the colour of the first that is the sheet for the others."""
    sheets = [theme for theme in themes if _is_sheet(theme)]
    inks = [theme for theme in themes if theme not in sheets]
    if not sheets or not inks:
        return list(themes), None
    sheet, tone = sheets[0].dominant, sheets[0].support
    if rank(sheets[0].word) == THING and all(rank(theme.word) >= TEMPER for theme in inks):
        inks = [_inked(sheets[0]), *map(_muted, inks)]
    elif all(theme.word in LIGHTS for theme in inks):
        inks = [_inked(sheets[0]), *inks]
    alone = {"accent": tone} if len(inks) == 1 else {}
    return [replace(theme, pale=sheet, **alone) for theme in inks], sheet


def _inked(sheet: Theme) -> Theme:
    """Of a thing that only a character is beside, `soft wool, handmade`: its own tones lead on it."""
    return replace(sheet, dominant=sheet.support, support=sheet.accent)


def _muted(theme: Theme) -> Theme:
    told = (theme.dominant, theme.support, theme.accent)
    dominant, support, accent = (tuned(c, chroma=min(lch(c).chroma, _DYED)) for c in told)
    return replace(theme, dominant=dominant, support=support, accent=accent)


def _is_sheet(theme: Theme) -> bool:
    own = lch(theme.dominant)
    return own.lightness > _PALE and own.chroma < _PLAIN


def on_sheet(draft: Draft, sheet: str) -> Draft:
    """The draft, if on a paper, on that sheet, hardly lighter or deeper."""
    ground = lch(draft.background)
    if field_of(draft.background) is not Field.PAPER:
        return draft
    own = lch(sheet)
    lightness = min(own.lightness + (ground.lightness - _USUAL) * _LIFTED, 0.98)
    return replace(draft, background=tuned(sheet, lightness))
