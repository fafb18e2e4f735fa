"""What is fresh because it is newly made has its own colour: `fresh bread`, `freshly ground coffee`."""

import re
from collections.abc import Iterable

from concept_gen.palettes.colour.oklch import lch
from concept_gen.palettes.reading.ranks import THING, rank
from concept_gen.palettes.reading.themes import Theme, exact

_FRESH = re.compile(r"\bfresh(?:ly)?\b")
_HUES, _LIGHTEST, _HUED, _STRONGEST = (30, 95), 0.72, 0.04, 0.15


def is_newly_made(themes: Iterable[Theme]) -> bool:
    """Whether what is told first is baked, roasted or churned, and nothing grows beside it."""
    things = [theme.dominant for theme in themes if rank(theme.word) <= THING]
    return bool(things) and _is_brown(things[0]) and not any(map(_is_leafy, things))


def _is_leafy(colour: str) -> bool:
    own = lch(colour)
    return own.chroma > _HUED and 105 < own.hue < 170


def _is_brown(colour: str) -> bool:
    own = lch(colour)
    toned = own.lightness < _LIGHTEST and _HUED < own.chroma < _STRONGEST
    return toned and _HUES[0] < own.hue < _HUES[1]


def unfreshened(text: str, spoken: list[str], themes: list[Theme]) -> tuple[str, list[str], list[Theme]]:
    """Text, words and themes, without the freshness of what is newly made."""
    if not _FRESH.search(text) or not is_newly_made(themes):
        return text, spoken, themes
    fresh = exact("fresh")
    kept = [t for t in themes if fresh is None or t.dominant != fresh.dominant]
    return _FRESH.sub(" ", text), [word for word in spoken if not _FRESH.fullmatch(word)], kept
