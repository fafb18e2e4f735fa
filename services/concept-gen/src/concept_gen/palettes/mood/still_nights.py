"""Calm nights: what is loud in them is seen by moonlight."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from concept_gen.data.vocabulary import words
from concept_gen.palettes.colour.oklch import from_lch, hue_gap, lch
from concept_gen.palettes.reading.themes import Theme

_CALM = words(
    "calm calming serene serenity peaceful peace tranquil tranquility tranquillity quiet quietly still",
    "stillness silent silence hushed sleeping sleepy restful gentle soothing",
)
_ACCENTS = words("accent accents highlight highlights pop glow glowing neon bright")
_STRANGE, _LOUD = 60, 0.12
_MOONLIGHT = 0.055
"""The chroma of what is seen by it."""


def is_still(spoken: Collection[str]) -> bool:
    """Whether a night is calm and asks for no accent."""
    return not _CALM.isdisjoint(spoken) and _ACCENTS.isdisjoint(spoken)


def moonlit(themes: Sequence[Theme]) -> list[Theme]:
    """The themes with a pale tone of their own for a loud accent of another hue."""
    return [replace(theme, accent=_moonlit(theme)) for theme in themes]


def _moonlit(theme: Theme) -> str:
    lead, accent = lch(theme.dominant), lch(theme.accent)
    if accent.chroma < _LOUD or hue_gap(lead.hue, accent.hue) < _STRANGE:
        return theme.accent
    return from_lch(0.84, min(lead.chroma, _MOONLIGHT), lead.hue)
