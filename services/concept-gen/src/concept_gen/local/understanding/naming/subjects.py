"""Names told by what their bearers do: `Kestrel Tree Care looks after oaks`, `Lockyer's is me, Dean`."""

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
from concept_gen.local.understanding.naming.predicates import DO, DOES, DONE, IS
from concept_gen.local.understanding.naming.shapes import WORD

_NO_NAME = words(
    "A An And At But For He I If In It My Nobody Now On Our She So Some That Then They This Today We You Your"
)
_NAME = (
    rf"(?P<name>(?:The\s)?(?=[A-Z]){WORD}(?:\s(?:(?:and|of)\s)?(?:(?=[A-Z0-9]){WORD}|&(?=\s[A-Z]))){{0,4}})"
)
_OPENS = r"(?:^|(?<=[.!?:;,]\s))(?:(?:Now|Then|Today),?\s)?"
_SUBJECT = re.compile(
    rf"{_OPENS}{_NAME}\s(?:(?P<one>{DOES})|(?P<several>{DO})|(?P<told>{IS}|{DONE}))\b(?!['’-])"
)
# `Greenacre Pet Crematorium is a quiet place`
_IS_ONE = re.compile(rf"{_OPENS}{_NAME}\sis\s(?:an?|the|our|my)\s[a-z]")
# `Every Friday the Millbrook Ramblers walk`
_AMID = re.compile(rf"\bthe\s{_NAME}\s(?:{DO})\b")
# `The Night Owls Walking Group explores`: any verb, where the name ends in what it is.
_BY_ITS_END = re.compile(rf"{_OPENS}{_NAME}\s(?P<verb>[a-z]{{2,}}[^\Wsu]s)\s(?!of\b)[a-z]")
# `We own Pebble Cottage Tea Room`
_OWNED = re.compile(
    rf"\b(?:I|[Ww]e)\s(?:(?:have|now|both)\s)?(?:founded|opened|own|run|started)\s(?:the\s)?{_NAME}"
    r"(?=\s*(?:[.,;:!–—]|$)|\s(?:and|at|by|in|near|on|with)\s)"
)
# `At Petrov & Lowe we draw up wills`
_AT = re.compile(rf"{_OPENS}(?:At|Here at)\s{_NAME},?\s(?:I|we)\s[a-z]")
# `Dunmore's. Shoe repairs while you wait`
_WHOSE = re.compile(r"^(?P<name>[A-Z][a-z]+['’]s)(?:[.:!]|\s[–—-])\s")
_SEVERAL = re.compile(r"(?:s|&.*|\band\b.*|Co|Company|Crew|Choir|Club|Society|Team)$")
_LEAST = 3  # words of a name that may all be things


def subject_of(text: str) -> str | None:
    """Who opens a sentence of what they do; of a picture (`Red Fox jumps`) nobody does."""
    if is_title_case(text):
        return None
    found = [*_SUBJECT.finditer(text), *_IS_ONE.finditer(text), *_AMID.finditer(text)]
    told = (one["name"] for one in found if _agrees(one) and (_is_amid(one) or _may_be_one(one["name"])))
    return next(told, None) or _by_its_end(text) or _spoken_from(text)


def _by_its_end(text: str) -> str | None:
    found = _BY_ITS_END.search(text)
    if not found or len(found["name"].split()) < _LEAST or not _may_be_one(found["name"]):
        return None
    last = found["name"].split()[-1]
    is_firm = tells_a_trade(last) or tells_an_activity(last)
    return found["name"] if is_firm and not tells_a_trade(found["verb"]) else None


def _agrees(found: re.Match[str]) -> bool:
    """`The Lantern Players stage`, `Mistry Electrical rewires`."""
    parts = found.groupdict()
    is_several = parts.get("several") or found.re is _AMID
    return not is_several or bool(_SEVERAL.search(found["name"]))


def _is_amid(found: re.Match[str]) -> bool:
    """Two words with capitals in mid-sentence, as only a name has them: `for schools, Bouncy Barn rents`."""
    name = found["name"]
    return (
        " " in name
        and found.string[: found.start()].endswith(", ")
        and name.split()[0] not in _NO_NAME | BRIEFS
    )


def _may_be_one(name: str) -> bool:
    first, *more = name.split()
    if {"I", "I'm", "I’m"} & {first, *more}:
        return False
    if first in _NO_NAME | BRIEFS | LOCALITIES or (first in PLACES and not more) or name in ABBREVIATIONS:
        return False
    if tells_only_whose(name):
        return False
    if not more:
        return bool(re.fullmatch(r"[A-Z][\w-]+['’]s", name)) or is_a_name(name, "")
    return len(more) + 1 >= _LEAST or "&" in name or first == "The" or is_a_name(name, "")


def _spoken_from(text: str) -> str | None:
    """Where we are when we tell it, and whose it is alone before what is offered."""
    for found in filter(None, (_AT.search(text), _OWNED.search(text))):
        if " " in found["name"] and _may_be_one(found["name"]):
            return found["name"]
    alone = _WHOSE.match(text)
    return alone["name"] if alone else None
