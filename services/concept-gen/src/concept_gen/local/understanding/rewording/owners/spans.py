"""How long work has been done, of which nothing is drawn: `for thirty years`, `since 1974`, `years ago`."""

import re

from concept_gen.local.understanding.rewording.late_pattern import LatePattern

_MANY = (
    r"(?:an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|"
    r"fifty|sixty|"
    r"seventy|eighty|ninety|hundred|many|several|some|\d+)(?:[ -](?:odd|one|two|three|five))?"
)
_ABOUT = r"(?:about|almost|around|more than|nearly|over|the last|the past|well over)"
_SPAN = rf"(?:{_ABOUT}\s+)?(?:{_MANY}\s+){{0,2}}(?:years|decades|generations)"
_DONE = (
    r"(?:(?:and\s+)?(?:(?:i|we)(?:['’]ve)?\s+)?(?:have\s+|has\s+|had\s+|['’]ve\s+)?(?:always\s+)?(?:been\s+)?"
    r"(?:at it|did|do|done|doing|going)\s+(?:it\s+|so\s+|this\s+|that\s+)?(?:now\s+)?)"
)
_SINCE = r"since\s+(?:(?:the\s+)?(?:18|19|20)\d\ds?|(?:i|we)\s+[^,.;:()]*|(?:his|her|my|our)\s+[^,.;:()]*)"
_LIKE_KIN = (
    r"(?:and|as|just as|like|the (?:same )?way)\s+(?:did\s+)?(?:his|her|my|our)\s+(?:[a-z]+\s+){1,2}?"
    r"(?:(?:did|was)\s+before|before|did)(?:\s+(?:her|him|me|us))?"
)
# `over twenty years of experience`, but not `for ten years old`.
HOW_LONG = LatePattern(
    rf"(?i),?\s+(?:{_DONE}?(?:(?:for|in)\s+{_SPAN}(?:\s+now)?|{_SINCE})|{_SPAN}\s+ago(?:\s+and\s+(?:i|"
    rf"we)\s+still\s+do)?|"
    rf"{_LIKE_KIN})(?=\s*(?:[,.;:!?()]|$)|\s+(?:and|at|for|from|in|on)\b)"
)
"""For how long, since when, or as whom before."""
_HAVE_LONG = re.compile(
    r"(?i)\b(?P<who>i|we)(?:['’]ve|\s+have)\s+(?:always\s+)?(?:been\s+)?(?=(?!had\b|been\b)[a-z]+(?:ed|"
    r"ing)\s)"
)
_BEGAN = re.compile(r"(?i)\b(?:began|started)\s+(?:to\s+(?=[a-z]{3,}\b)|(?=[a-z]{2,}ing\b))")
# `we hand-dip candles`
_BY_HAND = re.compile(
    r"(?i)\b(?P<who>i|we)\s+hand[- ](?=(?!back\b|down\b|in\b|it\b|on\b|out\b|over\b|them\b)[a-z]{3,}\s+[a-z])"
)


def as_done_now(text: str) -> str:
    """The text with what `we have been roasting`, `she started baking` or `I hand-print` told plainly."""
    return _BEGAN.sub("", _HAVE_LONG.sub(r"\g<who> ", _BY_HAND.sub(r"\g<who> ", text)))
