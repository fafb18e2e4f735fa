"""Turns of speech of which nothing is drawn: `one stitch at a time`, `as if it were a clam`, `proudly`."""

import re

from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

_AT_A_TIME = re.compile(r"(?i)\s+at a time\b")
# What it only is compared to.
_AS_IF = re.compile(r"(?i),?\s+as\s+(?:if|though)\s+(?!(?:made|carved|drawn|cut|folded)\b)[^,.;:!?()]+")
# How something is held or worn, which is no second thing: `holding a needle like a sword`.
_HELD_LIKE = re.compile(
    r"(?i)(?P<held>\b(?:brandish|carry|clutch|hold|lift|rais|swing|us|wav|wear|wield)ing\s(?:[\w'’-]+\s){1,4}?"
    r"|\bstuck\s(?:[\w'’-]+\s){1,3}?)(?<!shaped\s)(?<!looking\s)(?<!bent\s)(?<!curled\s)like\s+(?:an?|the|its|some)\s+"
    r"(?:(?:big|little|olympic|proud|royal|tiny)\s+)?(?:baby|banner|boss|cape|champion|crown|flag|guitar|hat|hero|king|"
    r"knight|lance|microphone|pro|queen|rifle|sceptre|scepter|shield|spear|staff|sword|torch|treasure|trophy|umbrella|"
    r"wand|weapon)\b"
)
# What a thing is like, which is drawn only where the thing cannot be: `a snowflake-like diatom`.
_ALIKE = re.compile(r"(?i)\b[a-z]{3,}-like\s+(?P<what>[a-z]+)\b")
# How something is done, between a thing and what it does: `a heron standing patiently on one leg`.
_MANNER = re.compile(
    r"(?i)\s+(?:boldly|bravely|calmly|carefully|cheerfully|comfortably|confidently|delicately|eagerly|elegantly|"
    r"gently|gracefully|happily|joyfully|lazily|lovingly|majestically|merrily|neatly|nicely|nobly|patiently|"
    r"peacefully|playfully|politely|proudly|quietly|serenely|silently|slowly|softly|solemnly|steadily|stubbornly|"
    r"sweetly|tenderly|thoughtfully|triumphantly)(?=\s+(?:[a-z]+ing|and|around|at|in|inside|on|over|under|upon)\b)"
)
# Whom somebody has by the hand, which is no hand: `a nurse holding a child's hand`.
_BY_THE_HAND = re.compile(
    r"(?i)\bhold(?:ing|s) (?P<owner>an?|the|his|her|their) (?P<small>(?:little |small |young )?)"
    r"(?P<who>child|kid|boy|girl|toddler|daughter|son|grandchild)['’]?s hands?\b"
)
# `a leaf plus a chart`, no plus sign.
_PLUS = re.compile(r"(?<=[a-z]) plus (?=(?:(?!signs?\b|symbols?\b|sized?\b|marks?\b|points?\b)[a-z]))")


def without_turns_of_speech(text: str) -> str:
    text = _BY_THE_HAND.sub(r"with \g<owner> \g<small>\g<who>", _PLUS.sub(" and ", text))
    rest = _ALIKE.sub(_itself, _AS_IF.sub("", _AT_A_TIME.sub("", text)))
    return _MANNER.sub("", _HELD_LIKE.sub(r"\g<held>", rest))


def _itself(found: re.Match[str]) -> str:
    return found["what"] if load_lexicon().icons_for(found["what"].lower()) else found.group()
