"""Whether a text asks for the head of an animal alone: `a viper head`, `the head of a bison`."""

import re

_NO_PART = r"(?!\s+(?:coach|chef|office|start|over|to|first|on|band|scarf|lamp|set)\b)"


def tells_a_head(idea: str, text: str) -> bool:
    """`idea`: what is drawn, its words joined by hyphens; an empty one has none."""
    who = r"[\s-]".join(map(re.escape, idea.removesuffix("-head").split("-")))
    before = rf"\b{who}(?:['’]s|s['’]?)?[\s-](?:head|face)s?\b{_NO_PART}"
    after = rf"\b(?:head|face)s? of (?:an?|the|one|two)\s+(?:\w+\s+)?{who}\b"
    return bool(idea) and bool(re.search(rf"(?i){before}|{after}", text))
