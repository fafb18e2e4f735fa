"""Reads what is open as the drawing of it open: `a blue door, open`, `an open green gate`."""

import re

from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

_BEFORE = re.compile(
    r"(?i)\b(?:wide[- ]|half[- ])?open(?:ed)?\s+(?P<how>(?:(?!and\b|to\b|from\b|for\b|air\b)[a-z]+\s+){1,2})"
    r"(?P<what>[a-z]+)\b"
)
_AFTER = re.compile(
    r"(?i)\b(?P<what>[a-z]+),?\s+(?:(?:that|which|is|are|stands?|standing|left|swung|wide|half|slightly)\s+)*"
    r"(?:open|opened|ajar)\b(?!\s+(?:a|air|all|an|at|by|daily|every|for|from|in|late|on|seven|since|the|to|until)\b)"
)


def with_openness(text: str) -> str:
    """`a blue door, open` as `a blue open door` where there is such a drawing."""
    return _AFTER.sub(_told, _BEFORE.sub(_told, text))


def _told(found: re.Match[str]) -> str:
    how, what = (found.groupdict().get("how") or "").lower(), found["what"].lower()
    known = load_lexicon().queries
    whole = f"open {how}{what}".replace(" ", "-")
    displaced = f"open-{what}" in known and not (how and whole in known)
    return f"{how}open {what}" if displaced else found.group()
