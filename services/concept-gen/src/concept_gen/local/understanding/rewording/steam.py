"""Reads what is hot as a thing with steam over it: `a steaming bun`, `a loaf with curls of steam`."""

import re

from concept_gen.data.vocabulary import words
from concept_gen.local.understanding.rewording.late_pattern import LatePattern
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

# Of one thing that is told first: not of what somebody eats.
_STEAMING = LatePattern(
    r"(?i)(?P<before>(?:^|[.,;:]|\b(?:of|show|shows|showing|draw|want|like|featuring))\s*(?:(?:an?|the|our)\s+)?)"
    r"(?:steaming(?:\s+hot(?!\s+(?:chocolate|coffee|dog|pot|tea)))?|piping\s+hot)\s+"
    r"(?P<what>(?:(?:loaf|plate|basket|pile)\s+of\s+|[a-z]+\s+)?[a-z]+)"
    r"(?=\s*(?:[.,;:!)]|$|(?:for|in|on|and|with|as)\b))",
    only_with=r"steaming|piping",
)
_STEAM = LatePattern(
    r"(?i)(?P<before>)\b(?P<what>(?:(?:coffee|moka|mocha|tea)\s)?[a-z]+)\s+with\s+(?:(?!and\b)[a-z]+\s+){0,3}steam\b"
    r"(?:\s+(?:rising|coming|curling|wafting|drifting|swirling))?"
    r"(?:\s+(?:up|off|out|from|of|above|over)){0,2}(?:\s+(?:it|its top|the top))?",
    only_with=r"steam",
)
# `steam rising from a yellow teapot`
_OUT_OF = LatePattern(
    r"(?i)\b(?:(?:curls?|wisps?|clouds?|puffs?|swirls?) of )?(?:hot )?steam\s+(?:(?:that is|is)\s+)?"
    r"(?:rising|coming|curling|wafting|drifting|swirling|escaping|pouring)\s+(?:(?:up|off|out|from|of)\s+)+"
    r"(?P<article>an?|the|our|its)\s+(?P<how>(?:(?!of\b)[a-z]+\s+)*?)"
    r"(?P<what>(?:[a-z]+\s+of\s+)?[a-z]+)(?=\s*(?:[.,;:!)]|$|(?:for|in|on|and|with|as|next|beside|under|above)\b))",
    only_with=r"steam",
)
_STEAMERS = words("cup pot wok")
# Pots that are drawn without.
_SPOUTED = ("coffee pot", "moka pot", "mocha pot", "tea pot")


def with_steam(text: str) -> str:
    """`a steaming bun` as `a bun with rising-steam`, where no one drawing shows both."""
    return _STEAMING.sub(_told_apart, _STEAM.sub(_told_apart, _OUT_OF.sub(_turned, text)))


def _turned(found: re.Match[str]) -> str:
    """The thing first, steam after it or in its drawing."""
    what = found["what"].lower()
    in_one = f"steaming-{what}" in load_lexicon().queries
    steaming = f"steaming {what}" if in_one else f"{what} with steam"
    return f"{found['article']} {found['how']}{steaming}"


def _told_apart(found: re.Match[str]) -> str:
    """Where there is one drawing of both, as of most cups, as it is."""
    what = found["what"].lower()
    if what.split()[-1] in _STEAMERS and what not in _SPOUTED:
        return found.group()
    known = load_lexicon().queries
    if f"steaming-{what}" in known:
        return f"{found['before']}steaming {what}"
    drawn = any(phrase in known for phrase in (f"steaming-{what}", f"{what}-steam".replace(" ", "-")))
    return found.group() if drawn else f"{found['before']}{found['what']} with rising-steam"
