"""Outlines to SVG path data: circles, and lines and curves."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from image_proc.tracing.contours import Points
from image_proc.tracing.corners import Rings, rings_of
from image_proc.tracing.fitting import fitted

_SMALLEST_AREA, _SPECK = 1.5, 10
_ROUND_ENOUGH = 12
_UNSEEN = 1.0


class Shape(NamedTuple):
    """`deep` (height, width), from `corner` (x, y) on: where outlines are hidden, even if a pixel off."""

    outlines: list[Points]
    deep: NDArray[np.bool_] | None = None
    corner: tuple[int, int] = (0, 0)


def path_data(outlines: list[Points], tolerance: float, scale: int = 10) -> str:
    """One path, even-odd, at most about `tolerance` pixels off, in whole numbers of 1/`scale` pixels; specks
    are left out."""
    return paths_data([Shape(outlines)], tolerance, scale)[0]


def paths_data(shapes: list[Shape], tolerance: float, scale: int = 10) -> list[str]:
    """A path for each shape, as `path_data`; all are fitted in one go."""
    texts: list[str] = []
    rest: list[Points] = []
    owners: list[int] = []
    for number, shape in enumerate(shapes):
        smallest = max(_SMALLEST_AREA, _SPECK * tolerance)
        kept = [outline for outline in shape.outlines if abs(_area(outline)) >= smallest]
        discs, others = _told_apart(kept, max(tolerance, 0.12))
        texts.append("".join(_disc(disc, scale) for disc in discs))
        rest += others
        owners += [number] * len(others)
    if rest:
        rings = _eased(rings_of(rest), shapes, np.array(owners))
        for owner, ring in zip(owners, _closed(rings, tolerance, scale), strict=True):
            texts[owner] += ring
    return texts


def _eased(rings: Rings, shapes: list[Shape], owners: NDArray[np.intp]) -> Rings:
    """With slack where the shapes are deep; `owners`: the shape of each ring."""
    slack = rings.slack.copy()
    owner = owners[rings.ring]
    for number, shape in enumerate(shapes):
        if shape.deep is not None:
            own = np.flatnonzero(owner == number)
            slack[own] = _UNSEEN * _looked_up(shape.deep, rings.points[own] - complex(*shape.corner))
    return rings._replace(slack=slack)


def _looked_up(mask: NDArray[np.bool_], places: NDArray[np.complex128]) -> NDArray[np.bool_]:
    rows, columns = (part.astype(np.intp) for part in (places.imag, places.real))
    return mask[rows.clip(0, mask.shape[0] - 1), columns.clip(0, mask.shape[1] - 1)]


def _area(outline: Points) -> float:
    x, y = outline.T
    return float(x[:-1] @ y[1:] - x[1:] @ y[:-1] + x[-1] * y[0] - x[0] * y[-1]) / 2


def _told_apart(outlines: list[Points], tolerance: float) -> tuple[list[NDArray[np.float64]], list[Points]]:
    """Circles (x, y, radius) by least squares (Kåsa, 1976), and the outlines that are none."""
    discs: list[NDArray[np.float64]] = []
    rest: list[Points] = []
    for outline in outlines:
        disc = _as_circle(outline, tolerance)
        discs.append(disc) if disc is not None else rest.append(outline)
    return discs, rest


def _as_circle(outline: Points, tolerance: float) -> NDArray[np.float64] | None:
    low, high = outline.min(0), outline.max(0)
    across = high - low
    if abs(across[0] - across[1]) > 4 * tolerance or len(outline) < _ROUND_ENOUGH:
        return None
    centre = (low + high) / 2
    offset = outline - centre
    square: NDArray[np.float64] = (offset**2).sum(1)
    radius = across.mean() / 2
    if abs(square.max() ** 0.5 - radius) > 3 * tolerance or abs(square.min() ** 0.5 - radius) > 3 * tolerance:
        return None
    system = np.column_stack([2 * offset, np.ones(len(offset))])
    x, y, rest = np.linalg.solve(system.T @ system, system.T @ square)
    radius = float(np.sqrt(rest + x * x + y * y))
    if np.abs(np.hypot(*(offset - (x, y)).T) - radius).max() > tolerance:
        return None
    return np.array([centre[0] + x, centre[1] + y, radius])


def _disc(disc: NDArray[np.float64], scale: int) -> str:
    x, y, radius = disc * scale
    left, top, width = round(x - radius), round(y), round(2 * radius)
    size = f"{width / 2:g}"
    return f"M{_pair(left, top)}a{size} {size} 0 1 0 {width} 0a{size} {size} 0 1 0-{width} 0z"


def _closed(rings: Rings, tolerance: float, scale: int) -> list[str]:
    """Of each ring."""
    pieces = fitted(rings, tolerance)
    control = np.stack([pieces.start, pieces.one, pieces.two, pieces.end], 1)
    grid = np.rint(np.stack([control.real, control.imag], 2) * scale).astype(int)
    steps = (grid[:, 1:] - grid[:, :1]).reshape(-1, 6).tolist()
    owners: list[int] = pieces.ring.tolist()
    texts: list[list[str]] = [[] for _ in rings.starts]
    for ring, at, straight, step in zip(
        owners, grid[:, 0].tolist(), pieces.straight.tolist(), steps, strict=True
    ):
        text = texts[ring]
        if not text:
            text.append(f"M{_pair(*at)}")
        text.append(f"l{_pair(*step[4:])}" if straight else f"c{_joined(step)}")
    return ["".join(text) + "z" for text in texts]


def _pair(x: int, y: int) -> str:
    return f"{x}{y}" if y < 0 else f"{x} {y}"


def _joined(numbers: list[int]) -> str:
    return " ".join(map(str, numbers)).replace(" -", "-")
