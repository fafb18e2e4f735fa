"""Composes what is drawn beside each other: as many of subject and companion as are told, and a third."""

from concept_gen.data.icons import Icon
from concept_gen.local.joining import also_worn
from concept_gen.local.kinds import SKY, is_of
from concept_gen.local.recipe import Recipe
from concept_gen.local.scene.arrangements.company import accompanied, in_company
from concept_gen.local.scene.arrangements.counted import bunched, counted, repeated
from concept_gen.local.scene.arrangements.layers import Arrangement, figure_of
from concept_gen.local.scene.arrangements.nearness import side_by_side
from concept_gen.local.understanding.relations import PAIRS

_NO_NUMBERS = ("", "")
_SHOWN_ANYWAY = {"ringed": ("", "sextuplets"), "between": ("", "twins"), "amid": ("", "triplets")}
"""The numbers of subject and companion that a relation shows by itself."""


def composed(
    recipe: Recipe, joined: Arrangement | None, subject: Icon, companion: Icon, third: Icon | None
) -> Arrangement | None:
    """`joined`: subject and companion as the text relates them, or None."""
    if third:
        return _with_third(recipe, joined, (subject, companion, third))
    if recipe.many in (_NO_NUMBERS, _SHOWN_ANYWAY.get(recipe.relation)):
        return joined
    if joined and recipe.relation in ("wears", "winged"):
        return repeated(joined, recipe.many[0])
    if joined and recipe.relation in ("in", "emerges") and _is_bunch(recipe.many, joined):
        return bunched(joined, recipe.many[0])
    starry = recipe.modifier_idea.endswith("s")
    ground = _ground(joined, companion) if recipe.relation == "on" else companion
    return counted(recipe.relation, subject, ground, recipe.many, starry=starry)


def _ground(joined: Arrangement | None, companion: Icon) -> Icon:
    """What one of them would stand on: ice is a floe then, no snowflake."""
    layers = joined.layers if joined else ()
    return next((layer.icon for layer in layers if not layer.is_subject), companion)


def _is_bunch(many: tuple[str, str], picture: Arrangement) -> bool:
    """Whether two or three of what is behind the rim of one vessel are told of."""
    return many in (("twins", ""), ("triplets", "")) and picture.layers[0].is_subject


def beside_whole(recipe: Recipe, whole: Icon, third: Icon | None) -> Arrangement | None:
    """One drawing of the first two with the third."""
    return _accompanied(recipe, Arrangement((figure_of(whole),)), third) if third else None


def _accompanied(recipe: Recipe, picture: Arrangement, third: Icon) -> Arrangement:
    several = 2 if recipe.third_many == "twins" else 3
    number = several if recipe.third_idea.endswith("s") else 1
    return accompanied(picture, third, number, aloft=recipe.third_aloft)


def _with_third(recipe: Recipe, joined: Arrangement | None, icons: tuple[Icon, Icon, Icon]) -> Arrangement:
    subject, companion, third = icons
    ideas = (recipe.subject_idea, recipe.modifier_idea)
    if joined and (dressed := also_worn(joined, subject, recipe.third_idea, ideas)):
        return dressed
    related = joined if recipe.relation != PAIRS else None
    if related is None and not (recipe.third_aloft or is_of(third.name, SKY)):
        return in_company(*icons)
    picture = related or side_by_side(subject, companion)
    return _accompanied(recipe, picture, third)
