"""Names told by owners in passing, `my school is Third Step`, or alone in the end: `We roof. Old Bill.`"""

import re

from concept_gen.data.vocabulary import words
from concept_gen.local.understanding.ideas.trades import tells_a_trade, tells_an_activity
from concept_gen.local.understanding.naming.capitals import (
    ABBREVIATIONS,
    BRIEFS,
    LOCALITIES,
    PLACES,
    is_a_name,
    is_title_case,
    tells_only_whose,
)
from concept_gen.local.understanding.naming.shapes import PARTICLES, WORD
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon
from concept_gen.local.understanding.vocabulary.styles import is_style

_NAME = (
    rf"(?P<name>(?:[Tt]he\s+)?(?=[A-Z])(?!(?:I|We|My|Our|It|They|This|No|And|But|So)\b){WORD}"
    rf"(?:\s+(?:(?:{PARTICLES}|on|in|at|to|the|with|for)\s+){{0,2}}(?=[A-Z0-9&]){WORD}){{0,4}})"
)
_OUR_TRADE_IS = re.compile(
    rf"\b(?:[Mm]y|[Oo]ur|[Tt]he)\s+(?:[a-z]+\s+){{0,2}}?(?P<trade>[a-z]+)(?:['’]s|\s+is)\s+"
    rf"{_NAME}(?=\s*(?:[.,;:!?)–—]|$)|\s+and\s+(?:i|we)\b)"
)
# A sentence of more than a word before it.
_ALONE = re.compile(rf"(?P<before>\S+\s+\S+\s+.*\S)\s*(?P<stop>[.!?:]|\s[–—-])\s+{_NAME}[.!]?$")
# `We make jam from windfalls, Crooked Orchard`: where we tell of us and have no other capital.
_LAST = re.compile(
    rf"^(?:(?:I|We|My|Our)\s|I['’]m\s|We['’]re\s)"
    rf"(?P<before>[^A-Z]*(?:\bI\b[^A-Z]*)*),\s+{_NAME}[.!]?$"
)
# `Hollow Lane. Violin school for late starters`
_FIRST = re.compile(rf"^{_NAME}[.!]\s+(?P<told>[A-Z][a-z][^A-Z.!?]*)")
_OURS = re.compile(r"(?:I|We|My|Our)\s")
_NO_NAMES = words(
    "best cheers color colors colour colours design font kind logo many please regards sincerely style",
    "thank thanks theme wishes yours you",
)


def signed_name(text: str) -> str | None:
    return _our_trade(text) or _alone(text) or _opening(text)


def _our_trade(text: str) -> str | None:
    """What our own trade is said to be, by a name of two words or an uncommon one."""
    for found in _OUR_TRADE_IS.finditer(text):
        trade, name = found["trade"], found["name"]
        if (tells_a_trade(trade) or tells_an_activity(trade)) and _may_be_called(name):
            return re.sub(r"^the\s+", "", name)
    return None


def _alone(text: str) -> str | None:
    found = _ALONE.match(text) or _LAST.match(text)
    if not found or is_title_case(found["before"]) or not _may_be_called(found["name"]):
        return None
    name = found["name"]
    if found.groupdict().get("stop") == ":" and not tells_a_trade(found["before"]):
        return None
    is_thing = load_lexicon().has_phrase("-".join(name.lower().split()))
    return None if is_thing and not _OURS.match(text) else name


def _opening(text: str) -> str | None:
    """`Slow Fox Running. Coaching for women`: over a trade, words that are not all things."""
    found = _FIRST.match(text)
    if not found or not _may_be_called(found["name"]) or not is_a_name(found["name"], ""):
        return None
    told = found["told"]
    return found["name"] if tells_a_trade(told) or tells_an_activity(told) else None


def _may_be_called(name: str) -> bool:
    first = re.sub(r"^[Tt]he\s+", "", name).split()[0]
    said = name.lower().split()
    if first in BRIEFS | LOCALITIES | PLACES or name in ABBREVIATIONS or tells_only_whose(f"The {first}"):
        return False
    if not _NO_NAMES.isdisjoint(said) or all(map(is_style, said)):
        return False
    return " " in name or is_a_name(name, "")
