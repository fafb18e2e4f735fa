"""The colours that a theme names, as painters know them: `dark green and gold`, `#ff6600`, `neon pink`."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from enum import Enum
from itertools import takewhile

from concept_gen.data.vocabulary import words
from concept_gen.data.word_vectors import load_word_vectors
from concept_gen.palettes.colour.draft import glowing, tuned
from concept_gen.palettes.colour.oklch import lch, likeness
from concept_gen.palettes.colour.pigments import pigments
from concept_gen.palettes.reading.compounds import joined
from concept_gen.palettes.reading.themes import curated

MOST = 4
SAME = 0.1
"""Likeness within which two colours go by one name."""
_TOLD_APART = 0.03
_COLOURED = 0.05  # chroma from which `sage green` is a sage, while `slate blue` is a blue
HEX = re.compile(r"(?:#|\b(?=\d*[a-f])(?=[a-f]*\d)(?=\w{6}\b))(?P<digits>[\da-f]{6}|[\da-f]{3})\b", re.I)
_ACCENT = re.compile(
    r"\b(?P<before>(?!(?:a|the|one|with|and|some)\b)[a-z]+) "
    r"(?:accents?|highlights?|trims?|details?|touches|sparks?|pops?|splash(?:es)?)\b|"
    r"\b(?:(?:touch(?:es)?|hints?|splash(?:es)?|pops?|dash|sparks?|drops?|bits?|licks?|flecks?|specks?|"
    r"flash(?:es)?|glimpses?|traces?|streaks?) of|(?:and|with|plus) something)"
    r" (?:(?:bright|deep|dark|warm|soft|light|pale|clear) )?(?P<after>[a-z]+)\b|"
    r"(?:\b(?:and|with|plus)|,) (?:just |only )?(?:some|a (?:tiny |wee )?little) "
    r"(?:(?:bright|deep|dark|warm|soft|light|pale|clear) )?(?P<little>[a-z]+)"
    r"(?= *(?:red|orange|yellow|green|blue|purple|pink|brown|gr[ea]y)? *"
    r"(?:$|[,;.:]|(?:and|with|in|for|on|here)\b))"
)
_EVENLY = re.compile(r"\bsome\b.*\bsome\b")
_GROUNDS = words("background backgrounds ground backdrop base")
_HUES = words("red orange yellow green blue purple pink brown grey gray")
_PLAIN = _HUES | words("black white gold silver")
_NOUNS = _PLAIN | words("rose lime mint turquoise teal violet lavender navy")
"""What ends a two-part name of a colour: no `ice-cream`."""
_INKED = words("ink inks text lettering letters type logo icon mark lines")
_UNDER = words("on against over")
_TOKEN = re.compile(r"[a-z0-9]+|[,;:/&+|.]")
_BREAKS = frozenset(",;:/&+|.") | words("and with plus or")
METALS = words("gold golden silver brass bronze copper rose-gold steel pewter platinum")
_QUALIFIERS: dict[str, Callable[[str], str]] = {
    "dark": lambda c: _scaled(c, 0.62),
    "deep": lambda c: _scaled(c, 0.8),
    "inky": lambda c: _scaled(c, 0.62),
    "light": lambda c: _paled(c),
    "pale": lambda c: _paled(c),
    "pastel": lambda c: _paled(c),
    "icy": lambda c: _paled(c),
    "bright": lambda c: tuned(c, lch(c).lightness + 0.03, lch(c).chroma * 1.25),
    "dusty": lambda c: tuned(c, chroma=lch(c).chroma * 0.55),
    "muted": lambda c: tuned(c, chroma=lch(c).chroma * 0.6),
    "calm": lambda c: _stilled(c),
    "calming": lambda c: _stilled(c),
    "soothing": lambda c: _stilled(c),
    "gentle": lambda c: _stilled(c),
    "healing": lambda c: _stilled(c),
    "medical": lambda c: c,
    "clinical": lambda c: c,
    "smoky": lambda c: tuned(c, chroma=lch(c).chroma * 0.5),
    "hazy": lambda c: tuned(c, chroma=lch(c).chroma * 0.8),
    "misty": lambda c: tuned(c, chroma=lch(c).chroma * 0.8),
    "faded": lambda c: tuned(c, lch(c).lightness + 0.06, lch(c).chroma * 0.55),
    "weathered": lambda c: tuned(c, lch(c).lightness + 0.04, lch(c).chroma * 0.6),
    "aged": lambda c: tuned(c, chroma=lch(c).chroma * 0.7),
    "washed": lambda c: tuned(c, lch(c).lightness + 0.06, lch(c).chroma * 0.6),
    "stormy": lambda c: tuned(c, chroma=lch(c).chroma * 0.5),
    "neon": glowing,
    "fluorescent": glowing,
    "electric": glowing,
}


class Use(Enum):
    """What the theme wants a colour for, where it says so; SCENE is that of a thing, not named."""

    ANY = "any"
    GROUND = "ground"
    ACCENT = "accent"
    INK = "ink"
    SCENE = "scene"


@dataclass(frozen=True)
class Swatch:
    word: str
    colour: str
    use: Use = Use.ANY


def accents(text: str) -> frozenset[str]:
    """What is only wanted here and there: `yellow accents`, `a touch of gold`, `and a little red`."""
    even = _EVENLY.search(text.lower()) is not None
    found = ((m["before"] or m["after"], m["little"]) for m in _ACCENT.finditer(text.lower()))
    return frozenset(told or little for told, little in found if told or not even)


def spelled(text: str) -> str:
    """The text with mistyped colours put right: words that mean nothing and are nearly one."""
    return re.sub(r"[a-z]{4,}", lambda found: _spelled(found[0]), text)


def _spelled(word: str) -> str:
    vectors = load_word_vectors()
    if word in curated() or vectors.knows(word):
        return word
    alike = [name for name in (*pigments(), "forest") if name[0] == word[0] and "-" not in name]
    return (get_close_matches(word, alike, 1, 0.82) or [word])[0]


def swatches(text: str) -> tuple[Swatch, ...]:
    """The colours named in a lower-case text without negations, in its order; codes come first."""
    coded = [Swatch(f"#{value}", f"#{value}") for value in map(_six, HEX.finditer(text))]
    found: list[Swatch] = []
    spoken = _spoken(HEX.sub(" ", text))
    for swatch in (*coded, *spoken):
        if all(likeness(swatch.colour, other.colour) >= _told_apart(other) for other in found):
            found.append(swatch)
    return tuple(found[:MOST])


def _told_apart(other: Swatch) -> float:
    """`teal (#0fa3b1)` is one colour."""
    return SAME if other.word.startswith("#") else _TOLD_APART


def _six(found: re.Match[str]) -> str:
    digits = found["digits"].lower()
    return digits if len(digits) == 6 else "".join(2 * digit for digit in digits)


def _spoken(text: str) -> Iterator[Swatch]:
    tokens, spots = _joined(joined(_TOKEN.findall(text))), accents(text)
    for at, word in enumerate(tokens):
        value = _value(word)
        if value is None or (at and word in _HUES and _is_nuance(tokens[at - 1])):
            continue  # `navy blue` is a navy
        before = _phrase(tokens[:at])
        for qualifier in takewhile(_QUALIFIERS.__contains__, reversed(before)):
            value = _QUALIFIERS[qualifier](value)
        yield Swatch(word, value, _use(word, before, tokens[at + 1 : at + 3], spots))


def _joined(tokens: Sequence[str]) -> list[str]:
    out: list[str] = []
    for token in tokens:
        pair, three = ("-".join([*out[-before:], token]) if len(out) >= before else "" for before in (1, 2))
        if three in pigments():
            out[-2:] = [three]
        elif _value(pair) or (pair in curated() and token not in _NOUNS):
            out[-1] = pair
        else:
            out.append(token)
    return out


def _value(word: str) -> str | None:
    """The colour of a word, of its plural, or of a two-part name of the themes (`bottle-green`)."""
    for form in (word, word.removesuffix("s")):
        if form in pigments():
            return f"#{pigments()[form]}"
    first, _, last = word.rpartition("-")
    if first in _QUALIFIERS or last not in _NOUNS or word not in curated():
        return None
    own = f"#{pigments().get(first, pigments()['grey'])}"
    return own if lch(own).chroma > _COLOURED else curated()[word].dominant


def is_swatch(word: str) -> bool:
    return _value(word) is not None


def _is_nuance(word: str) -> bool:
    return word not in _PLAIN and is_swatch(word)


def _phrase(tokens: Sequence[str]) -> list[str]:
    """The words just before a colour, back to where another begins."""
    out: list[str] = []
    for token in reversed(tokens):
        if token in _BREAKS or _value(token):
            break
        out.insert(0, token)
    return out[-4:]


def _use(word: str, before: Sequence[str], after: Sequence[str], spots: frozenset[str]) -> Use:
    if after and (after[0] in _GROUNDS or (after[0] in _HUES and after[-1] in _GROUNDS)):
        return Use.GROUND
    if not _UNDER.isdisjoint(before):
        return Use.GROUND
    if after and after[0] in _INKED:
        return Use.INK
    return Use.ACCENT if word.rpartition("-")[2] in spots else Use.ANY


def _scaled(colour: str, part: float) -> str:
    own = lch(colour)
    return tuned(colour, max(own.lightness * part, min(own.lightness, 0.27)))


def _stilled(colour: str) -> str:
    """As much milder and lighter as a sage is than a green."""
    own = lch(colour)
    return tuned(colour, max(own.lightness, 0.62), min(own.chroma, 0.068))


def _paled(colour: str) -> str:
    own = lch(colour)
    return tuned(colour, max(own.lightness, 0.84), min(own.chroma, 0.09))


def retoned(found: Sequence[Swatch], change: Callable[[str], str]) -> tuple[Swatch, ...]:
    return tuple(replace(swatch, colour=change(swatch.colour)) for swatch in found)
