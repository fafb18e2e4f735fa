"""Wishes about weight and style."""

from dataclasses import replace

from concept_gen.local.assembly import parts_of
from concept_gen.local.instructions import Wish
from concept_gen.local.recipe import Recipe
from concept_gen.local.refinement.appearance import looks_different
from concept_gen.local.refinement.layout import other_template
from concept_gen.local.refinement.task import Refused, Task, guard
from concept_gen.local.seeding import seeded
from concept_gen.local.style import STYLES
from concept_gen.local.templates.registry import fitting
from concept_gen.local.understanding.cast.casting import icon_of

_HEAVY = ("plate", "facet", "tile", "counterchange", "wordmark-underlined")
_HEAVIEST, _LIGHTEST, _STEP = 1.3, 0.7, 0.15


def bolder(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    if recipe.weight >= _HEAVIEST:
        raise Refused("it is as bold as it gets.")
    heavier = replace(recipe, weight=round(recipe.weight + _STEP, 2))
    solid = _more_solid(recipe)
    if solid and "shapes" not in task.keep and recipe.style != "mascot":
        heavier = replace(heavier, subject=solid)
    if looks_different(recipe, heavier) or "layout" in task.keep:
        return heavier
    return other_template(heavier, task.seed, _HEAVY)


def _more_solid(recipe: Recipe) -> str | None:
    """A drawing of the subject with more ink."""
    if not recipe.subject:
        return None
    own = icon_of(recipe.subject)
    alike = (i for i in recipe.subject_alternatives if icon_of(i).name == own.name)
    return next((i for i in alike if icon_of(i).ink > own.ink + 0.1), None)


def lighter(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    if recipe.weight <= _LIGHTEST:
        raise Refused("it is as light as it gets.")
    return replace(recipe, weight=round(recipe.weight - _STEP, 2))


def style(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    guard(task, "style")
    look = STYLES[wish.value]
    chance = seeded(task.logo, task.seed, wish.value)
    styled = replace(recipe, style=wish.value, font=chance.choice(look.fonts))
    if "shapes" not in task.keep:
        styled = replace(styled, plate=chance.choice(look.plates))
    if "layout" in task.keep:
        return styled
    weights = fitting(parts_of(styled))
    best = max(weights.values(), default=0.0)
    return styled if weights.get(recipe.template, 0.0) >= 0.8 * best else other_template(styled, task.seed)
