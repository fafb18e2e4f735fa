"""What keeps the companions of a mood as light or as quiet as the mood is."""

from dataclasses import replace

from concept_gen.palettes.air import Air
from concept_gen.palettes.draft import tuned
from concept_gen.palettes.oklch import lch
from concept_gen.palettes.themes import Theme

_LIMITS = {Air.LIGHT: (0.13, 0.58), Air.QUIET: (0.105, 0.0)}
"""How strong and how deep a companion may be."""


def kept_mild(themes: list[Theme], air: Air) -> list[Theme]:
    """The themes, of which what is not to lead is milder where the air asks for it."""
    if air not in _LIMITS or not themes:
        return themes
    strongest, deepest = _LIMITS[air]
    first, *others = (_milder(theme, strongest, deepest) for theme in themes)
    return [replace(first, dominant=themes[0].dominant), *others]


def _milder(theme: Theme, strongest: float, deepest: float) -> Theme:
    told = (theme.dominant, theme.support, theme.accent)
    dominant, support, accent = (_mild(colour, strongest, deepest) for colour in told)
    return replace(theme, dominant=dominant, support=support, accent=accent)


def _mild(colour: str, strongest: float, deepest: float) -> str:
    own = lch(colour)
    hued = own.chroma > 0.03
    return tuned(colour, max(own.lightness, deepest) if hued else own.lightness, min(own.chroma, strongest))
