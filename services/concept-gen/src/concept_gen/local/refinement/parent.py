"""Where a refinement starts: the parent's recipe, brought up to the words and the size asked for now."""

from dataclasses import replace
from typing import Any

from concept_gen.local.assembly import parts_of
from concept_gen.local.errors import InvalidRecipe
from concept_gen.local.generator import design
from concept_gen.local.planning import plan
from concept_gen.local.recipe import Recipe, read_recipe
from concept_gen.local.refinement.task import Task
from concept_gen.local.understanding.brief import in_mood, read_brief
from concept_gen.local.understanding.cast.casting import cast
from concept_gen.palettes import carried

_ELSEWHERE = "The parent was made elsewhere: this is a new design from the same words."


def parent_of(data: dict[str, Any], task: Task) -> tuple[Recipe, list[str]]:
    """The recipe to change, and what is to be said about it. One of another maker is designed anew."""
    try:
        recipe = read_recipe(data)
        parts_of(recipe)
    except InvalidRecipe:
        return read_recipe(design(task.logo, task.theme, task.seed).recipe), [_ELSEWHERE]
    return reworded(recipe, task), []


def reworded(recipe: Recipe, task: Task) -> Recipe:
    """A new plan where the description changed, with all that is to be kept taken over."""
    brief = in_mood(read_brief(task.logo), task.theme)
    if brief.words[: len(recipe.words) or 24] == recipe.words:
        return recipe
    worn, size = recipe.painted, (recipe.width, recipe.height)
    fresh = plan(brief, cast(brief), worn, task.seed, size, carried(task.theme, worn, task.logo))
    kept = {
        "layout": {"template": recipe.template},
        "style": {"style": recipe.style, "font": recipe.font},
        "shapes": {name: getattr(recipe, name) for name in _SHAPES},
    }
    for thing in sorted(task.keep & kept.keys()):
        fresh = replace(fresh, **kept[thing])
    return fresh


_SHAPES = (
    "subject",
    "modifier",
    "plate",
    "subject_idea",
    "modifier_idea",
    "subject_alternatives",
    "modifier_alternatives",
    "third",
    "third_idea",
    "third_many",
    "third_aloft",
    "third_relation",
    "sky",
    "sky_idea",
    "sky_many",
    "worn",
    "worn_idea",
    "many",
)
