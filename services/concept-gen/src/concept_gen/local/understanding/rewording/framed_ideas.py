"""Reads what a text calls an idea as that itself: `the idea of growth`, `peace between nations`."""

import re

from concept_gen.local.understanding.rewording.known_phrases import unless_known

_FRAMES = (
    "art|beauty|concept|essence|feel|feeling|gift|idea|image|joy|love|magic|meaning|meeting|notion|"
    "pleasure|pleasures|power|sense|spirit|story|thought|wonder|wonders"
)
_NO_IDEAS = (
    r"(?:(?:an?|the|our)\s+)?(?:brand|business|child|company|family|firm|logo|our|reading|shop|team|words)\b"
)
_FRAMED = re.compile(
    r"\b(?:(?:an?|the|our|that|pure|simple)\s+){0,2}"
    rf"(?:(?:{_FRAMES})\s+(?:of|about|behind)|(?:metaphor|symbol)\s+(?:of|for))\s+(?=[a-z])(?!{_NO_IDEAS})"
)
_THOSE = (
    "children|colleagues|cultures|families|friends|generations|humans|nations|neighbours|neighbors|"
    "partners|people|strangers|us|you|women|men"
)
_BETWEEN = re.compile(
    rf"\s+(?:between|among)\s+(?:(?:all|our|two|the)\s+)?(?:{_THOSE})(?:\s+and\s+(?:{_THOSE}))?"
    r"(?=\s*(?:$|[,.;:!]))"
)


def without_frames(text: str) -> str:
    """In small letters: `The Joy of Cooking` is a name."""
    return _BETWEEN.sub(unless_known, _FRAMED.sub("", text))
