"""What a text has in a picture besides its two main things: a third, and what is in the sky above them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from concept_gen.data.icons import Icon, load_icons
from concept_gen.local.kinds import CANOPIES, STEMMED, is_of
from concept_gen.local.understanding.brief import Brief
from concept_gen.local.understanding.cast.already_shown import is_shown_already
from concept_gen.local.understanding.cast.companions import (
    DETAILED,
    Companion,
    drawable_small,
    listed_ideas,
    may_accompany,
    shares_words,
    true_to,
)
from concept_gen.local.understanding.cast.pairs import drawn_together
from concept_gen.local.understanding.ideas.lists import are_named_together
from concept_gen.local.understanding.relating.attire import DRESSED_AS
from concept_gen.local.understanding.relating.further_doings import done_besides
from concept_gen.local.understanding.relating.relations import PAIRS, relation_of
from concept_gen.local.understanding.relating.told_after import is_aloft, is_nearby
from concept_gen.local.understanding.retrieval import Slot
from concept_gen.local.understanding.vocabulary.contents import shows_besides

_NONE = Companion("", ())


class Others(NamedTuple):
    """What is drawn with two things; `worn` and `sky`: what the subject wears and what is above, besides."""

    third: Companion
    worn: Companion
    sky: Companion


def others_of(subject: Slot, companion: Companion, rest: Sequence[Slot], brief: Brief) -> Others:
    """What the text names in one list with the two, beside them or as worn, held or over them. What is worn
    is the third where nothing else is, a light of the sky where nothing is worn."""
    if not companion.told or not companion.candidates or companion.relation == DRESSED_AS:
        return Others(_NONE, _NONE, _NONE)
    found = [*_drawable(subject, companion, rest, brief)]
    aloft = [one for one in found if is_aloft(one.idea, brief.meant)]
    worn = [one for one in found if one not in aloft and one.relation == "wears"]
    beside = [one for one in found if one not in (*aloft, *worn)]
    third = next(iter((*beside, *worn, *aloft)), _NONE)
    return Others(
        third, *(next((one for one in some if one != third), _NONE) for some in (worn[:1], aloft[:1]))
    )


def held_first(companion: Companion, third: Companion) -> tuple[Companion, Companion]:
    """What is held or ridden makes the picture, in which what is worn is put on."""
    is_turned = companion.relation == "wears" and third.relation in ("holds", "rides")
    return (third, companion) if is_turned else (companion, third)


def shelter_last(
    idea: str, companion: Companion, third: Companion, brief: Brief
) -> tuple[Companion, Companion]:
    """Two who are named together make the picture, over which their one shelter is."""
    if companion.relation != "under" or not are_named_together(idea, third.idea, brief.meant):
        return companion, third
    return replace(third, relation=PAIRS), companion


def _drawable(subject: Slot, companion: Companion, rest: Sequence[Slot], brief: Brief) -> Sequence[Companion]:
    shown = _shown(subject, companion)
    drawn = {subject.concept.phrase, companion.idea}
    out: list[Companion] = []
    for slot, how in _named_with(drawn, [subject, *rest], brief):
        apart = [c for c in true_to(slot) if not any(shares_words(c, icon) for icon in shown)]
        found = drawable_small(tuple(apart), DETAILED)
        seen = any(shows_besides(icon, slot.concept.phrase) for icon in shown)
        if found and not seen and not is_shown_already(slot.concept, subject, brief):
            out.append(Companion(slot.concept.phrase, found, told=True, relation=how))
    return out


def _shown(subject: Slot, companion: Companion) -> list[Icon]:
    pair = drawn_together(subject.concept.phrase, companion.idea)
    both = [load_icons()[subject.best.icon], load_icons()[companion.candidates[0].icon]]
    return [*both, *([pair] if pair else [])]


def _named_with(drawn: set[str], slots: Sequence[Slot], brief: Brief) -> list[tuple[Slot, str]]:
    """The ideas in one list with any that is `drawn`, beside or above them, or done by the subject, in the
    order of the text, each with how it is put to the subject."""
    subject, concepts = slots[0], [slot.concept for slot in slots]
    how = {c.phrase: _done(subject, c.phrase, brief) for c in concepts if c.phrase not in drawn}
    listed = {idea for one in concepts if one.phrase in drawn for idea in listed_ideas([one], slots, brief)}
    near = {c.phrase for c in concepts if c.beside and is_nearby(c.phrase, brief.meant)}
    told = listed | near | {idea for idea, done in how.items() if done}
    fit = [
        s
        for s in slots
        if s.concept.phrase in told - drawn
        and may_accompany(s, subject, brief, how[s.concept.phrase] or PAIRS)
    ]
    fit.sort(key=lambda slot: (not slot.concept.beside, brief.concepts.index(slot.concept)))
    return [(slot, how[slot.concept.phrase]) for slot in fit]


def _done(subject: Slot, thing: str, brief: Brief) -> str:
    """Worn, held or above it as a shelter; else empty."""
    who, text = subject.concept.phrase, brief.unnamed
    done = done_besides(who, thing, text)
    if done not in ("", "under"):
        return done
    is_shelter = is_of(thing, CANOPIES | STEMMED)
    return "under" if is_shelter and "under" in (done, relation_of(who, thing, text)) else ""
