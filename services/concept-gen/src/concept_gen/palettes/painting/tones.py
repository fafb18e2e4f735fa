"""Schemes of one hue in several depths: which depths show it differs by hue."""

from concept_gen.palettes.colour.brushes import (
    CREAM,
    beside,
    fuller,
    ink,
    is_red,
    is_sunny,
    is_warm,
    is_yellow,
    lit,
)
from concept_gen.palettes.colour.draft import Draft, tuned
from concept_gen.palettes.colour.oklch import from_lch, lch
from concept_gen.palettes.mood.air import Air
from concept_gen.palettes.mood.mood import Mood
from concept_gen.palettes.painting.mood_colours import lead_of, leads, others

_LEAFY = 104
"""The hue from which the deep tone of a yellow is a leaf's."""
_SUN, _CLEAR, _INKY = 66, 0.09, 0.045


def tonal(mood: Mood) -> Draft:
    """Where a theme tells of several things the others are companions of the tones."""
    return _accompanied(_tonal(mood), mood)


def _accompanied(tones: Draft, mood: Mood) -> Draft:
    if len(mood.themes) < 2:
        return tones
    second, *more = others(mood)
    if tones.dark:
        second, *more = (lit(colour, 0.72) for colour in (second, *more))
    offered = [*more[:1], second, tones.accent, tones.secondary]
    secondary, accent = beside(tones.primary, offered, tones.background)
    return Draft(tones.primary, secondary, accent, tones.background)


def _tonal(mood: Mood) -> Draft:
    light = mood.air is Air.LIGHT
    lead = _toned_lead(mood)
    own = lch(fuller(lead) if light or 46 < lch(lead).hue < 66 else lead)
    if own.chroma < 0.035:
        deep, pale, middle = (tuned(lead, level) for level in (0.3, 0.72, 0.52))
        return Draft(deep, pale, middle, tuned(lead, 0.93, min(own.chroma, 0.008)))
    if 66 < own.hue < 118 and own.lightness > 0.62:
        return _sunny_tones(own.hue, own.chroma, 0.07 if light else 0.1)
    if 8 < own.hue < 66:
        return _warm_tones(own.hue, own.chroma, own.lightness, light)
    chroma = min(max(own.chroma, 0.05), 0.17)
    lead = 0.58 if light else min(max(own.lightness, 0.42), 0.52)
    deep, pale = (0.68, 0.82) if light else (0.36 if lead > 0.45 else 0.6, 0.74)
    return Draft(
        from_lch(lead, chroma, own.hue),
        from_lch(pale, chroma * 0.8, own.hue),
        from_lch(deep, chroma, own.hue),
        from_lch(0.95, min(chroma * 0.3, 0.028), own.hue),
    )


def _toned_lead(mood: Mood) -> str:
    """What leads, but for a sun beside a clear colour, whose own deep tone is brown."""
    lead, beside = lead_of(mood), leads(mood)[1].dominant
    named = any(mood.leading_swatches)
    clear = lch(beside).chroma > _CLEAR and not is_sunny(beside)
    return beside if is_sunny(lead) and lch(lead).hue > _SUN and clear and not named else lead


def _sunny_tones(hue: float, chroma: float, strength: float) -> Draft:
    """Of a yellow: a sheet of it, its amber beside a nearly black ink."""
    deep = from_lch(0.4, 0.08, hue + 6) if hue > _LEAFY else from_lch(0.32, 0.03, hue - 15)
    return Draft(
        deep,
        from_lch(0.82, min(chroma + 0.03, 0.17), hue - 4),
        from_lch(0.72, min(chroma + 0.03, 0.17), hue - (30 if chroma > 0.14 else 18)),
        from_lch(0.93, min(chroma, strength), hue + 2),
    )


def _warm_tones(hue: float, chroma: float, lightness: float, light: bool) -> Draft:
    """Of a red, an orange or a brown: on a warm white, where its tints would be pink."""
    lead = 0.64 if light else min(max(lightness, 0.45), 0.64)
    orange = 44 + (hue - 44) * 0.25 if hue > 44 and chroma > 0.125 else hue  # else it would be brown
    return Draft(
        from_lch(lead, min(chroma, 0.14) if light else chroma * 1.1, orange),
        from_lch(0.81, min(chroma, 0.12), hue + (16 if hue > 24 else 4)),
        from_lch(0.72 if light else lead - 0.12, chroma, orange + (4 if light else -10 if hue > 38 else 0)),
        from_lch(0.968, 0.018, min(hue + 30, 85)),
    )


def tonal_night(mood: Mood) -> Draft:
    return _accompanied(_tonal_night(mood), mood)


def _tonal_night(mood: Mood) -> Draft:
    lead = mood.themes[0].support if _is_inky(lead_of(mood), mood) else lead_of(mood)
    own = lch(lead)
    brightest = 0.62 if is_red(lead) else 0.86 if is_yellow(lead) else 0.78
    level = min(max(own.lightness, 0.62), brightest)
    return Draft(
        from_lch(level, own.chroma, own.hue),
        from_lch(0.72, 0.16, 68) if is_yellow(lead) else from_lch(level - 0.2, own.chroma, own.hue),
        CREAM if own.chroma > 0.07 and not 42 < own.hue < 335 else from_lch(0.88, own.chroma * 0.4, own.hue),
        ink(mood.themes[0].deep, 0.21) if mood.on_night else _black_of(lead),
    )


def _is_inky(lead: str, mood: Mood) -> bool:
    """Whether what leads is nearly black, and what shines beside it has the tones: a luxury's gold."""
    shining = lch(mood.themes[0].support).chroma > _CLEAR
    return lch(lead).chroma < _INKY and shining and not any(mood.leading_swatches)


def _black_of(lead: str) -> str:
    own = lch(lead)
    return from_lch(0.21, min(own.chroma * 0.3, 0.012 if is_warm(lead) else 0.05), own.hue)
