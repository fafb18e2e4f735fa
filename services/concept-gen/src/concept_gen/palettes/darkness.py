"""What makes a mood a dark one, and what asks for a dark ground."""

import re
from collections.abc import Sequence

from concept_gen.palettes.arrangement import Field, field_of
from concept_gen.palettes.mood_words import NIGHTLY
from concept_gen.palettes.swatches import Swatch, Use, is_swatch
from concept_gen.palettes.themes import SHADES, exact

_MOSTLY_DARK = re.compile(
    r"\b(?:lots of|mostly|mainly|very|all|jet|pitch) (?:dark|black)\b|\bblack(?:ed)? ?out\b|\bstealth\b|"
    r"\b(?:hardly any|barely any|little|no) light\b|\blightless\b"
)
_DARK = re.compile(r"\bdark\b(?P<comma>,)?\s*(?P<of>\w*)")
_DARK_SCREEN = re.compile(r"\bdark[- ](?:mode|ui|interface|screen|screens|dashboard)\b")
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
