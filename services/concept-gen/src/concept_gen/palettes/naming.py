"""Names and one-sentence descriptions of palettes, in words a user would use."""

from concept_gen.palettes.colour.oklch import distance, lch
from concept_gen.palettes.colour.palette import Palette
from concept_gen.palettes.mood.mood import Mood
from concept_gen.palettes.painting.repertoire import Scheme

_HUES = (
    (14, "rose"), (34, "red"), (55, "orange"), (78, "amber"), (102, "gold"), (118, "lime"),
    (138, "leaf green"), (163, "green"), (190, "teal"), (222, "cyan"), (252, "sky blue"), (278, "blue"),
    (300, "indigo"),
    (322, "violet"), (345, "magenta"), (361, "pink"),
)  # fmt: skip


def colour_word(colour: str) -> str:
    """A plain name such as `deep teal`, `pale sky blue`, `warm grey` or `ivory`."""
    lightness, chroma, hue = lch(colour)
    if chroma < 0.03:
        return _neutral(lightness, hue)
    name = next(word for limit, word in _HUES if hue < limit)
    if 34 <= hue < 78 and lightness < 0.62 and chroma < 0.15:
        name = "brown" if lightness < 0.45 else "copper"
    if lightness < 0.42:
        return f"deep {name}"
    if lightness > 0.82:
        return f"pale {name}"
    return f"muted {name}" if chroma < 0.075 else name


def _neutral(lightness: float, hue: float) -> str:
    warm = 20 < hue < 115
    if lightness > 0.93:
        return "ivory" if warm else "frosty white"
    if lightness < 0.32:
        return "charcoal"
    return "warm grey" if warm else "cool grey"


def title(mood: Mood, scheme: Scheme, position: int, palette: Palette) -> str:
    """Two words or three: a word of the mood that the palette shows, then the scheme's; the first joins two
    moods where there are two."""
    pools = [theme.names for theme in mood.themes]
    shown = _shown(mood, palette)
    word = pools[shown][position % len(pools[shown])]
    if position == 0 and len(pools) > 1:
        other = next((name for name in pools[shown - 1] if name != word), None)
        return f"{word} {other}" if other else f"{word} {scheme.title}"
    return f"{word} {scheme.title}" if word.split()[-1] != scheme.title else word


def _shown(mood: Mood, palette: Palette) -> int:
    """The place of the theme whose own colours are nearest to what the palette shows most of."""
    ground = lch(palette.background)
    seen = palette.background if ground.chroma > 0.06 else palette.primary
    near = [min(distance(seen, c) for c in (t.dominant, t.support)) for t in mood.themes]
    return near.index(min(near))


def describe(mood: Mood, scheme: Scheme, palette: Palette) -> str:
    primary, secondary, accent = (
        colour_word(c) for c in (palette.primary, palette.secondary, palette.accent)
    )
    pair = f"{primary} and {secondary}" if primary != secondary else f"two shades of {primary}"
    words = [theme.word for theme in mood.themes if theme.word]
    told = f" for {_listed(words)}" if words else ""
    ground = colour_word(palette.background)
    return f"{_capital(pair)} with {accent} accents on {ground}: {scheme.manner}{told}."


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
