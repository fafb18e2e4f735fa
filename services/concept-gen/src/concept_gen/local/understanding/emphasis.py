"""Which ideas of a text are drawn, which accompany another, and which only tell what it is for."""

import re
from dataclasses import replace

from concept_gen.data.vocabulary import words
from concept_gen.local.understanding.ideas.concepts import Concept, spoken_words
from concept_gen.local.understanding.ideas.figures import figures_told
from concept_gen.local.understanding.ideas.lists import as_spoken
from concept_gen.local.understanding.ideas.trades import (
    tells_a_trade,
    with_means,
    without_belongings,
    without_customers,
    without_offers,
    without_trades,
)
from concept_gen.local.understanding.relating.relations import relation_of
from concept_gen.local.understanding.rewording.owners.doing import is_seen

_BESIDE = re.compile(
    r"(?i)\b(?:with|on|over|under|above|below|behind|beside|near|"
    r"against|through|surrounded by|among|between|amid|in|inside|at|off|whose|"
    r"becoming|forming|turns? into|turning into|growing|bending|"
    r"made (?:out )?of|made from|shaped like|balancing|biting|carrying|catching|"
    r"chasing|climbing|cooking|driving|drinking|eating|facing|flying|guarding|holding|hugging|juggling|kicking|"
    r"lifting|(?:wrapped |coiled )?around|painting|playing|pouring|pulling|pushing|reading|riding|sipping|"
    r"clearing|crossing|cutting|digging|fixing|lighting|mowing|opening|planting|sweeping|towing|using|weaving|"
    r"sheltering|shelters|shielding|smelling|steering|throwing|watering|wearing)\s"
)
# `a barbell bent by a gorilla`
_DONE_BY = re.compile(
    r"(?i)\b(?:(?!followed|surrounded|encircled|flanked|framed|accompanied|topped)\w{2,}ed|bent|held|"
    r"worn|drawn|cut|made|built|led|lit|hung|torn|thrown|ridden|driven|eaten|woven|"
    r"broken|beaten|taken|hidden|pulled|played|read|kept) by (?:an?|the|two|three)\s"
)
_CLAUSE = re.compile(r"(?i)[,.;:()–—]|(?=\bfor (?:an?|my|our|the|your)\b)")
_FOR_WHOM = re.compile(r"(?i)\s*for\s")
# What something else is drawn on or in.
_HOLDERS = words("shield shields frame banner wreath laurel plaque hexagon")
# `My daughter sells candles and would like a flame`, but not how she would `like it cheerful`.
_WISH = re.compile(
    r"(?i)^.{12,}\b(?:would (?:like|love)|(?:i|we)['’]d (?:like|love)|i want|we want|"
    r"please (?:show|draw|do|an?|one|the)|"
    r"looking for|thinking of|"
    r"(?:and|i|we|just|so) (?:need|want)s?(?= (?:an?|some|the|two|three) ))\s+(?=.{6,})"
    r"(?!(?:it|this|that|them|something|everything|the (?:design|feel|logo|look|mark|style))\b"
    r"(?! (?:to (?:show|have|include|be an?)|showing|with)\b))"
)

# Whose it is, before the picture that they ask for, where that is not begun there.
_WHOSE = re.compile(
    r"(?is)^(?!.*\b(?:animal|badge|crest|emblem|icon|image|logo|mark|mascot|picture|symbol)s?\b.*[.!?;:–—]\s+show\s)"
    r"(?=(?:.*\W)?(?:we|our|my|i|us)\b).{12,}?[.!?;:–—]\s+(?=show\s+(?:an?|one|two|three|four|five|some|the)\s)"
)
# Weak words that are things where they stand by themselves.
_THINGS = words("ball box desk iron towel")
_AFTER_THINGS = "above|and|behind|below|beside|in|inside|next to|on|or|over|under|with"
# `something that says trust`
_SAYS = (
    r"\b(?:says?|means?|meaning|convey\w*|express\w*|represent\w*|stands? for|standing for|speaks? of|"
    r"suggest\w*|symboli[sz]\w+|evok\w+|embod\w+|something (?:abstract )?about)\s+"
    r"(?:our\s+|the\s+|a\s+sense\s+of\s+)?"
)
# `Patience, for a counselling service`: what comes before whom it is for is what the mark shows.
_OPENING = r"^\W*(?:[a-z]+ and )?{said}(?: and [a-z]+)?,? for\b"


def with_what_is_said(concepts: tuple[Concept, ...], text: str) -> tuple[Concept, ...]:
    """What the mark is to say may lead, though it is only a mood elsewhere; so may `a towel and a soap`, and
    who is told to do something: `a girl reading under a mushroom`."""
    seen = figures_told(text)
    said = (c.phrase for c in concepts if _is_said(c.phrase, text) or _is_thing(c.phrase, text))
    told = seen.union(said)
    return tuple(replace(c, weak=False) if c.phrase in told else c for c in concepts)


