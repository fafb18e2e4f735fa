"""Colours brought to where they are seen at their best: on paper, on a dark ground, as a ground."""

from collections.abc import Iterable, Sequence

from concept_gen.palettes.colour.draft import Draft, tuned
from concept_gen.palettes.colour.ground import (
    ACCENT_CONTRAST,
    PRIMARY_CONTRAST,
    SECONDARY_CONTRAST,
    least_contrast,
)
from concept_gen.palettes.colour.oklch import distance, from_lch, is_dark, lch, with_contrast

_WHITE = "#fbfbfb"
CREAM = "#ecdccb"
"""The pale tone of a red or a wine, whose own would be a pink."""
_NEUTRAL = 0.012
_OAT_CHROMA, _OAT_HUE = 0.035, 78.0
_APART, _MOST_MOVED, _MOST_OF_WARM = 0.115, 0.24, 0.09


def is_red(colour: str) -> bool:
    """A red or a wine, which would turn to salmon or pink where it is made lighter."""
    own = lch(colour)
    wine = own.lightness < 0.56 and own.chroma > 0.07 and not 42 < own.hue < 345
    return wine or (10 < own.hue < 40 and own.chroma > 0.12)


def turns_pink(colour: str) -> bool:
    """Whether a dark red or wine would be a pink where it is lit."""
    own = lch(colour)
    return own.lightness < 0.5 and own.chroma > 0.06 and not 42 < own.hue < 335


def is_grey(colour: str) -> bool:
    """White and black too, and the papers that are nearly white."""
    return lch(colour).chroma < 0.03


def is_blue(colour: str) -> bool:
    """Whether it would turn to lilac where it is made warmer."""
    own = lch(colour)
    return own.chroma > 0.03 and 215 < own.hue < 295


def is_yellow(colour: str) -> bool:
    """Whether it would turn to mustard where it is made darker."""
    own = lch(colour)
    clear = own.chroma > 0.1 or (own.lightness > 0.88 and own.chroma > 0.065)
    return 80 < own.hue < 115 and own.lightness > 0.75 and clear


def is_brown(colour: str) -> bool:
    """Whether its tint would be peach or skin."""
    own = lch(colour)
    return 30 < own.hue < 70 and own.lightness < 0.62 and 0.02 < own.chroma < 0.105


def is_sunny(colour: str) -> bool:
    """An orange, yellow or lime, which would be brown or olive as a deep ground."""
    own = lch(colour)
    return 44 < own.hue < 132 and own.lightness > 0.6 and own.chroma > 0.09


def is_warm(colour: str) -> bool:
    own = lch(colour)
    return 36 < own.hue < 118 and own.chroma > 0.025


def paper(colour: str, lightness: float, chroma: float | None = None) -> str:
    """A light ground of the colour's hue, never a colour of its own; of a brown that is oat."""
    own = lch(colour).chroma
    most = 0.035 if lightness < 0.95 else 0.022
    strength = min(own, most) if chroma is None else min(chroma, own)
    return from_lch(lightness, strength, _OAT_HUE) if is_brown(colour) else tuned(colour, lightness, strength)


def pastel_sheet(hued: str) -> str:
    """A light ground that is a colour; of a yellow that is butter, as below it is tan, of a brown oat."""
    own = lch(hued)
    if is_brown(hued):
        return from_lch(0.91, _OAT_CHROMA, _OAT_HUE)
    return tuned(hued, 0.95, 0.075) if 66 < own.hue < 118 else tuned(hued, 0.9, min(own.chroma, 0.065))


def ink(colour: str, lightness: float) -> str:
    return tuned(colour, lightness, min(lch(colour).chroma, 0.06))


def evening(colour: str) -> str:
    """The colour as a dark ground; of a grey that is no indigo."""
    own = lch(colour).chroma
    return tuned(colour, 0.27, own if own < _NEUTRAL else 0.06)


def lit(colour: str, lightness: float) -> str:
    """The colour bright enough for a dark ground, keeping its strength."""
    own = lch(colour)
    bright = min(lightness, 0.6 if is_red(colour) else 0.72 if 270 < own.hue < 325 else 1)
    return tuned(
        colour, max(own.lightness, bright), max(own.chroma, 0.05) if own.chroma > 0.02 else own.chroma
    )


def holds(colour: str, ground: str) -> bool:
    """Whether the colour leads on that ground without becoming another."""
    most = _MOST_OF_WARM if is_warm(colour) and not is_dark(ground) else _MOST_MOVED
    return distance(with_contrast(colour, ground, PRIMARY_CONTRAST), colour) <= most


