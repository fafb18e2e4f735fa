"""Names told by those who bear them: `Name: Kind Wheels`, `we call ourselves Second Plate`."""

import re

from concept_gen.local.understanding.naming.shapes import PARTICLES, WORD

_NAME = (
    rf"(?:[Tt]he\s+)?(?=[A-Z0-9]){WORD}"
    rf"(?:\s+(?:(?:{PARTICLES}|[a-z]{{1,3}})\s+){{0,2}}(?=[A-Z0-9&]){WORD}){{0,4}}"
)
_TOLD = (
    r"(?i:(?:(?:the|our|my|its|it['’]s|working|brand|business|company|club|charity|firm)\s+){0,2}name"
    r"(?:\s*:|\s+(?:is|will be|would be|shall be)\b:?)|"
    r"called|"
    r"(?:and\s+)?(?:we|i)(?:['’](?:re|m|ve))?\s+(?:call(?:ed|ing)?|named?|naming)\s+"
    r"(?:ourselves|myself|it|this|(?:the|our|my)\s+[a-z]+)|"
    r"(?:and\s+)?(?:we|it)\s+(?:go|goes)\s+by(?:\s+the\s+name(?:\s+of)?)?|"
    r"(?:and\s+)?(?:we|it)(?:['’](?:re|s)|\s+(?:are|is))\s+(?:called|known as))"
)
_SELF_NAMED = re.compile(
    rf"(?P<opens>^|[.!?;,]\s+|\s[–—-]\s+|\s(?=and\s))(?P<telling>{_TOLD})\s+"
    rf"[\"“‘']?(?P<name>{_NAME})[\"”’']?(?=\s*(?:[.,;:!?)–—]|$))"
)


def self_named(text: str) -> str | None:
    """The name, or None; with its article only where that has a capital."""
    found = _SELF_NAMED.search(text)
    return re.sub(r"^the\s+", "", found["name"]) if found else None


def without_naming(text: str) -> str:
    """The text with the name alone, of what calls it so nothing is drawn."""
    return _SELF_NAMED.sub(r"\g<opens>\g<name>", text)
