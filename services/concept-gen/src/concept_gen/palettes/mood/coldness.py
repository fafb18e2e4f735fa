"""Cold and deep moods: what is cool throughout has no warm note that nobody asked for."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from concept_gen.data.vocabulary import words
from concept_gen.palettes.colour.draft import tuned
from concept_gen.palettes.colour.oklch import from_lch, lch
from concept_gen.palettes.colour.temperature import is_cool
from concept_gen.palettes.reading.swatches import Swatch
from concept_gen.palettes.reading.themes import Theme

_COLD = words(
    "winter winters january february bleak",
    "cold colder chilly chill icy ice ice-cold frost frosty frosted frozen freezing wintry arctic antarctic",
    "polar glacial glacier glaciers iceberg icebergs tundra northern-sea north-sea arctic-ocean deep-cold",
    "bitter-cold biting-cold extreme-cold intense-cold freezing-cold arctic-cold",
    "north-atlantic baltic-sea ice-floe ice-floes pack-ice",
    "deep-sea deep-ocean deep-water deep-blue depths fathoms seabed seafloor submarine",
)
_STILL = words(
    "calm calming calmness serene serenity peaceful peace tranquil tranquility tranquillity quiet still",
    "stillness deep",
)
_WATER = words("sea ocean lake lakes water waters fjord fjords loch lagoon wave waves pond river")
_HEARTENING = words(
    "warm warmer warmth cosy cozy snug hygge hearth fire fireside campfire candle candlelight lamp lamplight",
    "sunset sunrise dawn dusk evening sun sunny golden christmas festive coral corals beach summer tropical",
    "beer brew coffee cocoa kids children playful fun happy joyful lantern lanterns lighthouse",
    "harbour harbor market cabin lodge cottage ski skiing festival party robin berries garden kitchen bakery",
    "seafood lobster salmon shrimp crab food restaurant",
)
_COLOURED, _GREYISH, _SEA = 0.02, 0.045, 235.0


def is_cold_mood(spoken: Collection[str], themes: Sequence[Theme]) -> bool:
    """Whether a text tells of cold, of the deep or of still water and of nothing that warms it."""
    calm_water = not _STILL.isdisjoint(spoken) and not _WATER.isdisjoint(spoken)
    told = calm_water or not _COLD.isdisjoint(spoken)
    return told and _HEARTENING.isdisjoint(spoken) and all(_is_cool_or_grey(t.dominant) for t in themes)


def _is_cool_or_grey(colour: str) -> bool:
    return is_cool(colour) or lch(colour).chroma < _GREYISH


def chilled(themes: Sequence[Theme], named: Sequence[Swatch]) -> list[Theme]:
    """The themes with ice, or steel, for what is warm in them, but for the colours that are named."""
    kept = {swatch.colour for swatch in named}
    return [_chilled(theme, kept) for theme in themes]


def _chilled(theme: Theme, kept: Collection[str]) -> Theme:
    hue = lch(theme.dominant).hue if is_cool(theme.dominant) else _SEA
    support = theme.support if _is_fit(theme.support, kept) else _steel(theme.support, hue)
    accent = theme.accent if _is_fit(theme.accent, kept) else from_lch(0.82, 0.065, (hue + 205) / 2)
    pale = tuned(theme.pale, turn=hue - lch(theme.pale).hue)
    return replace(theme, support=support, accent=accent, pale=pale)


def _is_fit(colour: str, kept: Collection[str]) -> bool:
    return colour in kept or is_cool(colour) or lch(colour).chroma < _COLOURED


def _steel(colour: str, hue: float) -> str:
    return from_lch(lch(colour).lightness, 0.035, hue)
