"""Sights and animals that a text shows, though they are capitalised and come first as a name does."""

import re

from concept_gen.data.icons import animal_names
from concept_gen.data.vocabulary import words
from concept_gen.local.understanding.naming.capitals import LOCALITIES, is_drawn
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

# Drawings of what there is only once.
_SIGHTS = words(
    "arc-de-triomphe atomium big-ben borobudur brandenburg-gate brooklyn-bridge burj-khalifa canyon capitol",
    "christ-the-redeemer chrysler-building cn-tower colosseum eiffel-tower egyptian-pyramids elbphilharmonie",
    "empire-state-building flatiron-building forbidden-city frauenkirche gateway-arch giants-causeway",
    "golden-gate-bridge golden-temple great-wall hagia-sophia half-dome hallgrimskirkja kaaba kilimanjaro",
    "leaning-tower-of-pisa louvre machu-picchu marina-bay-sands matterhorn moai monument-valley mount-fuji",
    "parthenon petronas-towers sagrada-familia santorini shard space-needle sphinx st-basils-cathedral",
    "statue-of-liberty stonehenge sydney-opera-house table-mountain taj-mahal tower-bridge tv-tower uluru",
    "white-cliffs white-house",
)
# Of which there are many, each with a name of its own before it: `Edinburgh Castle`.
_KINDS = words("basilica bridge castle cathedral falls lighthouse minster palace pagoda temple tower towers")
_HOW = words("Big Bright Broken Crooked Grand Great Hidden High Little Lost New Old Quiet Tall White Wild")
# `for a walking tour company`, `in line art for our hotel`, `, line drawing, for a shop`
_FOR_WHOM = re.compile(
    r"(?i)(?:,|,?\s+(?:in|as)\s)?(?:\s?[a-z0-9][\w-]*){0,4},?"
    r"\s+for\s+(?:an?|my|our|the)\s+[a-z]"
)
# `with a heart`, `at night`: how it is shown.
_IN_A_SCENE = re.compile(r"\s+(?:above|at|behind|beside|between|inside|made of|over|under|with)\s+[a-z]")


def is_shown_for(name: str, text: str) -> bool:
    """Whether a sight or an animal opens the text before whom or what it is with, or a sight is all that is
    told: `The Brandenburg Gate in line art for a tour company`; not `Red Panda, a tea shop`."""
    rest = re.sub(r"^(?:[Tt]he\s)?" + re.escape(name), "", text, count=1)
    if rest == text:
        return False
    if not rest.strip(" ."):
        return _is_sight(name)
    is_told = re.match(r"\s*(?:,|in\b|as\b|for\b)", rest) and _FOR_WHOM.match(rest)
    return bool(is_told or _IN_A_SCENE.match(rest)) and (
        _is_sight(name) or _is_one_of_many(name) or _is_animal(name)
    )


def _phrase(name: str) -> str:
    return "-".join(re.sub(r"^(?:The|the)\s", "", name).replace("'s", "s").replace("’s", "s").lower().split())


def _is_sight(name: str) -> bool:
    return name not in LOCALITIES and is_famous(_phrase(name))


def is_famous(phrase: str) -> bool:
    """Whether there is only one of what the phrase asks for."""
    first = next(iter(load_lexicon().queries.get(phrase, ())), "")
    return first.removeprefix("own/") in _SIGHTS


def _is_one_of_many(name: str) -> bool:
    """`Edinburgh Castle`, `Lighthouse of Alexandria`; a `Copper Castle` is a name."""
    first, *rest = re.sub(r"^The\s", "", name).split()
    if rest[:1] == ["of"] and first.lower() in _KINDS:
        return True
    is_somewhere = first in LOCALITIES or not (is_drawn(first) or first in _HOW)
    return len(rest) == 1 and rest[0].lower() in _KINDS and is_somewhere


def _is_animal(name: str) -> bool:
    """Of two words: `Golden Retriever`; one may well be a name."""
    phrase = _phrase(name)
    first = next(iter(load_lexicon().queries.get(phrase, ())), "")
    kind = first.rpartition("/")[2] or phrase
    return "-" in phrase and not name.startswith("The ") and kind in animal_names()
