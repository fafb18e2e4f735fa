"""What a theme's words mean in colour: curated themes, then named colours, then neighbours in meaning,
then a hash."""

import hashlib
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np

from concept_gen.data.files import read_json, read_lines
from concept_gen.data.vocabulary import words
from concept_gen.data.word_vectors import cosines, load_word_vectors, tokens
from concept_gen.negation import without_negations
from concept_gen.palettes.avoidance import hues_of
from concept_gen.palettes.oklch import from_lch, lch
from concept_gen.wording import plain

MAX_THEMES = 4
_STRANGE = 40  # degrees between hues
_CLOSE, _NEAR = 560, 430  # cosines in thousandths: a neighbour in meaning; below, it says nothing
_SILENT = words(
    "a an the of at in on and with for to over under by from very like style theme themed feel feeling",
    "feels vibes vibe mood inspired colors colours color colour palette palettes tones tone tonal some",
    "light lightly slightly bit little but not too more less it its that this my our we want should be is",
    "are as into or brand logo look shades shade hues hue accents accent background mostly mainly",
    "primarily subtle something combination mix touch hint hints high low contrast aesthetic atmosphere",
    "attitude spirit energy-like scheme old new small big day days time world life place scene view use",
    "make change try give please want instead keep monday tuesday wednesday thursday friday saturday sunday",
    "hour hours week month year chip chips products product field fields grove",
)
_SETTINGS = words(
    "city street house home market school office store shop garden room kitchen tool tools building town",
    "village studio club company team modern style art design food bar business people band game sun",
    "may fall play animal animals property family community powder strong fast friendly simple",
    "classic bright fresh hope hopeful",
)
"""Words that set a stage rather than a colour: themes of such words come last."""
_HUES = words("red orange yellow green blue teal turquoise purple violet pink magenta brown gold")
_SHADES = words(
    "black white grey gray silver cream ivory beige navy crimson scarlet emerald lavender mint coral indigo",
    "burgundy maroon bronze copper charcoal graphite lime olive sand peach rose ruby sapphire amber cyan",
)
_PAPERS = {"cream": "#fbf3de", "ivory": "#fbf8ec", "beige": "#efe4d0", "sand": "#eadbc0", "silver": "#e3e6e9"}
"""Grounds as printers know them; the list of named colours has them more yellow."""
_MODIFIERS = {
    "dark": "deep", "deep": "deep", "darker": "deep", "muted": "muted", "faded": "muted", "dusty": "muted",
    "subdued": "muted", "bright": "vivid", "vivid": "vivid", "saturated": "vivid", "electric": "vivid",
    "warm": "warm", "warmer": "warm", "cool": "cool", "cold": "cool", "chilly": "cool",
}  # fmt: skip


@dataclass(frozen=True)
class Theme:
    """A mood in five colours; `word` is the user's own word for it, `names` are words to name palettes by."""

    word: str
    dominant: str
    support: str
    accent: str
    deep: str
    pale: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class Mood:
    """The themes found in a text, most telling first (at least one), its modifiers (warm, deep, muted …) and
    the hues it rules out."""

    themes: tuple[Theme, ...]
    modifiers: frozenset[str]
    avoided: frozenset[str] = frozenset()


@cache
def _curated() -> dict[str, Theme]:
    found: dict[str, Theme] = {}
    for line in read_lines("themes.txt"):
        words, colours, names = (part.split() for part in line.split("|"))
        dominant, support, accent, deep, pale = (f"#{c}" for c in colours)
        for word in words:
            found[word] = Theme(word, dominant, support, accent, deep, pale, tuple(names))
    return found


def read_mood(theme_description: str, fallback: str = "") -> Mood:
    """Read a theme text; `fallback` (what the logo shows) speaks where the theme says nothing."""
    wanted = without_negations(plain(theme_description))
    silent = _SILENT | wanted.unwanted
    words = [word for word in _hues_first(_join_hyphens(wanted.text)) if word not in silent]
    modifiers = frozenset(_MODIFIERS[word] for word in words if word in _MODIFIERS)
    themes = list(_distinct(theme for word in words if (theme := _theme_of(word))))
    themes.sort(key=lambda theme: theme.word in _SETTINGS)
    if not themes:
        themes = list(_distinct(theme for word in _fallback(fallback, silent) if (theme := _exact(word))))
    if not themes:
        themes = list(_distinct(theme for word in words if (theme := _exact(word))))
    if not themes:
        themes = [_hashed(theme_description or fallback)]
    return Mood(tuple(themes[:MAX_THEMES]), modifiers, hues_of(wanted.unwanted))


def _fallback(text: str, silent: frozenset[str]) -> list[str]:
    wanted = without_negations(plain(text))
    return [word for word in _join_hyphens(wanted.text) if word not in silent | wanted.unwanted]


