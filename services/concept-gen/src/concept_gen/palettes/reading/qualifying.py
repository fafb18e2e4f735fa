"""Which muting words of a theme are told of one named colour only: `burnt orange and dusty brown`."""

import re
from collections.abc import Sequence

from concept_gen.data.vocabulary import words
from concept_gen.palettes.reading.swatches import Swatch

_MUTING = words("dusty muted smoky faded weathered washed")


def told_of_one(text: str, named: Sequence[Swatch]) -> frozenset[str]:
    """The words that mute some of the named colours, not all of them and nothing else of the text."""
    before = [_before(text, swatch.word) for swatch in named]
    if all(word in _MUTING for word in before):
        return frozenset()
    return frozenset(word for word in before if word in _MUTING and _times(text, word) == before.count(word))


def _before(text: str, colour: str) -> str:
    named = "[ -]".join(map(re.escape, colour.split("-")))
    found = re.search(rf"\b([a-z]+)[ -]{named}\b", text)
    return found[1] if found else ""


def _times(text: str, word: str) -> int:
    return len(re.findall(rf"\b{word}\b", text))
