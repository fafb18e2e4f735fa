"""Plain hues in moods of old houses and libraries, as they are there: a green is a bottle green."""

import re

from concept_gen.palettes.colour.pigments import pigments
from concept_gen.palettes.reading.compounds import is_compound
from concept_gen.palettes.reading.themes import curated

_OLD = re.compile(
    r"\b(?:dignified|heritage|venerable|stately|scholarly|old[- ]money|gentleman(?:ly)?|gentlem[ae]n'?s|"
    r"librar(?:y|ies)|reading[- ]room|antiquarian|barristers?|manor|billiards?|mahogany|panell(?:ed|ing)|"
    r"chesterfield|oxford|cambridge|ivy[- ]league|leather[- ]bound|old[- ]world|distinguished|aristocratic)\b"
)
_MODERN = re.compile(r"\b(?:modern|contemporary|bright|fresh|playful|kids|children\w*|vivid|neon|digital)\b")
_HUES = re.compile(
    r"(?:\b(?P<before>[a-z]+)[ -])?\b(?P<hue>green|red|blue|purple)\b(?:[ -](?P<thing>[a-z]+))?"
)
_DEPTHS = {"green": "bottle green", "red": "burgundy", "blue": "navy", "purple": "plum"}
_TONING = frozenset(
    {"dark", "deep", "light", "pale", "pastel", "warm", "cool", "muted", "dusty", "no", "not"}
)


def aged(text: str) -> str:
    """The lower-case text, in which plain hues are as deep as they are in old houses."""
    old = _OLD.search(text) and not _MODERN.search(text)
    return _HUES.sub(_aged, text) if old else text


def _aged(found: re.Match[str]) -> str:
    before, hue, thing = found["before"], found["hue"], found["thing"]
    nuance = before in _TONING or before in pigments() or f"{before}-{hue}" in curated()
    if nuance or is_compound(f"{hue}-{thing}") or f"{hue}-{thing}" in curated() or thing == "brick":
        return found[0]
    return " ".join(word for word in (before, _DEPTHS[hue], thing) if word)
