"""Themes made of the colours that a text names, where those stand without any other beside them."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import cycle

from concept_gen.palettes.colour.brushes import fuller, is_red, is_yellow, paper
from concept_gen.palettes.colour.draft import tuned
from concept_gen.palettes.colour.oklch import from_lch, lch
from concept_gen.palettes.reading.swatches import Swatch, Use
from concept_gen.palettes.reading.themes import Theme

_PAPER, _HUED = 0.9, 0.035
_CRIMSON, _SCARLET = 23.0, 28.0
"""The hue up to which a red is a crimson, and that of a scarlet."""


def recoloured(themes: Sequence[Theme], swatches: Sequence[Swatch]) -> list[Theme]:
    """A theme for each of several named colours, those with a hue first and paper never; their words stay."""
    spots = [s.colour for s in swatches if s.use is Use.ACCENT]
    inks = [s.colour for s in swatches if not is_paper(s.colour) and s.colour not in spots]
    ordered = sorted(inks, key=lambda c: lch(c).chroma < _HUED) or spots
    if not ordered:
        return list(themes)
    named = zip(ordered, cycle(themes), strict=False)
    return [_led_by(at, ordered, spots, theme) for at, (_, theme) in enumerate(named)]


def led_by_one(themes: Sequence[Theme], swatch: Swatch) -> list[Theme]:
    """The first theme in the very colour that is named, with its own counterpart."""
    lead, others = swatch.colour, [themes[0].accent]
    return [_led_by(0, [lead], others, themes[0]), *themes[1:]]


def is_paper(colour: str) -> bool:
    own = lch(colour)
    return own.lightness > _PAPER and own.chroma < 0.06


def _led_by(at: int, ordered: list[str], spots: list[str], theme: Theme) -> Theme:
    lead, others = ordered[at], [*ordered[at + 1 :], *ordered[:at]]
    own = lch(lead)
    tone = _lighter(lead) if own.lightness < 0.6 else _deeper(lead)
    return replace(
        theme,
        dominant=lead,
        support=tone,
        accent=(spots or [*others, tone])[0],
        deep=_deepest(ordered),
        pale=paper(lead, 0.968, 0.016),
    )


def _lighter(colour: str) -> str:
    """Of a clear red that is a vermilion, not a pink, and of a crimson a scarlet, not an orange."""
    own = lch(colour)
    if is_red(colour) and own.lightness > 0.42:
        lift, hue = (0.08, _SCARLET) if own.hue < _CRIMSON else (0.11, own.hue + 14)
        return from_lch(own.lightness + lift, own.chroma, hue)
    return tuned(colour, own.lightness + 0.2, own.chroma * 0.85)


def _deeper(colour: str) -> str:
    """Of a yellow that is an amber."""
    if is_yellow(colour):
        return from_lch(0.78, max(lch(colour).chroma, 0.15), 73)
    return tuned(colour, lch(colour).lightness - 0.16, lch(fuller(colour)).chroma)


def _deepest(colours: Sequence[str]) -> str:
    darkest = lch(min(colours, key=lambda c: lch(c).lightness))
    return from_lch(min(darkest.lightness, 0.24), min(darkest.chroma, 0.06), darkest.hue)
