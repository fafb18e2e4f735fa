"""Colours that the logo's text gives to a thing, `a black cat under a red umbrella`, or that all know it by:
`three sunflowers`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest

from concept_gen.data.files import read_lines
from concept_gen.data.vocabulary import words
from concept_gen.negation import without_negations
from concept_gen.palettes.reading.swatches import is_swatch, swatches

_COLOURS = words(
    "red orange yellow green blue purple pink brown black grey gray turquoise teal maroon navy violet",
    "lilac crimson scarlet magenta gold golden silver white",
)
_NUANCES = words("dark deep light pale pastel bright navy sky royal forest lime hot olive baby")
_ENDS = words(
    "a an the and or with without in on of at by for from to over under above below behind beside near",
    "inside into around through between against is are as that which who whose its his her their",
    "if ideally maybe perhaps please possibly preferably probably",
)
_BESIDE = words("with on in under over above below behind beside near inside around against of")
_LEADS = words(
    "logo mark icon emblem badge symbol picture drawing image silhouette illustration design showing"
)
# What a colour tells of the whole mark, or of no thing at all.
_NO_THINGS = words(
    "background backgrounds ground backdrop base accent accents colour colours color colors tone tones hue",
    "hues palette text lettering letters letter type font name words line lines outline outlines style",
    "theme gradient ink details detail highlights energy tea wine space light lights power tech technology",
    "planet",
)
_TRADES = words(
    "agency app bakery band bank bar boutique brand brewery business cafe charity clinic club company",
    "cooperative farm festival firm garage group gym hotel house inn lab label league lodge market museum",
    "network office party podcast pub restaurant salon school service services shop startup store studio",
    "supplier team tours",
)


@dataclass(frozen=True)
class Coloured:
    """A thing's words and its colour, lower-case hex; `beside`: it only accompanies another."""

    said: tuple[str, ...]
    colour: str
    beside: bool


def coloured_things(logo_description: str) -> tuple[Coloured, ...]:
    """In the order of the text; only words in small letters count: Red Lion is a name."""
    return tuple(found for clause in _clauses(logo_description) for found in _in_clause(clause))


def known_things(logo_description: str) -> tuple[Coloured, ...]:
    """Things of which none is imagined in another colour than its own, where the text tells of no colour."""
    if any(word in _COLOURS for clause in _clauses(logo_description) for word in clause):
        return ()
    return tuple(found for clause in _clauses(logo_description) for found in _known_in(clause))


def worn_colours(things: Sequence[Coloured]) -> tuple[str | None, str | None]:
    """The colour of the thing that leads and of what accompanies it, where they have one."""
    leading = next((thing for thing in things if not thing.beside), None)
    others = (thing.colour for thing in things if thing is not leading)
    return (leading.colour if leading else None), next(others, None)


def _clauses(logo_description: str) -> list[list[str]]:
    """The words of each, but of what is not wanted; the first in small letters where the next is."""
    clauses = re.split(r"[,.;:()–—]", without_negations(logo_description).text)
    opened = (re.sub(r"^\s*[A-Z](?=[a-z]+ [a-z])", lambda first: first[0].lower(), each) for each in clauses)
    return [re.findall(r"[A-Za-z]+", clause) for clause in opened]


def _known_in(spoken: Sequence[str]) -> Iterator[Coloured]:
    for at, (word, following) in enumerate(zip_longest(spoken, spoken[1:])):
        if colour := _known().get(f"{word}-{following}") or _known().get(word):
            yield Coloured((word,), colour, _is_beside(spoken[:at]) or "and" in spoken[:at])


@cache
def _known() -> dict[str, str]:
    rows = (line.split() for line in read_lines("known_colours.txt"))
    return {word: f"#{colour}" for colour, *named in rows for word in named}


def _in_clause(spoken: Sequence[str]) -> Iterator[Coloured]:
    for at, word in enumerate(spoken):
        before, said = spoken[:at], _thing(spoken[at + 1 :])
        if word in _COLOURS and said and not _is_one_of_two(before):
            start = at - 1 if before and before[-1] in _NUANCES else at
            named = swatches(_natural(word, said[0]) or " ".join(spoken[start : at + 1]))
            if named:
                yield Coloured(said, named[-1].colour, _is_beside(spoken[:start]))


def _natural(colour: str, thing: str) -> str | None:
    """A kind of animal that is called by a colour: a red fox is russet."""
    return f"{colour} {thing}" if is_swatch(f"{colour}-{thing}") else None


def _thing(following: Sequence[str]) -> tuple[str, ...]:
    """The words up to the next that belongs to another; none where they tell of no thing."""
    said: list[str] = []
    for word in following:
        if word in _ENDS or (said and word.endswith("ing")) or len(said) == 3:
            break
        said.append(word.lower())
    if not said or said[0] in _COLOURS or said[-1] in _TRADES or not _NO_THINGS.isdisjoint(said):
        return ()
    return tuple(said)


def _is_one_of_two(before: Sequence[str]) -> bool:
    """`a black and white cow`"""
    return len(before) > 1 and before[-1] in ("and", "or") and before[-2] in _COLOURS


def _is_beside(before: Sequence[str]) -> bool:
    """Whether something else leads: `a fox with a red scarf`, but not `a bakery with a red rooster`."""
    parts = [n for n, word in enumerate(before) if word in _BESIDE or (n and word.endswith("ing"))]
    head = [word.lower() for word in before[: parts[0]] if word not in _ENDS] if parts else []
    return bool(head) and head[-1] not in _LEADS | _TRADES
