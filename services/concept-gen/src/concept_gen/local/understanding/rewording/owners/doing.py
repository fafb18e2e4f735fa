"""What somebody does told as the activity: who learns `to sew` does sewing."""

import re

from concept_gen.local.understanding.vocabulary.icon_index import load_index
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon


def as_activity(verb: str) -> str:
    """`sewing` of `sew` where the lexicon shows it, else the verb."""
    said = verb.lower()
    forms = (f"{said}ing", f"{said.removesuffix('e')}ing", f"{said}{said[-1]}ing")
    return next((form for form in forms if load_lexicon().queries.get(form)), verb)


def is_done_to(verb: str, following: str) -> bool:
    """Whether the lexicon knows it as one with what it is done to, in the next words: `wash windows`."""
    said, then = re.findall(r"[a-z]+", verb.lower()), re.findall(r"[a-z]+", following.lower())
    return any(load_lexicon().has_phrase("-".join([*said, *then[:n]])) for n in (1, 2, 3))


def is_seen(verb: str) -> bool:
    """Whether something is drawn for the word by itself."""
    index = load_index()
    return bool(load_lexicon().icons_for(verb)) or index.stem(verb) in index.vocabulary
