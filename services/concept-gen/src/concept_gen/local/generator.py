"""Designs a logo from words: understand, plan, draw."""

from dataclasses import dataclass, replace
from typing import Any

from concept_gen.data.vocabulary import words
from concept_gen.local.assembly import validate
from concept_gen.local.drawing import scene_of
from concept_gen.local.errors import InvalidRecipe
from concept_gen.local.planning import plan
from concept_gen.local.raster import check_size
from concept_gen.local.recipe import Recipe, read_recipe
from concept_gen.local.scene.svg import write_svg
from concept_gen.local.understanding.brief import in_mood, read_brief
from concept_gen.local.understanding.cast.casting import cast
from concept_gen.palettes import Palette, carried, palettes

OVERRIDES = words(
    "template style plate font subject modifier name label subline monogram variant weight palette",
    "palette_name palette_description relation",
)


@dataclass(frozen=True)
class Design:
    """A drawn logo: role-tagged SVG, the recipe (JSON-serialisable) that redraws it, the palette it is
    painted in."""

    svg: bytes
    recipe: dict[str, Any]
    palette: Palette


def design(
    logo_description: str,
    theme_description: str,
    seed: int,
    *,
    width: int = 1024,
    height: int = 1024,
    recipe_overrides: dict[str, Any] | None = None,
) -> Design:
    """Design a logo of width x height pixels; the same arguments give the same bytes, another seed another
    design.

    `recipe_overrides` sets recipe fields (see `OVERRIDES`) after planning, such as another icon or template.
    Raises `InvalidSize` and `InvalidRecipe` (a `GeneratorError` each); any text is fine, an empty one gives a
    monogram or an abstract mark.
    """
    check_size(width, height)
    brief = in_mood(read_brief(logo_description), theme_description)
    palette = palettes(theme_description, logo_description, 1)[0]
    recipe = plan(
        brief,
        cast(brief),
        palette,
        seed,
        (width, height),
        carried(theme_description, palette, logo_description),
    )
    return render(_overridden(recipe, recipe_overrides or {}))


def redraw(recipe: dict[str, Any]) -> Design:
    """The design of a stored recipe, byte for byte. Raises `InvalidRecipe`."""
    return render(read_recipe(recipe))


def render(recipe: Recipe) -> Design:
    validate(recipe)
    try:
        scene = scene_of(recipe)
    except ValueError as error:
        raise InvalidRecipe(str(error)) from error
    title = recipe.name or recipe.label.title() or recipe.subject_idea.replace("-", " ").title() or "Logo"
    svg = write_svg(scene, recipe.painted, recipe.width, recipe.height, title)
    return Design(svg, recipe.to_json(), recipe.painted)


def _overridden(recipe: Recipe, overrides: dict[str, Any]) -> Recipe:
    unknown = sorted(set(overrides) - OVERRIDES)
    if unknown:
        raise InvalidRecipe(f"A recipe has no choice named {', '.join(unknown)}.")
    return replace(recipe, **overrides)
