"""What those who are helped find hard, which is what it is about: `a club for kids who find maths hard`."""

import re

from concept_gen.local.understanding.rewording.late_pattern import LatePattern
from concept_gen.local.understanding.rewording.owners.doing import is_seen
from concept_gen.local.understanding.rewording.owners.helped import THOSE_HELPED
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

_HARD = (
    "a struggle|boring|confusing|daunting|difficult|frightening|hard|overwhelming|scary|stressful|"
    "tough|tricky"
)
_WHAT = r"(?P<{}>(?!it\b|that\b|their\b|the\b|this\b|things\b)[a-z]+)"
_FOUND_HARD = LatePattern(
    r"(?i)\b(?P<link>for|with|(?:coach|help|support|teach|train|tutor)(?:es|s|ing)?)\s+"
    rf"{THOSE_HELPED}\s+(?:who|that)\s+(?:(?:find|found|think)\s+"
    rf"{_WHAT.format('found')}\s+"
    rf"(?:too\s+|very\s+|really\s+|quite\s+)?(?:{_HARD})\b|"
    r"(?:are (?:bad|behind|no good)|have (?:fallen behind|trouble)|need (?:a hand|help)|struggle|wrestle)\s+"
    r"(?:at|in|with)\s+(?:their\s+)?"
    rf"{_WHAT.format('with')}|"
    r"(?:are|feel|get) (?:so |too |really )?(?:afraid|frightened|nervous|scared|terrified) (?:about|of)\s+"
    rf"{_WHAT.format('fear')})"
)


def as_hardship(text: str) -> str:
    """What is hard in place of them, where something shows it."""
    return _FOUND_HARD.sub(_itself, text)


def _itself(found: re.Match[str]) -> str:
    if found["fear"]:
        return _feared(found)
    what = found["found"] or found["with"]
    link = "about" if found["link"].lower() in ("for", "with") else found["link"]
    return f"{link} {what}" if is_seen(what.lower()) else found.group()


def _feared(found: re.Match[str]) -> str:
    what = found["fear"].lower()
    named = f"fear-of-{what}"
    known = named if load_lexicon().icons_for(named) else what
    return f"about {known}" if known == named or is_seen(what) else found.group()
