"""Edge pixels that have the colour of a third paint by coincidence: the rim of black on white may be grey."""

from itertools import product

import numpy as np
from numpy.typing import NDArray

_NEAR, _INSIDE = 2.0, 0.04
_LONGEST = 24
_REACH = 2

Triples = NDArray[np.bool_]


def between(paints: NDArray[np.float64]) -> Triples:
    """(k, k, k): whether the third paint, within `_NEAR` levels, is a mixture of the first two."""
    along = paints[None] - paints[:, None]
    offset = paints[None, None] - paints[:, None, None]
    length = np.maximum((along**2).sum(-1), 1e-9)[..., None]
    share = (offset * along[:, :, None]).sum(-1) / length
    away = np.abs(offset - share[..., None] * along[:, :, None]).max(-1)
    found = (away < _NEAR) & (share > _INSIDE) & (share < 1 - _INSIDE)
    return found & (np.arange(len(paints))[:, None] < np.arange(len(paints)))[..., None]


def coincident(
    present: NDArray[np.uint32], slopes: NDArray[np.uint8], paints: NDArray[np.float64]
) -> NDArray[np.intp]:
    """Which pixels, in reading order, are no paint though they look it.

    They are few together, no two by two of them in a square, nothing sure of their paint touches them, and
    two others that mix to it are near. `present` (height, width): bit k where paint k is seen; `slopes`
    (height, width): 0 where a pixel is like all around it.
    """
    triples = between(paints)
    middle = np.flatnonzero(triples.any((0, 1)))
    if not len(middle):
        return np.empty(0, np.intp)
    padded = np.pad(present, _REACH)
    bits = np.uint32(sum(1 << int(place) for place in middle))
    pixels = np.flatnonzero(slopes > 0)
    own = present.ravel()[pixels]
    pixels = pixels[(own & bits > 0) & (own & (own - 1) == 0)]
    places = _padded_places(pixels, present.shape[1])
    thin = _thin(padded, places)
    pixels, places = pixels[thin], places[thin]
    own = padded.ravel()[places]
    padded.ravel()[places] = 0
    touching, near = (_around(padded, places, reach) for reach in (1, _REACH))
    mixed = np.zeros(len(pixels), bool)
    for place in middle:
        rows = np.flatnonzero((own == 1 << int(place)) & (touching & own == 0))
        mixed[rows] = _explained(near[rows], triples[..., place])
    return pixels[mixed]


def _padded_places(pixels: NDArray[np.intp], width: int) -> NDArray[np.intp]:
    rows, columns = np.divmod(pixels, width)
    return (rows + _REACH) * (width + 2 * _REACH) + columns + _REACH


def _thin(padded: NDArray[np.uint32], places: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Where a paint is too thin for a square, over a short way or between two others: no hairline."""
    flat, down = padded.ravel(), padded.shape[1]
    own = flat[places]
    thin = np.ones(len(places), bool)
    for x, y in product((-1, 1), (-down, down)):
        thin &= (flat[places + x] != own) | (flat[places + y] != own) | (flat[places + x + y] != own)
    mask = np.zeros(len(flat), bool)
    mask[places[thin]] = True
    short = _run(mask, places[thin], 1) + _run(mask, places[thin], down) <= _LONGEST
    thin[thin] = short | _divides(flat, places[thin], 1) | _divides(flat, places[thin], down)
    return thin


def _divides(flat: NDArray[np.uint32], places: NDArray[np.intp], step: int) -> NDArray[np.bool_]:
    """Whether two different other paints stand on either side."""
    one, other, own = flat[places - step], flat[places + step], flat[places]
    return (one > 0) & (other > 0) & (one != other) & (one & own == 0) & (other & own == 0)


def _run(mask: NDArray[np.bool_], places: NDArray[np.intp], step: int) -> NDArray[np.intp]:
    """How many of `mask` follow each other on both sides of each place, counted up to `_LONGEST`."""
    many = np.zeros(len(places), np.intp)
    for way in (-step, step):
        on, at = np.ones(len(places), bool), places
        for _ in range(_LONGEST):
            at = np.where(on, at + way, at)
            on &= mask[at]
            many += on
    return many


def _around(padded: NDArray[np.uint32], places: NDArray[np.intp], reach: int) -> NDArray[np.uint32]:
    flat, down = padded.ravel(), padded.shape[1]
    bits = np.zeros(len(places), np.uint32)
    for y, x in product(range(-reach, reach + 1), repeat=2):
        bits |= flat[places + (y * down + x)]
    return bits


def _explained(near: NDArray[np.uint32], pairs: NDArray[np.bool_]) -> NDArray[np.bool_]:
    found = np.zeros(len(near), bool)
    for first, second in np.argwhere(pairs):
        both = np.uint32(1 << int(first) | 1 << int(second))
        found |= (near & both) == both
    return found
