"""Ways to paint a mood on dark grounds."""

from concept_gen.palettes.colour.brushes import evening, ink, lit, painted, turns_pink, white_of
from concept_gen.palettes.colour.draft import Draft, tuned
from concept_gen.palettes.colour.fields import Field
from concept_gen.palettes.colour.oklch import from_lch, lch
from concept_gen.palettes.mood.air import Air
from concept_gen.palettes.mood.mood import Mood
from concept_gen.palettes.mood.warmth import embers
from concept_gen.palettes.painting.arrangement import arranged
from concept_gen.palettes.painting.mood_colours import counterpart, leads, others, pool_of, spark

_BLACK = "#141416"
_LEAFY = 160
"""The hue to which a deep ground is bottle green."""


def night(mood: Mood) -> Draft:
    first, second, last = leads(mood)
    ground = ink(_BLACK if mood.on_black else _darkest(mood), 0.2)
    accent = last.support if turns_pink(spark(mood)) else spark(mood)
    wishes = [lit(second.dominant, 0.62), lit(accent, 0.8), *(lit(c, 0.72) for c in pool_of(mood))]
    return arranged(painted(lit(first.support, 0.78), wishes, ground), mood.swatches, Field.NIGHT, mood.alone)


def _darkest(mood: Mood) -> str:
    """The depth of what leads; of a dark mood that of its darkest theme."""
    if mood.air is not Air.DARK:
        return mood.themes[0].deep
    return min((theme.deep for theme in mood.themes), key=lambda c: lch(c).lightness)


def deep(mood: Mood) -> Draft:
    """For bright moods: glowing on a ground that is dark, but a colour."""
    cool = [] if mood.warm else [c for c in pool_of(mood) if 140 < lch(c).hue < 345 and lch(c).chroma > 0.07]
    first = {cool[0]} if mood.on_night and cool else set[str]()
    own = lch(max(cool, key=lambda c: (c in first, lch(c).hue > _LEAFY, lch(c).chroma))) if cool else None
    ground = from_lch(0.4, min(own.chroma, 0.15), own.hue) if own else _dark_ground(mood)
    bright = sorted(
        (lit(c, 0.74) for c in pool_of(mood)), key=lambda c: (lch(c).chroma < 0.05, -lch(c).lightness)
    )
    wishes = [*bright[1:], white_of(mood.themes[0].pale)]
    return arranged(painted(bright[0], wishes, ground), mood.swatches, Field.NIGHT, mood.alone)


def _dark_ground(mood: Mood) -> str:
    return embers(pool_of(mood)) if mood.warm else ink(mood.themes[0].deep, 0.24)


def dusk(mood: Mood) -> Draft:
    """White on a dark ground that is lighter than night, with the colours beside it."""
    first = mood.themes[0]
    ground = tuned(_BLACK, 0.31) if mood.on_black else ink(_darkest(mood), 0.32)
    wishes = [first.dominant, *others(mood), first.accent, *pool_of(mood)]
    return painted(white_of(first.pale), [lit(c, 0.74) for c in wishes], ground)


def counterpoint_night(mood: Mood) -> Draft:
    first, accent = mood.themes[0], counterpart(mood)
    ground = _BLACK if mood.on_black else tuned(first.deep, 0.25, max(lch(first.deep).chroma, 0.03))
    wishes = [lit(c, 0.7) for c in (first.dominant, *others(mood), first.support, *pool_of(mood))]
    return arranged(
        painted(lit(accent, 0.74), wishes, ground), mood.swatches, Field.NIGHT, mood.alone, turn=-1
    )


def echo_night(mood: Mood) -> Draft:
    """In the dark, led by the second colour."""
    first, second, last = leads(mood)
    ground = _BLACK if mood.on_black else ink(second.deep, 0.22)
    lead = first.accent if second is first else second.dominant
    wishes = [*others(mood)[1:], last.accent, first.support, *pool_of(mood)]
    draft = painted(lit(lead, 0.72), [lit(c, 0.76) for c in wishes], ground)
    return arranged(draft, mood.swatches, Field.NIGHT, mood.alone, turn=1)


def after_dark(mood: Mood) -> Draft:
    first, second, last = leads(mood)
    by_night = last is not first or mood.on_night
    ground = ink(last.deep if by_night else evening(first.dominant), 0.28)
    lead = second.accent if second is first else second.dominant
    wishes = [first.dominant, *others(mood)[1:], first.support, *pool_of(mood)]
    return painted(lit(lead, 0.77), [lit(c, 0.72) for c in wishes], ground)
