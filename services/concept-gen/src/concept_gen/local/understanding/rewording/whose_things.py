"""Reads whose a thing is as others say it: `the hat of a cook` as the cook hat, `the club of the chess`."""

import re

from concept_gen.data.vocabulary import words
from concept_gen.local.kinds import HOLDERS, VESSELS, is_of
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon
from concept_gen.local.understanding.vocabulary.senses import sense_of

_WORN = words("hat boot shoe sneaker")
_ENDS = r"above|at|below|beside|for|from|in|inside|into|on|over|that|under|which|with"
_OF = re.compile(
    r"(?<![\w-])(?P<thing>[a-z]{3,}) of (?:(?:an?|the) )?(?P<whose>[a-z]{3,})"
    rf"(?=\s*(?:$|[,.;:!?()–—]|\b(?:{_ENDS})\b))"
)


def as_whose(text: str) -> str:
    """The text with the thing after its owner, where the lexicon knows the two so and not as they are told; a
    bowl of fish is no fish bowl."""
    return _OF.sub(_turned, text)


def _turned(found: re.Match[str]) -> str:
    thing, whose = found["thing"], found["whose"]
    known = load_lexicon()
    as_told = (
        known.has_phrase(f"{thing}-of-{whose}")
        or sense_of(thing, found.string)
        or is_of(thing, VESSELS - _WORN)
        or is_of(thing, HOLDERS)
    )
    whole = next((w for w in (whose, whose.removesuffix("s")) if known.has_phrase(f"{w}-{thing}")), "")
    return f"{whole} {thing}" if whole and not as_told else found.group()
