"""Relations of hues that a theme tells by their names: `complementary`, `triadic`, `analogous`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from concept_gen.palettes.colour.oklch import from_lch, lch
from concept_gen.palettes.reading.swatches import Swatch
from concept_gen.palettes.reading.themes import Theme

_TURNS = {
    "split": (150, 210),
    "complement": (180,),
    "triad": (120, 240),
    "analogous": (-40, 40),
}
_TOLD = re.compile(r"\b(?P<split>split[ -])?(?P<kind>complement(?=ary|s?\b)|triad(?=ic|\b)|analogous)[a-z]*")
_WHEEL = ((27, 0), (55, 60), (100, 120), (145, 180), (190, 210), (260, 240), (305, 300), (387, 360))
"""Hues as they are seen, and where they are on a painter's wheel, on which red is opposite to green."""
_HUED, _LEAST = 0.05, 0.1
_LEVELS, _SUNNY, _SUNLIT = (0.5, 0.68), (72, 115), 0.8


@dataclass(frozen=True)
class Harmony:
    turns: tuple[int, ...] = ()

    def spots(self, named: Sequence[Swatch]) -> tuple[str, ...]:
        """What stands beside the one colour that is named."""
        hued = [swatch.colour for swatch in named if lch(swatch.colour).chroma > _HUED]
        return tuple(_turned(hued[0], turn) for turn in self.turns) if len(hued) == 1 else ()

    def told(self, themes: Sequence[Theme], named: Sequence[Swatch]) -> list[Theme]:
        """The first hued theme with what is related to it, where no colour is named."""
        lead = next((theme for theme in themes if lch(theme.dominant).chroma > _HUED), None)
        if not self.turns or named or lead is None:
            return list(themes)
        first, *rest = (_turned(lead.dominant, turn) for turn in self.turns)
        tone = from_lch(0.76, lch(lead.dominant).chroma * 0.7, lch(lead.dominant).hue)
        support, accent = (first, rest[0]) if rest else (tone, first)
        return [replace(lead, support=support, accent=accent)]


def harmony_of(text: str) -> Harmony:
    found = _TOLD.search(text)
    return Harmony(_TURNS["split" if found["split"] else found["kind"]]) if found else Harmony()


def _turned(colour: str, turn: int) -> str:
    own = lch(colour)
    hue = _seen((_painted(own.hue) + turn) % 360)
    sunny = _SUNNY[0] < hue % 360 < _SUNNY[1]
    level = _SUNLIT if sunny else min(max(own.lightness, _LEVELS[0]), _LEVELS[1])
    return from_lch(level, max(own.chroma, _LEAST), hue)


def _painted(hue: float) -> float:
    return _between(hue if hue >= _WHEEL[0][0] else hue + 360, _WHEEL)


def _seen(angle: float) -> float:
    return _between(angle, [(painted, seen) for seen, painted in _WHEEL])


def _between(value: float, wheel: Sequence[tuple[float, float]]) -> float:
    for (start, first), (end, last) in pairwise(wheel):
        if start <= value <= end:
            return first + (last - first) * (value - start) / (end - start)
    return wheel[-1][1]
