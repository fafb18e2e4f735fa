"""Chooses what accompanies the subject of a brief, and how the text puts it to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from concept_gen.data.icons import Icon, animal_names, load_icons
from concept_gen.data.vocabulary import words
from concept_gen.local.bodies import body_told
from concept_gen.local.garments import WINGS
from concept_gen.local.kinds import BIRDS, LIGHT, is_of
from concept_gen.local.likeness import worn_heads_of
from concept_gen.local.understanding.brief import Brief
from concept_gen.local.understanding.cast.already_shown import is_shown_already
from concept_gen.local.understanding.cast.pairs import drawn_together
from concept_gen.local.understanding.cast.prominence import PROGRAMS, adds_more, is_named_by
from concept_gen.local.understanding.ideas.concepts import DONE_TO, Concept, is_manner
from concept_gen.local.understanding.ideas.lists import are_named_together, is_told_as_thing, listed_with
from concept_gen.local.understanding.relating.attire import DRESSED_AS, faceless
from concept_gen.local.understanding.relating.features import without_features
from concept_gen.local.understanding.relating.relations import (
    BESIDE,
    NO_THINGS,
    PAIRS,
    is_backdrop,
    relation_of,
)
from concept_gen.local.understanding.retrieval import Candidate, Slot
from concept_gen.local.understanding.rewording.states import with_states
from concept_gen.local.understanding.vocabulary.icon_index import load_index
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

# Trades that say nothing beside a subject of their own.
_ALONE = PROGRAMS | words(
    "consulting consultant consultants consultancy advisory strategy business office corporate enterprise",
    "house home school academy club press network museum gallery shop store cafe studio salon clinic market",
    "bar pub hotel hostel centre center park office foundation festival fair society association charity",
)
# What an animal does is no second thing: no human swimmer beside a turtle.
_MOVES = words(
    "swimming swim running jumping flying climbing dancing surfing walking hiking diving rowing skiing"
)
# What streets and places are named, which no name means.
_OF_ADDRESSES = words(
    "park street road lane hill village town house home square court market bridge field club"
)
# What an animal has, which is no second thing.
_LIMBS = words(
    "wings wing tail tails horns horn antlers claws paw paws mane tusks feathers beak fangs spots stripes",
    "hair fur claw hoof hooves fin fins muzzle snout whiskers mouth eyes ear ears leg legs foot",
)
_WINGED = BIRDS | LIGHT | words("bat dragon griffin pegasus phoenix dove fairy")
# What something stands or sits on, which becomes a thing of its own beside it.
_GROUNDS = words("ground table shelf surface river reef")
# What has no look of its own, whatever stands for it.
_INTANGIBLE = words(
    "light lights love passion care strength power energy hope joy speed growth nature future style",
    "attitude bloom flight action water work pressure freedom wisdom peace trust luck magic music sound",
    "motion movement flow balance harmony spirit soul life spelling pose poses shadow shadows",
    "reflection together togetherness smile face look feel touch hint detail details text language",
)
# Words that different things share in their names: a hand plane and a hand saw.
_KINDS_OF = words("hand and in a of the")
# What an animal holds that a shop or café has as its sign.
_HANDY = words(
    "coffee tea cup mug teapot book flower bouquet cone popsicle cupcake cake guitar camera brush bread",
    "baguette croissant donut pizza burger pencil scissors honey beer apple carrot microphone envelope",
)
_SURE = 0.95  # what a word alone in a name scores, or the lexicon's word: half a name may say something else
_NEAR_ENOUGH = 0.42
_KNOWN_BY_OUTLINE = 2.0  # complexity that does a solid drawing no harm
_PLAIN, DETAILED, _RICH = 6.5, 8.5, 12.5  # complexities a small drawing bears well, just so, and hardly
_LARGE = 17.0  # and one that is as large as its subject


@dataclass(frozen=True)
class Companion:
    """An idea with its drawings, both empty where nothing accompanies the subject. `told`: the text puts the
    two into one picture; `relation`: how, as `relation_of` calls it, or `BESIDE`."""

    idea: str
    candidates: tuple[Candidate, ...]
    told: bool = False
    relation: str = ""


def companion_of(subject: Slot, rest: Sequence[Slot], brief: Brief) -> Companion:
    """`rest`: the other ideas, those that the text puts beside another first."""
    how = _relations(subject, rest, brief)
    figure = _in_one_figure(subject, how)
    said = {idea: (told != DRESSED_AS, not told, idea not in figure) for idea, told in how.items()}
    dressed_first = sorted(rest, key=lambda slot: said[slot.concept.phrase])
    unseen = [slot for slot in dressed_first if not is_shown_already(slot.concept, subject, brief)]
    others = [slot for slot in unseen if may_accompany(slot, subject, brief, how[slot.concept.phrase])]
    related = [slot for slot in others if how[slot.concept.phrase]]
    told_first = (
        _of_one_purpose(related, subject)
        or [slot for slot in related[:1] if slot.concept.phrase in figure]
        or _told_before_trades(unseen, related)
    )
    idea, found = _in_one_drawing(told_first, subject) or _drawn_small(others, related, subject)
    concept = next((concept for concept in brief.concepts if concept.phrase == idea), None)
    together = how.get(idea) == DRESSED_AS or _are_together(subject.concept, concept, brief)
    told = together or (bool(found) and _is_told_beside(subject.concept, concept))
    relation = "holds" if told and not together and _may_hold(subject, found[0]) else how.get(idea, "")
    return Companion(idea, found, told, relation or (BESIDE if told else ""))


def _in_one_figure(subject: Slot, how: dict[str, str]) -> set[str]:
    """What somebody is drawn with as one figure: the boat with the man in it, not the moon above."""
    faces = worn_heads_of(subject.concept.phrase, load_icons()[subject.best.icon])
    told = ((idea, relation) for idea, relation in how.items() if relation != DRESSED_AS)
    return {idea for idea, relation in told if faces and body_told(relation, idea)}


def _of_one_purpose(related: list[Slot], subject: Slot) -> list[Slot]:
    """Cattle beside the horses that a vet is for: the vet's own drawing with a horse would leave them out."""
    return [slot for slot in related if slot.concept.purpose and subject.concept.purpose]


