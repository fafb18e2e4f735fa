"""Wishes about how the name is set: its size, its lines and how heavy its letters are."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from concept_gen.local.assembly import parts_of
from concept_gen.local.drawing import scene_of
from concept_gen.local.recipe import Recipe
from concept_gen.local.refinement.layout import other_template, settled, shows_letters, shows_name
from concept_gen.local.refinement.lettering import lettered
from concept_gen.local.refinement.task import Action, Refused, Task, guard
from concept_gen.local.scene.model import Node, Path
from concept_gen.local.seeding import seeded
from concept_gen.local.style import RUNNING, STYLES
from concept_gen.local.templates.registry import fitting
from concept_gen.local.wishes.instructions import Wish

_MORE, _LESS = (1.15, 1.05), 0.95
_SMALLEST, _LARGEST = -2, 2
_ROWED, _TWO_ROWED = "wordmark-stacked", "wordmark-beside"
_STROKES = (
    {
        "technical": 38,
        "retro": 40,
        "futuristic": 42,
        "rounded": 44,
        "spartan": 45,
        "sans": 47,
        "geometric": 49,
    },
    {"roman": 35, "serif": 46, "slab": 72},
)
"""How thick letters of the same height are, of fonts of one kind."""
_SEEN = 1.09  # from which on a stroke is seen to be thicker
_ONE = re.compile(r"(?i)one|single")
_SCALE = re.compile(r"scale\((-?[\d.]+)")


def larger(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """The name larger by a step or two, in two lines or another layout where its own has no room."""
    _named(recipe)
    now = _letter_size(recipe)
    sizes = [(one, _letter_size(one)) for one in _enlarged(recipe, task)]
    found = next((one for least in _MORE for one, size in sizes if size >= least * now), None)
    if found is None:
        raise Refused("it is as large as it gets here.")
    return found


def smaller(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    _named(recipe)
    now = _letter_size(recipe)
    steps = range(recipe.name_size - 1, _SMALLEST - 1, -1)
    options = (replace(recipe, name_size=size) for size in steps)
    found = next((one for one in options if _letter_size(one) <= _LESS * now), None)
    if found is None:
        raise Refused("it is as small as it can be read.")
    return found


def _named(recipe: Recipe) -> None:
    if shows_letters(recipe) or not shows_name(recipe):
        raise Refused("there is no name in it.")


def _enlarged(recipe: Recipe, task: Task) -> Iterator[Recipe]:
    sizes = range(recipe.name_size + 1, _LARGEST + 1)
    yield from (replace(recipe, name_size=size) for size in sizes)
    suited = fitting(parts_of(recipe))
    others = () if "layout" in task.keep else (_ROWED, _TWO_ROWED, "wordmark-underlined")
    for name in (recipe.template, *others):
        if name == recipe.template or name in suited:
            rows = 2 * (name == _ROWED)
            changed = replace(recipe, template=name, name_rows=rows)
            yield from (replace(changed, name_size=size) for size in range(_LARGEST + 1))


def _letter_size(recipe: Recipe) -> float:
    """The scale of the largest letters; of one font that is their size."""
    return max(_scales(scene_of(settled(recipe, kept=True)).nodes, 1.0), default=0.0)


def _scales(nodes: Iterable[Node], scale: float) -> Iterator[float]:
    """Of all letters, which are what is drawn upside down."""
    for node in nodes:
        told = _SCALE.search(node.transform)
        own = scale * float(told[1]) if told else scale
        if not isinstance(node, Path):
            yield from _scales(node.children, own)
        elif re.search(r"scale\([\d.]+ -", node.transform):
            yield own


def rows(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """The name on one line or on two."""
    _named(recipe)
    if _ONE.search(wish.value):
        return _on_one_line(recipe)
    if len(recipe.name.split()) < 2:
        raise Refused("a name of one word has one line.")
    if recipe.name_rows == 2 or (recipe.template == _TWO_ROWED and recipe.name_rows != 1):
        raise Refused("it has two lines already.")
    changed = replace(recipe, name_rows=2)
    if recipe.template in (_ROWED, _TWO_ROWED):
        return changed
    guard(task, "layout")
    return other_template(changed, 0, (_ROWED,))


def _on_one_line(recipe: Recipe) -> Recipe:
    if recipe.template == _TWO_ROWED and recipe.name_rows != 1:
        return replace(recipe, name_rows=1)
    if recipe.name_rows != 2:
        raise Refused("it has one line already.")
    return replace(recipe, name_rows=0)


def font_of_weight(thicker: bool) -> Action:
    """The action that takes a font of the same kind with thicker or thinner strokes."""

    def action(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
        guard(task, "style")
        lettered(recipe)
        kind = next((kind for kind in _STROKES if recipe.font in kind), _STROKES[0])
        own = kind.get(recipe.font, 0)
        far = (
            {font: stroke / own if thicker else own / stroke for font, stroke in kind.items()} if own else {}
        )
        best = max(far, key=lambda font: far[font], default="")
        if far.get(best, 0.0) < _SEEN:
            raise Refused(f"there is no {'bolder' if thicker else 'thinner'} font of its kind here.")
        return replace(recipe, font=best)

    return action


def font_like(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """A font of a style, and nothing else of it."""
    guard(task, "style")
    lettered(recipe)
    fonts = [font for font in STYLES[wish.value].fonts if not (shows_letters(recipe) and font in RUNNING)]
    others = [font for font in fonts if font != recipe.font]
    if not others:
        raise Refused("it is set in that already.")
    return replace(recipe, font=seeded(task.logo, task.seed, wish.value).choice(others))
