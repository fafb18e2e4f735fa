"""Keeps colours out of the hues that a theme rules out (`anything but pink`)."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from concept_gen.palettes.colour.oklch import Lch, from_lch, lch
from concept_gen.palettes.reading.browns import BROWNS, freed, is_ruled_out

_VISIBLE = 0.012  # chroma from which a hue is seen, on a pale ground too
_MARGIN = 6
_CYAN, _CYANS_KEPT = 22, 0.8
"""How far on from the edge of blue what is ruled out is turned, and the part of its chroma that stays."""
_INDIGO = 300
_BLUE, _PURPLE = frozenset({"blue"}), frozenset({"purple"})


class _Arc(NamedTuple):
    """OKLCH hues in degrees, past 360 from zero again, of tones between two lightnesses."""

    start: float
    end: float
    darkest: float = 0
    lightest: float = 1


_ARCS: dict[str, tuple[_Arc, ...]] = {
    "red": (_Arc(8, 42),),
    "orange": (_Arc(42, 76), _Arc(34, 42, darkest=0.45)),
    "gold": (_Arc(70, 102),),
    "yellow": (_Arc(78, 114), _Arc(66, 78, darkest=0.6, lightest=0.86)),
    "green": (_Arc(114, 186), _Arc(100, 114, lightest=0.72)),
    "lime": (_Arc(114, 140),),
    "teal": (_Arc(168, 215),),
    "turquoise": (_Arc(168, 215),),
    "cyan": (_Arc(190, 230),),
    "blue": (_Arc(205, 299),),
    "indigo": (_Arc(265, 295),),
    "purple": (_Arc(280, 328),),
    "violet": (_Arc(280, 328),),
    "lavender": (_Arc(280, 328),),
    "magenta": (_Arc(318, 358),),
    "pink": (_Arc(328, 384), _Arc(384, 402, darkest=0.66)),
}


_PRIMARY = frozenset({"red", "yellow", "blue"})
_NAMED = rf"(?:bright |dark |any )?(?:{'|'.join((*_ARCS, *sorted(BROWNS)))}|black|white|gr[ea]y|cream)s?"
_BOTH = re.compile(
    r"\b((?:no|not|without|avoid|avoiding|anything but|nothing|never) "
    rf"{_NAMED}(?:, {_NAMED})*),? and ({_NAMED})"
    r"(?=\s*(?:$|[,.;!)]|please\b))",
    re.IGNORECASE,
)


def both_ruled_out(text: str) -> str:
    """`without red and green` is without either."""
    return _BOTH.sub(r"\1 or \2", text)


def hues_of(words: frozenset[str]) -> frozenset[str]:
    """The hues among the words, also as `reds` or `reddish` says them."""
    spoken = {word.removesuffix("s").removesuffix("ish").replace("redd", "red") for word in words} | words
    primary = _PRIMARY if "primary" in words else frozenset[str]()
    return frozenset(spoken & (_ARCS.keys() | BROWNS)) | primary


def evaded_all(colours: Sequence[str], hues: frozenset[str]) -> tuple[str, ...]:
    """Each colour turned out of the `hues`; without blue a blue among purples turns to them."""
    is_purple = any(not shows(colour, hues) and shows(colour, _PURPLE) for colour in colours)
    onward = is_purple and "blue" in hues
    return tuple(evaded(c, hues, onward=onward and shows(c, _BLUE)) for c in colours)


def evaded(colour: str, hues: frozenset[str], onward: bool = False) -> str:
    """The colour turned by the shorter way, or towards higher hues, out of every one of the `hues`;
    itself when it has none."""
    own = lch(colour)
    if is_ruled_out(own, hues):
        return evaded(freed(own, onward=onward), hues - BROWNS, onward)
    if not shows(colour, hues):
        return colour
    turns = range(1, 360) if onward else _turns(own, hues)
    free = next((turn for turn in turns if not _is_in(own, hues, turn, _MARGIN)), None)
    if free is None:
        return from_lch(own.lightness, 0.0, own.hue)
    if not onward and not _is_in(own, hues, free - _CYAN, _MARGIN) and "blue" in hues and free < 0:
        return from_lch(own.lightness, own.chroma * _CYANS_KEPT, own.hue + free - _CYAN)
    return from_lch(own.lightness, own.chroma, own.hue + free)


def _turns(tone: Lch, hues: frozenset[str]) -> Iterator[int]:
    """By the shorter way; without blue a blue is teal before it is violet."""
    if "blue" in hues and tone.hue < _INDIGO:
        yield from range(-1, -101, -1)
    yield from (turn for step in range(1, 181) for turn in (step, -step))


def shows(colour: str, hues: frozenset[str]) -> bool:
    own = lch(colour)
    return own.chroma >= _VISIBLE and (is_ruled_out(own, hues) or _is_in(own, hues))


def _is_in(tone: Lch, hues: frozenset[str], turn: float = 0, margin: float = 0) -> bool:
    """Whether the tone, its hue turned by `turn`, comes within `margin` degrees of a hue."""
    arcs = (
        arc for name in hues - BROWNS for arc in _ARCS[name] if arc.darkest <= tone.lightness <= arc.lightest
    )
    return any(
        (tone.hue + turn - arc.start + margin) % 360 < arc.end - arc.start + 2 * margin for arc in arcs
    )
