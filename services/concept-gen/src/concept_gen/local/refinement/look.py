"""Wishes about weight and style."""

import re
from dataclasses import replace

from concept_gen.local.assembly import parts_of
from concept_gen.local.likeness import fierce_of
from concept_gen.local.recipe import Recipe
from concept_gen.local.refinement.appearance import looks_different
from concept_gen.local.refinement.layout import other_template, shows_letters
from concept_gen.local.refinement.parts import part_named
from concept_gen.local.refinement.task import Action, Refused, Task, guard
from concept_gen.local.seeding import seeded
from concept_gen.local.style import RUNNING, STYLES
from concept_gen.local.templates.parts import FIERCE, FLAT
from concept_gen.local.templates.registry import TEMPLATES, fitting
from concept_gen.local.understanding.cast.casting import icon_of
from concept_gen.local.wishes.instructions import Wish

_OF_ALL = re.compile(
    r"(?:the |whole |entire |overall |a bit |a little |much |all |everything|thing|it(?:self)?|logo|icon|"
    r"symbol|mark|image|picture|drawing|design|graphic|emblem|badge)*",
    re.IGNORECASE,
)
_LINES = re.compile(r"(?i)\b(?:lines?|strokes?|outlines?)\b")
_HEAVY = ("plate", "facet", "tile", "counterchange", "wordmark-underlined")
_SMILING = ("playful", "mascot")
_HEAVIEST, _LIGHTEST, _STEP = 1.3, 0.7, 0.15


def bolder(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    if recipe.weight >= _HEAVIEST:
        raise Refused("it is as bold as it gets.")
    heavier = replace(recipe, weight=round(recipe.weight + _STEP, 2))
    solid = _more_solid(recipe)
    if solid and not _LINES.search(wish.text) and "shapes" not in task.keep and recipe.style != "mascot":
        heavier = replace(heavier, subject=solid)
    if looks_different(recipe, heavier) or "layout" in task.keep:
        return heavier
    return other_template(heavier, task.seed, _HEAVY)


def _more_solid(recipe: Recipe) -> str | None:
    """A drawing of the subject with more ink."""
    if not recipe.subject:
        return None
    own = icon_of(recipe.subject)
    alike = (i for i in recipe.subject_alternatives if icon_of(i).name == own.name)
    return next((i for i in alike if icon_of(i).ink > own.ink + 0.1), None)


def lighter(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    if recipe.weight <= _LIGHTEST:
        raise Refused("it is as light as it gets.")
    return replace(recipe, weight=round(recipe.weight - _STEP, 2))


def style(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    guard(task, "style")
    look = STYLES[wish.value]
    chance = seeded(task.logo, task.seed, wish.value)
    lettered = shows_letters(recipe)
    fonts = [font for font in look.fonts if not (lettered and font in RUNNING)]
    styled = replace(recipe, style=recipe.style if lettered else wish.value, font=chance.choice(fonts))
    if wish.value == "outline" and not lettered:
        styled = replace(styled, font=recipe.font)
    if wish.value not in _SMILING and recipe.relation == "smiles" and "shapes" not in task.keep:
        styled = replace(styled, relation="")
    if "shapes" not in task.keep and wish.value != "outline":
        styled = replace(styled, plate=chance.choice(look.plates))
    if "layout" in task.keep or lettered:
        return styled
    weights = fitting(parts_of(styled))
    best, own = max(weights.values(), default=0.0), weights.get(recipe.template, 0.0)
    framed = TEMPLATES[recipe.template].is_emblem and TEMPLATES[recipe.template].uses_text
    return styled if own >= 0.8 * best or (own and framed) else other_template(styled, task.seed)


def flat(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """Without shades of a colour."""
    plain = replace(recipe, asked=tuple(dict.fromkeys((*recipe.asked, FLAT))))
    if recipe.style == "faceted":
        guard(task, "style")
        return replace(plain, style="geometric")
    if not looks_different(recipe, plain):
        raise Refused("it is flat already.")
    guard(task, "layout")
    return plain


def fierce(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """The drawing that shows its teeth."""
    guard(task, "shapes")
    drawings = fierce_of(recipe.subject_idea, icon_of(recipe.subject)) if recipe.subject else []
    if not drawings:
        raise Refused("there is no drawing of it like that.")
    others = (icon.id for icon in drawings)
    return replace(recipe, subject=next(others), asked=tuple(dict.fromkeys((*recipe.asked, FIERCE))))


def resized(steps: int) -> Action:
    """The action that makes one of the things that are drawn larger or smaller, or all where none is told."""

    def action(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
        place = None if _OF_ALL.fullmatch(wish.value.strip()) else part_named(recipe, wish.value)
        if place is None and not _OF_ALL.fullmatch(wish.value.strip()):
            raise Refused("it is no thing of its own in the drawing, to be sized by itself.")
        if place in ("subject", "modifier") and recipe.modifier:
            changed = _sized(recipe, place, steps)
            if looks_different(recipe, changed):
                return changed
        if place not in (None, "subject"):
            raise Refused("its size is that of the layout.")
        return (bolder if steps > 0 else lighter)(recipe, wish, task)

    return action


def _sized(recipe: Recipe, place: str, steps: int) -> Recipe:
    first, second = recipe.sizes
    sizes = (first + steps, second) if place == "subject" else (first, second + steps)
    return replace(recipe, sizes=sizes)
