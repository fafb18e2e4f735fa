"""Composes what is drawn beside each other: as many of subject and companion as are told, and a third."""

from concept_gen.data.icons import Icon
from concept_gen.local.joining import also_worn, worn_by
from concept_gen.local.kinds import SKY, is_of
from concept_gen.local.recipe import Recipe
from concept_gen.local.scene.arrangements.company import accompanied, grounded, in_company, sheltered
from concept_gen.local.scene.arrangements.counted import bunched, counted, repeated
from concept_gen.local.scene.arrangements.in_hand import held_besides
from concept_gen.local.scene.arrangements.layers import Arrangement, figure_of
from concept_gen.local.scene.arrangements.mirroring import with_side
from concept_gen.local.scene.arrangements.nearness import side_by_side
from concept_gen.local.understanding.cast.casting import icon_of
from concept_gen.local.understanding.relating.relations import PAIRS, WORN_ONLY

_NO_NUMBERS = ("", "")
_SHOWN_ANYWAY = {"ringed": ("", "sextuplets"), "between": ("", "twins"), "amid": ("", "triplets")}
"""The numbers of subject and companion that a relation shows by itself."""


def composed(
    recipe: Recipe, joined: Arrangement | None, subject: Icon, companion: Icon, third: Icon | None
) -> Arrangement | None:
    """`joined`: subject and companion as the text relates them, or None."""
    if third and (found := _with_third(recipe, joined, (subject, companion, third))):
        return found
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


def under_its_sky(recipe: Recipe, picture: Arrangement, sky: Icon) -> Arrangement:
    """With what is in the air besides the three."""
    return accompanied(picture, sky, _number(recipe.sky_idea, recipe.sky_many), aloft=True)


def on_their_sides(recipe: Recipe, picture: Arrangement) -> Arrangement:
    """Mirrored where a thing is told to be on the other side."""
    names = (recipe.subject, recipe.modifier, recipe.third, recipe.sky)
    told = ((name, side) for name, side in zip(names, recipe.sides, strict=True) if name and side)
    return next((with_side(picture, icon_of(name), side) for name, side in told), picture)


def _accompanied(recipe: Recipe, picture: Arrangement, third: Icon) -> Arrangement:
    if recipe.third_relation == "under":
        return sheltered(picture, third)
    is_held = recipe.third_relation == "holds" and not recipe.third_aloft
    if is_held and (found := held_besides(picture, third)):
        return found
    if third.name.startswith("flat-"):
        return grounded(picture, third)
    number = _number(recipe.third_idea, recipe.third_many)
    return accompanied(picture, third, number, aloft=recipe.third_aloft)


def _number(idea: str, many: str) -> int:
    several = 2 if many == "twins" else 3
    return several if idea.endswith("s") else 1


def _dressed(recipe: Recipe, subject: Icon, third: Icon) -> Arrangement | None:
    """The subject alone in what it is told to wear."""
    return worn_by(subject, third, recipe.third_idea) if recipe.third_relation == "wears" else None


def _with_third(
    recipe: Recipe, joined: Arrangement | None, icons: tuple[Icon, Icon, Icon]
) -> Arrangement | None:
    """None for what is worn and cannot be put on: beside its wearer it says nothing."""
    subject, companion, third = icons
    ideas = (recipe.subject_idea, recipe.modifier_idea)
    worn = (third, recipe.third_idea, recipe.third_relation)
    if joined and (dressed := also_worn(joined, subject, worn, ideas)):
        return dressed
    if joined is None and (dressed := _dressed(recipe, subject, third)):
        return accompanied(dressed, companion, _number(recipe.modifier_idea, recipe.many[1]))
    if recipe.third_relation in WORN_ONLY:
        return None
    related = joined if recipe.relation != PAIRS else None
    is_over = recipe.third_aloft or recipe.third_relation == "under" or is_of(third.name, SKY)
    if related is None and not is_over:
        return in_company(*icons)
    picture = related or side_by_side(subject, companion)
    return _accompanied(recipe, picture, third)
