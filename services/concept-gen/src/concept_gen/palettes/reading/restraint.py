"""What is minimal even where the thing or place it is told of is loud: `Tokyo minimalism`."""

from collections.abc import Collection

from concept_gen.data.vocabulary import words
from concept_gen.palettes.colour.oklch import lch
from concept_gen.palettes.reading.ranks import THING, rank
from concept_gen.palettes.reading.themes import Theme, exact

_PARED = words(
    "minimal minimalist minimalism minimalistic pared-back pared-down understated uncluttered restrained",
)
_LOUD = 0.18


def is_loud_thing(theme: Theme) -> bool:
    return rank(theme.word) == THING and lch(theme.dominant).chroma > _LOUD


def restrained(themes: list[Theme], spoken: Collection[str]) -> list[Theme]:
    """The themes, of which what is pared back leads a loud thing, whose colour is then a note."""
    if not themes or _PARED.isdisjoint(spoken) or not is_loud_thing(themes[0]):
        return themes
    pared = [theme for theme in themes if _is_pared(theme, spoken)]
    return [*pared, *(theme for theme in themes if theme not in pared)]


def _is_pared(theme: Theme, spoken: Collection[str]) -> bool:
    told = (exact(word) for word in _PARED.intersection(spoken))
    return any(own is not None and own.dominant == theme.dominant for own in told)
