"""Rustic moods: greens as moss and leaves are, brick and claret instead of pink."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from concept_gen.data.vocabulary import words
from concept_gen.palettes.colour.draft import tuned
from concept_gen.palettes.colour.oklch import lch
from concept_gen.palettes.reading.themes import Theme

_ROSY = words(
    "pink rose roses rosy peony wedding bridal romantic magenta fuchsia berry berries raspberry blossom",
    "flower flowers floral floristry florist lavender",
)
_MOSS, _BRICK, _CLARET = 128.0, 40.0, 22.0
_TOWARDS, _MOST = 0.6, 0.105


def earthen(themes: Sequence[Theme], spoken: Collection[str]) -> list[Theme]:
    """The themes in the colours of earth; the pinks stay where the text tells of something rosy."""
    change = mossy if not _ROSY.isdisjoint(spoken) else _earthen
    return [_retoned(theme, change) for theme in themes]


def _retoned(theme: Theme, change: Callable[[str], str]) -> Theme:
    roles = ("dominant", "support", "accent", "deep", "pale")
    return replace(theme, **{role: change(getattr(theme, role)) for role in roles})


def mossy(colour: str) -> str:
    """A clear green drawn towards moss and milder."""
    own = lch(colour)
    if not 132 < own.hue < 172:
        return colour
    return tuned(colour, chroma=min(own.chroma, _MOST), turn=(_MOSS - own.hue) * _TOWARDS)


def _earthen(colour: str) -> str:
    own = lch(colour)
    if own.chroma < 0.05 or 24 < own.hue < 305:
        return mossy(colour)
    hue = _CLARET if own.lightness < 0.45 else _BRICK
    return tuned(colour, chroma=min(max(own.chroma, 0.07), 0.13), turn=hue - own.hue)
