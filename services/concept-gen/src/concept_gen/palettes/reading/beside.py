"""Themes that are seen otherwise beside others: light is on what it falls on, a summer is its sun, a city is
its asphalt beside a loud colour."""

import re
from collections.abc import Sequence
from dataclasses import replace

from concept_gen.data.vocabulary import words
from concept_gen.palettes.colour.oklch import lch
from concept_gen.palettes.reading.ranks import THING, rank
from concept_gen.palettes.reading.swatches import Swatch
from concept_gen.palettes.reading.themes import Theme, exact

LIGHTS = words(
    "sunlight sunshine sun sunbeam sunbeams sunrays golden-light winter-sun morning-sun evening-sun daylight",
)
_SUMMERS = words("summer summers summery summertime")
_MILKS = words("milk milks")
_FALLS = re.compile(r"\b(?:sun\w*|\w*light|rays|beams?) (?:\w+ )?(?:on|over|across|through) ")
_LOUD = 0.15
_ASPHALT, _KERB = "#34383e", "#8d9399"


def seen_beside(themes: Sequence[Theme], named: Sequence[Swatch], text: str) -> list[Theme]:
    town = [_paved(theme) if _is_city(theme) else theme for theme in themes]
    lit = town if _is_loud(named) else list(themes)
    lit = [_poured(theme) for theme in lit] if len(lit) > 1 else lit
    lit = _fallen(lit) if _FALLS.search(text) else lit
    return [*lit[:1], *map(_sunny, lit[1:])]


def _fallen(themes: Sequence[Theme]) -> list[Theme]:
    """Light comes after the things that it falls on."""
    things = [theme for theme in themes if rank(theme.word) <= THING and theme.word not in LIGHTS]
    return [*things, *(theme for theme in themes if theme not in things)]


def _sunny(theme: Theme) -> Theme:
    """A summer brings its sun to a place, before its sea."""
    if theme.word not in _SUMMERS:
        return theme
    return replace(theme, dominant=theme.support, support=theme.dominant)


def _poured(theme: Theme) -> Theme:
    """Milk beside anything else is what is poured, not the dairy's blue."""
    creamy = exact("creamy")
    return replace(creamy, word=theme.word) if theme.word in _MILKS and creamy else theme


def _is_city(theme: Theme) -> bool:
    city = exact("city")
    return city is not None and theme.dominant == city.dominant


def _is_loud(named: Sequence[Swatch]) -> bool:
    return any(lch(swatch.colour).chroma > _LOUD for swatch in named)


def _paved(theme: Theme) -> Theme:
    return replace(theme, dominant=_ASPHALT, support=_KERB)
