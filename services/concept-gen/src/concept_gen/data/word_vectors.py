"""A static table of word vectors. All arithmetic is on integers, so that rankings are the same everywhere."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from math import isqrt
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from concept_gen.data.files import read_arrays, read_json

UNIT = 127
STEP = np.int8(4)
"""Of the stored numbers: finer ones tell no more and take more room."""

Direction: TypeAlias = NDArray[np.int32]
"""A row of numbers, about `UNIT` long."""

_TOKENS = re.compile(r"[a-z0-9]+").findall


@dataclass(frozen=True)
class WordVectors:
    index: dict[str, int]
    table: NDArray[np.int8]
    weights: NDArray[np.uint8]

    def knows(self, word: str) -> bool:
        return word in self.index

    def encode(self, words: Iterable[str]) -> Direction | None:
        """The weighted mean direction of the known words; None when none is known."""
        rows = [self.index[word] for word in words if word in self.index]
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


def tokens(text: str) -> list[str]:
    return _TOKENS(text.lower())


@cache
def load_word_vectors() -> WordVectors:
    arrays = read_arrays("vectors.npz")
    index = {word: row for row, word in enumerate(read_json("words.json.xz"))}
    return WordVectors(index, np.ascontiguousarray(arrays["words"]) * STEP, arrays["weights"])
