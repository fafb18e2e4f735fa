"""What makes a mood a dark one, and what asks for a dark ground."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from concept_gen.data.word_vectors import tokens
from concept_gen.palettes.arrangement import Field, field_of
from concept_gen.palettes.mood_words import DAYTIME, NIGHTLY, NOCTURNAL
from concept_gen.palettes.oklch import Lch, lch
from concept_gen.palettes.swatches import Swatch, Use, is_swatch
from concept_gen.palettes.themes import SHADES, Theme, exact

_MOSTLY_DARK = re.compile(
    r"\b(?:lots of|mostly|mainly|very|all|jet|pitch) (?:dark|black)\b|\bblack(?:ed)? ?out\b|\bstealth\b|"
    r"\b(?:hardly any|barely any|little|no) light\b|\blightless\b"
)
_DARK = re.compile(r"\bdark\b(?P<comma>,)?\s*(?P<of>\w*)")
_DARK_SCREEN = re.compile(r"\bdark[- ](?:mode|ui|interface|screen|screens|dashboard)\b")
_SMALL_HOURS = re.compile(
    r"\b(?:at )?(?:one|two|three|four|[1-4]) (?:o['’]?clock )?in the morning\b|\b[1-4] ?a\.?m\b\.?|"
    r"\b(?:the )?(?:small|wee) hours\b|\b(?:the )?dead of (?:the )?night\b|\bafter dark\b|\bin the dark\b"
)
_INKY = re.compile(r"\b(?:dark|inky|midnight) (?:navy|indigo)\b")
_NIGHT_SKY = "#10163a"
_ON = re.compile(r"\b(?:on|against) (?:a |the )?(?P<ground>[a-z]+)\b")


def is_on_night(text: str) -> bool:
    """`on midnight`, `dark mode`"""
    if _DARK_SCREEN.search(text):
        return True
    grounds = (exact(found["ground"]) for found in _ON.finditer(text))
    return any(theme is not None and field_of(theme.dominant) is Field.NIGHT for theme in grounds)


def is_night_ground(swatch: Swatch) -> bool:
    return swatch.use is Use.GROUND and field_of(swatch.colour) is Field.NIGHT


def is_dark_mood(text: str, spoken: Sequence[str]) -> bool:
    """A dark mood, not just a dark colour in it."""
    dark_alone = bool(_MOSTLY_DARK.search(text)) or any(
        found["comma"] or not (found["of"] in SHADES or is_swatch(found["of"]))
        for found in _DARK.finditer(text)
    )
    return dark_alone or not NIGHTLY.isdisjoint(spoken)


def is_on_black(hued: bool, spoken: Sequence[str], named: Sequence[Swatch]) -> bool:
    """Black beside another, `hued` colour is what that is put on, unless it is the ink or white the paper."""
    inked = any(swatch.word == "black" and swatch.use is Use.INK for swatch in named)
    return "black" in spoken and "white" not in spoken and hued and not inked


def with_small_hours(text: str) -> str:
    """The lower-case text, in which three in the morning is night."""
    return _SMALL_HOURS.sub(" night ", text)


def is_nocturnal(text: str, spoken: Collection[str], named: Sequence[Swatch]) -> bool:
    """Whether a text tells of night, neon or space, or names a navy that is dark, and nothing of daylight."""
    if not DAYTIME.isdisjoint([*spoken, *tokens(text)]):
        return False
    return bool(_INKY.search(text)) or not NOCTURNAL.isdisjoint(spoken)


def nightly(themes: Sequence[Theme], spoken: Collection[str]) -> list[Theme]:
    """The themes by night, if a text tells of one: the depth of what is brown or green by day is that of the
    sky."""
    if not any(part in ("night", "nights", "midnight", "nighttime") for w in spoken for part in w.split("-")):
        return list(themes)
    return [replace(t, deep=_NIGHT_SKY) if _is_earthy(lch(t.deep)) else t for t in themes]


def _is_earthy(tone: Lch) -> bool:
    return tone.chroma > 0.012 and 30 < tone.hue < 215
