"""Colours as pastels are: mild and light, a yellow nearly white, since below that it is tan."""

from collections.abc import Sequence
from dataclasses import replace

from concept_gen.palettes.colour.brushes import fuller
from concept_gen.palettes.colour.draft import Draft
from concept_gen.palettes.colour.oklch import Lch, from_lch, lch
from concept_gen.palettes.colour.palette import Palette
from concept_gen.palettes.reading.themes import Theme

_GREY = 0.04  # chroma
_CLEAR, _INKY = 0.115, 0.5
_PINK = 6  # the hue of a red that is to be light


def softened(draft: Draft) -> Draft:
    """On a light ground, where that is nearly white with a lighter lead."""
    ground = lch(draft.background)
    sunny = any(66 < lch(c).hue < 113 for c in (draft.secondary, draft.accent, draft.background))
    return Draft(
        _leading(lch(draft.primary), 0.6 if ground.lightness > 0.93 else 0.56),
        _companion(lch(draft.secondary), 0.8, 0.11),
        _companion(lch(draft.accent), 0.74, 0.115),
        from_lch(max(ground.lightness, 0.94 if sunny else 0.86), min(ground.chroma, 0.075), ground.hue),
    )


def softened_themes(themes: Sequence[Theme]) -> tuple[Theme, ...]:
    """Those that can lead as pastels first: a grey is none, a deep enough yellow is tan."""
    return tuple(map(_softened_theme, sorted(themes, key=lambda theme: _is_dull(lch(theme.dominant)))))


def is_muddy(palette: Palette) -> bool:
    """Whether a yellow was deepened to khaki, or what leads to ink, to be seen on a tint."""
    beside = map(lch, (palette.secondary, palette.accent))
    khaki = any(58 < tone.hue < 118 and tone.lightness < 0.79 and tone.chroma < _CLEAR for tone in beside)
    return lch(palette.background).lightness > 0.6 and (khaki or lch(palette.primary).lightness < _INKY)


def _is_dull(tone: Lch) -> bool:
    return tone.chroma < _GREY or 44 < tone.hue < 118


def _softened_theme(theme: Theme) -> Theme:
    return replace(
        theme,
        dominant=_leading(lch(theme.dominant), 0.6),
        support=_companion(lch(theme.support), 0.8, 0.11),
        accent=_companion(lch(theme.accent), 0.74, 0.115),
    )


def _leading(tone: Lch, lightest: float) -> str:
    """A pale colour that is to lead is a fuller tone of it."""
    own = lch(fuller(from_lch(*tone)))
    strongest = 0.1 if 130 < tone.hue < 275 else 0.122  # of a blue or green that is much
    hue = _PINK if 14 < tone.hue < 40 else tone.hue
    return from_lch(max(tone.lightness, lightest), min(own.chroma, strongest), hue)


def _companion(tone: Lch, lightest: float, strongest: float) -> str:
    least = 0.89 if 66 < tone.hue < 113 else lightest
    return from_lch(max(tone.lightness, least), min(tone.chroma, strongest), tone.hue)
