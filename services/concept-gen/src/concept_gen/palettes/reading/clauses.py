"""The words of a theme text by its clauses, with what belongs together as one word."""

import re
from collections.abc import Collection

from concept_gen.data.word_vectors import tokens
from concept_gen.palettes.reading.compounds import joined
from concept_gen.palettes.reading.themes import curated

_ENDS = re.compile(r"[,;:.&|/]")
_MOST = 4  # words of one name
_PARTS = re.compile(r"[,;:.&|/]|\b(?:and|with|on|under|over|plus|beside)\b")


def words_of(text: str) -> list[str]:
    """The words; those that are a curated theme of their own (`art deco`, `day of the dead`) or a colour with
    its thing are one."""
    return [word for clause in _ENDS.split(text.replace("sci-fi", "scifi")) for word in _paired(clause)]


def parts_of(text: str) -> list[list[str]]:
    """The words of each part of the text, between commas and such words as `and`."""
    return [_paired(part) for part in _PARTS.split(text)]


def places(text: str, told: Collection[str]) -> dict[str, int]:
    """For each of the told words, how many of them it comes after in its part of the text."""
    found: dict[str, int] = {}
    for spoken in parts_of(text):
        for place, word in enumerate(word for word in spoken if word in told):
            found.setdefault(word, place)
    return found


def _paired(clause: str) -> list[str]:
    out: list[str] = []
    for word in joined(tokens(clause)):
        out.append(word)
        for length in range(_MOST, 1, -1):
            if (name := _name_of(out[-length:])) in curated():
                out[-length:] = [name]
                break
    return out


def _name_of(spoken: list[str]) -> str:
    """`mother's day` is `mothers-day`."""
    return "-".join(spoken).replace("-s-", "s-")
