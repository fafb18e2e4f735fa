"""Along which straight lines a drawing can be folded, so that its halves are in two tones."""

from functools import cache

import numpy as np

from concept_gen.data.icons import Icon, icons_by_id
from concept_gen.local.scene.coverage import covered
from concept_gen.local.scene.outlines import Cut
from concept_gen.local.scene.pieces import Mask, enclosed, pieces

_SIDE = 72  # pixels of the raster
_EYE = 0.05  # of the ink, the largest hole or piece that is taken for an eye
_SLIVER = 0.035  # of the ink, the least piece that may be cut off
_LEAST = 0.2  # of the ink, the smaller half


def folds(icon: Icon) -> tuple[Cut, ...]:
    """Those through the optical centre that cut no eye in two and no sliver off; a face seen from the front
    is folded along its nose only."""
    return _folds(icon.id)


@cache
def _folds(name: str) -> tuple[Cut, ...]:
    icon = icons_by_id()[name]
    if icon.eyes:
        return ("upright",)
    ink = covered(icon.outlines, icon, _SIDE)
    small = [piece for piece in (*enclosed(ink), *pieces(ink)) if piece.sum() < _EYE * ink.sum()]
    cuts: tuple[Cut, ...] = ("upright", "slanting", "level")
    return tuple(cut for cut in cuts if _folds_well(ink, small, _near(icon, cut)))


def _near(icon: Icon, cut: Cut) -> Mask:
    """The pixels left of the fold or above it."""
    box, (x, y) = icon.square, icon.optical_centre
    down, right = np.mgrid[0:_SIDE, 0:_SIDE] + 0.5
    across, deep = (x - box.left) / box.width * _SIDE, (y - box.top) / box.height * _SIDE
    near = {"upright": right < across, "level": down < deep, "slanting": right + down < across + deep}
    return near[cut]


def _folds_well(ink: Mask, small: list[Mask], near: Mask) -> bool:
    if any((piece & near).any() and (piece & ~near).any() for piece in small):
        return False
    halves = (ink & near, ink & ~near)
    whole = {piece.tobytes() for piece in pieces(ink)}
    cut_off = (p for half in halves for p in pieces(half) if p.tobytes() not in whole)
    least = min(int(half.sum()) for half in halves)
    return least >= _LEAST * ink.sum() and all(p.sum() >= _SLIVER * ink.sum() for p in cut_off)
