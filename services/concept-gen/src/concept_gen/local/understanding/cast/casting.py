"""Chooses which idea of a brief is the subject, with its drawings and those of what accompanies it."""

import re
from dataclasses import dataclass, replace
from itertools import takewhile

from concept_gen.data.icons import Icon, icons_by_id, load_icons
from concept_gen.data.vocabulary import words
from concept_gen.local.bodies import body_told
from concept_gen.local.kinds import is_of
from concept_gen.local.likeness import worn_heads_of
from concept_gen.local.people import HANDED
from concept_gen.local.understanding.brief import Brief
from concept_gen.local.understanding.cast.companions import companion_of
from concept_gen.local.understanding.cast.pairs import drawn_together
from concept_gen.local.understanding.cast.prominence import adds_more, by_prominence, is_named_by, says_less
from concept_gen.local.understanding.cast.smiling import with_smile
from concept_gen.local.understanding.cast.stated_trades import made_first, stated_trade_first
from concept_gen.local.understanding.cast.thirds import held_first, others_of, shelter_last
from concept_gen.local.understanding.ideas.at_work import at_work
from concept_gen.local.understanding.ideas.figures import drawing_of, figures_told
from concept_gen.local.understanding.ideas.lists import as_spoken
from concept_gen.local.understanding.relating.counting import is_several, many_of
from concept_gen.local.understanding.relating.relations import NO_THINGS, WORN_ONLY, relation_of
from concept_gen.local.understanding.relating.told_after import is_aloft
from concept_gen.local.understanding.relating.wreaths import WREATHED
from concept_gen.local.understanding.relating.young import brood_of, is_kin, is_young
from concept_gen.local.understanding.retrieval import Candidate, Slot, retrieve
from concept_gen.local.understanding.vocabulary.contents import shows_besides
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

ALTERNATIVES = 8
# What says little alone.
_SYMBOLS = words(
    "heart leaf star crown sun moon crescent drop flame lightning-bolt bolt wings spark arrow cross",
    "wrench spanner screwdriver gear cog",
)
_TOLERANCE = 0.16


@dataclass(frozen=True)
class Cast:
    """Icon ids with their ideas; `subjects` and `modifiers` are ranked alternatives, both may be empty.

    `together`: the text puts the two into one picture (`a fox drinking coffee`); `relation`: how, as
    `relation_of` calls it; `thirds`: drawings of what the text names with both; `many`: how many there
    are of subject and companion, and `third_many` of the third, as `many_of` calls it; `third_aloft`: it is
    told to be in the air; `alike`: the close subjects are equally good; `third_relation`: how the text puts
    it to the subject; `sky`, `worn`: what is in the air or worn besides the three."""

    subject_idea: str
    subjects: tuple[str, ...]
    modifier_idea: str
    modifiers: tuple[str, ...]
    close_subjects: int = 1
    close_modifiers: int = 1
    together: bool = False
    relation: str = ""
    third_idea: str = ""
    thirds: tuple[str, ...] = ()
    many: tuple[str, str] = ("", "")
    third_many: str = ""
    third_aloft: bool = False
    alike: bool = False
    third_relation: str = ""
    sky_idea: str = ""
    sky: str | None = None
    sky_many: str = ""
    worn_idea: str = ""
    worn: str | None = None

    @property
    def has_subject(self) -> bool:
        return bool(self.subjects)


def cast(brief: Brief) -> Cast:
    slots = _as_figures(retrieve(brief), brief)
    if not slots:
        return Cast("", (), "", ())
    leading = made_first(_trade_first(_holder_first(by_prominence(slots, brief)), brief), brief)
    leading = stated_trade_first(leading, brief)
    ordered = _worker_first(_things_first(leading), brief)
    subject, *others = _wearer_first(_built_first(ordered, brief), brief)
    rest = _without_brood(subject, others, brief)
    told_first = sorted(rest, key=lambda slot: slots.index(slot) if slot.concept.beside else len(slots))
    idea, companion = subject.concept.phrase, companion_of(subject, told_first, brief)
    subject = with_smile(subject) if brief.charming and not companion.candidates else subject
    third, worn, sky = others_of(subject, companion, rest, brief)
    companion, third = shelter_last(idea, *held_first(companion, third), brief)
    alone = "" if companion.candidates else _alone(subject, brief)
    beside = (_many_beside(slot, brief) for slot in rest if slot.concept.phrase == companion.idea)
    return Cast(
        subject_idea=idea,
        subjects=_ids(subject.candidates),
        modifier_idea=companion.idea,
        modifiers=_ids(companion.candidates),
        close_subjects=1 if _shows_any(subject, rest) else _close(idea, subject.candidates),
        close_modifiers=_close(companion.idea, companion.candidates),
        together=companion.told or bool(alone),
        relation=alone or companion.relation,
        third_idea=third.idea,
        thirds=_ids(third.candidates),
        many=(_many(subject, brief), next(beside, "")),
        third_many=many_of(third.idea, brief.meant),
        third_aloft=bool(third.idea) and is_aloft(third.idea, brief.meant),
        alike=idea in load_lexicon().alike,
        third_relation=third.relation,
        sky_idea=sky.idea,
        sky=next(iter(_ids(sky.candidates)), None),
        sky_many=many_of(sky.idea, brief.meant),
        worn_idea=worn.idea,
        worn=next(iter(_ids(worn.candidates)), None),
    )


