"""How much an idea of a brief stands out, so that one of them becomes the subject."""

from concept_gen.data.icons import animal_names, load_icons
from concept_gen.data.vocabulary import words
from concept_gen.local.kinds import SKY, is_of
from concept_gen.local.likeness import VIEWS
from concept_gen.local.understanding.brief import Brief
from concept_gen.local.understanding.cast.sights import is_guided, is_sight
from concept_gen.local.understanding.ideas.concepts import Concept
from concept_gen.local.understanding.ideas.lists import is_told_as_thing
from concept_gen.local.understanding.ideas.trades import tells_a_trade
from concept_gen.local.understanding.naming.capitals import LOCALITIES
from concept_gen.local.understanding.naming.sights import is_famous
from concept_gen.local.understanding.retrieval import Candidate, Slot, meaning
from concept_gen.local.understanding.vocabulary.icon_index import load_index
from concept_gen.local.understanding.vocabulary.icon_meanings import closeness
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

# What a thing is made as says little beside what it is for, a program nothing.
PROGRAMS = words("ai artificial-intelligence app apps mobile-app software website platform")
_MEDIA = PROGRAMS | words("web online-platform web-portal podcast blog newsletter magazine channel video")
# Where and by whom things are made or sold; what is made there tells more.
_PLACES = words(
    "farm school academy market restaurant clinic charity club band workshop truck caravan trailer van",
    "stall stand network delivery deliveries shop store online-shop online-store marketplace",
    "volunteer volunteers neighbours neighbors",
)
# Those whose name is their mascot.
_MASCOTS = words("team teams club esports squad league clan guild")
# What is done for animals, which tells less than the animal.
_CARE = words(
    "veterinary vet vets veterinarian grooming groomer shelter sanctuary boarding rehoming kennels stables",
    "riding trainer training obedience walker walking sitter sitting breeder hospital rescue wildlife",
    "welfare conservation protection charity refuge haven hospice hotel cattery orphanage fostering daycare",
)

_UNDERFOOT = ("on-a-", "on-the-")
_IN_A_STATE = ("curled-", "sleeping-", "smiling-", "winking-")
_ASIDE, _OF_A_TRADE, _ABOVE_OR_BELOW, _SEEN = 0.75, 0.5, 0.7, 1.3
"""What only accompanies something stands out less, stars over it less still; but of a lawyer's office with
scales those are drawn."""


def by_prominence(slots: tuple[Slot, ...], brief: Brief) -> list[Slot]:
    """The ideas, that which stands out most first; equal ones in the order of the text."""
    fitting = closeness([slot.best.icon for slot in slots], meaning(brief))
    mascots = not _MASCOTS.isdisjoint(part for word in brief.words for part in word.split("-"))
    cared_for = not _CARE.isdisjoint(brief.words) and not _opens_with_picture(slots, brief)
    guided = is_guided(brief) and not brief.pictured
    aside = _OF_A_TRADE if any(slot.concept.purpose for slot in slots) else _ASIDE
    standing = [
        _prominence(slot, n, fitting[slot.best.icon], mascots=mascots, cared_for=cared_for)
        + (_SEEN * (guided * is_sight(slot.concept.phrase) or _opens_with_sight(n, slot)))
        - (_OF_A_TRADE * _has_sign_of(slot, slots))
        - _set_back(slot.concept, aside)
        for n, slot in enumerate(slots)
    ]
    return [slots[n] for n in sorted(range(len(slots)), key=lambda n: (-standing[n], n))]


def _opens_with_sight(position: int, slot: Slot) -> bool:
    """`The Atomium for a chocolate shop`; not that of a name."""
    concept = slot.concept
    told = not (position or concept.named or concept.purpose or concept.beside)
    return told and concept.phrase.title() not in LOCALITIES and is_famous(concept.phrase)


def _set_back(concept: Concept, aside: float) -> float:
    """How far what accompanies something steps back: what is above it or what it stands on (`on-a-branch`)
    further than what is beside it."""
    below = concept.phrase.startswith(_UNDERFOOT)
    if not (concept.beside or below):
        return 0.0
    return aside + _ABOVE_OR_BELOW * (below or is_of(concept.phrase, SKY))


def _has_sign_of(trade: Slot, slots: tuple[Slot, ...]) -> bool:
    """Whether the text names one of the drawings that stand for the trade: a nail studio, a painted hand."""
    shown = {candidate.icon for candidate in trade.candidates[1:]}
    told = (slot for slot in slots if not (slot.concept.purpose or slot.concept.named or slot.concept.weak))
    return trade.concept.purpose and any(slot.best.icon in shown for slot in told)


def _opens_with_picture(slots: tuple[Slot, ...], brief: Brief) -> bool:
    """`a snail on a camera, for a wildlife photographer`: what is told comes before whom it is for."""
    first = slots[0].concept if slots else None
    if first is None or first.purpose or first.weak or tells_a_trade(first.phrase.replace("-", " ")):
        return False
    if not _CARE.isdisjoint(first.phrase.split("-")):
        return False
    return is_told_as_thing(first.phrase, brief.meant)


def _prominence(slot: Slot, position: int, fitting: int, *, mascots: bool, cared_for: bool) -> float:
    """How much an idea stands out; in a name only animals do, and only where they are `mascots`. Animals that
    are `cared_for` are what a clinic for horses shows."""
    icon = load_icons()[slot.best.icon]
    phrase = slot.concept.phrase
    literal = phrase in load_lexicon().queries or is_named_by(slot.best, phrase)
    score = slot.best.score + (0.25 if literal else 0.0) + 0.9 * fitting / 1000
    is_animal = icon.name in animal_names()
    if is_animal and (not slot.concept.purpose or cared_for):
        score += 0.25 if slot.concept.beside else 0.5
    score -= 0.7 if slot.concept.weak else 0.0
    score -= 0.6 if slot.concept.purpose and not (is_animal and cared_for) else 0.0
    score += 0.1 if phrase.startswith(_IN_A_STATE) else 0.0
    score -= 0.4 if phrase in _PLACES else 0.0
    score -= 1.2 if phrase in _MEDIA else 0.0
    if slot.concept.named:
        score += 0.7 if is_animal and mascots else -0.65
    return score - 0.08 * position


def is_named_by(candidate: Candidate, idea: str) -> bool:
    """Whether a word of the idea is one of the icon's name."""
    index = load_index()
    return any(word in index.name(candidate.icon) for word in index.stems(idea))


def says_less(candidate: Candidate, best: Candidate, idea: str) -> bool:
    """Whether the icon's name leaves out a word of the idea that the best one's says."""
    index = load_index()
    said = {*index.stems(idea)}
    return not said.intersection(index.name(best.icon)).issubset(index.name(candidate.icon))


def adds_more(candidate: Candidate, idea: str) -> bool:
    """Whether the icon's name tells of something beside the idea."""
    index = load_index()
    said = {*idea.split("-"), *index.stems(idea)} | VIEWS
    named = index.icons[candidate.icon].name.split("-")
    return not all(word in said or word.removesuffix("s") in said for word in named)
