"""Keeps the papers of red moods from turning pink, where no pink is meant."""

from dataclasses import replace

from concept_gen.palettes.colour.draft import Draft
from concept_gen.palettes.colour.oklch import Lch, from_lch, lch
from concept_gen.palettes.mood.air import Air
from concept_gen.palettes.mood.mood import Mood

_CREAM_HUE, _STRENGTH, _MOST, _LEAST = 72.0, 0.8, 0.04, 0.9
_ROSY_AIRS = frozenset({Air.LIGHT, Air.BRIGHT, Air.FRESH})


def is_rosy(mood: Mood) -> bool:
    """Whether a mood is light in no colours of its own, or has a pink in it."""
    if "unblushing" in mood.modifiers:
        return False
    told = [s.colour for s in mood.swatches] + [theme.dominant for theme in mood.themes]
    light = mood.air in _ROSY_AIRS and not mood.warm and not mood.alone
    return light or "soft" in mood.modifiers or any(_is_pink(lch(c)) for c in told)


def _is_pink(tone: Lch) -> bool:
    rosy = tone.hue > 330 or tone.hue < (34 if tone.lightness > 0.62 else 22)
    return tone.lightness > 0.56 and tone.chroma > 0.05 and rosy


def unblushed(draft: Draft) -> Draft:
    """On cream instead of a pink paper."""
    own = lch(draft.background)
    if own.lightness < 0.84 or own.chroma < 0.006 or 42 < own.hue < 335:
        return draft
    cream = from_lch(max(own.lightness, _LEAST), min(own.chroma * _STRENGTH, _MOST), _CREAM_HUE)
    return replace(draft, background=cream)
