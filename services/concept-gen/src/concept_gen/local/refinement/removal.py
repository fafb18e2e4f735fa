"""Wishes for something to go: a thing, one of two that are one drawing, all but one, all but a head."""

import re
from collections.abc import Iterable
from dataclasses import replace

from concept_gen.data.icons import icons_by_id
from concept_gen.data.vocabulary import words
from concept_gen.local.assembly import parts_of
from concept_gen.local.likeness import heads_of
from concept_gen.local.recipe import Recipe
from concept_gen.local.refinement.layout import shows_letters
from concept_gen.local.refinement.parts import COMPANIONS, PLACES, drawn_as, known, part_named, stems, without
from concept_gen.local.refinement.shapes import ids, paired, slot_of, swap, with_subject
from concept_gen.local.refinement.task import Refused, Task, guard
from concept_gen.local.understanding.cast.casting import icon_of
from concept_gen.local.understanding.relating.relations import BESIDE
from concept_gen.local.wishes.instructions import Wish

_ANOTHER = re.compile(r"(?i)^an?\s")
_OF_IT = words("head face bust portrait")
_LEAST = 3  # letters of a word that another begins with: the sun of a sunset


def remove(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    place = _place_of(recipe, wish.value)
    if place is None and (place := drawn_as(recipe, wish.value)):
        wish = replace(wish, value=str(getattr(recipe, f"{place}_idea")).replace("-", " "))
    if place is None:
        raise Refused("it is not in the logo.")
    guard(task, "shapes")
    if place == "subject":
        return _without_subject(recipe, wish, task)
    if place == "modifier":
        left = _told_besides(recipe, wish.value)
        return _other_companion(recipe, left, wish, task) if left else _without_companion(recipe, wish, task)
    return replace(recipe, **without(recipe, place))


def swapped(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """Another thing in the place of one; of two in one drawing the other stays."""
    told, gone = recipe.subject_idea.split("-and-"), stems(wish.gone)
    left = [part for part in told if not stems(part) & gone]
    if recipe.modifier or not left or len(left) == len(told):
        return swap(recipe, wish, task)
    guard(task, "shapes")
    other = _without_subject(recipe, replace(wish, value=wish.gone), task)
    return paired(other, wish.value, task)


def _place_of(recipe: Recipe, said: str) -> str | None:
    """Where the thing is, or what is drawn with it in one drawing."""
    gone = stems(said)
    place = part_named(recipe, said)
    if place and gone & known(recipe, place):
        return place
    shown = (place for place in PLACES if getattr(recipe, place))
    return next((place for place in shown if _begun_with(gone, _words(recipe, place))), None)


def _words(recipe: Recipe, place: str) -> list[str]:
    drawn = getattr(recipe, place)
    return icon_of(drawn).name.split("-") if drawn else []


def _begun_with(gone: Iterable[str], words: list[str]) -> list[str]:
    """Those of several words of a drawing's name that begin with what is to go."""
    begun = [word for word in words if any(len(said) >= _LEAST and word.startswith(said) for said in gone)]
    return begun if len(begun) < len(words) else []


def _without_subject(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """What else its drawing shows, or else its companion, is the subject."""
    gone = stems(wish.value)
    words = _words(recipe, "subject")
    going = {word for word in words if stems(word) & gone} | {*_begun_with(gone, words)}
    left = [word for word in words if word not in going]
    if shows_letters(recipe) and not recipe.modifier:
        return replace(recipe, subject=None, subject_idea="", subject_alternatives=())
    if left:
        return _alone(recipe, left, gone, task)
    if not recipe.modifier:
        raise Refused("it is the logo's subject; name what should stand in its place.")
    return _without_companion(_companion_first(recipe), wish, task)


def _companion_first(recipe: Recipe) -> Recipe:
    """With the companion in the subject's place."""
    return replace(
        recipe,
        subject=recipe.modifier,
        subject_idea=recipe.modifier_idea,
        subject_alternatives=recipe.modifier_alternatives,
        subject_role="",
    )


def _alone(recipe: Recipe, left: list[str], gone: set[str], task: Task) -> Recipe:
    """With what is left of the subject's drawing, once."""
    slot = slot_of(" ".join(left), task)
    fair = _fair(ids(slot), gone)
    alone = replace(with_subject(recipe, slot), subject=fair[0], subject_alternatives=fair)
    shown = stems(icon_of(fair[0]).name)
    twice = [place for place in COMPANIONS if stems(" ".join(_words(recipe, place))) == shown]
    if "modifier" in twice:
        return _third_for_it(alone) if recipe.third else _bare(alone)
    return replace(
        alone, **{field: value for place in twice for field, value in without(alone, place).items()}
    )


def _fair(found: tuple[str, ...], gone: set[str]) -> tuple[str, ...]:
    fair = tuple(
        name
        for name in found
        if not stems(icon_of(name).name) & gone and not _begun_with(gone, icon_of(name).name.split("-"))
    )
    if not fair:
        raise Refused("there is no drawing of it without that.")
    return fair


def _told_besides(recipe: Recipe, said: str) -> list[str]:
    """What the words tell of as another thing that the companion's drawing shows: scissors and a comb."""
    gone = stems(said)
    told = recipe.modifier_idea.split("-and-")
    others = [part for part in told if not stems(part) & gone]
    return [others[0].replace("-", " ")] if 0 < len(others) < len(told) else []


def _other_companion(recipe: Recipe, left: list[str], wish: Wish, task: Task) -> Recipe:
    slot = slot_of(left[0], task)
    fair = _fair(ids(slot), stems(wish.value))
    return replace(recipe, modifier=fair[0], modifier_alternatives=fair, modifier_idea=slot.concept.phrase)


def _without_companion(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    return _third_for_it(recipe) if recipe.third else without_modifier(recipe, wish, task)


def only(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """What is named, by itself."""
    place = part_named(recipe, wish.value)
    if place is None and _ANOTHER.match(wish.value):
        return swap(_bare(recipe), replace(wish, gone=""), task)
    if place is None:
        raise Refused("it is not in the logo.")
    guard(task, "shapes")
    if place == "modifier":
        return _bare(_companion_first(recipe))
    if place != "subject":
        raise Refused(f"name what should go; {wish.value} is not the logo's subject.")
    if recipe.modifier or recipe.third or recipe.sky or recipe.worn:
        return without_modifier(recipe, wish, task)
    shown = [word for word in _words(recipe, "subject") if word not in _OF_IT]
    gone = [word for word in shown if not stems(word) & stems(wish.value)]
    if not gone:
        raise Refused("it stands alone already.")
    return _without_subject(recipe, replace(wish, value=" ".join(gone)), task)


def head(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """The subject's head alone, where there is a drawing of it."""
    guard(task, "shapes")
    drawn = heads_of(recipe.subject_idea, icon_of(recipe.subject)) if recipe.subject else []
    if not drawn:
        raise Refused("there is no drawing of its head alone.")
    alone = _bare(recipe)
    return replace(alone, subject=drawn[0].id, subject_alternatives=(drawn[0].id,))


def without_modifier(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    guard(task, "shapes")
    if not recipe.modifier:
        raise Refused("there is none.")
    return replace(_bare(recipe), subject=_as_shown(recipe))


def _bare(recipe: Recipe) -> Recipe:
    """The subject alone."""
    alone = replace(recipe, modifier=None, modifier_idea="", third=None, third_idea="", sky=None, worn=None)
    return replace(alone, relation=recipe.many[0])


def _as_shown(recipe: Recipe) -> str | None:
    """The drawing of the subject that the picture of both has, as the head that wears a crown."""
    picture = parts_of(recipe).joined
    drawn = [layer.icon.id for layer in picture.layers if layer.is_subject] if picture else []
    named = icon_of(recipe.subject).name if recipe.subject else ""
    alike = len(drawn) == 1 and drawn[0] in icons_by_id() and named in icon_of(drawn[0]).name
    return drawn[0] if alike else recipe.subject


def _third_for_it(recipe: Recipe) -> Recipe:
    """What was drawn besides stays as small as it was."""
    left = replace(recipe, modifier=recipe.third, modifier_idea=recipe.third_idea, relation=BESIDE)
    return replace(
        left,
        modifier_alternatives=(recipe.third or "",),
        third=None,
        third_idea="",
        third_relation="",
        many=("", ""),
        sizes=(0, -1),
    )
