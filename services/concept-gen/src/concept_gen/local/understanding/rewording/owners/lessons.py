"""Who is taught something, or meets to do it, of whom nothing is drawn: `teaches prisoners to read`, `a club
for widowers who cook`."""

import re

from concept_gen.data.icons import animal_names
from concept_gen.local.understanding.rewording.late_pattern import LatePattern
from concept_gen.local.understanding.rewording.owners.doing import as_activity
from concept_gen.local.understanding.rewording.owners.helped import LOT, THEIR_LOT, THOSE_HELPED
from concept_gen.local.understanding.rewording.owners.showing import shows
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

_TEACHES = (
    r"(?:teach(?:es|ing)?|train(?:s|ing)?|coach(?:es|ing)?|show(?:s|ing)?|helps?|helping|gets?|getting)"
)
_TO_DO = LatePattern(
    rf"(?i)\b{_TEACHES}\s+{THOSE_HELPED}{THEIR_LOT}\s+(?:(?:who|"
    rf"that)\s[^,.;:]{{3,50}}?\s+)?(?<!else )(?<!nobody )(?<!nothing )(?<!nowhere )(?:how\s+)?to\s+"
    r"(?P<does>(?!be\b|the\b|their\b|a\b)[a-z]+)"
)
# `train unemployed miners to install heat pumps`; of `teach parrots to talk` the parrots are drawn
_ANY_TO_DO = LatePattern(
    r"(?i)\b(?:teach(?:es|ing)?|train(?:s|ing)?)\s+(?P<whom>(?:[a-z-]+\s+){0,2}?[a-z]+(?:s|men|women|children|folk)"
    r"(?:\s+and\s+their\s+[a-z]+)?)\s+(?:how\s+)?to\s+(?P<does>(?!be\b|the\b|their\b|a\b|stop\b)[a-z]+)"
)
# `teach self-defence to nurses`
_TAUGHT_TO = LatePattern(
    r"(?i)\b(?P<teach>teach(?:es|ing)?)\s+(?P<what>(?!(?:an?|the|them)\b)[a-z-]+(?:\s+(?!to\b)[a-z-]+){0,2}?)\s+to\s+"
    rf"(?:{THOSE_HELPED}{THEIR_LOT}|(?:[a-z]+\s+)?[a-z]+(?:s|men|women))(?=\s*(?:[,.;:!?()]|$)|\s+(?:coming|in|on|who|at|from)\b)"
)
# `helps families in hospital take footprints`, `take city kids out sailing`
_FIRMS = (
    r"(?:(?:independent|local|small|new|family|other)\s+)*(?:businesses|cafes|cafés|charities|companies|councils|"
    r"farms|firms|hotels|landlords|offices|pubs|restaurants|schools|shops|start-?ups|traders)"
)
_HELPED = LatePattern(
    rf"(?i)\b(?P<does>help(?:s|ing)?|let(?:s|ting)?)\s+(?:{THOSE_HELPED}{THEIR_LOT}|{_FIRMS})(?:\s+(?:who|"
    rf"that)\s+[a-z]+)?\s+"
    r"(?=(?:build|buy|choose|cook|discover|fill|find|fix|get|grow|keep|learn|make|mend|move|plan|play|"
    r"publish|record|sell|set|speak|start|take|tell|use|write|check|claim|cut|deal|file|manage|measure|pay|"
    r"reach|reduce|run|save|stay|stop|switch|track|understand|work)\b)"
)
_TAKEN_OUT = LatePattern(
    rf"(?i)\b(?P<does>tak(?:e|es|ing))\s+{THOSE_HELPED}{THEIR_LOT}\s+(?=(?:out\s+)?(?:[a-z]+ing\b|"
    rf"to (?:see|visit|watch)\b|with an?\s))"
)
# `coaches kids in chess`
_TAUGHT_IN = LatePattern(
    rf"(?i)\b(?:coach(?:es|ing)?|instruct(?:s|ing)?|teach(?:es|ing)?|train(?:s|ing)?|tutor(?:s|"
    rf"ing)?)\s+{THOSE_HELPED}\s+in\s+"
    r"(?=(?!an?\b|my\b|our\b|the\b|their\b|your\b)[a-z]+\s*(?:[,.;:!?()]|$|and\b|after\b|at\b|before\b|"
    r"for\b|on\b))"
)
_THEM = LatePattern(rf"(?i)\b{_TEACHES}\s+(?:them|him|her|others)\s+(?:how\s+)?to\s+(?=(?!be\b)[a-z]+)")
_AT_THEIRS = LatePattern(
    rf"(?i)\b(?:go(?:es)?|come|drive|travel|cycle)\s+to\s+{THOSE_HELPED}['’]s?\s+(?:own\s+)?(?:flats|"
    rf"homes|houses)\s+"
    r"(?:and|to)\s+"
)
_ALONE = re.compile(
    r"(?i)\s*(?:$|[,.;:!?()–—]|(?:after|again|and|as|at|before|behind|by|every|for|from|in|near|on|or|"
    r"out|outdoors|outside|so|that|together|under|well|when|who|with)\b)"
)
_GATHERED = (
    r"association|band|camp|charity|choir|circle|class|club|collective|course|ensemble|fellowship|group|"
    r"league|meetup|network|orchestra|organi[sz]ation|project|society|team|workshop"
)
_MEETING = (
    r"(?:(?:come|get|meet(?: up)?|gather|go out)(?:\s+together)?\s+to\s+|learn(?:\s+how)?\s+to\s+|"
    r"(?:like|love|enjoy)\s+(?:to\s+)?)?"
)
_WHO_DO = LatePattern(
    rf"(?i)\b(?P<group>{_GATHERED})\s+(?:for|of)\s+{THOSE_HELPED}{THEIR_LOT}\s+who\s+"
    rf"{_MEETING}(?!{LOT})(?P<does>[a-z]+)"
)
# What they were before, told after what they learn: `to swim who were always afraid`.
_WHO_WERE = LatePattern(
    r"(?i)(?P<learnt>\b(?:do|take)\s+[a-z-]+(?:\s+(?!and\b|at\b|in\b|on\b)[a-z]+){0,3}?)\s+who\s[^,.;:()]*"
)
_MAY_TEACH = re.compile(
    r"(?i)\b(?:coach|come|cycle|drive|get|go|help|instruct|let|show|tak|teach|train|travel|tutor|who\b)"
)


