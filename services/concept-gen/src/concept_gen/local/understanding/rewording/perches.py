"""Reads the branch that somebody is on by any tree's name: `on an oak branch` is on a branch."""

import re

from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

_ON_BRANCH = re.compile(
    r"(?i)\b(?P<on>on|upon|from)\s+(?:an?|the|its)\s+(?P<kind>(?:[a-z-]+\s+){1,2})(?P<perch>branch|twig|perch)\b"
)


def on_branches(text: str) -> str:
    """The text with what kind of branch it is left out, where no drawing shows that."""
    return _ON_BRANCH.sub(_plain, text)


def _plain(found: re.Match[str]) -> str:
    kind = "-".join(found["kind"].lower().split())
    known = load_lexicon().has_phrase(f"{kind}-{found['perch'].lower()}")
    return found.group() if known else f"{found['on']} a {found['perch']}"
