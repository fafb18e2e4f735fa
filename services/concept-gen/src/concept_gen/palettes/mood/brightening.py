"""What is bright though its character is dull: `sturdy, hopeful, bright`."""

from dataclasses import replace

from concept_gen.palettes.colour.draft import tuned
from concept_gen.palettes.colour.oklch import lch
from concept_gen.palettes.mood.air import Air
from concept_gen.palettes.reading.ranks import TEMPER, rank
from concept_gen.palettes.reading.themes import Theme, exact

_DULL, _CLEAR = 0.08, 0.105


def brightened(themes: list[Theme], air: Air) -> list[Theme]:
    """Characters that are all dull in a bright mood, clearer and with what is bright beside them."""
    bright = exact("bright")
    dull = all(lch(t.dominant).chroma < _DULL and rank(t.word) >= TEMPER for t in themes)
    if air is not Air.BRIGHT or not dull or bright is None:
        return themes
    return [*(replace(t, dominant=_clear(t.dominant), accent=bright.support) for t in themes), bright]


def _clear(colour: str) -> str:
    return tuned(colour, max(lch(colour).lightness, 0.45), chroma=_CLEAR)
