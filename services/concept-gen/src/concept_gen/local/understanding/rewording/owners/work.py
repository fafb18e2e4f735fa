"""What owners tell of their work of which nothing is drawn: whom it is for, where and when it is done.

`I tune pianos in schools`, `we walk dogs for nurses who work late`, `she sews costumes after work`."""

import re

from concept_gen.local.understanding.rewording.known_phrases import unless_known
from concept_gen.local.understanding.rewording.late_pattern import LatePattern
from concept_gen.local.understanding.rewording.owners.doing import as_activity, is_seen
from concept_gen.local.understanding.rewording.owners.helped import PEOPLE, THEIR_LOT, THOSE_HELPED
from concept_gen.local.understanding.rewording.owners.lists import in_one_clause, without_whatever_else
from concept_gen.local.understanding.rewording.owners.origins import ORIGIN
from concept_gen.local.understanding.rewording.owners.places import ONE_PLACE, WHERE
from concept_gen.local.understanding.rewording.owners.showing import if_it_shows, shows
from concept_gen.local.understanding.rewording.owners.spans import HOW_LONG, as_done_now
from concept_gen.local.understanding.rewording.owners.times import WHEN
from concept_gen.local.understanding.rewording.owners.verbs import without_doing

_WISHES = r"(?:am|are|can|could|have|hope|like|need|think|want|wish|would)\b"
_GROUPS = r"(?:charity|choir|club|group|project|society|team)"
# A sentence of their work, and one that tells a picture.
_OURS = re.compile(
    rf"(?i)(?<![\w'’])(?:(?:i|we)(?:\s(?:also|both|just|mostly|only))?\s(?!{_WISHES})[a-z]+|"
    rf"(?:my|our)\s(?:[a-z]+\s){{0,4}}?(?!{_WISHES})[a-z]+s\s|volunteers\s|{_GROUPS}\s(?:for|of|that|"
    rf"which|who)\s|"
    r"helps\s)"
)
# Of who tells only that, the reason or the time alone goes: `I'm a lawyer, because`.
_WHO_IS = re.compile(r"(?i)(?<![\w'’])(?:i|we)(?:['’](?:m|re)|\s+(?:am|are))\s+an?\s")
# `the village show` is no picture.
_NO_EVENT = "".join(
    rf"(?<!\b{event} )"
    for event in ("county", "dog", "fashion", "flower", "horse", "puppet", "talent", "village")
)
_OF_US = re.compile(
    r"(?:^|[.:;!?,]\s+)(?:[Ww]e|[Oo]ur|[Mm]y|I)\b|^(?:[A-Z][\w'’&]*\s){2,}(?:[a-z]+s|have|are)\s"
)
_PICTURES = re.compile(
    rf"(?i)\b(?:{_NO_EVENT}show(?:s|ing)?(?! (?:them|him|her|others)\b)|draw(?!\s+up)|drawn|"
    r"drawing|depict\w*|picture|"
    r"featur\w+|want|(?<!in )(?<!who )need|please|maybe|perhaps|would like|with an?|"
    r"(?:wearing|holding|riding|carrying)\s(?:an?|the|his|her|its))\b"
)
# To whom, not to do what: `to find people`.
_TO = (
    r"to(?=\s+(?:(?:all|busy|elderly|homeless|local|lonely|new|older|old|other|our|poor|sick|small|their|young)\s+){0,2}"
    rf"(?:{PEOPLE}|the\s)\b)"
)
_FOR_WHOM = LatePattern(
    rf"(?i)\s+(?<!work )(?<!works )(?<!working )(?<!care )(?<!cares )(?<!caring )(?<!look )"
    rf"(?P<link>for|{_TO}|with|among|alongside|from)\s+"
    rf"(?P<whom>{THOSE_HELPED})(?P<lot>{THEIR_LOT})(?:\s+and\s+{ONE_PLACE})?"
    r"(?P<tells>\s+(?:who|whose|that)\s[^,.;:()]*)?(?=\s*(?:[,.;:!?()]|$)|\s+(?:across|after|all|and|"
    r"around|at|before|every|from|in|near|on|once|out|over|so|to|until|when|while|without)\b)"
)
_BEFALLEN = LatePattern(
    r"(?i)\s+(?:that|which|who)\s+(?:were|was|have been|has been|had been|are|is|got)\s+(?:being\s+)?"
    r"(?:hit|run over|found|left|abandoned|thrown|injured|hurt|rescued|caught|saved)\b(?:\s+(?:by|in|on|"
    r"at|from)\s+(?:(?:an?|the)\s+)?[a-z]+)?"
)
# What the work is done out of, with all that is in it, or in.
_MEANS = LatePattern(
    r"(?i)\s+in\s+(?:an?|my|our|the)\s+(?:shed|garage|basement|attic)(?=\s*(?:[,.;:!?()]|$)|\s+for\b)|"
    r",?\s+(?:with|from|out of)\s+(?:an?|my|our|the)\s+(?:[a-z]+\s+){0,2}?(?:bags?|bikes?|box|boxes|cars?|"
    r"lorry|sheds?|trailers?|trucks?|vans?)\s+full\s+of\s+[a-z]+(?:\s+and\s+[a-z]+)?(?=\s*(?:[,.;:!?()]|$))"
)
_UNSEEN = re.compile(r"(?i)\b(?P<who>i|we|they)\s+(?P<does>[a-z]{3,})\b")
# What goes on telling after a comma, which is no picture.
_GOING_ON = re.compile(
    r"(?i),\s+(?=(?:and|but|or|so|then|mostly|mainly|usually|often|even|where|at|from|in|on)\s"
    r"(?!(?:an?|the|one|two|three|some)\s))"
)
_ALWAYS = (HOW_LONG, WHEN)
_SENTENCE = re.compile(r"(?<=[.!?;])\s+")


def tells_of_work(text: str) -> bool:
    """Whether any of its sentences tells what `we` do, and none a picture."""
    return bool(_OF_US.search(text)) and not _PICTURES.search(text)


def without_own_circumstances(text: str) -> str:
    """The text without these in each sentence of what `we` do, unless nothing to draw is left of it."""
    return " ".join(_plain(sentence) for sentence in _SENTENCE.split(text))


def _plain(sentence: str) -> str:
    sentence = as_done_now(sentence)
    if _OURS.search(sentence):
        sentence = _without((_MEANS,), sentence)
    if _PICTURES.search(sentence) or not _OURS.search(sentence):
        return in_one_clause(_without(_ALWAYS, sentence)) if _WHO_IS.search(sentence) else sentence
    rest = _GOING_ON.sub(" ", in_one_clause(without_whatever_else(_without((HOW_LONG,), sentence))))
    rest = _without((WHEN, ORIGIN, _BEFALLEN, _FOR_WHOM, WHERE), rest)
    rest = if_it_shows(without_doing(rest), rest)
    return rest if shows(_UNSEEN.sub("", rest)) else _UNSEEN.sub(_as_seen, rest)


def _without(patterns: tuple[re.Pattern[str] | LatePattern, ...], text: str) -> str:
    for pattern in patterns:
        text = if_it_shows(pattern.sub(unless_known, text), text)
    return text


def _as_seen(found: re.Match[str]) -> str:
    """Of what is done the activity, where nothing shows the verb: `we befriend`."""
    does = found["does"]
    return found.group() if is_seen(does.lower()) else f"{found['who']} {as_activity(does)}"