def _as_figures(slots: tuple[Slot, ...], brief: Brief) -> tuple[Slot, ...]:
    """Who is told to do or wear something is drawn in person: the baker with a loaf, not the bread."""
    told = figures_told(brief.unnamed)
    return tuple(_in_person(s) if s.concept.phrase.removesuffix("s") in told else s for s in slots)


def _in_person(slot: Slot) -> Slot:
    person = icons_by_id()[drawing_of(slot.concept.phrase.removesuffix("s"))].index
    known = any(candidate.icon == person for candidate in slot.candidates)
    others = (candidate for candidate in slot.candidates if candidate.icon != person)
    return replace(slot, candidates=(Candidate(person, slot.best.score), *others)) if known else slot


def _holder_first(slots: list[Slot]) -> list[Slot]:
    """What is drawn with the leading idea in it leads instead: the bowl of ramen, not the chopsticks."""
    first, *rest = slots
    told = (slot for slot in rest if not (slot.concept.purpose or slot.concept.named))
    holder = next(
        (slot for slot in told if shows_besides(load_icons()[slot.best.icon], first.concept.phrase)), None
    )
    return _led_by(holder, slots)


def _led_by(leader: Slot | None, slots: list[Slot]) -> list[Slot]:
    """The leader before the others, where there is one."""
    return [leader, *(slot for slot in slots if slot is not leader)] if leader else slots


def _trade_first(slots: list[Slot], brief: Brief) -> list[Slot]:
    """What a mere symbol is told with leads instead, be it a trade: the loaf of `a bakery with a heart`."""
    first, *rest = slots
    if first.concept.phrase not in _SYMBOLS:
        return slots
    trades = (slot for slot in rest if slot.concept.purpose and not slot.concept.named)
    holder = next((slot for slot in trades if _has_with_it(slot, first, brief)), None)
    return _led_by(holder, slots)


def _has_with_it(slot: Slot, symbol: Slot, brief: Brief) -> bool:
    place, thing = (as_spoken(each.concept.phrase) for each in (slot, symbol))
    told = rf"\b{place}s?(?: [a-z]+){{0,2}} with (?:an?|the|one|its|our) (?:[a-z]+ )?{thing}\b"
    return bool(re.search(told, brief.meant, re.IGNORECASE))


def _things_first(slots: list[Slot]) -> list[Slot]:
    """What is no thing by itself comes last: steam."""
    return sorted(slots, key=lambda slot: slot.concept.phrase in NO_THINGS)


def _worker_first(slots: list[Slot], brief: Brief) -> list[Slot]:
    """Who is told at work on the leading idea leads instead: the glassblower, not the vase."""
    worker = at_work(brief.unnamed)
    return sorted(slots, key=lambda slot: slot.concept.phrase != worker) if worker else slots


def _built_first(slots: list[Slot], brief: Brief) -> list[Slot]:
    """What is made of the leading idea or framed by it leads instead: the heart, not the pieces."""
    first, *rest = slots
    how = ((s, relation_of(s.concept.phrase, first.concept.phrase, brief.meant)) for s in rest)
    built = (slot for slot, relation in how if relation in ("of", WREATHED))
    whole = next(built, None)
    return _led_by(whole, slots)


