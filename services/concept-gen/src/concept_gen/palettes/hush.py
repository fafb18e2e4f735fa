"""What keeps quiet, foggy, rainy and wintry moods low in chroma."""

from collections.abc import Collection
from dataclasses import astuple

from concept_gen.data.vocabulary import words
from concept_gen.palettes.air import Air
from concept_gen.palettes.draft import Draft, tuned
from concept_gen.palettes.oklch import lch

_HUSHED = words(
    "quiet quietly quietness hush hushed silent silence silently fog foggy mist misty mists haze hazy noir",
    "film-noir rain rainy drizzle overcast winter wintry sombre somber melancholy melancholic bleak gloomy",
    "wistful faded sleepy drowsy solemn grey-sea grey-sky grey-skies dusty-attic black-ice dust dusty frost",
    "frosty still stillness weathered undyed stone-cold murky smoke grief mourning",
)
_CHEERING = words(
    "christmas noel xmas santa advent snowman ski skiing snowboard piste kids children neon cozy cosy"
)
_LEAD, _ACCENT, _GROUND, _NAMED = 0.085, 0.115, 0.045, 0.14
_KEPT = 0.18
"""The part of what a colour has over its limit that stays, so that colours keep apart."""


def is_hushed(spoken: Collection[str], air: Air) -> bool:
    loud = air in (Air.BRIGHT, Air.STRONG) or not _CHEERING.isdisjoint(spoken)
    return not loud and not _HUSHED.isdisjoint(spoken)


def hushed(draft: Draft, named: Collection[str]) -> Draft:
    """The draft in mild colours, of which those that are named are milder only once."""
    limits = zip(astuple(draft), (_LEAD, _LEAD, _ACCENT, _GROUND), strict=True)
    return Draft(*(c if c in named and most != _GROUND else hushed_colour(c, most) for c, most in limits))


def hushed_colour(colour: str, most: float = _NAMED) -> str:
    chroma = lch(colour).chroma
    return tuned(colour, chroma=most + (chroma - most) * _KEPT) if chroma > most else colour
