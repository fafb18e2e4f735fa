"""Wishes about text and type."""

from dataclasses import replace

from concept_gen.local.instructions import Wish
from concept_gen.local.planning import MAX_LABEL, parts_of, seeded
from concept_gen.local.recipe import Recipe
from concept_gen.local.refinement.layout import other_template, settled
from concept_gen.local.refinement.task import Refused, Task, guard
from concept_gen.local.style import STYLES
from concept_gen.local.templates.registry import TEMPLATES, fitting

_LETTERED = ("wordmark-stacked", "wordmark-beside", "wordmark-underlined", "seal")


def without_text(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    if not TEMPLATES[recipe.template].uses_text:
        raise Refused("there is no text in it.")
    if recipe.subject is None:
        raise Refused("letters are all it has.")
    bare = replace(recipe, name="", label="", subline="", monogram="")
    if fitting(parts_of(bare)).get(recipe.template):
        return bare
    guard(task, "layout")
    return settled(bare)


def text(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    named = replace(recipe, name=wish.value[:32], label=wish.value.upper()[:MAX_LABEL])
    if TEMPLATES[recipe.template].uses_text:
        return named
    guard(task, "layout")
    return other_template(named, task.seed, _LETTERED)


def font(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    guard(task, "style")
    if recipe.font == wish.value:
        raise Refused("it is set in that already.")
    return replace(recipe, font=wish.value)


def other_font(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    guard(task, "style")
    fonts = sorted({font for look in STYLES.values() for font in look.fonts} - {recipe.font})
    return replace(recipe, font=seeded(task.logo, task.seed, recipe.variant, wish.text).choice(fonts))
