"""What is to be strong, not loud: every colour of a palette milder, a bold ground deeper too."""

from concept_gen.palettes.colour.draft import Draft, tuned
from concept_gen.palettes.colour.oklch import lch

_MOST, _GROUND, _KEPT = 0.1, 0.08, 0.2
"""The most chroma of a colour and of a ground, and the part of what is over it that stays."""
_BOLD = 0.86


def tamed(draft: Draft) -> Draft:
    drawn = (tamed_colour(colour) for colour in (draft.primary, draft.secondary, draft.accent))
    bold = lch(draft.background).lightness < _BOLD
    return Draft(*drawn, background=_milder(draft.background, _GROUND) if bold else draft.background)


def tamed_colour(colour: str) -> str:
    return _milder(colour, _MOST)


def _milder(colour: str, most: float) -> str:
    chroma = lch(colour).chroma
    return tuned(colour, chroma=most + (chroma - most) * _KEPT) if chroma > most else colour
