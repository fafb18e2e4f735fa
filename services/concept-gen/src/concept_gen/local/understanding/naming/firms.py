"""Names of firms and societies, told by what they end in: `Golden Hour Photography`, `Iron Goat Gym`."""

import re
from collections.abc import Sequence

from concept_gen.data.vocabulary import words
from concept_gen.local.understanding.ideas.concepts import is_manner
from concept_gen.local.understanding.ideas.trades import tells_a_trade, tells_an_activity
from concept_gen.local.understanding.naming.capitals import PLACES, is_drawn, is_title_case
from concept_gen.local.understanding.naming.goods import sells_goods
from concept_gen.local.understanding.naming.shapes import RUN, SPELT_AS_NAMES, ends_a_clause
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

# `Riverside Rowing Club`
_SOCIETY = re.compile(
    r"(?:\S+\s+){2,}(?:Club|Squad|Crew|League|Society|Academy|School|College|Association|Trust)"
)
# What companies call themselves: `Octopus Records with an octopus`, `Windmill House B&B`.
_FIRMS = words(
    "Records Press Books Games Films Foods Farms Homes Motors Cycles Designs Works Tools Toys Media",
    "Labs Tech Systems Solutions Partners Consulting Capital Ventures B&B Brewing Roasters Apparel",
    "Outfitters Interiors Wellness Care Co Company Group Advisory Holdings Dental",
)
_OF_PEOPLE = re.compile(r"\b(?:Street|Road|Lane|Avenue|Family|Brothers|Bros|Sons|Sisters|est)\b|[a-z]['’]s\b")


def firm_named(text: str) -> str | None:
    """`Maple Street Barbers est. 1987`, `Hopkins Family Farm`: a trade named after people or a place."""
    found = RUN.match(text)
    if not found:
        return None
    run, ended = found.group(), ends_a_clause(text[found.end() :])
    if (_SOCIETY.fullmatch(run) or _is_all_of_a_brand(run, text)) and ended:
        return run
    if _is_of_a_firm(run, text) and (
        ended or re.match(r"\s+(?:with|showing|featuring)\b", text[found.end() :])
    ):
        return run
    of_people = _OF_PEOPLE.search(run + text[found.end() : found.end() + 5])
    sells = tells_a_trade(run) or (ended and tells_an_activity(run.split()[-1]))
    return run if of_people and sells else None


def _is_all_of_a_brand(run: str, text: str) -> bool:
    """`Iron Goat Gym`, `Golden Hour Photography`, `The Tipsy Goose`, and nothing else said; no `Coffee Shop`
    and no `Fox Drinking Coffee`."""
    parts = run.split()
    is_phrase = load_lexicon().has_phrase("-".join(parts).lower())
    if run.rstrip(".") != text.strip(" .") or len(parts) < 2 or is_phrase or parts[0] in ("A", "An"):
        return False
    if tells_a_trade(parts[-1]) or _ends_in_a_house(parts):
        return True
    return not any(is_manner(part.lower()) for part in parts[:-1]) and _sells(parts)


def _sells(parts: Sequence[str]) -> bool:
    """Whether what is titled so is a firm: by its last word, or as it is called `The` something."""
    is_named = parts[0] == "The" and len(parts) > 2
    return is_named or tells_an_activity(parts[-1]) or parts[-1].rstrip(".") in _FIRMS or sells_goods(parts)


def _ends_in_a_house(parts: Sequence[str]) -> bool:
    """`Harbor House Bed & Breakfast`"""
    return len(parts) > 4 and tells_a_trade(" ".join(parts[-3:]))


def _is_of_a_firm(run: str, text: str) -> bool:
    """`Kestrel Roofing`, `Brightwater Plumbing and Heating`, but not the `Fox Drinking Coffee` of a title."""
    parts = run.split()
    if len(parts) < 2 or parts[0] in PLACES:
        return False
    if parts[-1] in _FIRMS:
        return len(text) > len(run)
    is_title = is_title_case(text) and is_drawn(parts[0]) and not SPELT_AS_NAMES.fullmatch(parts[0])
    sells = any(tells(part) for part in (parts[-1], parts[1]) for tells in (tells_an_activity, tells_a_trade))
    return not is_title and sells
