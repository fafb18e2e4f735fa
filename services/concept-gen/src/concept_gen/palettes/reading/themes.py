"""What a word means in colour: curated themes, then named colours, then neighbours in meaning."""

import hashlib
import random
from dataclasses import dataclass
from functools import cache

import numpy as np

from concept_gen.data.files import lasting, read_json, read_lines
from concept_gen.data.vocabulary import words
from concept_gen.data.word_vectors import cosines, load_word_vectors
from concept_gen.palettes.colour.oklch import from_lch, lch

_STRANGE = 40  # degrees between hues
_STRANGERS = frozenset({"oud"})
"""Words that are more often another language's, whose neighbours are its words."""
_CLOSE, _NEAR = 560, 430  # cosines in thousandths: a neighbour in meaning; below, it says nothing
HUES = words("red orange yellow green blue teal turquoise purple violet pink magenta brown gold")
SHADES = words(
    "black white grey gray silver cream ivory beige navy crimson scarlet emerald lavender mint coral",
    "indigo burgundy maroon bronze copper charcoal graphite lime olive sand peach rose ruby sapphire",
    "amber cyan monochrome monochromatic greyscale grayscale sage brass mustard salmon plum aubergine",
    "fuchsia khaki ochre tan rust blush lilac aqua",
)
PAPERS = {"cream": "#fbf3de", "ivory": "#fbf8ec", "beige": "#efe4d0", "sand": "#eadbc0", "silver": "#e3e6e9"}
"""Grounds as printers know them; the list of named colours has them more yellow."""


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


@cache
@lasting()
def curated() -> dict[str, Theme]:
    found: dict[str, Theme] = {}
    for line in read_lines("themes.txt"):
        words, colours, names = (part.split() for part in line.split("|"))
        dominant, support, accent, deep, pale = (f"#{c}" for c in colours)
        for word in words:
            found[word] = Theme(word, dominant, support, accent, deep, pale, tuple(names))
    return found


def exact(word: str) -> Theme | None:
    """The curated theme that goes by the word or a form of it."""
    for form in _forms(word):
        if form in curated():
            theme = curated()[form]
            return theme if word == form else Theme(word, *_colours(theme), theme.names)
    return None


def _forms(word: str) -> tuple[str, ...]:
    single = word.removesuffix("ies") + "y" if word.endswith("ies") else word.removesuffix("s")
    return word, single, word.removesuffix("y"), word.removesuffix("es"), word + "s"


def _colours(theme: Theme) -> tuple[str, str, str, str, str]:
    return theme.dominant, theme.support, theme.accent, theme.deep, theme.pale


def known(word: str) -> Theme | None:
    """The theme a word stands for by itself."""
    return exact(word) or _colour_theme(word)


def guessed(word: str, faint: bool = False) -> Theme | None:
    """The theme of a near neighbour in meaning; a `faint` one says little."""
    return _neighbour(word, _NEAR if faint else _CLOSE)


def _colour_theme(word: str) -> Theme | None:
    """Of a word that is also a colour, unless what it means is of that hue as well."""
    near, named = _neighbour(word, _CLOSE), _named_colour(word)
    return near if near and named and not _are_strangers(near, named) else named


def _are_strangers(theme: Theme, colour: Theme) -> bool:
    """Whether a theme has nothing of the hue that a colour of the same name has (mint, near to chocolate)."""
    hues = (lch(theme.dominant).hue, lch(theme.support).hue)
    return all(abs((hue - lch(colour.dominant).hue + 180) % 360 - 180) > _STRANGE for hue in hues)


@cache
def _single_word_colours() -> dict[str, str]:
    return {name: f"#{value}" for name, value in read_json("colours.json.xz") if name.isalpha()}


def is_theme(word: str) -> bool:
    """Whether a word says something about colour by itself: `autumn`, `pastel`."""
    return exact(word) is not None


def named_colour(word: str) -> str | None:
    """The colour that goes by that one lower-case word (`navy`, `cream`), or None."""
    if word in PAPERS:
        return PAPERS[word]
    if word in HUES | {"navy"}:
        return curated()[word].dominant
    return _single_word_colours().get(word)


def _named_colour(word: str) -> Theme | None:
    colour = _single_word_colours().get(word)
    if colour is None or lch(colour).chroma < 0.03:
        return None
    return around(word, colour, (word.capitalize(),))


def around(word: str, colour: str, names: tuple[str, ...]) -> Theme:
    """A theme built on one colour: a lighter neighbour hue beside it, gold with cool ones, blue with warm."""
    lightness, chroma, hue = lch(colour)
    dominant = from_lch(min(max(lightness, 0.42), 0.66), max(chroma, 0.09), hue)
    support = from_lch(0.74, max(chroma * 0.75, 0.08), (hue + 28) % 360)
    accent = from_lch(0.76, 0.13, 78) if 112 < hue < 312 else from_lch(0.6, 0.1, 238)
    return Theme(
        word, dominant, support, accent, from_lch(0.24, 0.05, hue), from_lch(0.965, 0.018, hue), names
    )


@cache
def _theme_matrix() -> tuple[list[str], np.ndarray]:
    vectors = load_word_vectors()
    named = (word for word in curated() if word not in _STRANGERS)
    rows = {word: row for word in named if (row := vectors.row(word)) is not None}
    return list(rows), vectors.table[list(rows.values())]


def _neighbour(word: str, least: int) -> Theme | None:
    vectors = load_word_vectors()
    row = vectors.row(word)
    if row is None or vectors.weights[row] < 90:
        return None
    words, matrix = _theme_matrix()
    close = cosines(matrix, vectors.encode([word]))
    best = int(close.argmax())
    if close[best] < least:
        return None
    theme = curated()[words[best]]
    return Theme(word, *_colours(theme), theme.names)


def hashed(text: str) -> Theme:
    """A theme for a text that says nothing about colour: its own, the same each time."""
    chance = random.Random(hashlib.sha256(text.strip().lower().encode()).digest())
    names = chance.sample(["Meridian", "Harmony", "Cadence", "Solstice", "Parallel", "Horizon", "Prelude"], 3)
    return around("", from_lch(0.52, 0.13, chance.uniform(0, 360)), tuple(names))
