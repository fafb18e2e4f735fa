"""Times and landscapes that a place only qualifies: `alpine winter` is a winter, `Kyoto garden` a garden."""

from collections.abc import Collection, Iterator
from itertools import pairwise

from concept_gen.data.vocabulary import words
from concept_gen.palettes.reading.clauses import parts_of
from concept_gen.palettes.reading.mood_words import NIGHTLY
from concept_gen.palettes.reading.scene_words import ERAS

_TIMES = words(
    "dawn daybreak sunrise sunup sunset sundown dusk twilight winter winters autumn autumns spring springs",
    "springtime wintertime",
)
_LANDS = words(
    "garden gardens moss-garden forest forests jungle rainforest meadow meadows moor moors moorland grove",
    "olive-grove lemon-grove orange-grove orchard vineyard lake lakes sea ocean beach beaches glacier dunes",
)
_OF_THEIR_OWN = words(
    "blossom blossoms cherry-blossom cherry-blossoms sakura lavender rose roses tulip tulips flower flowers",
    "wildflower wildflowers floral pumpkin maple apple berry berries citrus peach lilac wisteria mimosa",
)
"""What a time does not only pass over: it is what is seen then."""


def heads(text: str, told: Collection[str]) -> frozenset[str]:
    """The landscapes that stand in a lower-case text, and the times that end a part of it, just after another
    of the told words."""
    return frozenset(_heads(text, told))


def _heads(text: str, told: Collection[str]) -> Iterator[str]:
    before = frozenset(told) - (_OF_THEIR_OWN | NIGHTLY | ERAS)
    for spoken in map(list, parts_of(text)):
        if len(spoken) > 1 and spoken[-1] in _TIMES and spoken[-2] in before:
            yield spoken[-1]
        yield from (land for place, land in pairwise(spoken) if land in _LANDS and place in before - _TIMES)
