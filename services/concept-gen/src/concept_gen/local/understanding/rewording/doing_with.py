"""Reads what somebody does as having what it is done with: `a fox skiing` is on skis."""

import re

from concept_gen.data.icons import animal_names
from concept_gen.data.vocabulary import words
from concept_gen.local.kinds import BIRDS
from concept_gen.local.people import HANDED, KIN
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

_SPORTS = {
    "skiing": "on skis",
    "surfing": "on a surfboard",
    "skateboarding": "on a skateboard",
    "snowboarding": "on a snowboard",
    "kayaking": "in a kayak",
    "canoeing": "in a canoe",
    "sledding": "on a sled",
    "sledging": "on a sled",
    "tobogganing": "on a sled",
    "cycling": "on a bicycle",
    "motorcycling": "on a motorcycle",
}
_IS = r"(?:\s+(?:who|that))?(?:\s+is)?\s+"
_ENDS = r"(?=\s*(?:$|[.,;:!?]|\b(?:across|along|at|by|down|for|in|near|off|over|past|through|under|up)\b))"
_SPORT = re.compile(rf"(?i)\b(?P<who>[a-z]+){_IS}(?P<does>{'|'.join(_SPORTS)}){_ENDS}")
_SINGS = re.compile(
    rf"(?i)\b(?P<who>[a-z]+){_IS}(?P<does>singing)(?:\s+(?:an?\s+)?(?:[a-z]+\s+)?songs?)?"
    rf"(?:\s+(?:in)?to\s+(?:an?|the|his|her|its)\s+(?:[a-z]+\s+)?mic(?:rophone)?\b|{_ENDS})"
)
_PICTURES = re.compile(
    rf"(?i)\b(?P<who>[a-z]+){_IS}(?P<does>taking)\s+(?:(?:an?|the|some|his|her|its)\s+)?(?:[a-z]+\s+)?"
    r"(?:photo|photograph|picture|snapshot)s?\b"
)
_TOOLS = re.compile(
    r"(?i)\b(?P<who>[a-z]+)\s+(?P<does>holding|carrying|juggling|wielding|with)\s+"
    r"(?:(?:its|his|her|some|many|different|various|several)\s+)?tools\b"
)

_PEOPLE = frozenset[str]().union(*KIN.values()) | words("man woman boy girl grandfather grandmother")


def as_having(text: str) -> str:
    """The text with what it is done with in the place of what is done, where no drawing shows that"""
    text = _SPORT.sub(
        lambda found: _with(found, _SPORTS[found["does"].lower()], animal_names() | _PEOPLE), text
    )
    text = _SINGS.sub(lambda found: _with(found, "with a microphone", _singing()), text)
    text = _TOOLS.sub(_with_tools, text)
    return _PICTURES.sub(lambda found: _with(found, "holding a camera", HANDED | animal_names()), text)


def _singing() -> frozenset[str]:
    return (HANDED | animal_names()) - BIRDS


def _with_tools(found: re.Match[str]) -> str:
    """With a wrench, which tells of all of them, where no drawing shows them."""
    who = found["who"].lower()
    if load_lexicon().has_phrase(f"{who}-tools"):
        return f"{found['who']} tools"
    return f"{found['who']} holding a wrench" if who in HANDED | animal_names() else found.group()


def _with(found: re.Match[str], thing: str, whose: frozenset[str]) -> str:
    who = found["who"].lower()
    is_drawn = load_lexicon().has_phrase(f"{who}-{found['does'].lower()}")
    return f"{found['who']} {thing}" if who in whose and not is_drawn else found.group()
