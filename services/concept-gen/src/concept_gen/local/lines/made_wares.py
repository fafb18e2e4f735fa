"""What a maker makes, said in whole: the staircases and kitchens of `we build staircases and kitchens`."""

import re

from concept_gen.local.understanding.naming.capitals import is_drawn
from concept_gen.local.understanding.naming.goods import is_ware

_MAKES = "bake|bottle|brew|build|craft|create|design|grow|make|print|roast|sew|weave|knit"
_THING = r"(?:[a-z][\w'’-]*\s){0,2}?[a-z][\w'’-]*"
_MADE = re.compile(
    rf"(?:\b(?:[Ww]e|I)\s(?:(?:only|just|mostly)\s)?(?:{_MAKES})\s|(?<=,)\s?(?:{_MAKES})s\s)"
    rf"(?P<wares>{_THING}(?:\s(?:and|&)\s{_THING})?)"
    r"(?=\s*(?:[.;!?–—]|$)|,?\s(?:as|at|by|for|from|in|near|on|out of|since|using|with|without)\s)"
)
_NO_WARE = re.compile(
    r"\b(?:an?|all|any|every|it|more|much|no|our|some|sure|that|the|their|them|things|this|what|your)\b"
)


def wares_told(text: str) -> str:
    """One thing or two, each of them one that can be shown; nothing of a longer list."""
    found = _MADE.search(text)
    if not found or _NO_WARE.search(found["wares"]):
        return ""
    each = re.split(r"\s(?:and|&)\s", found["wares"])
    return found["wares"] if all(map(_is_ware, each)) else ""


def _is_ware(thing: str) -> bool:
    last = thing.split()[-1]
    return is_drawn(last) and (is_ware(last) or (last.endswith("s") and not last.endswith("ss")))
