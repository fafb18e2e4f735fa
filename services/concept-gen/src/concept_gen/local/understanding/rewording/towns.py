"""Leaves out the town or country that a trade is of, where its name is a thing too: `a Bath bookshop`."""

import re

from concept_gen.data.vocabulary import words
from concept_gen.local.understanding.ideas.trades import tells_a_trade

_TOWNS = words(
    "Bath Battle Bordeaux Brest Buffalo Champagne Cheddar Chile China Cologne Cork Crewe Dover Eagle Essen",
    "Frankfurt Georgia Guinea Hamburg Hull Java Jersey Jordan Kiel Lima Limerick Lincoln Mobile Mole Nice",
    "Orange Orlando Panama Phoenix Poole Rugby Reading Rye Sandwich Split Stone Tours Troy Turkey Valencia",
    "Wellington Wells Worms",
)
_OF_A_TOWN = re.compile(
    r"(?P<before>\b(?:[Aa]n?|[Oo]ur|[Mm]y|[Tt]his|[Nn]ew|[Ss]mall|[Ll]ittle|[Ll]ocal)\s+)(?P<town>[A-Z][a-z]+)"
    r"(?:-based)?\s+(?P<trade>(?:[a-z][\w'’-]*\s*){1,4})"
)


def without_towns(text: str) -> str:
    """Of one word with a capital between small ones, before a trade."""
    return _OF_A_TOWN.sub(_without, text)


def _without(found: re.Match[str]) -> str:
    is_of = found["town"] in _TOWNS and tells_a_trade(found["trade"].strip())
    return f"{found['before']}{found['trade']}" if is_of else found.group()
