"""Leaves out colours that a text gives to things: of `a brown branch` no brown mushroom is drawn."""

import re

from concept_gen.data.icons import animal_names
from concept_gen.local.understanding.vocabulary.icon_index import load_index
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

_COLOURS = (
    "brown|pink|purple|gr[ae]y|turquoise|teal|maroon|navy|crimson|scarlet|magenta|golden|gold|silver|orange"
)
_BEFORE = re.compile(rf"\b(?P<colour>{_COLOURS})\s+(?=(?P<thing>[a-z]+)(?:\s+(?P<more>[a-z]+))?)")
# `a horse head in navy blue`, `a tooth in mint green for kids`
_IN_COLOUR = re.compile(
    r"(?i)\s+in (?:(?:baby|blood|bright|coral|dark|deep|emerald|forest|lemon|light|lime|mint|mustard|navy|"
    rf"olive|pale|rose|royal|sage|sky|soft)[ -])*(?:{_COLOURS}|black|blue|coral|green|mint|olive|red|white|"
    r"yellow)"
    r"(?=\s*(?:[,.;:!?]|$|\b(?:for|with|on)\b))"
)


def without_tints(text: str) -> str:
    """The text without colours before things that are drawn, and those it is to be in; what is called by its
    colour (`orange juice`, `a golden retriever`) keeps it."""
    return _BEFORE.sub(_left_out, _IN_COLOUR.sub("", text))


def _left_out(found: re.Match[str]) -> str:
    colour, thing, more = found["colour"], found["thing"], found["more"]
    index, lexicon = load_index(), load_lexicon()
    phrases = [f"{colour}-{thing}", f"{colour}-{thing.removesuffix('s')}", f"{colour}-{thing}-{more}"]
    is_called = any(lexicon.has_phrase(phrase) or phrase in index.phrases for phrase in phrases)
    is_animal = thing in animal_names()
    is_drawn = is_animal or index.stem(thing) in index.whole_names or thing in lexicon.queries
    is_fruit = colour == "orange" and not is_animal
    return found.group() if is_called or is_fruit or not is_drawn else ""
