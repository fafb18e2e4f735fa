"""Pixels: the drawing on a coarse grid of squares, its lower rim in a deeper tone."""

from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from concept_gen.data.icons import Icon
from concept_gen.local.scene.coverage import covered
from concept_gen.local.scene.model import Group, Path, Role
from concept_gen.local.scene.svg import number
from concept_gen.local.scene.tones import toned

_CELLS = 32  # along the longer side
_FINE = 4  # samples a cell each way


def pixelated(icon: Icon, fill: Role, ground: Role) -> Group:
    """In the icon's own units."""
    box = icon.square
    on = _cells(icon)
    rim = on & ~np.pad(on, ((0, 1), (0, 0)))[1:]
    drawn = Path(_runs(on), fill=fill), Path(_runs(rim), fill=toned(fill, "shade"))
    place = f"translate({number(box.left)} {number(box.top)}) scale({number(box.width / _CELLS, 5)})"
    return Group(tuple(path for path in drawn if path.d), place)


def _cells(icon: Icon) -> NDArray[np.bool_]:
    """Those of which more than half is ink."""
    fine = covered(icon.outlines, icon, _CELLS * _FINE)
    return fine.reshape(_CELLS, _FINE, _CELLS, _FINE).mean((1, 3)) > 0.5


def _runs(cells: NDArray[np.bool_]) -> str:
    """A rectangle for each row's run of cells, in cells."""
    return "".join(run for y, row in enumerate(cells) for run in _row(y, row.tolist()))


def _row(y: int, cells: list[bool]) -> list[str]:
    out, x = list[str](), 0
    for on, group in groupby(cells):
        length = len(list(group))
        if on:
            out.append(f"M{x} {y}h{length}v1h-{length}z")
        x += length
    return out
