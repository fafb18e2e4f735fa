"""Keeps what the lexicon knows as one with what is told of it: `yoga for seniors`, `trust between people`."""

import re

from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon


def unless_known(found: re.Match[str]) -> str:
    """Empty, or what was found where the lexicon knows it with the word before: `shoes for kids`."""
    before = re.findall(r"[a-z]+", found.string[: found.start()].lower())[-1:]
    said = re.findall(r"[a-z]+", found.group().lower())
    whose = "-".join([*said[-1:], *before])
    is_one = load_lexicon().has_phrase("-".join([*before, *said])) or load_lexicon().has_phrase(whose)
    return found.group() if is_one else ""
