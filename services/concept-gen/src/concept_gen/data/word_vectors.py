"""A static table of word vectors. All arithmetic is on integers, so that rankings are the same everywhere."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from math import isqrt
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from concept_gen.data.files import lasting, read_arrays, read_json

UNIT = 127
STEP = 5
"""Of the stored numbers: finer ones tell little more and take more room."""
LEAST, MOST = -8, 7
"""The stored numbers, so that two go into a byte."""

Direction: TypeAlias = NDArray[np.int32]
"""A row of numbers, about `UNIT` long."""

_TOKENS = re.compile(r"[a-z0-9]+").findall
_ES, _S = re.compile(r"(?:(?<=[sxz])|(?<=[cs]h))es$"), re.compile(r"(?<![sui])s$")


@dataclass(frozen=True)
class WordVectors:
    index: dict[str, int]
    table: NDArray[np.int8]
    weights: NDArray[np.uint8]

    def knows(self, word: str) -> bool:
        return self.row(word) is not None

    def row(self, word: str) -> int | None:
        """Of the word, else of what it is the plural of; None where it is not known."""
        return self.index.get(word, self.index.get(singular(word)))

    def encode(self, words: Iterable[str]) -> Direction | None:
        """The weighted mean direction of the known words; None when none is known."""
        rows = [row for word in words if (row := self.row(word)) is not None]
        if not rows:
            return None
        return pointing(
            (self.table[rows].astype(np.int64) * self.weights[rows].astype(np.int64)[:, None]).sum(axis=0)
        )


def pointing(vector: NDArray[np.int64]) -> Direction | None:
    """Its direction; None for no length."""
    length = isqrt(int((vector * vector).sum()))
    return (vector * UNIT // length).astype(np.int32) if length else None


def cosines(matrix: NDArray[Any], vector: Direction | None) -> NDArray[np.int32]:
    """Cosines in thousandths between the rows (about `UNIT` long) and a direction."""
    if vector is None:
        return np.zeros(len(matrix), np.int32)
    dots = (matrix.astype(np.int32) * vector).sum(axis=1, dtype=np.int32)
    return dots * 1000 // (UNIT * UNIT)


def singular(word: str) -> str:
    """Of a regular plural; any other word as it is."""
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return _ES.sub("", word) if _ES.search(word) else _S.sub("", word)


def tokens(text: str) -> list[str]:
    return _TOKENS(text.lower())


@cache
@lasting()
def load_word_vectors() -> WordVectors:
    arrays = read_arrays("vectors.npz")
    index = {word: row for row, word in enumerate(read_json("words.json.xz"))}
    return WordVectors(index, unpacked(arrays["words"]), arrays["weights"])


def packed(table: NDArray[np.int8]) -> NDArray[np.uint8]:
    """Two rows in one, column by column, as the leading columns are wider: it takes least room."""
    digits = (table - LEAST).astype(np.uint8)
    return np.asfortranarray(digits[0::2] * np.uint8(16) + digits[1::2])


def unpacked(pairs: NDArray[np.uint8]) -> NDArray[np.int8]:
    table = np.empty((2 * len(pairs), pairs.shape[1]), np.int8)
    table[0::2], table[1::2] = pairs >> 4, pairs & 15
    table += np.int8(LEAST)
    table *= np.int8(STEP)
    return table
