"""Wishes for a drawing to look the other way."""

import io
import re
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from concept_gen.local.drawing import scene_of
from concept_gen.local.generator import render
from concept_gen.local.raster import rasterise
from concept_gen.local.recipe import Recipe
from concept_gen.local.refinement.task import Refused, Task, guard
from concept_gen.local.scene.arrangements.gaze import looks_left
from concept_gen.local.templates.registry import TEMPLATES
from concept_gen.local.understanding.cast.casting import icon_of
from concept_gen.local.wishes.instructions import Wish

_SIDE = re.compile(r"(?i)\b(?P<side>left|right)\b")
_RASTER, _SEEN, _FEW = 96, 40, 40
"""Pixels a side, how much of 255 one has to change, and how many have to."""


def flipped(recipe: Recipe, wish: Wish, task: Task) -> Recipe:
    """The drawing's mirror image, beside letters that are read as before."""
    guard(task, "layout")
    turned = replace(recipe, flipped=not recipe.flipped)
    if TEMPLATES[recipe.template].uses_text and scene_of(turned) == scene_of(recipe):
        raise Refused("its letters would read backwards.")
    if np.count_nonzero(np.abs(_pixels(turned) - _pixels(recipe)) > _SEEN) < _FEW:
        raise Refused("it looks the same from both sides.")
    side = _SIDE.search(wish.text)
    if side and (now := _looks(recipe)) and now == side["side"].lower():
        raise Refused(f"it looks to the {now} already.")
    return turned


def _pixels(recipe: Recipe) -> NDArray[np.int_]:
    with Image.open(io.BytesIO(rasterise(render(recipe).svg, _RASTER, _RASTER))) as image:
        return np.asarray(image.convert("L"), int)


def _looks(recipe: Recipe) -> str:
    """To which side; empty of what has no face to tell it by."""
    icon = icon_of(recipe.subject) if recipe.subject else None
    if icon is None or not icon.is_animal or icon.set != "own":
        return ""
    return "left" if looks_left(icon) != recipe.flipped else "right"
