"""The colours of a mood by the parts they play, before any scheme."""

from concept_gen.palettes.colour.brushes import fuller
from concept_gen.palettes.colour.oklch import from_lch, hue_gap, lch
from concept_gen.palettes.colour.temperature import is_cool
from concept_gen.palettes.mood.mood import Mood
from concept_gen.palettes.reading.themes import Theme

_OPPOSED = 120  # degrees between hues
PLAIN = 0.045
"""Chroma under which a colour makes no bold ground."""


def leads(mood: Mood) -> tuple[Theme, Theme, Theme]:
    """First, second and last theme; one theme alone plays every part."""
    themes = mood.themes
    return themes[0], themes[1 % len(themes)], themes[-1]


def others(mood: Mood) -> list[str]:
    """What stands beside the first theme: the colours of the rest, or else its own second one."""
    if _are_halves(mood):
        return [mood.themes[1].dominant, mood.themes[1].accent]
    return [theme.dominant for theme in mood.themes[1:]] or [mood.themes[0].support]


def _are_halves(mood: Mood) -> bool:
    """Whether a mood is of two things whose colours are opposed, such as a sea and its sunset."""
    first, second, _ = leads(mood)
    apart = hue_gap(lch(first.dominant).hue, lch(second.dominant).hue) > _OPPOSED
    return len(mood.themes) == 2 and apart and not mood.swatches and lch(first.dominant).chroma > PLAIN


def companion(first: Theme, second: Theme) -> str:
    return second.dominant if second is not first else first.support


def counterpart(mood: Mood) -> str:
    """What leads against the first theme: a third one's colour, the second colour of one of two, the
    accent of one alone or that is asked for, which where it is no more than a spot leads nothing."""
    first, second, third = leads(mood)
    if mood.spots and mood.swatches and not any(mood.leading_swatches):
        return companion(first, second)
    if second is not first and not _is_spotted(mood):
        return third.dominant if third is not second else first.support
    told = [lch(c).hue for c in (first.dominant, first.support, second.dominant, second.support)]

    def strange(accent: str) -> float:
        return min(hue_gap(lch(accent).hue, hue) for hue in told)

    return min((second.accent, first.accent), key=strange)


def spark(mood: Mood) -> str:
    """What stands beside two colours: an accent that is asked for, a third theme, the second colour of one
    of two, the accent of the second of two halves, of one alone its own."""
    themes = mood.themes
    if len(themes) == 1 or _is_spotted(mood):
        return themes[-1].accent
    if _are_halves(mood):
        return themes[1].accent
    third = themes[2:]
    return third[0].dominant if third else themes[0].support


def _is_spotted(mood: Mood) -> bool:
    """Whether an accent is asked for."""
    return len(mood.themes) > 1 and mood.themes[0].accent == mood.themes[-1].accent


def pool_of(mood: Mood) -> list[str]:
    """The colours of the mood, the most telling first."""
    first, second, last = leads(mood)
    lead = [first.dominant, companion(first, second), first.support, spark(mood)]
    pool = [*lead, first.accent, second.support, last.accent]
    return sorted(pool, key=is_cool) if mood.warm else pool


def lead_of(mood: Mood) -> str:
    leading = (swatch.colour for swatch in mood.leading_swatches)
    return next((c for c in leading if lch(c).chroma > PLAIN), mood.themes[0].dominant)


def clear_ink(mood: Mood, ground: str) -> str:
    """A deeper tone for a pastel ground, of a hue that does not turn to brown; among what is nearly grey not
    much more than that."""
    hued = [c for c in pool_of(mood) if lch(c).chroma > 0.055]
    most = 0.12 if hued else max(lch(c).chroma for c in pool_of(mood)) + 0.03
    clear = [c for c in hued if not 36 < lch(c).hue < 135]
    own = lch(fuller(clear[0] if clear else ground))
    return from_lch(0.52, min(max(own.chroma, 0.04), most), own.hue)
