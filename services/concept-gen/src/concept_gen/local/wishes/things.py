"""Whether words name something that can be drawn."""

import re

from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.retrieval import meaning, rank
from concept_gen.local.understanding.vocabulary.icon_index import load_index
from concept_gen.local.understanding.vocabulary.styles import is_style

_KNOWN = 1.1
_AFTER = re.compile(
    r"(?i)\s+(?:with|of|from|on|in|inside|under|over|above|below|behind|beside|next to|near|to|at|around|"
    r"for|left|right|that|which|instead|rather|like|falling|holding)\b.*$"
)
_BESIDES = re.compile(
    r"(?i)\s+(?:with|holding|wearing|carrying|in front of|next to|beside|behind|under|over)\b.*$"
)
_OF_WHOLE = re.compile(
    r"(?i)\b(?:look|feel(?:ing)?|version|style|mood|touch|vibe|approach|font|letters?|colou?rs?|background|logo|"
    r"name|text|design|energy|contrast|space|room|line|lines|weight|option|idea)s?$"
)
"""What a whole logo has, which is no thing of its own."""


def lead_of(text: str) -> str:
    """What is named first, with what it is made of or in: `a tap`, `a bowl of ramen`."""
    head = _BESIDES.sub("", text.strip())
    return head if head and is_thing(head) else text


def is_thing(text: str) -> bool:
    """By the noun that leads: `a tap with a drop` is a tap."""
    head = _AFTER.sub("", text.strip())
    if not head or _OF_WHOLE.search(head):
        return False
    brief = read_brief(head)
    last = brief.concepts[-1:]
    slots = (rank(concept, meaning(brief)) for concept in last if not is_style(concept.phrase))
    return any(slot and slot.best.score >= _KNOWN and _is_named(slot.concept.phrase, head) for slot in slots)


def _is_named(phrase: str, head: str) -> bool:
    """Whether the noun itself is what is drawn."""
    stem = load_index().stem
    return stem(phrase.split("-")[-1]) == stem(head.lower().split()[-1])
