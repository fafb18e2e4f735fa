"""From a recipe to what its template draws with."""

from collections.abc import Sequence
from string import capwords
from typing import NamedTuple

from concept_gen.data.icons import Icon
from concept_gen.local.composing import beside_whole, composed, on_their_sides, under_its_sky
from concept_gen.local.errors import InvalidRecipe
from concept_gen.local.joining import also_worn, is_apart, joined, worn_by
from concept_gen.local.kinds import VESSELS
from concept_gen.local.likeness import alike
from concept_gen.local.recipe import Recipe
from concept_gen.local.scene.arrangements import arranged
from concept_gen.local.scene.arrangements.containing import is_vessel
from concept_gen.local.scene.arrangements.layers import Arrangement, figure_of
from concept_gen.local.scene.arrangements.sizing import sized
from concept_gen.local.scene.plates import PLATES
from concept_gen.local.style import RUNNING, STYLES
from concept_gen.local.templates.parts import FLIPPED, Parts
from concept_gen.local.templates.registry import TEMPLATES
from concept_gen.local.understanding.cast.casting import icon_of
from concept_gen.local.understanding.cast.pairs import drawn_together
from concept_gen.local.understanding.relating.counting import is_one_of
from concept_gen.local.understanding.relating.relations import WORN_ONLY


class _Drawn(NamedTuple):
    """The icons that a recipe names, their `alternatives`, and its picture of two things or more."""

    subject: Icon | None
    modifier: Icon | None
    alternatives: Sequence[Icon]
    companions: Sequence[Icon]
    picture: Arrangement | None


def parts_of(recipe: Recipe) -> Parts:
    """Raises `InvalidRecipe` when the recipe names something that is not there."""
    if recipe.plate not in PLATES or recipe.style not in STYLES:
        raise InvalidRecipe("The recipe names a plate or style that is not there.")
    subject, modifier, alternatives, companions, picture = _with_others(recipe, _drawn(recipe))
    picture = on_their_sides(recipe, picture) if picture else None
    apart = arranged("pairs", subject, modifier) if subject and modifier and recipe.relation else None
    apart = sized(apart, "pairs", recipe.sizes) if apart else None
    return Parts(
        subject=subject,
        modifier=modifier,
        silhouette=_silhouette(subject, alternatives),
        vessel=next((icon for icon in companions if _is_vessel(icon, modifier)), None),
        style=recipe.style,
        plate=recipe.plate,
        font=recipe.font,
        name=recipe.name,
        label=_cased(recipe.label, recipe),
        subline=_cased(recipe.subline, recipe),
        monogram=recipe.monogram,
        words=frozenset(recipe.words),
        variant=recipe.variant,
        weight=recipe.weight,
        colours=recipe.palette,
        subject_role=recipe.subject_role,
        companion_role=recipe.companion_role,
        asked=frozenset((*recipe.asked, FLIPPED)) if recipe.flipped else frozenset(recipe.asked),
        name_size=recipe.name_size,
        name_rows=recipe.name_rows,
        joined=picture,
        pair=picture or apart,
    )


def _with_others(recipe: Recipe, drawn: _Drawn) -> _Drawn:
    """With what is worn and what is in the sky besides the three."""
    if not (recipe.sky or recipe.worn) or drawn.subject is None or drawn.modifier is None:
        return drawn
    try:
        sky, worn = (icon_of(name) if name else None for name in (recipe.sky, recipe.worn))
    except KeyError as error:
        raise InvalidRecipe("The recipe names an icon that is not there.") from error
    picture = drawn.picture or Arrangement((figure_of(drawn.subject),))
    ideas = (recipe.subject_idea, recipe.modifier_idea)
    if worn and (dressed := also_worn(picture, drawn.subject, (worn, recipe.worn_idea, "wears"), ideas)):
        picture = dressed
    return drawn._replace(picture=under_its_sky(recipe, picture, sky) if sky else picture)


def _drawn(recipe: Recipe) -> _Drawn:
    """One drawing of both things takes the subject's place, and the third the companion's."""
    try:
        subject = icon_of(recipe.subject) if recipe.subject else None
        modifier = icon_of(recipe.modifier) if recipe.modifier else None
        alternatives = [icon_of(name) for name in recipe.subject_alternatives]
        companions = [icon_of(name) for name in _companions(recipe)]
        third = icon_of(recipe.third) if recipe.third and modifier else None
    except KeyError as error:
        raise InvalidRecipe("The recipe names an icon that is not there.") from error
    if modifier and (whole := _in_one_drawing(recipe)):
        if not third or recipe.third_relation != "wears":
            return _Drawn(whole, third, [], [], beside_whole(recipe, whole, third))
        if whole.eyes and (dressed := worn_by(whole, third, recipe.third_idea)):
            return _Drawn(whole, third, [], [], dressed)
    ideas = (recipe.subject_idea, recipe.modifier_idea)
    picture = joined(recipe.relation, (subject, alternatives), companions, ideas) if subject else None
    if picture is None and third is None and recipe.relation in WORN_ONLY:
        return _Drawn(subject, None, alternatives, [], None)
    picture = sized(picture, recipe.relation, recipe.sizes) if picture else None
    if subject and modifier:
        picture = composed(recipe, picture, subject, modifier, third)
    return _Drawn(subject, modifier, alternatives, companions, picture)


def _in_one_drawing(recipe: Recipe) -> Icon | None:
    if is_apart(recipe.relation, recipe.modifier_idea):
        return None
    ideas = (recipe.subject_idea, recipe.modifier_idea)
    whole = drawn_together(*ideas)
    too_few = whole and any(
        is_one_of(whole, idea, many) for idea, many in zip(ideas, recipe.many, strict=True)
    )
    return None if too_few else whole


def _cased(text: str, recipe: Recipe) -> str:
    if recipe.font not in RUNNING:
        return text
    return recipe.name if text == recipe.name.upper() else capwords(text)


def _companions(recipe: Recipe) -> tuple[str, ...]:
    if recipe.modifier is None:
        return ()
    return (recipe.modifier, *(name for name in recipe.modifier_alternatives if name != recipe.modifier))


def _silhouette(subject: Icon | None, alternatives: Sequence[Icon]) -> Icon | None:
    """A solid drawing of the same thing, for scenes: the subject itself or an alternative of the same
    name."""
    if subject is None:
        return None
    return next((icon for icon in alike(subject, alternatives) if _is_solid(icon)), None)


def _is_vessel(icon: Icon, modifier: Icon | None) -> bool:
    """Whether it is a solid drawing of the modifier, and one that something can look out of."""
    shown = modifier.name.split("-") if modifier else ()
    return is_vessel(icon) and not VESSELS.intersection(shown).isdisjoint(icon.name.split("-"))


def _is_solid(icon: Icon) -> bool:
    return (
        icon.set != "fluent"
        and icon.ink > 0.27
        and icon.complexity < 9
        and icon.parts < 7
        and icon.hairline < 0.4
    )


def validate(recipe: Recipe) -> None:
    if recipe.template not in TEMPLATES:
        raise InvalidRecipe("The recipe names a template that is not there.")
