"""Reads what is hot as a thing with steam over it: `a steaming bun`, `a loaf with curls of steam`."""

import re

from concept_gen.data.vocabulary import words
from concept_gen.local.understanding.lexicon import load_lexicon

# Of one thing that is told first: not of what somebody eats.
_STEAMING = re.compile(
    r"(?i)(?P<before>(?:^|[.,;:]|\b(?:of|show|shows|showing|draw|want|like|featuring))\s*(?:(?:an?|the|our)\s+)?)"
    r"(?:steaming(?:\s+hot(?!\s+(?:chocolate|coffee|dog|pot|tea)))?|piping\s+hot)\s+"
    r"(?P<what>(?:(?:loaf|plate|basket|pile)\s+of\s+|[a-z]+\s+)?[a-z]+)"
    r"(?=\s*(?:[.,;:!)]|$|(?:for|in|on|and|with|as)\b))"
)
_STEAM = re.compile(
    r"(?i)(?P<before>)\b(?P<what>[a-z]+)\s+with\s+(?:(?!and\b)[a-z]+\s+){0,3}steam\b"
    r"(?:\s+(?:rising|coming|curling|wafting|drifting|swirling))?"
    r"(?:\s+(?:up|off|out|from|of|above|over)){0,2}(?:\s+(?:it|its top|the top))?"
)
_STEAMERS = words("cup pot wok")


def with_steam(text: str) -> str:
    """`a steaming bun` as `a bun with rising-steam`, where no one drawing shows both."""
    return _STEAMING.sub(_told_apart, _STEAM.sub(_told_apart, text))


def _told_apart(found: re.Match[str]) -> str:
    """Where there is one drawing of both, as of most cups, as it is."""
    what = found["what"].lower()
    if what.split()[-1] in _STEAMERS:
        return found.group()
    known = load_lexicon().queries
    drawn = any(phrase in known for phrase in (f"steaming-{what}", f"{what}-steam".replace(" ", "-")))
    return found.group() if drawn else f"{found['before']}{found['what']} with rising-steam"