def _told_before_trades(slots: list[Slot], related: list[Slot]) -> list[Slot]:
    """Where something else is told of the subject, none of what is sold there or is in the name."""
    if all(slot.concept.purpose or slot.concept.named for slot in related):
        return slots
    return [slot for slot in slots if not (slot.concept.purpose or slot.concept.named)]


def _relations(subject: Slot, rest: Sequence[Slot], brief: Brief) -> dict[str, str]:
    """How the text puts the subject to each of the others; only one that has a face is dressed as another."""
    said = [slot.concept for slot in (subject, *rest) if slot.best.icon == subject.best.icon]
    faces = worn_heads_of(subject.concept.phrase, load_icons()[subject.best.icon])
    how = {slot.concept.phrase: _relation(said, slot.concept, brief) for slot in rest}
    if not is_backdrop(subject.concept.phrase):
        how |= {
            idea: PAIRS for idea in listed_ideas(said, rest, brief) if not (how[idea] or is_backdrop(idea))
        }
    return how if faces else {idea: faceless(told, idea) for idea, told in how.items()}


def listed_ideas(said: Sequence[Concept], rest: Sequence[Slot], brief: Brief) -> set[str]:
    """What the text names in one list with the subject."""
    things = [*said, *(slot.concept for slot in rest)]
    told = tuple(c.phrase for c in things if not (c.purpose or c.named or c.weak))
    listed = (listed_with(one.phrase, told, brief.meant) for one in said if brief.pictured)
    return set[str]().union(*listed) & {slot.concept.phrase for slot in rest}


def _relation(said: Sequence[Concept], companion: Concept, brief: Brief) -> str:
    """How the text puts the two into one picture, as `relation_of` calls it; else empty. `said`: the ideas
    that the subject's drawing is of."""
    told = [without_features(with_states(text), companion.phrase) for text in (brief.unnamed, brief.meant)]
    ways = ((idea, relation_of(idea.phrase, companion.phrase, text)) for text in told for idea in said)
    return next((how for idea, how in ways if how and _is_told(idea, companion, how, brief)), "")


def _is_told(subject: Concept, companion: Concept, how: str, brief: Brief) -> bool:
    """Whether the text means it: who somebody is dressed as is told of a trade too, but not by a name."""
    is_name = subject.named or companion.named or companion.purpose
    return (how == DRESSED_AS and not is_name) or _are_together(subject, companion, brief)


def _are_together(subject: Concept, companion: Concept | None, brief: Brief) -> bool:
    if companion is None or (companion.purpose and not subject.purpose):
        return False
    named = subject.named or companion.named
    return subject.beside or companion.beside or (brief.pictured and not named and not companion.weak)


def _is_told_beside(subject: Concept, companion: Concept | None) -> bool:
    """Whether the text has the one `with` the other, be it only what it is for: a café with a cat."""
    return companion is not None and (subject.beside or companion.beside)


def _may_hold(subject: Slot, thing: Candidate) -> bool:
    """Whether the cat of a coffee shop with a cat holds its cup."""
    return load_icons()[subject.best.icon].is_animal and is_of(load_icons()[thing.icon].name, _HANDY)


def _in_one_drawing(slots: list[Slot], subject: Slot) -> tuple[str, tuple[Candidate, ...]] | None:
    """The first idea that there is one drawing of together with the subject."""
    things = (s for s in slots if s.concept.phrase not in DONE_TO and not is_manner(s.concept.phrase))
    found = (slot for slot in things if drawn_together(subject.concept.phrase, slot.concept.phrase))
    return next(((slot.concept.phrase, slot.candidates) for slot in found), None)


