"""What a drawing shows beside the thing that it is named for: the chopsticks on a bowl of ramen."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from concept_gen.data.files import read_lines
from concept_gen.data.icons import Icon
from concept_gen.data.vocabulary import words

# In a drawing's name no second thing: a crescent moon.
_HOW = words("crescent full half open closed")
_LIGHTS = words("moon moonlight crescent sun sunrise sunset eclipse")


def shows_besides(icon: Icon, idea: str) -> bool:
    """Whether a drawing of our own shows what the idea tells, by its whole phrase or its last word."""
    if icon.set != "own":
        return False
    first, _, last = icon.name.rpartition("-")
    shown = _contents().get(icon.name, frozenset()) | (
        _contents().get(f"*-{last}", frozenset()) if first and first not in _HOW else frozenset[str]()
    )
    return not shown.isdisjoint((idea, idea.split("-")[-1]))


def shows_light(icon: Icon) -> bool:
    """Whether there is a moon or sun in it, beside which another is one too many."""
    said = icon.name.split("-")
    return not _LIGHTS.isdisjoint(said) or any(shows_besides(icon, light) for light in ("moon", "sun"))


@cache
def _contents() -> Mapping[str, frozenset[str]]:
    rows = (line.split(": ") for line in read_lines("contents.txt"))
    found: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for names, shown in rows:
        for name in names.split():
            found[name] |= frozenset(shown.split())
    return found
