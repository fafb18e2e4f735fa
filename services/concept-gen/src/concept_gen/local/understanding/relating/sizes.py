"""How large a text tells a thing to be: `a tiny house`, `a giant octopus`."""

import re

from concept_gen.local.understanding.ideas.lists import as_spoken

_LARGE = "giant|gigantic|huge|enormous|massive|colossal|oversized|towering|big|large"
_SMALL = "tiny|small|little|mini|miniature|minuscule"
_TOLD = rf"(?i)\b(?:(?P<large>{_LARGE})|(?P<small>{_SMALL}))\s+(?:[a-z]+\s+)?"


def size_of(idea: str, text: str) -> int:
    """1 for what is large, -1 for what is small, else 0."""
    thing = re.sub(rf"^(?:{_LARGE}|{_SMALL})-", "", idea).removesuffix("s")
    found = re.search(rf"{_TOLD}{as_spoken(thing)}", text) if thing[:1].isalpha() else None
    return (1 if found["large"] else -1) if found else 0
