"""Wishes about single inks: an accent, the name's, ground and mark exchanged, one ink for all."""

from collections.abc import Iterable
from dataclasses import replace

from concept_gen.local.assembly import parts_of
from concept_gen.local.drawing import scene_of
from concept_gen.local.recipe import Recipe
from concept_gen.local.refinement.colours import coloured, draft_of, repainted, toned
from concept_gen.local.refinement.layout import settled, shows_letters, shows_name
from concept_gen.local.refinement.one_colour import colours_called, shows
from concept_gen.local.refinement.task import Refused, Task, guard
from concept_gen.local.scene.model import Gradient, Node, Path
from concept_gen.local.templates.registry import TEMPLATES, fitting
from concept_gen.local.wishes.instructions import Wish
from concept_gen.local.wishes.of_colour import tone_change
from concept_gen.palettes.colour.oklch import contrast, distance

_VARIANTS = 12
_LEAST, _SAME = 3.0, 0.15
_INKS = ("accent", "secondary", "primary")


def accent(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """The least of its inks that is seen in another colour, the others as they are; where all is of one ink
    the name, or another layout that has two."""
    guard(task, "colors")
    if not {"accent", "secondary"} & _seen(recipe):
        return _second_ink(recipe, wish, task)
    return _accented(recipe, wish)


def _second_ink(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    if shows_name(recipe) and _has_own_ink(recipe):
        return text_ink(recipe, wish, task)
    suited = fitting(parts_of(recipe))
    written = TEMPLATES[recipe.template].uses_text
    names = sorted(
        (name for name in suited if TEMPLATES[name].uses_text == written), key=lambda name: -suited[name]
    )
    own = (replace(recipe, variant=recipe.variant + step) for step in range(_VARIANTS))
    others = (*own, *(replace(recipe, template=name) for name in names)) if "layout" not in task.keep else ()
    found = next((one for one in others if {"accent", "secondary"} & _seen(one)), None)
    if found is None:
        raise Refused("it has one ink, beside which a touch of another has no place.")
    return _accented(found, wish)


def _accented(recipe: Recipe, wish: Wish) -> Recipe:
    wanted, seen = told_colour(wish.value), _seen(recipe)
    role = next(ink for ink in _INKS if ink in seen)
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
    return colours_called(said)[-1]


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
