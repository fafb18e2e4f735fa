"""What owners make of something else, told alone: of `ropes turned into dog leads` the leads."""

import re

from concept_gen.local.understanding.rewording.late_pattern import LatePattern
from concept_gen.local.understanding.rewording.owners.showing import if_it_shows, shows

_WORD = r"(?!(?:and|are|for|in|into|of|on|that|to|which|who|with)\b)[a-z][a-z'’-]*"
_WHAT = rf"(?P<{{}}>{_WORD}(?:\s+{_WORD}){{{{0,3}}}}?)"
_STOP = r"(?=\s*(?:[,.;:!?()]|$)|\s+(?:and|by|for|in|so|that|they|to|which|with|you)\b)"
_TURN = r"(?:convert|cut|fashion|make|recycle|repurpose|rework|sew|transform|turn|upcycle)"
_OF_THESE = rf"(?:\s+of\s+(?:my|our|the|your)?\s*{_WORD})?"
_MADE_INTO = LatePattern(
    rf"(?i)\b(?P<who>i|we)\s+{_TURN}\s+{_WHAT.format('these')}{_OF_THESE}\s+into\s+{_WHAT.format('those')}{_STOP}",
    only_with=r"\binto\b",
)
_SOLD_AS = LatePattern(
    rf"(?i)\b(?P<who>i|we)\s+(?:make|offer|sell|trade in)\s+{_WHAT.format('these')}\s+"
    rf"(?:converted|made|recycled|repurposed|reworked|transformed|turned|upcycled)\s+into\s+{_WHAT.format('those')}{_STOP}",
    only_with=r"\binto\b",
)
# `I paint portraits from one blurry photo`
_AFTER_A_PHOTO = re.compile(
    r"(?i)\s+from\s+(?:an?|one|old|their|your)\s+(?:single\s+)?(?:[a-z]+\s+)?(?:photo(?:graph)?|snapshot)s?\b"
)


def as_made_of(text: str) -> str:
    """The text without what was there before, where something shows what is made."""
    rest = _SOLD_AS.sub(_made, _MADE_INTO.sub(_made, text))
    return if_it_shows(_AFTER_A_PHOTO.sub("", rest), rest)


def _made(found: re.Match[str]) -> str:
    return f"{found['who']} make {found['those']}" if shows(found["those"]) else found.group()
