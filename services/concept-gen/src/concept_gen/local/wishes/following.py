"""What a clause leaves unsaid since the one before it said it: `add a fork, a knife`."""

import re

from concept_gen.data.vocabulary import words

OF_TEXT = words(
    "above below beside around larger-text smaller-text text line font font-like thin-font thick-font",
    "text-ink capitals small-letters letters rows",
)
"""The kinds of wish that are about what is written."""
_BRINGING, _TAKING = words("add swap count"), words("remove remove-modifier")
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
    r"(?i)^(?:i|we|you|one|people|nobody|no one|customers|they)\s+(?:can|could)(?:'t|not|"
    r"n't)?\s+(?:hardly|barely|"
    r"not|even|really|scarcely|\s)*(?:see|read|tell|recogni[sz]e|make out|"
    r"spot)\s+(?P<what>[a-z ]+?)(?: at all| well)?$"
)
_SAID_ONLY = re.compile(
    r"(?i)^(?:like (?:on|in|at|from)\b.*|it'?s (?:for|because)\b.*|this is for\b.*|(?:because|since|"
    r"so that)\b.*)$"
)
"""A reason or a likeness, which asks for nothing by itself."""


def completed(clause: str, last: str) -> str:
    """A clause with the letters that it speaks of, where the wish before it was of `last`'s kind."""
    found = _HOW.match(clause) if last in OF_TEXT else None
    return f"{found['how']} letters" if found else clause


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
