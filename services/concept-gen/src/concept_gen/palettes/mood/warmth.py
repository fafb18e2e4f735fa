"""Warm moods: what is warm in them leads and is the ground, what is cool is a note beside it."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from concept_gen.data.vocabulary import words
from concept_gen.palettes.colour.brushes import holds
from concept_gen.palettes.colour.draft import Draft, tuned
from concept_gen.palettes.colour.oklch import from_lch, hue_gap, lch
from concept_gen.palettes.colour.temperature import is_cool, is_warm_hue
from concept_gen.palettes.reading.ranks import THING, rank
from concept_gen.palettes.reading.swatches import Swatch
from concept_gen.palettes.reading.themes import Theme

_HOT = words(
    "warm warmer warmth spicy spice spices chilli chili chillies chilies fiesta mexican mexico",
    "taco tacos taqueria burrito paprika masala curry tandoori diwali bollywood circus flamenco barbecue bbq",
    "mariachi salsa grill grilled hot-sauce sunset marigold marigolds peri-peri cajun jambalaya",
    "golden-hour golden-light sultry smouldering seductive steamy vampy",
)
_COLD = words("cool cold icy ice frost frosty winter wintry arctic snow snowy blue navy teal ocean sea misty")
_COSY = words(
    "warm warmer warmth cosy cozy cosiness snug snuggly homely bedtime lit lamp lamplit lamplight lantern",
    "lanterns fireside hearth candle candles candlelight candlelit steaming simmering piping-hot broth ramen",
    "noodles soup stew mulled",
)
_FEASTS = words(
    "christmas noel xmas advent yuletide halloween haunted spooky crypt gothic vampire horror witch diwali",
    "hanukkah carnival",
)
"""Nights that have colours of their own."""
_LAMPLIGHT = Theme(
    "lamplight", "#eba94a", "#f6d6a8", "#e9a08c", "#1d1a3a", "#fdf4e6", ("Lamplight", "Nightlight", "Candle")
)
"""Lamp yellow, its glow on a wall, and a blush, in a blue night."""
_PAPER, _VERMILION = "#fdf6ea", "#dc5a26"
_COLOURED = 0.04


def is_warm_mood(spoken: Collection[str], themes: Sequence[Theme], named: Sequence[Swatch]) -> bool:
    """Whether a text calls for warmth, has warm themes to show and names nothing cool."""
    called = not _HOT.isdisjoint(spoken) and _COLD.isdisjoint(spoken)
    told = any(is_warm_hue(theme.dominant) for theme in themes)
    return called and told and not any(is_cool(swatch.colour) for swatch in named)


def warmed(themes: Sequence[Theme]) -> list[Theme]:
    """The themes with what is warm in each before what is cool, those that are cool themselves last; one warm
    colour at least leads on paper."""
    ordered = [_turned(theme) for theme in sorted(themes, key=lambda theme: is_cool(theme.dominant))]
    deep = ordered[0].deep
    first, *rest = (replace(t, deep=deep) if is_cool(t.deep) else t for t in ordered)
    leads = any(is_warm_hue(t.dominant) and holds(t.dominant, _PAPER) for t in (first, *rest))
    return [first if leads else replace(first, support=_VERMILION), *rest]


def _turned(theme: Theme) -> Theme:
    """Led by its own warm colour, with the cool one as its accent."""
    warm = next((c for c in (theme.support, theme.accent) if is_warm_hue(c)), None)
    if warm is None or not is_cool(theme.dominant):
        return theme
    other = theme.accent if warm == theme.support else theme.support
    return replace(theme, dominant=warm, support=other, accent=theme.dominant)


def embers(pool: Sequence[str]) -> str:
    """The deep ground of a warm mood: the wine of its red, or a mulled brown."""
    reds = (lch(c) for c in pool if lch(c).chroma > 0.12 and hue_gap(lch(c).hue, 15) < 30)
    red = next(reds, None)
    return from_lch(0.33, 0.115, red.hue - 6) if red else from_lch(0.31, 0.06, 40)


def sunny_paper(pool: Sequence[str]) -> str:
    """Butter or apricot: a tint of the sunniest colour of the pool."""
    sunny = min(pool, key=lambda c: hue_gap(lch(c).hue, 78) + (90 if lch(c).chroma < _COLOURED else 0))
    return from_lch(0.94, 0.05, lch(sunny).hue)


def on_cream(draft: Draft) -> Draft:
    """What a warm mood has on a pale tint of something cool is on cream, what it has on a tan on butter."""
    own = lch(draft.background)
    if own.lightness < 0.84 or own.chroma < 0.01:
        return draft
    if 118 < own.hue < 345:
        return replace(draft, background=from_lch(own.lightness, min(own.chroma, 0.04), 80))
    tan = own.lightness < 0.925 and own.chroma < 0.06 and own.hue > 42
    return replace(draft, background=from_lch(0.93, 0.06, 84)) if tan else draft


def is_lamplit(spoken: Collection[str], named: Sequence[Swatch], themes: Sequence[Theme]) -> bool:
    """Whether a night is a warm or a cosy one, with no colours that are named, nothing green and no feast."""
    if named or _COSY.isdisjoint(spoken) or not _FEASTS.isdisjoint(spoken):
        return False
    return not any(_is_leafy(t.dominant) and rank(t.word) == THING for t in themes)


def lamplit(themes: Sequence[Theme]) -> list[Theme]:
    """The night with lamps in it: they lead, and what else is told has no mint or leaf beside them."""
    inner = [t for t in themes if not _is_leafy(t.dominant)]
    return [_LAMPLIGHT, *(_by_lamplight(theme) for theme in inner)]


def _by_lamplight(theme: Theme) -> Theme:
    support = _LAMPLIGHT.support if _is_leafy(theme.support) else theme.support
    dominant = tuned(
        theme.dominant, chroma=min(lch(theme.dominant).chroma, 0.085 if is_cool(theme.dominant) else 1)
    )
    return replace(theme, dominant=dominant, support=support, accent=_LAMPLIGHT.accent)


def _is_leafy(colour: str) -> bool:
    own = lch(colour)
    return own.chroma > _COLOURED and 115 <= own.hue < 215
