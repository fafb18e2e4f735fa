"""Puts right a mistyped word, where a word that can be drawn is a letter or two away, and parts two words
that are written together."""

from collections.abc import Collection, Iterable
from functools import cache

from concept_gen.data.english import real_words
from concept_gen.data.vocabulary import words
from concept_gen.data.word_vectors import load_word_vectors
from concept_gen.local.understanding.vocabulary.icon_index import load_index
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

SHORTEST = 5
MOST = 12
_HALF = 3
_SHOPS = words("shop shops store stores bar bars club clubs house lab labs box hub")
_LONG = 10  # from here on two slips are forgiven


def all_corrected(text: Iterable[str], known: Collection[str]) -> list[str]:
    """The words, the first `MOST` that no dictionary here has put right: each costs milliseconds."""
    spoken = list(text)
    unknown = [word for word in dict.fromkeys(spoken) if not _is_right(word, known)]
    right = {word: _nearest(word, known) for word in unknown[:MOST]}
    return [right.get(word, word) for word in spoken]


@cache
def halves_of(word: str) -> tuple[str, ...]:
    """The two words that an unknown one is written together of (`skatepark`), both drawn here or known to say
    little; else the word itself."""
    if len(word) < 2 * _HALF or _is_known(word):
        return (word,)
    cuts = ((word[:at], word[at:]) for at in range(len(word) - _HALF, _HALF - 1, -1))
    return next(((one, other) for one, other in cuts if _go_together(one, other)), (word,))


def _go_together(one: str, other: str) -> bool:
    return load_lexicon().has_phrase(f"{one}-{other}") or (
        _is_drawn(one) and (_is_drawn(other) or other in _SHOPS)
    )


def _is_drawn(word: str) -> bool:
    lexicon = load_lexicon()
    return word in lexicon.queries or word in lexicon.weak or word in load_index().whole_names


def _is_right(word: str, known: Collection[str]) -> bool:
    return len(word) < SHORTEST or word in known or _is_known(word)


def _nearest(word: str, known: Collection[str]) -> str:
    """The nearest word of `known`, the lexicon or the icons, or the word itself where none is near.

    The first letter counts as typed right; a swapped pair of letters is one slip.
    """
    slips = 2 if len(word) >= _LONG else 1
    options = sorted({*_drawable().get(word[0], ()), *(k for k in known if k[:1] == word[0])})
    near = [
        (distance, option not in load_lexicon().queries, option)
        for option in options
        if abs(len(option) - len(word)) <= slips and (distance := _slips(word, option)) <= slips
    ]
    return min(near)[2] if near else word


def _is_known(word: str) -> bool:
    index, lexicon = load_index(), load_lexicon()
    if "our" in word and _is_known(word.replace("our", "or")):
        return True  # British
    return (
        bool(lexicon.icons_for(word))
        or word in lexicon.weak
        or index.stem(word) in index.vocabulary
        or load_word_vectors().knows(word)
        or word in real_words()
    )


@cache
def _drawable() -> dict[str, tuple[str, ...]]:
    """By first letter, the words of the lexicon and of the icons."""
    drawn = {part for phrase in load_lexicon().queries for part in phrase.split("-")}
    found: dict[str, list[str]] = {}
    for word in sorted(drawn | load_index().vocabulary):
        if len(word) >= SHORTEST - 1:
            found.setdefault(word[0], []).append(word)
    return {letter: tuple(group) for letter, group in found.items()}


def _slips(one: str, other: str) -> int:
    """Optimal string alignment distance: letters inserted, left out, changed, or swapped with the next."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]
