"""Finds the eyes of a face seen from the front: where glasses, scarfs and headphones go."""

import re
from itertools import combinations
from typing import NamedTuple

import numpy as np
from scipy.ndimage import binary_fill_holes, find_objects, label

_SMALLEST = 4  # pixels of an eye
_LARGEST = 0.3  # of an eye, in sides of the tight box
_LEVEL = 0.05  # how far eyes may lie from their mirror image, in sides
_HEIGHTS = (0.13, 0.63)
_SPREADS = (0.14, 0.64)
_USUAL_HEIGHT, _USUAL_SPREAD = 0.42, 0.36
_EVEN = 0.84  # of the silhouette that mirrors itself
_FIGURES = re.compile(
    r"(toy-)?robot(-face)?|astronaut|alien|ghost|snowman|gingerbread-man|bearded-man|viking|wizard|pirate|skull|"
    r"(man|woman|girl|boy)(-head)?|grandfather|grandmother|queen|king|nurse|doctor|teacher|"
    r"sun-with-face|full-moon-face"
)
# Their spots, wings, nostrils and heads mirror each other too.
_FACELESS = re.compile(
    r"(^|-)(bee|wasp|beetle|bug|ladybug|butterfly|moth|fly|firefly|dragonfly|peacock|turkey|turtle(?!-face)|urchin|ray|"
    r"spider|cerberus|hydra|worm|longship|nest|sunflower|jaguar|crocodile)(-|$)"
)


class _Blob(NamedTuple):
    y: float
    x: float
    area: int
    longer_side: float


def may_have_face(name: str, *, living: bool) -> bool:
    return bool(_FIGURES.fullmatch(name)) or (
        (living or name.endswith("-face")) and not _FACELESS.search(name)
    )


def eyes(ink: np.ndarray) -> tuple[float, float] | None:
    """How far down both eyes lie and how far apart, in fractions of the tight box's height and width.

    Eyes are two holes or two dots of one size that mirror each other; of several such pairs (ears, nostrils)
    the one where eyes usually are. None where there is no such pair."""
    ys, xs = np.where(ink)
    tight = np.pad(ink[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1], 1)
    if not _is_even(tight):
        return None
    pairs = [pair for field in (tight, ~tight) for pair in combinations(_blobs(field), 2) if _mirrored(*pair)]
    places = [((one.y + other.y) / 2, abs(one.x - other.x)) for one, other in pairs]
    fitting = [
        (y, spread)
        for y, spread in places
        if _HEIGHTS[0] < y < _HEIGHTS[1] and _SPREADS[0] < spread < _SPREADS[1]
    ]
    return min(fitting, key=_unusual, default=None)


def _is_even(ink: np.ndarray) -> bool:
    silhouette = binary_fill_holes(ink)
    return float((silhouette == silhouette[:, ::-1]).mean()) > _EVEN


def _blobs(field: np.ndarray) -> list[_Blob]:
    """Its small roundish pieces, in fractions of the field; what touches the border is no eye."""
    height, width = field.shape[0] - 2, field.shape[1] - 2
    pieces, _ = label(field)
    blobs: list[_Blob] = []
    for number, (rows, columns) in enumerate(find_objects(pieces), 1):
        ys, xs = np.where(pieces[rows, columns] == number)
        tall, wide = rows.stop - rows.start, columns.stop - columns.start
        inner = rows.start > 0 and columns.start > 0 and tall < _LARGEST * height and wide < _LARGEST * width
        if inner and len(ys) >= _SMALLEST and len(ys) > 0.3 * max(tall, wide) ** 2:
            y, x = rows.start - 0.5 + ys.mean(), columns.start - 0.5 + xs.mean()
            blobs.append(_Blob(y / height, x / width, len(ys), max(tall, wide)))
    return blobs


def _mirrored(one: _Blob, other: _Blob) -> bool:
    alike = 0.6 < one.area / other.area < 1.7
    return alike and abs(one.y - other.y) < _LEVEL and abs((one.x + other.x) / 2 - 0.5) < _LEVEL


def _unusual(place: tuple[float, float]) -> float:
    y, spread = place
    return abs(y - _USUAL_HEIGHT) + abs(spread - _USUAL_SPREAD)