def _wearer_first(slots: list[Slot], brief: Brief) -> list[Slot]:
    """Who wears or holds the leading idea leads instead: the kangaroo, not its gloves."""
    leader = load_icons()[slots[0].best.icon]
    drawn = [slot.concept.phrase for slot in slots if slot.best.icon == slots[0].best.icon]
    told = (s for s in slots if not (s.concept.named or s.concept.purpose or s.concept.phrase in drawn))
    wearer = next((slot for slot in told if _has_on(slot, drawn, brief, ridden=leader.is_animal)), None)
    return _led_by(wearer, slots)


def _has_on(slot: Slot, things: list[str], brief: Brief, *, ridden: bool) -> bool:
    """Whether it wears any of the things, has it in its hands, or is somebody on what may be `ridden`."""
    how = {relation_of(slot.concept.phrase, thing, brief.meant) for thing in things}
    if _on_a_body(slot, {thing: relation_of(slot.concept.phrase, thing, brief.meant) for thing in things}):
        return True
    if is_of(slot.concept.phrase, HANDED):
        rides = ridden and drawing_of(slot.concept.phrase) in icons_by_id()
        return not how.isdisjoint({*WORN_ONLY, "holds"} | ({"on", "rides"} if rides else set[str]()))
    return not how.isdisjoint(WORN_ONLY)


def _on_a_body(slot: Slot, how: dict[str, str]) -> bool:
    """Whether somebody's head is put on a body with one of the things."""
    head = is_of(slot.concept.phrase, HANDED) and worn_heads_of(
        slot.concept.phrase, load_icons()[slot.best.icon]
    )
    return bool(head) and any(body_told(relation, thing) for thing, relation in how.items())


def _shows_any(subject: Slot, rest: list[Slot]) -> bool:
    """Whether the best drawing has something else of the text in it: a needle with its thread."""
    drawn = load_icons()[subject.best.icon]
    return any(shows_besides(drawn, slot.concept.phrase) for slot in rest if not slot.concept.named)


def _without_brood(subject: Slot, rest: list[Slot], brief: Brief) -> list[Slot]:
    """Without the young that are drawn as small ones of the subject."""
    idea = subject.concept.phrase
    kin = [slot for slot in rest if is_kin(slot.concept.phrase)] if _brood(subject, brief) else []
    one_drawing = any(drawn_together(idea, slot.concept.phrase) for slot in kin)
    return rest if one_drawing else [slot for slot in rest if slot not in kin]


def _brood(subject: Slot, brief: Brief) -> str:
    drawn = load_icons()[subject.best.icon].name
    shows = any(is_young(word) or is_kin(word) for word in drawn.split("-"))
    return "" if shows else brood_of(subject.concept.phrase, brief.meant)


def _alone(subject: Slot, brief: Brief) -> str:
    """How a thing without companion is shown, as `scene.arrangements.ALONE` calls it; else empty."""
    return _many(subject, brief) or ("smiles" if brief.charming else "")


def _many(slot: Slot, brief: Brief) -> str:
    drawn = load_icons()[slot.best.icon]
    if brood := _brood(slot, brief):
        return brood
    return "" if is_several(drawn) else many_of(slot.concept.phrase, brief.meant)


def _many_beside(slot: Slot, brief: Brief) -> str:
    """Of young there are two at least."""
    idea = slot.concept.phrase
    return _many(slot, brief) or ("twins" if is_young(idea) and idea.endswith("s") else "")


def _ids(candidates: tuple[Candidate, ...]) -> tuple[str, ...]:
    return tuple(load_icons()[c.icon].id for c in candidates[:ALTERNATIVES])


def _close(idea: str, candidates: tuple[Candidate, ...]) -> int:
    """How many of the first three are about as good as the best: what a seed may choose among.

    Where the best is named by the idea, so must the others be (no squid for an octopus), by no less of it (no
    key for a key with a clock), and by nothing else where it is just that (no house with lightning)."""
    if not candidates:
        return 0
    best, *others = (c for c in candidates[:3] if c.score >= candidates[0].score - _TOLERANCE)
    if not is_named_by(best, idea):
        return 1 + len(others)
    return 1 + len(list(takewhile(lambda c: _is_alike(c, best, idea), others)))


def _is_alike(other: Candidate, best: Candidate, idea: str) -> bool:
    if not is_named_by(other, idea) or says_less(other, best, idea):
        return False
    return adds_more(other, idea) <= adds_more(best, idea)


def icon_of(icon_id: str) -> Icon:
    """Raises KeyError for an icon that is not in the vendored index."""
    return icons_by_id()[icon_id]
