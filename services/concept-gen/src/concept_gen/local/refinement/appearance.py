"""Whether a change of a recipe can be seen."""

from concept_gen.local.drawing import scene_of
from concept_gen.local.recipe import Recipe
from concept_gen.local.refinement.layout import settled


def looks_different(one: Recipe, other: Recipe, kept: bool = False) -> bool:
    """`kept`: whether the layout is to stay, suitable or not."""
    scenes = (scene_of(settled(recipe, kept)) for recipe in (one, other))
    return one.palette != other.palette or next(scenes) != next(scenes)
