"""What the people that a theme is for do: beside a thing, `who sleep in the rain`, it tells of no colour."""

import re
from collections.abc import Sequence

from concept_gen.palettes.reading.ranks import THING, rank
from concept_gen.palettes.reading.themes import exact

_DOING = re.compile(
    r"\bwho (?:still |always |never |really |also |like to |love to |want to )?(?P<doing>[a-z]+)\b"
)


def without_doings(spoken: Sequence[str], text: str) -> list[str]:
    """The words of a lower-case text but those of doings, where any other stands for a thing."""
    doings = {found["doing"] for found in _DOING.finditer(text)}
    rest = [word for word in spoken if word not in doings]
    told = any(rank(word) == THING and exact(word) is not None for word in rest)
    return rest if told else list(spoken)
