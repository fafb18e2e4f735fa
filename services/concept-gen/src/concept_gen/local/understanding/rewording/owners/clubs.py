"""Whose club it is, of whom nobody is drawn: `our ladies' football club`."""

import re

from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

_WHOSE_CLUB = re.compile(
    r"(?i)\b(?P<whose>boys|children|girls|kids|ladies|men|seniors|veterans|women)(?:['’]s?)?\s+"
    r"(?P<what>[a-z]+)\s+(?=(?:choir|club|crew|eleven|league|side|squad|team)s?\b)"
)


def without_whose_club(text: str) -> str:
    """The text with what the club does, where something shows that and no drawing both."""
    return _WHOSE_CLUB.sub(_club_alone, text)


def _club_alone(found: re.Match[str]) -> str:
    what, both = found["what"].lower(), f"{found['whose']}s-{found['what']}".lower().replace("ss-", "s-")
    known = load_lexicon()
    return f"{found['what']} " if known.icons_for(what) and not known.icons_for(both) else found.group()
