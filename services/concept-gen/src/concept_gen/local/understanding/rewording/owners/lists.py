"""What somebody does several things with, told in one clause: `we lend prams and cots and car seats`."""

import re

from concept_gen.local.understanding.ideas.trades import DOES
from concept_gen.local.understanding.rewording.late_pattern import LatePattern

_NO_THING = (
    "an?|about|all|and|at|because|but|by|each|every|everyone|for|from|he|i|if|in|is|it|my|no|of|on|or|our|"
    "ours|she|so|that|the|their|then|they|this|to|we|what|whatever|when|where|which|who|with|you|your"
)
_THING = rf"(?:(?!(?:{_NO_THING})\b)[a-z][a-z'’-]*\s+){{0,2}}(?!(?:{_NO_THING})\b)[a-z][a-z'’-]*"
_TO_BE = r"are|be|can|could|have|hope|like|love|need|own|run|shall|should|think|want|wish|will|would"
_LIST = LatePattern(
    rf"(?i)\b(?P<does>(?:i|we)\s+(?:(?:also|both|just|mostly|only)\s+)?(?!(?:{_TO_BE})\b)[a-z]+|"
    rf"(?:that|which|who)\s+(?!(?:{_TO_BE}|is|has|was|were)\b)[a-z]+|"
    rf"(?:my|our)\s+(?:[a-z]+\s+){{1,3}}?{DOES})\s+"
    rf"(?P<list>{_THING}(?:\s*,\s*{_THING})+,?\s+(?:and|or|&)\s+{_THING})\b"
)
_COMMAS = re.compile(r"(?i),?\s+(?:and|or|&)\s+|\s*,\s*")
# The last of a list, which names nothing: `and whatever else there is too much of`.
_WHATEVER = re.compile(
    r"(?i),?\s+(?:and|or)\s+(?:all (?:kinds|sorts) of (?:other )?(?:things|stuff)|all that|anything|"
    r"everything|"
    r"more|much more|the like|so on|things like that|whatever|whoever)\b(?!\s+(?:about|for|from|"
    r"in)\b)[^,.;:()]*"
)


def in_one_clause(text: str) -> str:
    """The text with `and` for the commas between what is done to all."""
    return _LIST.sub(_linked, text)


def without_whatever_else(text: str) -> str:
    """The text without a list's end that names nothing; its last thing is linked as such."""
    found = _WHATEVER.search(text)
    if not found:
        return text
    before = re.sub(r"(?i),\s+(?=[a-z]+(?:\s[a-z]+)?$)", " and ", text[: found.start()])
    return before + text[found.end() :]


def _linked(found: re.Match[str]) -> str:
    return f"{found['does']} {_COMMAS.sub(' and ', found['list'])}"
