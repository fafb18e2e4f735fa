"""Which drawing of our own is just what a phrase says: a dragon boat, not a dragon."""

from concept_gen.data.icons import Icon
from concept_gen.local.understanding.vocabulary.icon_index import load_index
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon


def is_said_in_full(icon: Icon, phrase: str) -> bool:
    """Whether the word list names it first for the phrase, and the phrase says all the words of its name."""
    first = next(iter(load_lexicon().queries.get(phrase, ())), None)
    return icon.set == "own" and icon.id == first and _stems(icon.name) <= _stems(phrase)


def _stems(name: str) -> frozenset[str]:
    return frozenset(load_index().stems(name))
