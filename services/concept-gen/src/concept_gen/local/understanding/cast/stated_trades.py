"""Owners' trade leads where they state it over what else they tell: `electricians fitting car chargers`."""

import re
from collections.abc import Sequence

from concept_gen.data.vocabulary import words
from concept_gen.local.understanding.brief import Brief
from concept_gen.local.understanding.ideas.lists import as_spoken
from concept_gen.local.understanding.retrieval import Slot
from concept_gen.local.understanding.rewording.owners.work import tells_of_work
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

_PROFESSIONS = words(
    "accountant arborist baker barber blacksmith bookbinder brewer butcher carpenter chiropractor",
    "cobbler dentist electrician florist glazier hairdresser jeweller joiner lawyer locksmith midwife",
    "notary optician optometrist osteopath photographer physio physiotherapist plasterer plumber",
    "podiatrist psychologist psychotherapist roaster roofer saddler solicitor stonemason surveyor",
    "tailor thatcher tiler translator tree-surgeon upholsterer veterinarian welder",
)
_WORK = words(
    "accounting blacksmithing bookbinding bookkeeping carpentry catering decorating dentistry",
    "electrical glazing joinery landscaping locksmithing masonry photography physiotherapy plastering",
    "plumbing pottery removals roofing rowing saddlery sailing swimming tailoring thatching tree-care",
    "tree-surgery upholstery welding",
)


_MADE = re.compile(
    r"(?:^|[.:;!?,]\s+)(?:I|[Ww]e)\s+(?:[a-z]+ly\s+)?(?:bake|brew|build|carve|craft|design|grow|make|paint|plant|print|"
    r"produce|roast|sell|sew|weave)\s+(?P<made>[a-z' ]+?),?\s+(?:with|from|out of|and decorate)\s+"
    r"(?P<rest>[^.;:]+)"
)
_ARE = (
    r"\b(?:(?:[Ww]e['’]re|[Ww]e are|I['’]m|I am)(?: all| both)?|"
    r"(?:company|couple|crew|family|firm|group|pair|partnership|practice|team) of)\s+(?:[a-z]+\s+){0,3}?"
)


def stated_trade_first(slots: Sequence[Slot], brief: Brief) -> list[Slot]:
    """The slots of a text that tells of our work, that of its trade first; others as they are."""
    if not tells_of_work(brief.meant):
        return [*slots]
    trade = next((slot for slot in slots if _is_trade(slot, brief.meant)), None)
    return [trade, *(slot for slot in slots if slot is not trade)] if trade else [*slots]


def made_first(slots: Sequence[Slot], brief: Brief) -> list[Slot]:
    """What we make leads over what it is made with or from: the cake of `I make cakes with flowers`."""
    told = _MADE.search(brief.meant) if tells_of_work(brief.meant) else None
    first = slots[0].concept.phrase
    if told is None or not re.search(rf"\b{as_spoken(first)}s?\b", told["rest"]):
        return [*slots]
    made = next((s for s in slots if re.search(rf"\b{as_spoken(s.concept.phrase)}s?$", told["made"])), None)
    return [made, *(slot for slot in slots if slot is not made)] if made else [*slots]


def _is_trade(slot: Slot, text: str) -> bool:
    """Work by its name or the practice of it, a profession that we say we are or are called after; as far as
    the lexicon knows what stands for it."""
    phrase = slot.concept.phrase
    said = phrase.removesuffix("-practice").removesuffix("s")
    called = rf"[A-Z][\w'’]+\s{said.capitalize()}s?\b"
    is_said = slot.concept.named or re.search(rf"{_ARE}{as_spoken(said)}s?\b|{called}", text)
    are = said in _PROFESSIONS and is_said
    return bool(are or said in _WORK) and phrase in load_lexicon().queries
