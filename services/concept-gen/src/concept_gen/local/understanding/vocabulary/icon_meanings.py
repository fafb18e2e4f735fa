"""What icons mean: directions in the word table that their names and tags point in."""

from collections.abc import Iterable
from functools import cache

import numpy as np
from numpy.typing import NDArray

from concept_gen.data.icons import load_icons
from concept_gen.data.word_vectors import Direction, cosines, load_word_vectors, pointing, tokens

_NAME, _ALL = 6, 4  # shares of the name alone, and of the name with the first tags
_TAGS = 10


def closeness(icons: Iterable[int], meaning: Direction | None) -> dict[int, int]:
    """Cosines in thousandths between each icon and a meaning; 0 for all where there is none."""
    rows = list(icons)
    if meaning is None or not rows:
        return dict.fromkeys(rows, 0)
    found = cosines(np.stack([_direction(icon) for icon in rows]), meaning)
    return dict(zip(rows, map(int, found), strict=True))


def nearest(meaning: Direction | None, least: int) -> dict[int, int]:
    """The icons whose cosine with a meaning is `least` thousandths or more."""
    if meaning is None:
        return {}
    found = cosines(_directions(), meaning)
    return {int(icon): int(found[icon]) for icon in np.flatnonzero(found >= least)}


@cache
def _directions() -> NDArray[np.int32]:
    return np.stack([_direction(icon) for icon in range(len(load_icons()))])


@cache
def _direction(index: int) -> Direction:
    """None of its words known, it is near to nothing."""
    icon = load_icons()[index]
    name = tokens(icon.name)
    mixed = _NAME * _meant(name) + _ALL * _meant([*name, *tokens(" ".join(icon.tags[:_TAGS]))])
    found = pointing(mixed)
    return np.zeros(len(mixed), np.int32) if found is None else found


def _meant(words: list[str]) -> NDArray[np.int64]:
    vectors = load_word_vectors()
    found = vectors.encode(words)
    width: int = vectors.table.shape[1]
    return np.zeros(width, np.int64) if found is None else found.astype(np.int64)
