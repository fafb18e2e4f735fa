"""How many of a thing there are where that is told after it: `bells of course, six of them` are six bells."""

import re

_NUMBERS = r"two|three|four|five|six"
_OF_THEM = re.compile(
    rf"(?i)(?<![\w'’-])(?P<things>[a-z]{{3,}}s)(?P<between>(?:\s+(?!{_NUMBERS})[a-z]+){{0,3}}\s*[,–—(-]\s*"
    rf"(?:(?:and|maybe|perhaps|about|all)\s+)*|\s+)(?P<number>{_NUMBERS})\s+of\s+(?:them|these|those)\b"
)


def with_number_before(text: str) -> str:
    return _OF_THEM.sub(r"\g<number> \g<things>\g<between>", text)
