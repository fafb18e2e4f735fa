"""How far along a gradient a place lies: along one line, or away from one centre.

Small squares of the picture tell in which directions its colours change: along one line everywhere, or
towards one centre.
"""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_SQUARES, _SMALLEST = 14, 3
_ASPECT = 10
_TURN = 0.003


class Way(NamedTuple):
    """`frame`: a matrix (a b c d e f) that takes the unit line (x from 0 to 1) or the unit circle to the
    picture; what is along it is measured in its units."""

    radial: bool
    frame: tuple[float, ...]

    def along(self, places: Floats) -> Floats:
        """Of places (..., 2), x and y."""
        a, b, c, d, e, f = self.frame
        across, down = np.linalg.inv(np.array([[a, c], [b, d]]))
        x, y = places[..., 0] - e, places[..., 1] - f
        first = across[0] * x + across[1] * y
        return np.sqrt(first**2 + (down[0] * x + down[1] * y) ** 2) if self.radial else first

    def over(self, part: tuple[slice, slice]) -> NDArray[np.float32]:
        """(height, width) of the middles of the pixels in a part of a picture, its rows and columns."""
        a, b, c, d, e, f = self.frame
        rows, columns = part
        x, y = _middles(columns) - e, _middles(rows) - f
        ways = [
            (across * x).astype(np.float32) + (down * y).astype(np.float32)[:, None]
            for across, down in np.linalg.inv(np.array([[a, c], [b, d]]))[: 1 + self.radial]
        ]
        return np.asarray(cv2.magnitude(ways[0], ways[1]), np.float32) if self.radial else ways[0]

    def neighbours(self) -> list["Way"]:
        """Ways that differ a little: in direction; in the centre across and down, and the aspect."""
        return [self.moved(step) for step in np.eye(3 if self.radial else 1)]

    def moved(self, steps: NDArray[np.floating]) -> "Way":
        """By some of the steps of `neighbours`."""
        a, b, c, d, e, f = self.frame
        if self.radial:
            return self._replace(frame=(a, b, c, d * (1 + _TURN * steps[2]), e + steps[0], f + steps[1]))
        turn = _TURN * float(steps[0])
        x, y = a * np.cos(turn) - b * np.sin(turn), b * np.cos(turn) + a * np.sin(turn)
        return self._replace(frame=(x, y, -y, x, e, f))


def _middles(side: slice) -> Floats:
    start: int = side.start
    stop: int = side.stop
    return np.arange(start, stop, dtype=np.float64) + 0.5


class Slopes(NamedTuple):
    """Of small squares: centres (n, 2), and how each of three channels changes across and down (n, 3, 2)."""

    places: Floats
    slopes: Floats


def slopes_of(grid: Floats, inside: NDArray[np.bool_], corner: tuple[int, int], step: int) -> Slopes:
    """Of the colours (rows, columns, 3) of every `step`-th pixel from a corner (x, y) on, by least squares in
    each square that lies inside."""
    height, width = inside.shape
    side = max(_SMALLEST, max(height, width) // _SQUARES)
    down, across = height // side, width // side
    if not down or not across:
        return Slopes(np.zeros((0, 2)), np.zeros((0, 3, 2)))

    def squares(values: Floats) -> Floats:
        cut = values[: down * side, : across * side].reshape(down, side, across, side, -1)
        return cut.swapaxes(1, 2).reshape(down * across, side * side, -1)

    whole = squares(inside[..., None].astype(np.float64))[..., 0].mean(1) > 0.99
    y, x = np.divmod(np.arange(side * side), side)
    ramp = np.stack([x, y], 1) - (side - 1) / 2
    changes = np.einsum("npc,pd->ncd", squares(grid)[whole], ramp) / (ramp[:, 0] ** 2).sum()
    rows, columns = np.divmod(np.flatnonzero(whole), across)
    centres = np.stack([columns, rows], 1) * side + (side - 1) / 2
    return Slopes(centres * step + np.array(corner) + 0.5, changes)


def straight(slopes: Slopes) -> Way | None:
    """The direction in which the colours change most, in pixels from the origin."""
    tensor = np.einsum("ncd,nce->de", slopes.slopes, slopes.slopes)
    values, vectors = np.linalg.eigh(tensor)
    if values[1] <= 1e-9:
        return None
    x, y = vectors[:, 1] * np.copysign(1.0, vectors[np.abs(vectors[:, 1]).argmax(), 1])
    return Way(False, (x, y, -y, x, 0.0, 0.0))


def round_a_centre(slopes: Slopes) -> Way | None:
    """The centre, and the two half axes, to which all changes point, in pixels across.

    Scaled, the way from it to a place is parallel to the change there."""
    places = np.repeat(slopes.places, 3, axis=0)
    across, down = slopes.slopes.reshape(-1, 2).T
    middle, scale = places.mean(0), max(float(np.ptp(places, axis=0).max()), 1.0)
    x, y = ((places - middle) / scale).T
    system = np.stack([across * y, -across, -down * x, down], 1)
    a, b, c, d = np.linalg.svd(system.T @ system)[2][-1]
    if a * c <= 1e-9:
        return None
    centre = np.array([d / c, b / a]) * scale + middle
    aspect = np.sqrt(a / c)
    return Way(True, (1.0, 0.0, 0.0, 1 / aspect, *centre)) if 1 / _ASPECT < aspect < _ASPECT else None
