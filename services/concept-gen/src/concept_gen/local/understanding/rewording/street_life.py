"""Reads `street` before what is done there as telling where only: `street theatre`, `street magicians`."""

import re

from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

# What streets have, or do.
_OF_STREETS = (
    "and|art|at|by|corner|corners|crossing|directory|for|from|full|furniture|house|houses|in|is|lamp|lamps|"
    "lantern|lanterns|leading|light|lighting|lights|lined|map|maps|name|names|near|of|on|or|paved|plan|"
    "scene|scenes|sign|signs|that|to|under|view|views|where|which|with"
)
_STREET = re.compile(
    r"(?<![-\w'’])(?<!\bhigh )(?<!\bmain )(?<!\bthe old )[Ss]treet "
    rf"(?P<what>(?!(?:{_OF_STREETS})\b)[a-z]{{3,}})\b"
)


def without_streets(text: str) -> str:
    """The text without it; what the lexicon knows as one (`street food`) stays."""
    return _STREET.sub(_done_there, text)


def _done_there(found: re.Match[str]) -> str:
    known = load_lexicon().has_phrase(f"street-{found['what']}")
    return found.group() if known else found["what"]
