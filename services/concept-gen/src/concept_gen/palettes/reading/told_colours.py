"""The colours that a logo's text tells of, by their full names: `bottle green and cream if possible`."""

import re

from concept_gen.data.vocabulary import words
from concept_gen.negation import without_negations
from concept_gen.palettes.reading.swatches import is_swatch

_COLOURS = words(
    "red orange yellow green blue purple pink brown black grey gray turquoise teal maroon navy violet lilac",
    "crimson scarlet magenta gold golden silver white",
)
# Colours only beside others: things too.
_AMONG_COLOURS = words("beige burgundy charcoal coral cream indigo ivory mustard peach sage terracotta")
_ASIDES = words(
    "a all and bit colour coloured colours if ideally in just keep like likes love maybe mostly of or our",
    "perhaps please possible possibly preferably prefer probably really some something the thinking touch we",
    "with would i think thanks use using want d",
)


def colours_told(logo_description: str) -> list[str]:
    """Only words in small letters count: Red Lion is a name."""
    return _named_in(without_negations(logo_description).text)


def colours_of_all(logo_description: str) -> list[str]:
    """Those of clauses that tell of nothing else, so that they are the whole mark's."""
    clauses = re.split(r"[,.;:()–—]|\bbut\b", without_negations(logo_description).text)
    whole = [clause for clause in clauses if _is_of_colours(clause)]
    return list(dict.fromkeys(colour for clause in whole for colour in _named_in(clause, _AMONG_COLOURS)))


def _is_of_colours(clause: str) -> bool:
    said = {word for colour in _named_in(clause) for word in colour.split()}
    rest = set(re.findall(r"[A-Za-z]+", clause)) - said
    return bool(said) and rest <= _ASIDES | _AMONG_COLOURS


def _named_in(text: str, more: frozenset[str] = frozenset()) -> list[str]:
    spoken = re.findall(r"[A-Za-z]+", text)
    pairs = zip(["", *spoken], spoken, [*spoken[1:], ""], strict=False)
    told = (_full(before, word) for before, word, then in pairs if _is_named(word, then, more))
    return list(dict.fromkeys(told))


def _is_named(word: str, then: str, more: frozenset[str]) -> bool:
    """In `sage green` the sage only tells its shade."""
    return word in _COLOURS or (word in more and then not in _COLOURS)


def _full(before: str, colour: str) -> str:
    """With the word that tells its shade."""
    return f"{before} {colour}" if before.islower() and is_swatch(f"{before}-{colour}") else colour
