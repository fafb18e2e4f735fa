"""What a word of several meanings shows, told by the other words of its text: a crane that lifts a beam."""

import re
from dataclasses import dataclass
from functools import cache

from concept_gen.data.files import read_lines

# How it is drawn, by words that tell senses too.
_MANNER = re.compile(r"\bhand[- ](?:drawn|lettered|made|painted|crafted|written)\b")


@dataclass(frozen=True)
class Sense:
    """The icons, best first, none where the word shows nothing, and the words beside which it means them."""

    icons: tuple[str, ...]
    beside: frozenset[str]


def sense_of(phrase: str, text: str) -> Sense | None:
    """The first sense that any other word of the text speaks for; None where the word has only one, or the
    text tells nothing of it."""
    senses = _senses().get(phrase, ())
    if not senses:
        return None
    said = frozenset(re.findall(r"[a-z]+", _MANNER.sub(" ", text.lower()))) - _forms(phrase)
    return next((sense for sense in senses if not sense.beside.isdisjoint(said)), None)


def _forms(word: str) -> frozenset[str]:
    return frozenset((word, word.removesuffix("s"), f"{word}s"))


@cache
def _senses() -> dict[str, tuple[Sense, ...]]:
    found: dict[str, tuple[Sense, ...]] = {}
    for line in read_lines("senses.txt"):
        told, _, beside = line.partition(" | ")
        spoken, _, icons = told.partition(": ")
        sense = Sense(() if icons == "!" else tuple(icons.split()), frozenset(beside.split()))
        found |= {word: (*found.get(word, ()), sense) for word in spoken.split()}
    return found
