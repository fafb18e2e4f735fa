"""Things that are what others are put on: paper, linen, wool, plaster, snow."""

from collections.abc import Sequence
from dataclasses import replace

from concept_gen.palettes.arrangement import Field, field_of
from concept_gen.palettes.draft import Draft, tuned
from concept_gen.palettes.oklch import lch
from concept_gen.palettes.themes import Theme

_PALE, _PLAIN = 0.84, 0.075
_USUAL, _LIFTED = 0.96, 0.5
"""How light a paper is, and the part of what a scheme departs from that which its sheet does."""


def sheeted(themes: Sequence[Theme]) -> tuple[list[Theme], str | None]:
    """The themes that are drawn, and the colour of the first that is the sheet for the others."""
    sheets = [theme for theme in themes if _is_sheet(theme)]
    inks = [theme for theme in themes if theme not in sheets]
    if not sheets or not inks:
        return list(themes), None
    sheet, tone = sheets[0].dominant, sheets[0].support
    alone = {"accent": tone} if len(inks) == 1 else {}
    return [replace(theme, pale=sheet, **alone) for theme in inks], sheet


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
