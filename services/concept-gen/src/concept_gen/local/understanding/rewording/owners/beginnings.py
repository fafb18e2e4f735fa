"""What owners were before and how they began, of which nothing is drawn: `former nurse, I now fit wigs`,
`I took over from my father`."""

import re

from concept_gen.local.understanding.rewording.late_pattern import LatePattern
from concept_gen.local.understanding.rewording.owners.showing import if_it_shows

_YEARS = r"(?:[a-z0-9-]+\s+){1,2}(?:years?|decades?)"
_US = r"(?=(?:and\s+|but\s+|so\s+)?(?:i|we|(?:now|today|these days)\s+(?:i|we))\b)"
_STOP = r"\s*(?:[,.;:!–—-]+\s*|$)"
_SAID = r"(?:\s+[a-z'’-]+)"
_WAS = (
    rf"(?:was|were|used to be|worked as|(?:had )?spent {_YEARS} (?:as|in)|trained as|started out as|began as)"
)
_NOW = (
    r"(?:and\s+|but\s+|so\s+|until\s[^,.;:]*,\s*)?(?=(?:now|today|these days)\s+(?:i|we)\b|(?:i|we)\s+now\b)"
)
_WORK = (
    r"(?:(?:an?|the|this|his|her|their)\s+)?(?:[a-z]+\s+)?"
    r"(?:business|company|firm|it|round|shop|trade|workshop)"
)
_KIN = r"(?:my|our)\s+(?:late\s+|old\s+)?[a-z]+"
_PATTERNS = (
    # `Retired teacher, I now tutor maths`, `After thirty years as a nurse I now make candles`
    rf"(?i)^\W*(?:former|formerly an?|retired|ex|once an?|previously an?|an? (?:former|retired))"
    rf"(?:[\s-]+[a-z'’-]+){{1,4}}?{_STOP}{_US}",
    rf"(?i)(?:^|(?<=[.;:!]\s))(?:after|following)\s+{_YEARS}\s+(?:as|at|in|of|with){_SAID}{{1,5}}?,?\s+"
    r"(?:and\s+|but\s+)?(?:now\s+)?(?=(?:i|we)\b)",
    # `I was a police officer for twenty years, now I train dogs`
    rf"(?i)\b(?:i|we)\s+{_WAS}\s+(?:an?\s+)?[^,.;:!]{{3,60}}?[,.;:!–—-]*\s+{_NOW}",
    # `I took over from my father`, `it all started when my neighbour fell`
    rf"(?i)\b(?:i|we|she|he)\s+(?:took\s+(?:{_WORK}\s+)?over|inherited\s+{_WORK}|learn(?:ed|t)\s+{_WORK}|bought\s+{_WORK})"
    rf"(?:\s+(?:from|off)\s+{_KIN})?(?=\s*(?:[,.;:!]|$)|\s+(?:and|in|when|after)\b)(?:\s+(?:in|when|after)\s[^,.;:!]*)?"
    r"(?:\s*,?\s*and\s+now\s+my\s[^.;:!]*)?",
    r"(?i)\bit\s+(?:all\s+)?(?:began|started)\s+(?:when|with|in|as|after|because)\s[^.;:!]*",
    r"(?i)\b(?:(?:i|we)\s+)?(?:began|started)(?:\s+(?:out|it|this))?\s+(?:in|at|out of|from)\s+"
    rf"(?:an?|the|my|our|his|her)\s+[a-z]+(?:\s+with\s+(?:an?|one|two)\s+[^,.;:]*?)?(?:\s+in\s+\d{{4}})?[,.;:!–—-]*\s+{_NOW}",
)
_BEFORE = tuple(LatePattern(pattern) for pattern in _PATTERNS)
_MAY_TELL = re.compile(
    r"(?i)\b(?:after|began|bought|ex|former|formerly|following|inherited|learn(?:ed|t)|once|previously|retired|spent|"
    r"started|took|trained|used|was|were|worked)\b"
)


def without_beginnings(text: str) -> str:
    """The text without these, unless nothing to draw is left of it."""
    if not _MAY_TELL.search(text):
        return text
    for pattern in _BEFORE:
        text = if_it_shows(pattern.sub(" ", text), text)
    return text
