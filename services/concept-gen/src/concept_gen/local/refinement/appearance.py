"""Whether a change of a recipe can be seen."""

from concept_gen.local.planning import parts_of
from concept_gen.local.recipe import Recipe
from concept_gen.local.refinement.layout import settled
from concept_gen.local.scene.model import Scene
from concept_gen.local.templates.registry import TEMPLATES


def looks_different(one: Recipe, other: Recipe) -> bool:
    return one.palette != other.palette or _scene(one) != _scene(other)


def _scene(recipe: Recipe) -> Scene:
    drawn = settled(recipe)
    return TEMPLATES[drawn.template].draw(parts_of(drawn))
