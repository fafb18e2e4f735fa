"""What a wish that was done costs: where an added thing stands, and what is not seen any more, is said."""

import re
from dataclasses import replace

from concept_gen.data.vocabulary import words
from concept_gen.local.recipe import Recipe
from concept_gen.local.refinement.appearance import looks_different
from concept_gen.local.refinement.layout import shows_name, shows_plate
from concept_gen.local.refinement.parts import COMPANIONS, without
from concept_gen.local.templates.registry import TEMPLATES
from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast
from concept_gen.local.understanding.relating.crossings import CROSSES
from concept_gen.local.understanding.relating.relations import BESIDE
from concept_gen.local.wishes.instructions import Wish

_WHERE = re.compile(
    r"(?i)\b(?:on|at|to) (?:both|each|either|the (?:left|right|top|bottom|corners?)|top|all)\b.*|"
    r"\b(?:either side|both sides|left and right)\b.*|"
    r"\bcrossed\b.*|\b(?:around|all over|behind|above|below|under(?:neath)?|beneath|next to|"
    r"in (?:the|each) (?:back|corners?|fore))\b.*"
)
_TAKING = words(
    "swap remove remove-modifier remove-subject only head simpler other letters line text unknown colours",
    "ink ground tone",
)
_BRINGING = words("add swap count other")
_OF_GROUNDS = words(
    "plate remove-plate other simpler only head around emblem app-icon framed remove-text"
    " rounder sharper style"
)
_SEVERAL = re.compile(r"(?i)(?:two|three|four|five|several|many|[2-9])\b")
_WITH = re.compile(r"(?i)\b(?:with|[a-z]+ing)\b")
_ON_TOP = re.compile(r"(?i)\bon top\b|\babove\b|\bat the top\b")


def without_newcomers(before: Recipe, after: Recipe, wish: Wish) -> Recipe:
    """A companion that another layout would bring to light, which nobody asked for, stays out of sight."""
    if wish.kind in _BRINGING:
        return after
    new = [
        place
        for place in COMPANIONS
        if is_seen(after, place)
        and getattr(after, place) == getattr(before, place)
        and not is_seen(before, place)
    ]
    return replace(after, **{field: value for place in new for field, value in without(after, place).items()})


def told_losses(before: Recipe, after: Recipe, wish: Wish) -> list[str]:
    lost = [f"{wish.text}: the {gone} made room for it." for gone in _gone(before, after, wish)]
    return [
        *_misplaced(before, after, wish),
        *_uncounted(before, after, wish),
        *_left_out(after, wish),
        *lost,
    ]


def _left_out(after: Recipe, wish: Wish) -> list[str]:
    """Of two things for one that which has no place."""
    told = cast(read_brief(wish.value)) if wish.kind == "swap" and _WITH.search(wish.value) else None
    is_shown = told is None or not told.modifiers or told.modifier_idea == after.modifier_idea
    return [] if is_shown or not told else [f"{wish.text}: there is no room for the {told.modifier_idea}."]


def _uncounted(before: Recipe, after: Recipe, wish: Wish) -> list[str]:
    told = _SEVERAL.match(wish.value) if wish.kind == "add" else None
    return (
        [f"{told[0]}: how many there are of that is the layout's."]
        if told and before.many == after.many
        else []
    )


def _misplaced(before: Recipe, after: Recipe, wish: Wish) -> list[str]:
    """Of an added thing; what is related to the other stands as that tells, and a crest is on top."""
    told = _WHERE.search(wish.text) if wish.kind == "add" else None
    related = after.relation not in ("", BESIDE, before.relation)
    related = related and (after.relation == CROSSES or "crossed" not in wish.text.lower())
    crested = after.template == "monogram-open" and _ON_TOP.search(wish.text)
    return (
        []
        if not told or related or crested
        else [f"{told[0]}: where and how often it stands is the layout's."]
    )


def _gone(before: Recipe, after: Recipe, wish: Wish) -> list[str]:
    gone: list[str] = []
    if wish.kind not in _OF_GROUNDS and (ground := _ground(before)) and not _ground(after):
        gone.append(ground)
    if wish.kind == "line" and _shows_line(before) and before.subline != after.subline:
        gone.append(f"line {before.subline}")
    if wish.kind in _TAKING:
        return gone
    lost = [
        place for place in COMPANIONS if is_seen(before, place) and not _is_still_seen(before, after, place)
    ]
    if wish.kind == "add" and before.subject not in (None, after.subject):
        lost.append("subject")
    return gone + [_called(before, place) for place in lost]


def _ground(recipe: Recipe) -> str:
    """What a mark with a name stands on or in; empty where that is nothing."""
    if not shows_name(recipe):
        return ""
    if recipe.template == "seal":
        return "ring"
    if not TEMPLATES[recipe.template].uses_plate or not shows_plate(recipe):
        return ""
    return {"squircle": "square", "scallop": "scalloped ground", "leaf": "ground", "blob": "ground"}.get(
        recipe.plate, recipe.plate
    )


def _shows_line(recipe: Recipe) -> bool:
    return bool(recipe.subline) and looks_different(recipe, replace(recipe, subline=""), kept=True)


def is_seen(recipe: Recipe, place: str) -> bool:
    """Whether the drawing there is to be told from one without it."""
    if not getattr(recipe, place):
        return False
    return looks_different(recipe, replace(recipe, **without(recipe, place)), kept=True)


def _is_still_seen(before: Recipe, after: Recipe, place: str) -> bool:
    return any(
        getattr(after, other) == getattr(before, place) and is_seen(after, other) for other in COMPANIONS
    )


def _called(recipe: Recipe, place: str) -> str:
    return str(getattr(recipe, f"{place}_idea")).replace("-", " ")
