"""Wishes about colours."""

from dataclasses import replace

from concept_gen.local.instructions import Wish
from concept_gen.local.planning import seeded
from concept_gen.local.recipe import Recipe
from concept_gen.local.refinement.task import Refused, Task, guard
from concept_gen.palettes import Palette, palettes
from concept_gen.palettes.oklch import is_dark


def painted(recipe: Recipe, palette: Palette) -> Recipe:
    return replace(
        recipe, palette=palette.roles, palette_name=palette.name, palette_description=palette.description
    )


def ground(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    guard(task, "colors")
    dark = wish.value.lower() in ("dark", "darker", "black")
    if is_dark(recipe.palette["background"]) == dark:
        raise Refused(f"the background is {'dark' if dark else 'light'} already.")
    options = [p for p in palettes(task.theme, task.logo, 12) if is_dark(p.background) == dark]
    return painted(recipe, options[0])


def coloured(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    guard(task, "colors")
    options = palettes(wish.value, task.theme, 2)
    return painted(recipe, options[0] if options[0].roles != recipe.palette else options[1])


def other_colours(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    guard(task, "colors")
    others = [p for p in palettes(task.theme, task.logo, 7) if p.roles != recipe.palette]
    return painted(recipe, seeded(task.logo, task.seed, recipe.variant, wish.text).choice(others))
