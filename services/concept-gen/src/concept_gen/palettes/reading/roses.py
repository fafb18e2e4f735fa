"""Roses without a colour in moods of blood, thorns or passion are red ones."""

import re

from concept_gen.palettes.colour.pigments import pigments

_ROSES = re.compile(r"(?:\b(?P<before>[a-z]+) )?\broses?\b(?!-)")
_RED = re.compile(
    r"\b(?:gothic|goth|vampires?|dracula|thorns?|thorny|daggers?|blood|macabre|tattoos?|flamenco|tango|sultry|"
    r"seductive|passion|passionate|opera|cabaret|burlesque|spanish|mafia)\b"
)


def reddened(text: str) -> str:
    """The lower-case text with its roses as crimson where they are no pink ones."""
    return _ROSES.sub(_reddened, text) if _RED.search(text) else text


def _reddened(found: re.Match[str]) -> str:
    before = found["before"]
    if before in pigments() or before in ("dusty", "pale", "light"):
        return found[0]
    return f"{before} crimson roses" if before else "crimson roses"
