"""Whether a text shows anything, so that what tells nothing may go from it."""

from concept_gen.local.understanding.ideas.concepts import concepts_in, joined, spoken_words
from concept_gen.local.understanding.rewording.owners.doing import is_seen


def shows(text: str) -> bool:
    ideas = (idea.phrase for idea in concepts_in(joined(spoken_words(text))) if not idea.weak)
    return any(is_seen(phrase) or any(map(is_seen, phrase.split("-"))) for phrase in ideas)


def if_it_shows(rest: str, before: str) -> str:
    return rest if shows(rest) else before
