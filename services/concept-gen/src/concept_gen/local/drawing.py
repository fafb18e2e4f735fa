"""Draws a recipe's scene."""

from concept_gen.local.assembly import parts_of
from concept_gen.local.recipe import Recipe
from concept_gen.local.scene.model import CENTRE, Scene
from concept_gen.local.scene.placement import mirrored
from concept_gen.local.templates.registry import TEMPLATES


def scene_of(recipe: Recipe) -> Scene:
    """Raises `InvalidRecipe`, and ValueError where the template does not suit the parts."""
    template = TEMPLATES[recipe.template]
    scene = template.draw(parts_of(recipe))
    if not recipe.flipped or template.uses_text:
        return scene
    return Scene((mirrored(scene.nodes, CENTRE),), scene.ground)
