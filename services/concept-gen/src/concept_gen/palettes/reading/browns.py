"""What stands for brown, tan and beige where these are ruled out, as a turn of their hue is mud."""

from collections.abc import Collection

from concept_gen.palettes.colour.oklch import Lch, from_lch

BROWNS = frozenset({"brown", "tan", "beige"})
_SEEN, _PAPER, _TAN, _NIGHT, _DEEP = 0.012, 0.84, 0.66, 0.34, 0.6
_CLEAR, _PALE, _BUTTER = 0.125, 0.105, 0.06
"""Chroma from which a deep, a light and a pale tone is a rust, an ochre and a butter."""
_EARTHS = {"brown": (35, 104), "tan": (46, 100), "beige": (36, 106)}
_REDDISH = 62
_BRICK, _OCHRE, _OLIVE = 32.0, 82.0, 113.0


def is_ruled_out(tone: Lch, names: Collection[str]) -> bool:
    """Without brown or beige there is no tan either."""
    if tone.chroma < _SEEN:
        return False
    return any(_is_of(tone, name) for name in BROWNS.intersection(names))


def _is_of(tone: Lch, name: str) -> bool:
    first, last = _EARTHS[name]
    if not first < tone.hue < last:
        return False
    if tone.lightness >= _PAPER:
        return name == "beige" and tone.chroma < _BUTTER
    if tone.lightness >= _TAN:
        return _EARTHS["tan"][0] < tone.hue < _EARTHS["tan"][1] and tone.chroma < _PALE
    return name == "brown" and (tone.chroma < _CLEAR or tone.lightness < _DEEP)


def freed(tone: Lch, *, onward: bool) -> str:
    """A paper and a night without a tint, a tan as ochre, a brown as brick or olive, `onward` as olive."""
    if tone.lightness >= _PAPER or tone.lightness < _NIGHT:
        return from_lch(tone.lightness, _SEEN / 2, tone.hue)
    if onward:
        return from_lch(tone.lightness, max(tone.chroma, _BUTTER), _OLIVE)
    if tone.lightness >= _TAN:
        return from_lch(max(tone.lightness, 0.72), 0.13, _OCHRE)
    if tone.hue < _REDDISH:
        return from_lch(tone.lightness, max(tone.chroma, 0.12), _BRICK)
    return from_lch(tone.lightness, max(tone.chroma, _BUTTER), _OLIVE)
