"""Reads wings: `an eagle with its wings spread`, `a flying pig`, `a horse with wings`."""

import re

from concept_gen.data.icons import animal_names
from concept_gen.data.vocabulary import words
from concept_gen.local.kinds import BIRDS, LIGHT
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

# They fly as they are drawn, or are other animals when they do.
_FLIERS = (
    BIRDS | LIGHT | words("bat dragon griffin pegasus phoenix dove fairy fish fox squirrel lemur reindeer")
)
_OPEN = (
    r"(?:wide[- ]|fully[- ])?"
    r"(?:spread|out-?stretched|open|opened|extended|raised|lifted|stretched|unfolded|unfurled)"
)
_SPREAD = re.compile(
    rf"(?i)\b(?P<who>[a-z]+),?\s+(?:with\s+(?:(?:its|his|her|both|wide|large|big|two)\s+)*{_OPEN}[- ]wings\b|"
    rf"(?:with\s+)?(?:(?:its|his|her|both)\s+)*wings\s+{_OPEN}(?:\s+(?:wide|out|apart))?\b|"
    r"(?:(?:that|which|who|is)\s+)*(?:spread|stretch|open|unfold|flapp|rais)(?:s|ing)\s+(?:out\s+)?"
    r"(?:(?:its|his|her|both)\s+)*wings(?:\s+(?:wide|out|apart))?\b)"
)
_FLYING = re.compile(r"(?i)\b(?:flying|winged)\s+(?P<who>[a-z]+)\b")
_WINGED = re.compile(r"(?i)\b(?P<who>[a-z]+)\s+with\s+(?:(?:a pair of|two|big|large|feathered)\s+)*wings\b")


def with_wings(text: str) -> str:
    """As the drawing with its wings spread or that of a `winged` thing where there is one; what has no wings
    by nature gets some."""
    return _WINGED.sub(_winged, _FLYING.sub(_grown, _SPREAD.sub(_spread, text)))


def _spread(found: re.Match[str]) -> str:
    who = found["who"].lower()
    drawn = (f"{how} {who}" for how in ("spread", "flying") if _is_drawn(f"{how}-{who}"))
    has_wings = who in _FLIERS or who.removesuffix("s") in _FLIERS
    return next(drawn, who if has_wings else f"{who} with wings")


def _grown(found: re.Match[str]) -> str:
    who = found["who"].lower()
    grows = who in animal_names() - _FLIERS and not _is_drawn(f"flying-{who}")
    return f"{who} with wings" if grows else found.group()


def _winged(found: re.Match[str]) -> str:
    who = found["who"].lower()
    return f"winged {who}" if _is_drawn(f"winged-{who}") else found.group()


def _is_drawn(phrase: str) -> bool:
    return bool(load_lexicon().queries.get(phrase))