def _join_hyphens(text: str) -> list[str]:
    """Words, with a pair that is a curated theme of its own (`art deco`) read as one."""
    words = tokens(text.replace("sci-fi", "scifi"))
    out: list[str] = []
    for word in words:
        if out and f"{out[-1]}-{word}" in _curated():
            out[-1] = f"{out[-1]}-{word}"
        else:
            out.append(word)
    return out


def _hues_first(words: list[str]) -> list[str]:
    """`bamboo green` is a green before it is anything about bamboo."""
    out: list[str] = []
    for word in words:
        if word in _HUES and out and not {out[-1]} & (_HUES | _SHADES | _SILENT):
            out.insert(len(out) - 1, word)
        else:
            out.append(word)
    return out


def _distinct(themes: Iterator[Theme]) -> Iterator[Theme]:
    seen: Counter[str] = Counter()
    for theme in themes:
        key = theme.dominant + theme.support
        if not seen[key]:
            yield theme
        seen[key] += 1


def _exact(word: str) -> Theme | None:
    for form in (word, word.removesuffix("s"), word.removesuffix("y"), word.removesuffix("es"), word + "s"):
        if form in _curated():
            theme = _curated()[form]
            return theme if word == form else Theme(word, *_colours(theme), theme.names)
    return None


def _colours(theme: Theme) -> tuple[str, str, str, str, str]:
    return theme.dominant, theme.support, theme.accent, theme.deep, theme.pale


def _theme_of(word: str) -> Theme | None:
    if word in _MODIFIERS:
        return None
    near, named = _neighbour(word, _CLOSE), _named_colour(word)
    if near and named and _are_strangers(near, named):
        near = None
    return _exact(word) or near or named or _neighbour(word, _NEAR)


def _are_strangers(theme: Theme, colour: Theme) -> bool:
    """Whether a theme has nothing of the hue that a colour of the same name has (mint, near to chocolate)."""
    hues = (lch(theme.dominant).hue, lch(theme.support).hue)
    return all(abs((hue - lch(colour.dominant).hue + 180) % 360 - 180) > _STRANGE for hue in hues)


@cache
def _single_word_colours() -> dict[str, str]:
    return {name: f"#{value}" for name, value in read_json("colours.json.gz") if name.isalpha()}


def is_theme(word: str) -> bool:
    """Whether a word says something about colour by itself: `autumn`, `pastel`."""
    return _exact(word) is not None


def named_colour(word: str) -> str | None:
    """The colour that goes by that one lower-case word (`navy`, `cream`), or None."""
    if word in _PAPERS:
        return _PAPERS[word]
    if word in _HUES | {"navy"}:
        return _curated()[word].dominant
    return _single_word_colours().get(word)


def _named_colour(word: str) -> Theme | None:
    colour = _single_word_colours().get(word)
    if colour is None or lch(colour).chroma < 0.03:
        return None
    return _around(word, colour, (word.capitalize(),))


def _around(word: str, colour: str, names: tuple[str, ...]) -> Theme:
    """A theme built on one colour: a lighter neighbour hue beside it and a warm or cool counterpart."""
    lightness, chroma, hue = lch(colour)
    dominant = from_lch(min(max(lightness, 0.42), 0.66), max(chroma, 0.09), hue)
    support = from_lch(0.74, max(chroma * 0.75, 0.08), (hue + 28) % 360)
    accent = from_lch(0.66, 0.14, (hue + 165) % 360)
    return Theme(
        word, dominant, support, accent, from_lch(0.24, 0.05, hue), from_lch(0.965, 0.018, hue), names
    )


@cache
def _theme_matrix() -> tuple[list[str], np.ndarray]:
    vectors = load_word_vectors()
    words = [word for word in _curated() if vectors.knows(word)]
    return words, vectors.table[[vectors.index[word] for word in words]]


def _neighbour(word: str, least: int) -> Theme | None:
    vectors = load_word_vectors()
    if not vectors.knows(word) or vectors.weights[vectors.index[word]] < 90:
        return None
    words, matrix = _theme_matrix()
    close = cosines(matrix, vectors.encode([word]))
    best = int(close.argmax())
    if close[best] < least:
        return None
    theme = _curated()[words[best]]
    return Theme(word, *_colours(theme), theme.names)


def _hashed(text: str) -> Theme:
    chance = random.Random(hashlib.sha256(text.strip().lower().encode()).digest())
    names = chance.sample(["Meridian", "Harmony", "Cadence", "Solstice", "Parallel", "Horizon", "Prelude"], 3)
    return _around("", from_lch(0.52, 0.13, chance.uniform(0, 360)), tuple(names))
