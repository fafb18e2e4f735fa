"""What is tender twice over, or tender and for the small, is a pastel: `sweet and gentle`."""

from collections.abc import Collection, Sequence

from concept_gen.data.vocabulary import words
from concept_gen.palettes.reading.ranks import THING, rank
from concept_gen.palettes.reading.themes import Theme

_GENTLE = words("gentle tender delicate dainty soothing cuddly snuggly")
_TENDER = _GENTLE | words("sweet milky creamy buttery silky fluffy innocent light-hearted mild")
_SMALL = words("kids kid children child toddler toddlers little-ones tots preschool kindergarten")


def is_tender(spoken: Collection[str], themes: Sequence[Theme]) -> bool:
    """Whether nothing but a character is told, and that of a pastel."""
    told, gentle = (len(kind.intersection(spoken)) for kind in (_TENDER, _GENTLE))
    small = gentle and not _SMALL.isdisjoint(spoken)
    return bool(told > 1 or small) and not any(rank(theme.word) <= THING for theme in themes)
