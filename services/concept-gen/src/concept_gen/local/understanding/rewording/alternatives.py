"""What may be drawn instead of a thing: of `a taco with a sombrero or a chili` the chili is not drawn too."""

import re

_OR_ANOTHER = re.compile(
    r"(?i)(?<=\w) or (?:perhaps |maybe |even )?(?:an?|the|some|one|two|three) [^,.;:()]+"
)
# `a plug or cable with a smile`
_OR_ONE = re.compile(
    r"(?i)\b(?P<one>an? [a-z-]+) or (?!an?\b|the\b)[a-z-]+"
    r"(?=\s+(?:with|in|on|under|over)\b)"
)


def without_alternatives(text: str) -> str:
    return _OR_ONE.sub(r"\g<one>", _OR_ANOTHER.sub(" ", text))
