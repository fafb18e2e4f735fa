"""The things that a theme tells of beside the colours that it names."""

import re
from collections.abc import Iterable

from concept_gen.palettes.colour.oklch import distance
from concept_gen.palettes.reading.compounds import is_compound
from concept_gen.palettes.reading.ranks import THING, rank
from concept_gen.palettes.reading.scene_words import MATERIALS
from concept_gen.palettes.reading.swatches import SAME, Swatch, Use, is_swatch
from concept_gen.palettes.reading.themes import HUES, Theme

_FEW = 3  # colours that a palette shows beside its ground
_TWO_TONES = frozenset({"black", "white"})
_ALL = re.compile(r"\b(?:reds|oranges|yellows|greens|blues|purples|pinks|browns|gr[ea]ys|golds)\b")
"""`greens and browns` are all that is to be seen."""


def with_scenes(named: tuple[Swatch, ...], themes: Iterable[Theme], text: str) -> tuple[Swatch, ...]:
    """Beside two colours or three the things that a theme tells of are seen in theirs."""
    if not 1 < len(named) < _FEW:
        return named
    plainly = any(swatch.word in HUES | _TWO_TONES for swatch in named)
    only = len(_ALL.findall(text)) > 1
    things = (t for t in themes if is_compound(t.word) or (not only and _is_seen(t.word, plainly)))
    seen = [Swatch(theme.word, theme.dominant, Use.SCENE) for theme in things]
    seen.sort(key=lambda swatch: not is_compound(swatch.word))
    apart = (s for s in seen if all(distance(s.colour, other.colour) >= SAME for other in named))
    return (*named, *apart)[:_FEW]


def _is_seen(word: str, plainly: bool) -> bool:
    """Of a word beside colours: a material, and any thing where the colours are those of things too."""
    thing = word.rpartition("-")[2] in MATERIALS or (not plainly and rank(word) == THING)
    return thing and not is_swatch(word)
