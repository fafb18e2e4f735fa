"""Which of the things that a logo shows an instruction speaks of."""

from concept_gen.data.word_vectors import tokens
from concept_gen.local.recipe import Recipe
from concept_gen.local.understanding.cast.casting import icon_of
from concept_gen.local.understanding.ideas.concepts import Concept
from concept_gen.local.understanding.retrieval import rank
from concept_gen.local.understanding.vocabulary.icon_index import load_index

_SURE = 1.0
COMPANIONS = ("sky", "worn", "third", "modifier")
PLACES = (*COMPANIONS, "subject")
"""The fields of a recipe that hold a drawing, what is told last first."""


def part_named(recipe: Recipe, text: str) -> str | None:
    """Its field in the recipe: what goes by one of the words, else what one is a kind of."""
    said = stems(text)
    shown = [place for place in PLACES if getattr(recipe, place)]
    named = (place for place in shown if said & known(recipe, place))
    tagged = (place for place in shown if said & _tags(recipe, place))
    return next(named, None) or next(tagged, None) or drawn_as(recipe, text)


def drawn_as(recipe: Recipe, text: str) -> str | None:
    """What another word for it would be drawn as: a bike for a bicycle."""
    said = text.lower().split()[-1:]
    slot = rank(Concept(said[0]), None) if said and said[0].isalpha() else None
    best = load_index().icons[slot.best.icon].name if slot and slot.best.score >= _SURE else ""
    shown = (place for place in PLACES if best and getattr(recipe, place))
    return next((place for place in shown if icon_of(getattr(recipe, place)).name == best), None)


def stems(text: str) -> set[str]:
    """The words of a text in their base form."""
    stem = load_index().stem
    return {stem(word) for word in text.lower().replace("-", " ").split()}


def known(recipe: Recipe, place: str) -> set[str]:
    """The words, in their base form, that the thing there goes by."""
    return stems(f"{icon_of(getattr(recipe, place)).name} {getattr(recipe, f'{place}_idea')}")


def _tags(recipe: Recipe, place: str) -> set[str]:
    stem = load_index().stem
    return {stem(word) for tag in icon_of(getattr(recipe, place)).tags for word in tokens(tag)}


def without(recipe: Recipe, place: str) -> dict[str, str | None]:
    """The fields of a thing that is not subject, emptied."""
    return {place: None, f"{place}_idea": ""}