def without_learners(text: str) -> str:
    """The text with what they do or learn (`learn-to-read`, where the lexicon knows it so)."""
    if not _MAY_TEACH.search(text):
        return text
    at_work = _TAUGHT_TO.sub(_taught, _TAUGHT_IN.sub("do ", _AT_THEIRS.sub("", text)))
    rest = _TAKEN_OUT.sub(r"\g<does> ", _THEM.sub("", at_work))
    taught = _ANY_TO_DO.sub(_learnt_by, _TO_DO.sub(_learnt, _HELPED.sub(r"\g<does> ", rest)))
    return _WHO_DO.sub(_gathered, taught if taught == text else _WHO_WERE.sub(r"\g<learnt>", taught))


def _learnt(found: re.Match[str]) -> str:
    does = found["does"].lower()
    lesson = f"learn-to-{does}"
    return f"do {lesson if lesson in load_lexicon().queries else _activity(found)}"


def _learnt_by(found: re.Match[str]) -> str:
    """Of animals themselves something is drawn."""
    who = found["whom"].lower().split(" and ")[0].split()[-1]
    return found.group() if {who, who.removesuffix("s")} & animal_names() else _learnt(found)


def _taught(found: re.Match[str]) -> str:
    return f"do {found['what']}" if shows(found["what"]) else found.group()


def _gathered(found: re.Match[str]) -> str:
    return f"{found['group']} who {_activity(found)}"


def _activity(found: re.Match[str]) -> str:
    """The activity, but the verb before what it is done to: of `paint a house` both tell."""
    does = found["does"]
    return as_activity(does) if _ALONE.match(found.string[found.end() :]) else does
