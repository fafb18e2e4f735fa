"""Changes a parent's recipe as instructions ask, keeps what is to be preserved, says what was not done."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from concept_gen.data.vocabulary import words
from concept_gen.local.generator import Design, render
from concept_gen.local.instructions import Wish, kept_by, read_wishes
from concept_gen.local.raster import check_size
from concept_gen.local.recipe import Recipe
from concept_gen.local.refinement.actions import ACTIONS
from concept_gen.local.refinement.appearance import looks_different
from concept_gen.local.refinement.layout import fitted, settled, varied
from concept_gen.local.refinement.parent import parent_of
from concept_gen.local.refinement.parts import COMPANIONS, without
from concept_gen.local.refinement.task import PRESERVABLE, Refused, Task

_WHERE = re.compile(
    r"(?i)\b(?:on|at|to) (?:both|each|either|the (?:left|right|top|bottom|corners?)|top|all)\b.*|"
    r"\b(?:around|all over|behind|above|below|under|next to|in (?:the|each) (?:back|corners?|fore))\b.*"
)

_TAKING = words(
    "swap remove remove-modifier remove-subject only simpler other letters line text unknown colours ink",
    "ground tone",
)

__all__ = ["PRESERVABLE", "refine"]


def refine(
    parent_recipe: dict[str, Any],
    instructions: str,
    preserve: Collection[str],
    logo_description: str,
    theme_description: str,
    seed: int,
    *,
    size: tuple[int, int] | None = None,
) -> Design:
    """The parent's design, changed as `instructions` ask; the same arguments give the same bytes.

    `preserve` holds any of `PRESERVABLE` (others are ignored), to which the instructions may add (`keep the
    colours`): colors keeps the palette, layout the template,
    style the style and font, shapes the icons and the plate; an instruction against one is not done. What was
    not done, and why, is in `recipe["not_done"]`; where that is all, the design stays as it is.
    Instructions that ask for nothing give a variation within what is preserved. A parent of another maker
    (`parent_recipe` not of this generator) is designed anew from the words, and so is one whose words are no
    longer those of `logo_description`, but for what is preserved.
    `size`: width and height in pixels, the parent's where none is given. Raises InvalidSize.
    """
    wishes = read_wishes(instructions)
    keep = (PRESERVABLE & frozenset(preserve)) | kept_by(wishes)
    task = Task(logo_description, theme_description, seed, keep)
    start, failed = parent_of(parent_recipe, task)
    recipe, refused = _carried_out(start, [wish for wish in wishes if wish.kind != "keep"], task)
    kept = "layout" in task.keep
    if not refused and not looks_different(start, recipe, kept):
        recipe = varied(recipe, task)
    width, height = size or (recipe.width, recipe.height)
    check_size(width, height)
    done = replace(settled(recipe, kept), seed=seed, width=width, height=height)
    return render(replace(done, not_done=(*failed, *refused)))


def _carried_out(recipe: Recipe, wishes: Sequence[Wish], task: Task) -> tuple[Recipe, list[str]]:
    refused: list[str] = []
    kept = "layout" in task.keep
    for wish in wishes:
        try:
            changed = ACTIONS[wish.kind](recipe, wish, task)
            changed = fitted(changed) if kept else changed
            if wish.kind != "only" and not looks_different(recipe, changed, kept):
                raise Refused("it makes no difference to this logo.")
            refused += _left_over(recipe, changed, wish)
            recipe = changed
        except Refused as refusal:
            refused.append(f"{wish.text}: {refusal}")
    return recipe, refused


def _left_over(before: Recipe, after: Recipe, wish: Wish) -> list[str]:
    """What is said of a wish that was done: where an added thing stands, and what is not seen any more."""
    told = _WHERE.search(wish.text) if wish.kind == "add" else None
    left = [f"{told[0]}: where and how often it stands is the layout's."] if told else []
    if wish.kind in _TAKING:
        return left
    lost = [
        place for place in COMPANIONS if _is_seen(before, place) and not _is_still_seen(before, after, place)
    ]
    if wish.kind == "add" and before.subject not in (None, after.subject):
        lost.append("subject")
    return left + [f"{wish.text}: the {_called(before, place)} made room for it." for place in lost]


def _is_seen(recipe: Recipe, place: str) -> bool:
    """Whether the drawing there is to be told from one without it."""
    if not getattr(recipe, place):
        return False
    return looks_different(recipe, replace(recipe, **without(recipe, place)), kept=True)


def _is_still_seen(before: Recipe, after: Recipe, place: str) -> bool:
    return any(
        getattr(after, other) == getattr(before, place) and _is_seen(after, other) for other in COMPANIONS
    )


def _called(recipe: Recipe, place: str) -> str:
    return str(getattr(recipe, f"{place}_idea")).replace("-", " ")
