"""The curated lexicon: what industries, activities and abstract words show when they are drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from concept_gen.data.files import lasting, read_lines


@dataclass(frozen=True)
class Lexicon:
    """`queries`: phrase (joined by hyphens) to icon names, best first, none where nothing here shows it.
    `weak`: phrases that may not lead; `alike`: those whose icons stand for them equally well."""

    queries: dict[str, tuple[str, ...]]
    weak: frozenset[str]
    alike: frozenset[str] = frozenset()

    def cannot_show(self, phrase: str) -> bool:
        return phrase in self.queries and not self.queries[phrase]

    def has_phrase(self, phrase: str) -> bool:
        """Whether it knows the words as one, the last of them in one number or the other."""
        return phrase in self.queries or phrase.removesuffix("s") in self.queries

    @cached_property
    def _by_icon(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for phrase, icons in self.queries.items():
            if icons and "-" in phrase:
                found.setdefault(icons[0], []).append(phrase)
        return found

    def asking_for(self, icon: str) -> Sequence[frozenset[str]]:
        """The words of each phrase of several that asks for the icon first."""
        return [frozenset(phrase.split("-")) for phrase in self._by_icon.get(icon, ())]

    def icons_for(self, phrase: str) -> tuple[str, ...]:
        """The icon names for a phrase, or for the trade or activity that its last word is derived from
        (`astrologer` for `astrology`); empty where the lexicon does not know it."""
        found = (self.queries[form] for form in (phrase, *_kindred(phrase)) if form in self.queries)
        return next(found, ())


_OR = " | "  # between icons that are as good as each other
_ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ers", ("ing", "y", "", "e")),
    ("er", ("ing", "y", "", "e", "ery")),
    ("ist", ("y", "ics", "s", "e", "")),
    ("ists", ("y", "ics", "e", "")),
    ("ian", ("y", "s", "ics", "")),
    ("ians", ("y", "ics", "")),
    ("ing", ("er", "e", "", "ers")),
    ("ery", ("er", "ing")),
    ("ies", ("y",)),
    ("s", ("",)),
    ("es", ("",)),
    ("ed", ("e", "", "ing")),
    ("ic", ("y", "ics")),
    ("ise", ("ize",)),
    ("our", ("or",)),
    ("re", ("er",)),
)


def _kindred(word: str) -> list[str]:
    """Forms of the same word: who does it, what it is, doing it."""
    kin = [
        word.removesuffix(ending) + other
        for ending, others in _ENDINGS
        if word.endswith(ending) and len(word) - len(ending) >= 3
        for other in others
    ]
    return [*kin, f"{word}s"]


@cache
@lasting()
def load_lexicon() -> Lexicon:
    queries: dict[str, tuple[str, ...]] = {}
    weak: set[str] = set()
    alike: set[str] = set()
    for line in read_lines("lexicon.txt"):
        if line.startswith("~"):
            weak.add(line[1:].strip())
            continue
        phrases, icons = line.split(": ")
        asked = () if icons == "!" else tuple(icons.replace(_OR, " ").split())
        alike |= set(phrases.split()) - queries.keys() if _OR in icons else set[str]()
        for phrase in phrases.split():
            queries.setdefault(phrase, asked)
    return Lexicon(queries, frozenset(weak), frozenset(alike))