def _is_thing(phrase: str, text: str) -> bool:
    """Whether what other trades are called by is told by itself here."""
    return phrase.removesuffix("s") in _THINGS and _stands_alone(phrase, text)


def _stands_alone(phrase: str, text: str) -> bool:
    alone = rf"(?i)\b(?:an?|two|three) {as_spoken(phrase)}\b(?=\s*(?:$|[,.;:()–—]|\b(?:{_AFTER_THINGS})\b))"
    return bool(re.search(alone, text))


def _is_said(phrase: str, text: str) -> bool:
    said = as_spoken(phrase)
    return bool(re.search(rf"(?i){_SAYS}{said}\b|{_OPENING.format(said=said)}", text))


def with_purpose(concepts: tuple[Concept, ...], text: str) -> tuple[Concept, ...]:
    """Purposes are the ideas that only stand where the text tells the trade or whose wish it is, and more
    besides."""
    text = with_means(text)
    wished = without_belongings(_WISH.sub("", _WHOSE.sub("", text)))
    alone = frozenset(c.phrase for c in concepts if _stands_alone(c.phrase, text))
    for told in (without_trades(wished), without_offers(without_customers(wished)), without_customers(text)):
        spoken = frozenset(spoken_words(told))
        marked = tuple(replace(c, purpose=not _is_told(c.phrase, spoken, alone)) for c in concepts)
        outside = [c for c in marked if not c.purpose]
        if any(not c.weak for c in outside) and any(_shows(c.phrase) for c in outside):
            return marked
    return concepts


def _shows(phrase: str) -> bool:
    """Whether anything can be drawn of it: `free` is no picture beside a trade."""
    return is_seen(phrase) or any(map(is_seen, phrase.split("-")))


def _is_told(phrase: str, spoken: frozenset[str], alone: frozenset[str]) -> bool:
    """Whether a word of it is; of a trade or a list all are, and where the one word is an idea `alone`: a
    pelican with a fish is no fish and chips, a rack with a cloud no cloud hosting."""
    said = phrase.split("-")
    if phrase in spoken:
        return True
    whole = "and" in said or tells_a_trade(" ".join(said)) or not alone.isdisjoint(said)
    return not spoken.isdisjoint(said) and (not whole or spoken.issuperset(said))


def with_beside(concepts: tuple[Concept, ...], text: str) -> tuple[Concept, ...]:
    """What only accompanies another idea of its clause, though the trade is named after it too (`an owl on a
    pizza, for a pizza place`); of a shield with a tree that is the shield."""
    ideas = {word for c in concepts if not c.weak and not c.purpose for word in c.phrase.split("-")}
    beside, before = set[str](), set[str]()
    for clause in _CLAUSE.split(text):
        parts = _DONE_BY.split(clause, maxsplit=1)[::-1]
        parts = parts if len(parts) > 1 else [*_BESIDE.split(clause, maxsplit=1), ""]
        head, tail = (_words_of(part) for part in parts[:2])
        held = not ideas.isdisjoint(tail) and ideas & head <= _HOLDERS
        accompanying, leading = (head, tail) if held else (tail, head)
        beside |= accompanying if not ideas.isdisjoint(leading) else set()
        led = leading | (accompanying if ideas.isdisjoint(leading) else set[str]())
        led = led if not ideas.isdisjoint(led) else set[str]()
        before |= led - beside if _FOR_WHOM.match(clause) else led
    alone = beside - before
    return tuple(replace(c, beside=alone.issuperset(_without_verb(c.phrase))) for c in concepts)


def _words_of(text: str) -> set[str]:
    """Its words, those of `go-kart` one by one as the words of an idea are."""
    return {part for word in spoken_words(text) for part in word.split("-")}


def _without_verb(phrase: str) -> list[str]:
    """What is done to something accompanies who does it: `watering-plant`."""
    first, *others = phrase.split("-")
    return others if others and first.endswith("ing") else [first, *others]


def with_what_comes_out(concepts: tuple[Concept, ...], text: str) -> tuple[Concept, ...]:
    """What comes out of something is a thing that is seen, be it a cloud."""
    phrases = [concept.phrase for concept in concepts]
    return tuple(
        replace(c, weak=False) if c.weak and _comes_out(c.phrase, phrases, text) else c for c in concepts
    )


def tells_what_comes_out(concepts: tuple[Concept, ...], text: str) -> bool:
    phrases = [concept.phrase for concept in concepts]
    return any(_comes_out(phrase, phrases, text) for phrase in phrases)


def _comes_out(phrase: str, others: list[str], text: str) -> bool:
    said = not phrase.endswith(("ing", "ed"))
    return said and any(relation_of(phrase, other, text) == "emerges" for other in others if other != phrase)
