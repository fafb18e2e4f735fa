"""What keeps the companions of a mood as light or as quiet as the mood is."""

from dataclasses import replace

from concept_gen.palettes.colour.draft import tuned
from concept_gen.palettes.colour.oklch import from_lch, hue_gap, lch
from concept_gen.palettes.mood.air import Air
from concept_gen.palettes.reading.ranks import TEMPER, rank
from concept_gen.palettes.reading.restraint import is_loud_thing
from concept_gen.palettes.reading.themes import Theme

_LIMITS = {Air.LIGHT: (0.13, 0.58), Air.QUIET: (0.105, 0.0)}
"""How strong and how deep a companion may be."""
_NOTE, _GREY = 0.16, 0.03
"""How strong a loud thing is as the note of a grey, and what is one."""
_CORAL, _RED = (0.64, 0.15, 30.0), 22


def kept_mild(themes: list[Theme], air: Air) -> list[Theme]:
    """The themes, of which what is not to lead is milder where the air asks for it."""
    if air not in _LIMITS or not themes:
        return themes
    strongest, deepest = _LIMITS[air]
    lead = themes[0].dominant
    grey = air is Air.QUIET and lch(lead).chroma < _GREY
    limits = (_NOTE if grey and is_loud_thing(theme) else strongest for theme in themes)
    first, *others = (_milder(theme, most, deepest) for theme, most in zip(themes, limits, strict=True))
    lead = _gentle(lead) if air is Air.LIGHT and rank(first.word) >= TEMPER else lead
    return [replace(first, dominant=lead), *others]


def _gentle(colour: str) -> str:
    """A character's crimson as a coral: `gentle but brave`."""
    own = lch(colour)
    strong = own.chroma > _CORAL[1] and own.lightness < _CORAL[0] and hue_gap(own.hue, _CORAL[2]) < _RED
    return from_lch(*_CORAL) if strong else colour


def _milder(theme: Theme, strongest: float, deepest: float) -> Theme:
    told = (theme.dominant, theme.support, theme.accent)
    dominant, support, accent = (_mild(colour, strongest, deepest) for colour in told)
    return replace(theme, dominant=dominant, support=support, accent=accent)


def _mild(colour: str, strongest: float, deepest: float) -> str:
    own = lch(colour)
    hued = own.chroma > 0.03
    return tuned(colour, max(own.lightness, deepest) if hued else own.lightness, min(own.chroma, strongest))
