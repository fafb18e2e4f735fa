"""The curated lexicon: what industries, activities and abstract words show when they are drawn."""

from dataclasses import dataclass
from functools import cache

from concept_gen.data.files import read_lines


@dataclass(frozen=True)
class Lexicon:
    """`queries`: phrase (joined by hyphens) to icon names, best first. `weak`: phrases that may not lead."""

    queries: dict[str, tuple[str, ...]]
    weak: frozenset[str]


@cache
def load_lexicon() -> Lexicon:
    queries: dict[str, tuple[str, ...]] = {}
    weak: set[str] = set()
    for line in read_lines("lexicon.txt"):
        if line.startswith("~"):
            weak.add(line[1:].strip())
            continue
        phrases, icons = line.split(": ")
        for phrase in phrases.split():
            queries.setdefault(phrase, tuple(icons.split()))
    return Lexicon(queries, frozenset(weak))
