"""The words of a theme text by its clauses, with what belongs together as one word."""

import re
from collections.abc import Collection

from concept_gen.data.word_vectors import tokens
from concept_gen.palettes.compounds import joined
from concept_gen.palettes.themes import curated

_ENDS = re.compile(r"[,;:.&|/]")
_PARTS = re.compile(r"[,;:.&|/]|\b(?:and|with|on|under|over|plus|beside)\b")


def words_of(text: str) -> list[str]:
    """The words; a pair that is a curated theme of its own (`art deco`) or a colour with its thing is one."""
    return [word for clause in _ENDS.split(text.replace("sci-fi", "scifi")) for word in _paired(clause)]


def places(text: str, told: Collection[str]) -> dict[str, int]:
    """For each of the told words, how many of them it comes after in its part of the text."""
    found: dict[str, int] = {}
    for part in _PARTS.split(text):
        for place, word in enumerate(word for word in _paired(part) if word in told):
            found.setdefault(word, place)
    return found


def _paired(clause: str) -> list[str]:
    out: list[str] = []
    for word in joined(tokens(clause)):
        if out and f"{out[-1]}-{word}" in curated():
            out[-1] = f"{out[-1]}-{word}"
        else:
            out.append(word)
    return out
