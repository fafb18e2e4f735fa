"""Themes that want one colour and its tones only: `just one colour`, `green only`, `shades of blue`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from concept_gen.palettes.colour.oklch import lch
from concept_gen.palettes.reading.named_themes import recoloured
from concept_gen.palettes.reading.swatches import Swatch, Use
from concept_gen.palettes.reading.themes import Theme

_ONE = re.compile(
    r"(?<!with )(?<!and )(?<!plus )\b(?:(?:only|just|purely|strictly) (?:(?:in|use) )?(?:one|a single|1)|"
    r"a single|one single|all in one|one|single)[ -]colou?r\b(?! (?:accent|pop|touch|spot|each|per|for))"
)
_COUNTED = re.compile(r"\b(?:only|just|single|in one|one[ -]colou?r (?:only|logo|print|alone)|one-colou?r)\b")
_TONES = re.compile(
    r"^(?:only |just |all |nothing but )?(?:in )?(?:all |different |various |many )?"
    r"(?:shades|tones|hues|tints) of (?:[a-z]+ )?[a-z]+$|"
    r"^(?:only|just|all|nothing but|purely|entirely) (?:[a-z]+ )?[a-z]+$|"
    r"^(?:[a-z]+ )?[a-z]+ (?:only|alone|and nothing else)$"
)
_HUED = 0.045


def is_single(text: str, named: Sequence[Swatch]) -> bool:
    """Of a lower-case text; a colour by itself in so many words is one too."""
    if len([s for s in named if s.use is not Use.ACCENT]) != len(named) or len(named) > 1:
        return False
    told = _ONE.search(text) is not None and _COUNTED.search(text) is not None
    return told or (bool(named) and _TONES.match(text.strip(" .!")) is not None)


def in_one(themes: Sequence[Theme], named: Sequence[Swatch]) -> list[Theme]:
    """The first theme that has a hue, in tones of the colour that is named or of its own first."""
    hued = next((theme for theme in themes if lch(theme.dominant).chroma > _HUED), themes[0])
    colour = named[0] if named else Swatch(hued.word, hued.dominant)
    return recoloured([replace(hued, accent=colour.colour)], [colour])
