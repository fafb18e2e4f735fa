"""On which side a text has a thing: `with the sun on the left`."""

import re

from concept_gen.local.understanding.ideas.lists import as_spoken

_SIDE = (
    r"(?:on|to|at|in) (?:the|its|his|her) (?:far )?(?:(?:top|upper|lower|bottom)[ -])?(?P<side>left|right)\b"
)
_NOT_OF_BODIES = r"(?!\s+(?:hand|paw|arm|wing|foot|leg|eye|ear|shoulder|claw)\b)"

_PLACED = re.compile(rf"(?i)\b{_SIDE}{_NOT_OF_BODIES}(?:[ -]hand)?(?:\s+side)?(?P<of>\s+of\b)?")


def as_beside(text: str) -> str:
    """The text with things beside others where it tells on which side: `with a tree beside it`."""
    return _PLACED.sub(lambda found: "beside" if found["of"] else "beside it", text)


def side_of(idea: str, text: str) -> str:
    """`left`, `right` or nothing."""
    thing = as_spoken(idea.removesuffix("s"))
    after = rf"\b{thing}\w{{0,2}}\s+(?:(?!and\b|with\b)[a-z]+\s+){{0,2}}{_SIDE}{_NOT_OF_BODIES}"
    before = rf"{_SIDE}(?:\s+side)?(?:\s+(?:is|stands|sits))?\s+(?:an?|the|one)\s+(?:[a-z]+\s+)?{thing}"
    found = next((match for told in (after, before) if (match := re.search(f"(?i){told}", text))), None)
    return found["side"].lower() if found else ""
