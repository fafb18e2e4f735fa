"""Themes without their sugar: where sweetness is denied a pink of theirs is no more than an accent."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from concept_gen.palettes.colour.oklch import from_lch, hue_gap, lch
from concept_gen.palettes.reading.themes import Theme

_UNSWEET = ("#6f9fc4", "#7d9c6c", "#d9b45a", "#3f7f86")
"""Sky, sage, straw and teal: what stands for a pink that only accompanies."""
_DEEP, _CLAY, _SAGE, _CREAM = 0.62, "#c9a08f", "#7d9c6c", "#faf4ec"
_APART = 50  # degrees between hues


def unsweetened(themes: Sequence[Theme], named: Collection[str]) -> list[Theme]:
    """Those that are named by their colour stay as they are told."""
    return [theme if theme.word in named else _unsweetened(theme) for theme in themes]


def _unsweetened(theme: Theme) -> Theme:
    if is_sugary(theme.dominant) and lch(theme.dominant).lightness < _DEEP:
        return _grown_up(theme)
    told = (theme.dominant, theme.support, theme.accent)
    kept = [colour for colour in told if not is_sugary(colour)]
    if len(kept) == len(told) or not kept:
        return theme
    free = [c for c in _UNSWEET if all(hue_gap(lch(c).hue, lch(k).hue) >= _APART for k in kept)]
    pinks = [colour for colour in told if is_sugary(colour)] if is_sugary(theme.dominant) else []
    dominant, support, accent = [*kept, *free, *kept, *kept][: 3 - len(pinks[:1])] + pinks[:1]
    return replace(theme, dominant=dominant, support=support, accent=accent)


def _grown_up(theme: Theme) -> Theme:
    """A deep rose as the wine that it is a tint of, with clay and sage."""
    wine = from_lch(0.44, 0.115, lch(theme.dominant).hue + 8)
    return replace(theme, dominant=wine, support=_CLAY, accent=_SAGE, pale=_CREAM)


def is_sugary(colour: str) -> bool:
    """A rose or a pink, but neither a wine nor a coral."""
    own = lch(colour)
    return own.lightness > 0.55 and own.chroma > 0.06 and not 18 < own.hue < 335