def leading(wishes: Iterable[str], ground: str, otherwise: str) -> str:
    return next((wish for wish in wishes if holds(wish, ground)), otherwise)


def painted(lead: str, wishes: list[str], ground: str) -> Draft:
    """The lead on its ground, with what is best told from it of the wishes."""
    return Draft(lead, *beside(lead, wishes, ground), ground)


def beside(lead: str, wishes: Sequence[str], ground: str) -> tuple[str, str]:
    """Secondary and accent: the first wishes that are told from the lead and from each other on that ground,
    tones of the lead where there are too few. What an accent's contrast changes more is the secondary."""
    primary = with_contrast(lead, ground, PRIMARY_CONTRAST)
    offered = [*wishes, *_tones(lead, ground)]
    first = _apart_from([primary], offered, ground, SECONDARY_CONTRAST)
    others = [c for c in offered if c != first]
    second = _apart_from([primary, _seen(first, ground, SECONDARY_CONTRAST)], others, ground, ACCENT_CONTRAST)
    return (second, first) if _is_better_changed_over(first, second, ground) else (first, second)


def _is_better_changed_over(first: str, second: str, ground: str) -> bool:
    """Whether an accent's contrast changes the second more, and both are still told apart as the other."""
    first_moved, second_moved = (_seen(c, ground, ACCENT_CONTRAST) for c in (first, second))
    kept = distance(_seen(second, ground, SECONDARY_CONTRAST), first_moved) >= _APART
    return kept and distance(second_moved, second) > distance(first_moved, first) + 0.06


def _apart_from(told: Sequence[str], offered: Sequence[str], ground: str, ratio: float) -> str:
    return next(
        (c for c in offered if all(distance(_seen(c, ground, ratio), one) >= _APART for one in told)),
        offered[-1],
    )


def _seen(colour: str, ground: str, ratio: float) -> str:
    return with_contrast(colour, ground, least_contrast(colour, ground, ratio))


def _tones(lead: str, ground: str) -> tuple[str, ...]:
    """Of a gold or a tan the deep one is nearly black, as it would be brown."""
    own = lch(lead)
    if is_yellow(lead) and is_dark(ground):
        return (from_lch(0.95, own.chroma * 0.5, own.hue), from_lch(0.72, 0.16, 64), from_lch(0.62, 0.0, 0.0))
    levels = (0.86, 0.6, 0.74, 0.5) if is_dark(ground) else (0.72, 0.56, 0.42, 0.3)
    light, middle, deep, *others = (from_lch(level, own.chroma * 0.85, own.hue) for level in levels)
    if is_dark(ground) and own.chroma > 0.07 and not 42 < own.hue < 335:
        light = CREAM
    golden = 58 < own.hue < 118 and own.lightness > 0.55 and not is_dark(ground)
    return (light, *((darkened(lead),) if golden else (middle, deep)), *others)


def lead_or_ground(lead: str, partners: Sequence[str], ground: str, strength: float) -> tuple[str, str]:
    """Primary and ground: the colour leads on the paper, or where it would turn to mud there it is a sheet of
    at most that chroma under the first partner that leads on it."""
    if holds(lead, ground) or lch(lead).chroma < 0.05:
        return lead, ground
    own = lch(lead)
    sheet = tuned(lead, max(own.lightness, 0.9 if strength > 0.1 else 0.93), min(own.chroma, strength))
    return leading(partners, sheet, ink(partners[0], 0.32)), sheet


def darkened(colour: str) -> str:
    """An ink of the colour: deep where that hue stays itself, of a lime a leaf's, else nearly neutral, not
    brown or olive."""
    own = lch(colour)
    if 106 < own.hue < 135 and own.chroma > 0.08:
        return from_lch(0.37, 0.075, own.hue + 4)
    return from_lch(0.3, min(own.chroma, 0.025 if 36 < own.hue < 135 else 0.09), own.hue)


def fuller(colour: str) -> str:
    """A tint with the chroma that a deeper tone of it is to have; of an apricot that is an orange."""
    own = lch(colour)
    drop = max(own.lightness - 0.64, 0)
    if 46 < own.hue < 74 and own.chroma > 0.08:
        return from_lch(own.lightness - drop, min(own.chroma + drop * 0.35, 0.165), own.hue - drop * 70)
    more = drop * 0.35 if own.chroma > 0.03 and not 62 < own.hue < 118 else 0
    return tuned(colour, own.lightness - drop, max(own.chroma, min(own.chroma + more, 0.12)))


def white_of(colour: str) -> str:
    return paper(colour, 0.985) if lch(colour).chroma > 0.02 else _WHITE
