"""What keeps quiet, foggy, rainy and wintry moods low in chroma."""

from collections.abc import Collection
from dataclasses import astuple, replace
from typing import NamedTuple

from concept_gen.data.vocabulary import words
from concept_gen.palettes.colour.draft import Draft, tuned
from concept_gen.palettes.colour.oklch import lch
from concept_gen.palettes.mood.air import Air


class Hush(NamedTuple):
    """The most chroma of what leads, of an accent, of a ground and of a colour that is named."""

    lead: float
    accent: float
    ground: float
    named: float


_QUIET, _MIST = Hush(0.085, 0.115, 0.035, 0.14), Hush(0.062, 0.072, 0.02, 0.1)
_MISTY = words(
    "fog foggy mist misty mists haze hazy frost frosty icy ice-cold glacier glacial arctic polar",
    "tundra smoke smoky overcast drizzle ghostly steam",
)
_HUSHED = words(
    "quiet quietly quietness hush hushed silent silence silently noir frosted",
    "film-noir rain rainy winter wintry sombre somber melancholy melancholic bleak gloomy",
    "wistful faded sleepy drowsy solemn grey-sea grey-sky grey-skies dusty-attic black-ice dust dusty",
    "pressed-flowers pressed-wildflowers pressed-petals pressed-leaves",
    "still stillness weathered undyed stone-cold murky grief mourning",
)
_GRAVE = words(
    "dignified dignity farewell funeral remembrance memorial undertaker condolence condolences bereavement",
    "reverent consoling",
)
"""What is hushed where no colour is named."""
_CHEERING = words(
    "christmas noel xmas santa advent snowman ski skiing snowboard piste kids children neon cozy cosy",
    "aurora lolly vodka barbecue bbq smoked smokehouse daring bold audacious daredevil fearless",
)
_KEPT = 0.18
"""The part of what a colour has over its limit that stays, so that colours keep apart."""


def hush_of(spoken: Collection[str], air: Air, *, named: bool) -> Hush | None:
    """What a text that is loud or cheering in nothing asks for: mist, or quiet."""
    if air in (Air.BRIGHT, Air.FRESH, Air.STRONG) or not _CHEERING.isdisjoint(spoken):
        return None
    if not _MISTY.isdisjoint(spoken):
        return _MIST
    quiet = _HUSHED if named else _HUSHED | _GRAVE
    return None if quiet.isdisjoint(spoken) else _QUIET


def hushed(draft: Draft, named: Collection[str], hush: Hush) -> Draft:
    """The draft in mild colours, of which those that are named are milder only once."""
    limits = zip(astuple(draft), (hush.lead, hush.lead, hush.accent, hush.ground), strict=True)
    return Draft(*(c if c in named and most != hush.ground else hushed_colour(c, most) for c, most in limits))


def on_hushed_paper(draft: Draft, hush: Hush) -> Draft:
    return replace(draft, background=hushed_colour(draft.background, hush.ground))


def hushed_colour(colour: str, most: float) -> str:
    chroma = lch(colour).chroma
    return tuned(colour, chroma=most + (chroma - most) * _KEPT) if chroma > most else colour
