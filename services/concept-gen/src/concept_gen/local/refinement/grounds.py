"""Wishes about the ground that a mark stands on."""

import re
from collections.abc import Iterator
from dataclasses import replace

from concept_gen.local.assembly import parts_of
from concept_gen.local.recipe import Recipe
from concept_gen.local.refinement.layout import other_template, shows_letters, shows_name, shows_plate
from concept_gen.local.refinement.lettering import without_text
from concept_gen.local.refinement.task import Action, Refused, Task, guard
from concept_gen.local.templates.parts import RINGED
from concept_gen.local.templates.registry import TEMPLATES, fitting
from concept_gen.local.wishes.instructions import Wish

ROUND = {
    "hexagon": "circle",
    "diamond": "squircle",
    "octagon": "circle",
    "shield": "drop",
    "leaf": "circle",
    "arch": "circle",
}
SHARP = {
    "circle": "hexagon",
    "squircle": "octagon",
    "blob": "hexagon",
    "scallop": "octagon",
    "drop": "diamond",
}
_LINED = re.compile(r"(?i)\b(?:thin|fine|line|outlined?|ring|round it|around|border)\b")
_IN_RINGS = ("seal", "halo", "monogram-ring")
_VARIANTS = 12


def reshaped(table: dict[str, str], refusal: str) -> Action:
    """The action that takes a ground to its counterpart in `table`."""

    def action(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
        guard(task, "shapes")
        if not TEMPLATES[recipe.template].uses_plate and "layout" in task.keep:
            raise Refused("this layout has no ground whose shape could change.")
        if shows_name(recipe) and not shows_plate(recipe):
            return _lettered_like(recipe, task, refusal, rounder=table is ROUND)
        if recipe.plate not in table:
            if shows_name(recipe) and "style" not in task.keep:
                return _lettered_like(recipe, task, refusal, rounder=table is ROUND)
            raise Refused(refusal)
        return _with_plate(replace(recipe, plate=table[recipe.plate]))

    return action


def _lettered_like(recipe: Recipe, task: Task, refusal: str, *, rounder: bool) -> Recipe:
    """Where there is no ground the letters of the name are round or angular."""
    guard(task, "style")
    font = "rounded" if rounder else "technical"
    if recipe.font == font:
        raise Refused(refusal)
    return replace(recipe, font=font)


def plate(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    guard(task, "shapes")
    if _LINED.search(wish.text):
        return _outlined(recipe, wish, task)
    if not TEMPLATES[recipe.template].uses_plate:
        guard(task, "layout")
    solid = replace(recipe, asked=tuple(word for word in recipe.asked if word != RINGED))
    return _with_plate(replace(solid, plate=wish.value))


def _outlined(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """In a line of that form, which is thin."""
    if recipe.template in _IN_RINGS and wish.value == "circle":
        raise Refused("it stands in a ring already.")
    ringed = replace(recipe, plate=wish.value, asked=tuple(dict.fromkeys((*recipe.asked, RINGED))))
    if shows_name(recipe) and recipe.template.startswith("wordmark") and recipe.subject:
        return ringed
    guard(task, "layout")
    if wish.value == "circle" and shows_letters(recipe):
        return other_template(recipe, 0, ("monogram-ring",))
    if not shows_name(recipe) and not shows_letters(recipe) and wish.value == "circle":
        return other_template(recipe, 0, ("halo",))
    return other_template(ringed, 0, ("wordmark-stacked",))


def emblem(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """A badge or stamp: the name runs round the mark; without a name the mark stands on a disc."""
    if recipe.template in ("seal", "monogram-ring"):
        raise Refused("it is one already.")
    if shows_name(recipe) and "seal" in fitting(parts_of(recipe)):
        guard(task, "layout")
        return replace(recipe, template="seal")
    if shows_name(recipe):
        raise Refused("its name does not fit around the mark.")
    return plate(recipe, replace(wish, value="circle", text=""), task)


def framed(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """In a ring."""
    return plate(recipe, replace(wish, value="circle", text="around"), task)


def app_icon(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """The mark alone on a square with round corners."""
    bare = without_text(recipe, wish, task) if shows_name(recipe) and recipe.subject else recipe
    guard(task, "layout")
    return plate(bare, replace(wish, value="squircle", text=""), task)


def _with_plate(recipe: Recipe) -> Recipe:
    """The recipe in a variant, or else a template, that shows its ground."""
    found = next((option for option in _plated(recipe) if shows_plate(option)), None)
    if found is None and (shows_name(recipe) or shows_letters(recipe)):
        raise Refused("no layout here has letters and such a ground.")
    return found or replace(recipe, template="plate")


def _plated(recipe: Recipe) -> Iterator[Recipe]:
    """In its own template or another that suits, in several variants; what is written stays."""
    suited = fitting(parts_of(recipe))
    written = shows_name(recipe) or shows_letters(recipe)
    others = [name for name in sorted(suited, key=lambda name: -suited[name]) if _is_plated(name)]
    bare = ("joined-plate", "plate") if recipe.modifier and "joined-plate" in suited else ("plate",)
    for name in (recipe.template, *(others if written else bare)):
        if _is_plated(name) and TEMPLATES[name].uses_text >= written:
            yield from (replace(recipe, template=name, variant=recipe.variant + n) for n in range(_VARIANTS))


def _is_plated(name: str) -> bool:
    return TEMPLATES[name].uses_plate
