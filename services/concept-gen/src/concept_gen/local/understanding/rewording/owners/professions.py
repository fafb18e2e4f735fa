"""Whom a profession works for, of whom nothing is drawn: `I'm a lawyer who only helps tenants`."""

import re

from concept_gen.local.understanding.ideas.trades import tells_a_trade
from concept_gen.local.understanding.rewording.late_pattern import LatePattern
from concept_gen.local.understanding.rewording.owners.helped import THEIR_LOT, THOSE_HELPED
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

_SERVES = (
    r"(?:acts? for|advises?|assists?|cares? for|coach(?:es)?|counsels?|defends?|helps?|looks? after|"
    r"represents?|sees?|serves?|speaks? for|stands? up for|supports?|takes? care of|treats?|visits?|"
    r"works? (?:for|with))"
)
_SERVING = LatePattern(
    rf"(?i)(?P<is>\b(?:(?:i am|i['’]m|we are|we['’]re)\s+)?(?:an?\s+)?(?P<what>(?:[a-z]+[\s-]+){{0,2}}?"
    rf"(?P<last>[a-z]+)))\s+(?:who|that)\s+(?:(?:also|just|mainly|mostly|only|still)\s+)?{_SERVES}\s+"
    rf"(?:(?:just|mainly|mostly|only)\s+)?{THOSE_HELPED}{THEIR_LOT}"
    r"(?:\s+(?:who|whose|that)\s[^,.;:()]*)?(?=\s*(?:[,.;:!?()]|$)|\s+(?:and|at|because|by|in|on|so|to|"
    r"when)\b)",
    only_with=r"\b(?:who|that)\b",
)


def without_those_seen(text: str) -> str:
    """The text with the profession alone, where it is drawn."""
    return _SERVING.sub(_alone, text)


def _alone(found: re.Match[str]) -> str:
    last = found["last"].lower()
    is_one = tells_a_trade(last) and bool(load_lexicon().icons_for(last))
    return found["is"] if is_one else found.group()