def _drawn_small(slots: list[Slot], related: list[Slot], subject: Slot) -> tuple[str, tuple[Candidate, ...]]:
    """The first idea that shows something else and makes one picture with the subject or can be drawn small;
    one with some detail at a pinch, with more where the text puts it beside the subject. Things come before
    what is done."""
    others = [slot for slot in slots if _is_apart(slot.best, subject)]
    others.sort(key=lambda slot: slot.concept.phrase.endswith("ing"))
    one_picture = [slot for slot in others if slot in related]
    told = [slot for slot in others if slot.concept.beside]
    for detail, among in ((_LARGE, one_picture), (_PLAIN, others), (DETAILED, others), (_RICH, told)):
        for slot in among:
            apart = tuple(c for c in true_to(slot) if _is_apart(c, subject))
            if modifiers := drawable_small(apart, detail):
                return slot.concept.phrase, modifiers
    return "", ()


def true_to(slot: Slot) -> tuple[Candidate, ...]:
    """Where a drawing of just the idea exists, none of the idea and more (no ringing telephone for a ring),
    and never one with an animal in it (a coyote for its sombrero), unless the lexicon asks for it."""
    idea = slot.concept.phrase
    if idea in load_lexicon().queries:
        return slot.candidates
    named = [c for c in slot.candidates if is_named_by(c, idea)]
    mixed = [c for c in named if adds_more(c, idea)]
    others = [c for c in mixed if load_icons()[c.icon].is_animal and idea not in animal_names()]
    left_out = others if len(mixed) == len(named) else mixed
    return tuple(c for c in slot.candidates if c not in left_out)


def may_accompany(slot: Slot, subject: Slot, brief: Brief, how: str) -> bool:
    """A thing that is drawn as what it is called, is told of a picture or is related to the subject (`how`):
    what a word only stands for (hands for a charity, a mountain for strength) puzzles beside another, unless
    it is told as a thing of a list (`two gems`)."""
    if how == DRESSED_AS or slot.concept.phrase in NO_THINGS:
        return bool(how)
    concept, related, pictured = slot.concept, how not in ("", PAIRS), brief.pictured
    if pictured and concept.purpose and not subject.concept.purpose and not _may_hold(subject, slot.best):
        return False
    icon = load_icons()[subject.best.icon]
    moves = icon.is_animal and concept.phrase in _MOVES | _LIMBS and not _is_unwonted(concept.phrase, icon)
    leading = subject.concept.phrase
    apart = not (how or are_named_together(leading, concept.phrase, brief.meant))
    if "-" in leading and apart and (leading.endswith("ing") or not concept.beside):
        return False
    is_listed = how == PAIRS and is_told_as_thing(concept.phrase, brief.meant)
    says_something = concept.phrase not in _GROUNDS and (
        concept.phrase not in _ALONE or concept.beside or is_listed
    )
    is_tangible = _INTANGIBLE.isdisjoint(concept.phrase.split("-"))
    is_told = pictured and (concept.beside or related or is_listed) and is_tangible
    is_itself = is_named_by(slot.best, concept.phrase) or (
        how == PAIRS and load_icons()[slot.best.icon].is_animal
    )
    if concept.named:
        return (
            is_itself
            and not (pictured and is_told_as_thing(subject.concept.phrase, brief.meant))
            and _OF_ADDRESSES.isdisjoint(concept.phrase.split("-"))
            and is_tangible
            and not load_index().is_grave(slot.best.icon)
        )
    return says_something and (is_told or is_itself) and not (moves or is_manner(concept.phrase))


def _is_unwonted(limb: str, animal: Icon) -> bool:
    """Whether the animal has it in pictures only: a pig with wings."""
    return limb in WINGS and not is_of(animal.name, _WINGED)


def _is_apart(candidate: Candidate, subject: Slot) -> bool:
    """Whether the icon shows something else than the subject, by their names."""
    return not shares_words(candidate, load_icons()[subject.best.icon])


def shares_words(candidate: Candidate, icon: Icon) -> bool:
    """Whether one is called as what the other is of: a house and a snail with a house, but not a chef's hat
    and a chef's knife."""
    one, other = load_icons()[candidate.icon].name.split("-"), icon.name.split("-")
    return not ({one[-1], other[-1]} - _KINDS_OF).isdisjoint({*one} & {*other})


def drawable_small(candidates: tuple[Candidate, ...], detail: float) -> tuple[Candidate, ...]:
    """A modifier is drawn small: details and animals are lost there. It must also be a sure match."""
    icons = load_icons()
    return tuple(
        c
        for c in candidates
        if c.score >= max(0.72, candidates[0].score - _NEAR_ENOUGH)
        and candidates[0].score >= _SURE
        and icons[c.icon].complexity < detail + (_KNOWN_BY_OUTLINE if icons[c.icon].is_bold else 0)
        and icons[c.icon].hairline < 0.45
    )
