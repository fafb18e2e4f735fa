"""What a thing is only an example of: of `owls and other birds of prey` the owl is drawn, no second bird."""

import re

from concept_gen.data.vocabulary import words
from concept_gen.local.understanding.vocabulary.icon_index import load_index
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

# What a thing of this kind is drawn otherwise as: the train that is a toy.
_MADE_AS = words(
    "toys models antiques ornaments decorations sculptures puppets sweets biscuits cookies candies"
)
_ENDS = (
    "above|among|and|around|at|behind|below|beside|by|from|for|in|into|near|of|on|or|over|through|to|under|"
    "that|which|who|with"
)
_AND_OTHERS = re.compile(
    r"(?i)\b(?P<thing>[a-z][\w'’-]*),?\s+(?:and|or|&)\s+(?:(?:all|many|some|various)\s+)?other\s+"
    rf"(?:(?:kinds?|sorts?|types?)\s+of\s+)?(?!(?:{_ENDS})\b)(?P<kind>[\w'’-]+"
    rf"(?:\s+(?!(?:{_ENDS})\b)[\w'’-]+){{0,2}})(?:\s+of\s+prey\b)?"
)


def without_others(text: str) -> str:
    """Without the class that a thing is told to be one of, where there is a drawing of the thing."""
    return _AND_OTHERS.sub(_thing_alone, text)


def _thing_alone(found: re.Match[str]) -> str:
    made_as = found["kind"].lower().split()[-1] in _MADE_AS
    return found["thing"] if _is_drawn(found["thing"]) and not made_as else found.group()


def _is_drawn(word: str) -> bool:
    said, index = word.lower(), load_index()
    return bool(load_lexicon().icons_for(said)) or index.stem(said) in index.whole_names
