"""Wishes about the composition."""

from collections.abc import Collection
from dataclasses import replace

from concept_gen.local.instructions import Wish
from concept_gen.local.planning import parts_of, seeded
from concept_gen.local.recipe import Recipe
from concept_gen.local.refinement.task import Refused, Task, guard
from concept_gen.local.style import STYLES
from concept_gen.local.templates.registry import TEMPLATES, fitting

_SIMPLE = ("plate", "facet", "halo", "offset", "counterchange")
_FRAMED = ("halo", "linework", "seal", "landscape", "tile", "crest")
_FRAMELESS = ("facet", "combination", "duotone", "echo", "speed", "backdrop", "container")


def settled(recipe: Recipe) -> Recipe:
    """The recipe with a template that its parts still suit."""
    weights = fitting(parts_of(recipe))
    if recipe.template in weights:
        return recipe
    if not weights:
        return replace(recipe, template="monogram")
    chance = seeded(recipe.template, recipe.variant)
    best = max(sorted(weights), key=lambda name: weights[name] * chance.uniform(0.7, 1))
    return replace(recipe, template=best)


def next_variant(recipe: Recipe, task: Task) -> int:
    return seeded(task.logo, task.seed, recipe.variant).randrange(1 << 16)


def varied(recipe: Recipe, task: Task) -> Recipe:
    """Another design inside what is preserved."""
    chance = seeded(task.logo, task.seed, recipe.variant, "vary")
    recipe = replace(recipe, variant=next_variant(recipe, task))
    if "shapes" not in task.keep:
        recipe = replace(recipe, plate=chance.choice(STYLES[recipe.style].plates))
    if "layout" in task.keep:
        return recipe
    others = _others(recipe, None)
    return replace(recipe, template=others[chance.randrange(len(others))]) if others else recipe


def other_template(recipe: Recipe, pick: int, names: Collection[str] | None = None) -> Recipe:
    """Another template that suits the parts, of `names` where given. Raises Refused where there is none."""
    others = _others(recipe, names)
    if not others:
        raise Refused("no other layout suits this logo.")
    return replace(recipe, template=others[pick % len(others)])


def _others(recipe: Recipe, names: Collection[str] | None) -> list[str]:
    weights = fitting(parts_of(recipe))
    least = 0.3 * max(weights.values(), default=0.0)
    return [
        name
        for name in sorted(weights)
        if name != recipe.template and weights[name] >= least and (names is None or name in names)
    ]


def simpler(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    slim = replace(recipe, modifier=None, modifier_idea="", subline="")
    if "layout" in task.keep:
        if not fitting(parts_of(slim)).get(recipe.template):
            raise Refused("the layout is to be kept and needs its parts.")
        return slim
    return slim if recipe.template in _SIMPLE else other_template(slim, task.seed, _SIMPLE)


def without_plate(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    guard(task, "layout")
    if not TEMPLATES[recipe.template].uses_plate and recipe.template not in _FRAMED:
        raise Refused("there is none.")
    return other_template(recipe, task.seed, _FRAMELESS)
