"""Which things a text names in one breath: `scales and a column`, `hops, a barrel and two crossed axes`."""

import re
from itertools import pairwise

from concept_gen.data.vocabulary import words
from concept_gen.local.understanding.ideas.concepts import is_manner
from concept_gen.negation import without_negations

_LINKS = words("and with plus")
# What stands between two of a list without being another thing.
_FILLING = _LINKS | words(
    "a an the some one two three four five six seven several few many pair of its his her their both also",
    "maybe perhaps possibly little small tiny big large single simple crossed",
    "red orange yellow green blue purple pink brown black white grey gray gold golden silver",
)
_COUNTED = "an?|the|some|one|two|three|four|five|six|its|his|her"
_SIZES = "small|little|tiny|big|large|tall|long|round"
_SETS = r"(?:pair|couple|trio|bunch|row) of(?:\s+[a-z]+)?"
_TOKEN = re.compile(r"[a-z]+|[,&+]")
_SPELT = {"&": "and", "+": "and"}


def listed_pairs(phrases: tuple[str, ...], text: str) -> frozenset[tuple[str, str]]:
    """Those of the ideas that follow each other in a list, each with the one named before it."""
    out = set[tuple[str, str]]()
    for clause in re.split(r"[.;:()–—]", without_negations(text.lower()).text):
        tokens = [_SPELT.get(str(token), str(token)) for token in _TOKEN.findall(re.sub("['’]s", "", clause))]
        placed = sorted(found for phrase in phrases if (found := _span(phrase, tokens)))
        for (_, end, one), (start, _, other) in pairwise(placed):
            if end <= start and _is_link(tokens[end:start]):
                out.add((one, other))
    return frozenset(out)


def listed_with(phrase: str, phrases: tuple[str, ...], text: str) -> frozenset[str]:
    """All that is in one list with the phrase."""
    pairs = listed_pairs(phrases, text)
    found, fresh = set[str](), {phrase}
    while fresh:
        found |= fresh
        fresh = {end for pair in pairs for end in pair if not found.isdisjoint(pair)} - found
    return frozenset(found - {phrase})


def as_spoken(phrase: str) -> str:
    """A pattern of the phrase with spaces or hyphens between its words."""
    return r"[\s-]+".join(map(re.escape, phrase.split("-")))


def are_named_together(one: str, other: str, text: str) -> bool:
    """Whether nothing but `and` is between the two, with an article, a number or one more word."""
    first, second = as_spoken(one), as_spoken(other)
    link = rf"\s+(?:and|&)\s+(?:(?:{_COUNTED})\s+)?(?:[a-z]+\s+)?"
    return bool(re.search(rf"(?i)\b(?:{first}{link}{second}|{second}{link}{first})\b", text))


def is_told_as_thing(phrase: str, text: str) -> bool:
    """Whether an article, a number or its size stands before it: `a boat`, `two small boats`, `a pair of
    boots`, `and small plane`."""
    said = as_spoken(phrase)
    counted = rf"(?:{_COUNTED})\s+(?:[a-z]+\s+)?(?:{_SETS}\s+)?"
    return bool(re.search(rf"(?i)\b(?:{counted}|(?:and|with)\s+(?:{_SIZES})\s+){said}\b", text))


def _is_link(between: list[str]) -> bool:
    """Whether nothing but a comma or an `and`, with articles, numbers and the like, is between two things."""
    linked = "," in between or not _LINKS.isdisjoint(between)
    return linked and all(word == "," or word in _FILLING or is_manner(word) for word in between)


def _span(phrase: str, tokens: list[str]) -> tuple[int, int, str] | None:
    """Where the words of a phrase stand, its articles and number left open."""
    said = phrase.split("-")
    for start in range(len(tokens)):
        end, at = start, 0
        while end < len(tokens) and at < len(said) and end - start < len(said) + 2:
            at += tokens[end] == said[at]
            end += 1
            if not at:
                break
        if at == len(said):
            return start, end, phrase
    return None
