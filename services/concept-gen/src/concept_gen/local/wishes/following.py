"""What a clause leaves unsaid since the one before it said it: `add a fork, a knife`."""

import re

from concept_gen.data.vocabulary import words

OF_TEXT = words(
    "above below beside around larger-text smaller-text text line font font-like thin-font thick-font",
    "text-ink capitals small-letters letters rows",
)
"""The kinds of wish that are about what is written."""
_BRINGING, _TAKING = words("add swap count smiles asleep twins triplets"), words("remove remove-modifier")
_COLOURING = words("colours other-colours ink accent tone tone-of ground")
_TONE = re.compile(
    r"(?i)^(?:(?:something|a bit|a little|more|much|but|rather|slightly)\s+)*(?P<how>calmer|quieter|softer|"
    r"gentler|"
    r"warmer|cooler|brighter|darker|lighter|paler|muted|vibrant|vivid)(?: please)?$"
)
_AT_LEAST = re.compile(r"(?i)^(?:at least|about|up to|say|maybe|perhaps) (?P<number>two|three)$")
_HOW = re.compile(
    r"(?i)^(?:(?:and|in|a|an|touch|bit|little|much|slightly|more|very|rather|all|quite|also|set|"
    r"make it|fairly)\s+)*"
    r"(?P<how>bigger|larger|smaller|thin(?:ner)?|fine(?:r)?|bold(?:er)?|thick(?:er)?|heav(?:y|ier)|light(?:er)?|"
    r"airy|airier|gothic|cursive|italic|wide(?:r)?|spaced(?: out)?(?: wide)?|rounded|rounder|serif|"
    r"sans|script|"
    r"handwritten|condensed|narrow(?:er)?|elegant|fancy|playful)(?: (?:maybe|perhaps|too|please))?$"
)
_THING = r"(?:(?:an?|some|one|two|three|another)\s+|the\s+)?[a-z][a-z '-]*"
_NEXT = re.compile(
    rf"(?i)^(?:and\s+|with\s+|maybe\s+|perhaps\s+)*(?P<thing>{_THING})(?:\s+(?:maybe|perhaps|too))?$"
)
_SIGHT = re.compile(
    r"(?i)^(?:i|we|you|one|people|nobody|no one|customers|they)\s+(?:can|could|will|would|wo)(?:'t|not|"
    r"n't)?\s+(?:hardly|barely|"
    r"not|even|really|scarcely|\s)*(?:see|read|tell|recogni[sz]e|make out|"
    r"spot)\s+(?P<what>[a-z ]+?)(?: at all| well| from .*)?$"
)
_SAID_ONLY = re.compile(
    r"(?i)^(?:like (?:on|in|at|from)\b.*|"
    r"if (?:there(?: i|')s|possible|you can|it works|it fits)\b.*|"
    r"it'?s (?:for|because)\b.*|this is for\b.*|(?:because|since|"
    r"so that)\b.*)$"
)
"""A reason or a likeness, which asks for nothing by itself."""


def completed(clause: str, last: str) -> str:
    """A clause with the letters, colours or things that it speaks of, after a wish of the kind `last`."""
    if last in OF_TEXT and (found := _HOW.match(clause)):
        return f"{found['how']} letters"
    if last in _COLOURING and (found := _TONE.match(clause)):
        return f"{found['how']} colours"
    if last == "number" and (found := _AT_LEAST.match(clause)):
        return f"{found['number']} of them"
    return clause


def next_thing(clause: str, last: str) -> str:
    """The order that a clause goes on with; empty where it names nothing more."""
    found = _NEXT.match(clause)
    verb = "add" if last in _BRINGING else "remove" if last in _TAKING else ""
    if clause.lower().startswith("with "):
        verb = verb or "add"
    return f"{verb} {found['thing']}" if found and verb else ""


def unseen(clause: str) -> str:
    """What cannot be seen or read: `it`, `the name`; empty where that is not said."""
    found = _SIGHT.match(clause)
    return found["what"] if found else ""


def is_no_wish(clause: str) -> bool:
    return bool(_SAID_ONLY.match(clause))
