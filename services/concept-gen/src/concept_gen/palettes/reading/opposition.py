"""What is told by what it is against: `anti-fashion` has nothing of fashion."""

import re

_REBEL = re.compile(r"\banti[- ](?:establishment|system|capitalist|authoritarian|hero)\b", re.IGNORECASE)
_AGAINST = re.compile(r"\banti-(?=[a-z]{4})", re.IGNORECASE)


def opposed(text: str) -> str:
    """The text, in which what is against a thing is not that thing."""
    return _AGAINST.sub("not ", _REBEL.sub("rebellious", text))
