"""Changes a parent's recipe as instructions ask, keeps what is to be preserved, says what was not done."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from concept_gen.local.generator import Design, render
from concept_gen.local.raster import check_size
from concept_gen.local.recipe import Recipe
from concept_gen.local.refinement.actions import ACTIONS
from concept_gen.local.refinement.appearance import looks_different
from concept_gen.local.refinement.layout import fitted, settled, varied
from concept_gen.local.refinement.losses import told_losses, without_newcomers
from concept_gen.local.refinement.parent import parent_of
from concept_gen.local.refinement.task import PRESERVABLE, Refused, Task
from concept_gen.local.wishes.instructions import Wish, kept_by, read_wishes

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


def _carried_out(start: Recipe, wishes: Sequence[Wish], task: Task) -> tuple[Recipe, list[str]]:
    recipe, refused = start, list[str]()
    kept = "layout" in task.keep
    for wish in wishes:
        try:
            changed = ACTIONS[wish.kind](recipe, wish, task)
            changed = without_newcomers(recipe, fitted(changed) if kept else changed, wish)
            if wish.kind != "only" and not looks_different(recipe, changed, kept):
                raise Refused("it makes no difference to this logo.")
            refused += told_losses(recipe, changed, wish)
            recipe = settled(changed, kept)
        except Refused as refusal:
            if not _is_so_by_now(refusal, start, wish, task):
                refused.append(f"{wish.text}: {refusal}")
    return recipe, refused


def _is_so_by_now(refusal: Refused, start: Recipe, wish: Wish, task: Task) -> bool:
    """Whether it is as asked since a wish before it was done."""
    if "already" not in str(refusal):
        return False
    try:
        ACTIONS[wish.kind](start, wish, task)
    except Refused:
        return False
    return True
