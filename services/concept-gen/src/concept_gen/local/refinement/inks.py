"""Wishes about single inks: an accent, the name's, ground and mark exchanged, one ink for all."""

import re
from collections.abc import Iterable
from dataclasses import replace

from concept_gen.local.drawing import scene_of
from concept_gen.local.recipe import Recipe
from concept_gen.local.refinement.colours import coloured, draft_of, repainted, toned
from concept_gen.local.refinement.layout import settled, shows_letters, shows_name
from concept_gen.local.refinement.one_colour import colours_called, shows
from concept_gen.local.refinement.task import Refused, Task, guard
from concept_gen.local.scene.model import Gradient, Node, Path
from concept_gen.local.wishes.instructions import Wish
from concept_gen.local.wishes.of_colour import tone_change
from concept_gen.palettes.colour.oklch import contrast, distance, from_lch, lch

_DARK, _LIGHT = re.compile(r"\b(?:dark|deep)\b"), re.compile(r"\b(?:light|bright|pale|soft)\b")
_LEAST, _SAME = 3.0, 0.15
_INKS = ("accent", "secondary", "primary")


def accent(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """The least of its inks that is seen in another colour, the others as they are."""
    guard(task, "colors")
    wanted, seen = told_colour(wish.value), _seen(recipe)
    role = next((ink for ink in _INKS if ink in seen), "accent")
    changed = repainted(recipe, replace(draft_of(recipe), **{role: wanted}), f"{wish.value} accent")
    if distance(changed.palette[role], wanted) > _SAME:
        raise Refused("it would not be seen on this background.")
    return changed


def text_ink(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """The name alone in another colour, where it has one of its own."""
    guard(task, "colors")
    if not (shows_name(recipe) or shows_letters(recipe)):
        raise Refused("there is no name in it.")
    if not _has_own_ink(recipe):
        raise Refused("the name has the colour of the mark in this layout.")
    wanted = told_colour(wish.value)
    if contrast(wanted, recipe.palette["background"]) < _LEAST:
        raise Refused("it could not be read on this background.")
    return replace(recipe, palette=recipe.palette | {"text": wanted})


def one_colour(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """All in the colour of the mark."""
    guard(task, "colors")
    ink = recipe.palette["primary"]
    single = repainted(recipe, replace(draft_of(recipe), secondary=ink, accent=ink), "one colour")
    is_read = contrast(ink, recipe.palette["background"]) >= _LEAST
    roles = ("primary", "secondary", "accent", *(("text",) if is_read else ()))
    return replace(single, palette=recipe.palette | dict.fromkeys(roles, ink))


def inverted(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """Ground and mark change places."""
    guard(task, "colors")
    own = draft_of(recipe)
    return repainted(recipe, replace(own, primary=own.background, background=own.primary), "inverted")


def tone_of(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """One colour of it darker or quieter; one that it has not is a wish for that colour."""
    guard(task, "colors")
    said, colour = wish.value.lower(), wish.value.lower().split()[-1]
    roles = [role for role in shows(recipe.palette, colour) if role != "background"]
    change = tone_change(said)
    if not roles or not change:
        return coloured(recipe, wish, task)
    ground = recipe.palette["background"]
    inks = {role: toned(recipe.palette[role], change, ground) for role in roles}
    return repainted(recipe, replace(draft_of(recipe), **inks), said)


def told_colour(said: str) -> str:
    """`dark blue`: a named colour, lighter or darker where that is told."""
    colour = colours_called(said.split()[-1])[0]
    lightness, chroma, hue = lch(colour)
    if _DARK.search(said):
        return from_lch(min(lightness - 0.14, 0.36), chroma, hue)
    return from_lch(max(lightness + 0.12, 0.76), chroma, hue) if _LIGHT.search(said) else colour


def _has_own_ink(recipe: Recipe) -> bool:
    """Whether what is written changes with the colour of the text."""
    plain = replace(recipe, subline="")
    return "text" in _seen(plain)


def _seen(recipe: Recipe) -> set[str]:
    """The base roles that something in the drawing has."""
    return {role.partition("-")[0] for role in _roles(scene_of(settled(recipe)).nodes)}


def _roles(nodes: Iterable[Node]) -> Iterable[str]:
    for node in nodes:
        if not isinstance(node, Path):
            yield from _roles(node.children)
            continue
        if isinstance(node.fill, Gradient):
            yield from (role for _, role in node.fill.stops)
        elif node.fill:
            yield node.fill
        if node.stroke:
            yield node.stroke
