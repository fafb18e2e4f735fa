"""The colours of a nation where a theme asks for them: `the Italian flag`, `Brazil's national colours`."""

import re
from functools import cache

from concept_gen.data.files import read_lines

_ASKED = re.compile(
    r"\b(?:flag|(?:national )?colou?rs) of (?:the )?(?P<named>[a-z]+)\b(?! flag)|"
    r"\b(?P<owner>[a-z]+)(?:['’]s)? (?:national )?(?:flag|colou?rs)\b(?! of)"
)


@cache
def _flags() -> dict[str, str]:
    rows = (line.split("|") for line in read_lines("flags.txt"))
    return {name: colours.strip() for names, colours in rows for name in names.split()}


def flags_told(text: str) -> str:
    """The lower-case text with the colours of the flags that it asks for in their place."""
    return _ASKED.sub(_told, text)


def _told(found: re.Match[str]) -> str:
    return _flags().get(found["named"] or found["owner"], found[0])
