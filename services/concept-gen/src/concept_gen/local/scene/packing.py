"""Builds one thing out of many copies of another: one in each of the largest circles that fit into it."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from concept_gen.data.icons import Icon
from concept_gen.local.scene.coverage import covered
from concept_gen.local.scene.model import Group, Path, Role
from concept_gen.local.scene.placement import solid
from concept_gen.local.scene.svg import number

_SIDE = 96  # pixels of the silhouette that is packed
_LARGEST, _SMALLEST = 0.1, 0.022  # radii, in longer sides
_MOST = 48
_WHOLE = 0.6  # of the largest circle in the silhouette that the ink alone has room for
_OVERLAP = 1.25  # copies over their circles
_TURN = 137.5  # degrees from one copy to the next: the golden angle never repeats


def packed(icon: Icon, x: float, y: float, size: float, motif: Icon, fill: Role) -> Group:
    """Copies of the motif in the form of the icon, whose box is centred at (x, y), its longer side `size`;
    holes that leave most of the ink whole are kept free."""
    copies = (
        _copy(motif, (x + right * size, y + down * size), radius * size, round(turn * _TURN) % 360, fill)
        for turn, (right, down, radius) in enumerate(_circles(icon))
    )
    return Group(tuple(copies))


def _copy(motif: Icon, at: tuple[float, float], radius: float, degrees: int, fill: Role) -> Group:
    box = motif.tight
    scale = _OVERLAP * radius / motif.reach / motif.side
    place = (
        f"translate({number(at[0])} {number(at[1])}) rotate({degrees}) scale({number(scale, 5)}) "
        f"translate({number(-box.left - box.width / 2)} {number(-box.top - box.height / 2)})"
    )
    return Group(tuple(Path(o.d, fill=fill, even_odd=o.even_odd) for o in motif.outlines), place)


@lru_cache(maxsize=64)
def _circles(icon: Icon) -> tuple[tuple[float, float, float], ...]:
    """(right, down, radius) from the box's centre in longer sides, the largest first; of equal ones that
    nearest to the contour, so that it shows."""
    inside = np.pad(_silhouette(icon), 1)
    ys, xs = np.nonzero(inside)
    to_contour = np.full(len(ys), np.inf)
    for y, x in zip(*np.nonzero(_rim(inside)), strict=True):
        to_contour = np.minimum(to_contour, np.hypot(ys - y, xs - x))
    room, circles = to_contour, list[tuple[float, float, float]]()
    for _ in range(_MOST):
        radii = np.minimum(room, _LARGEST * _SIDE)
        best = np.lexsort((to_contour, -radii))[0]
        if radii[best] < _SMALLEST * _SIDE:
            break
        right, down = ((float(at[best]) - 0.5) / _SIDE - 0.5 for at in (xs, ys))
        circles.append((right, down, float(radii[best]) / _SIDE))
        room = np.minimum(room, np.hypot(ys - ys[best], xs - xs[best]) - radii[best])
    return tuple(circles)


def _rim(inside: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The pixels outside that touch the silhouette."""
    touching = [np.roll(inside, step, axis) for step in (1, -1) for axis in (0, 1)]
    return ~inside & np.logical_or.reduce(touching)


def _silhouette(icon: Icon) -> NDArray[np.bool_]:
    """`_SIDE` pixels a side, the icon's box in the middle."""
    outlines = icon.outlines if icon.inscribed[2] > _WHOLE * icon.hollow[2] else solid(icon)
    return covered(outlines, icon, _SIDE)
