"""How far along the gradients of worn pictures their pixels are.

Grain and codecs hide it from each by itself: where a gradient was found in the picture its place tells, of
others it is measured over the pixels around.
"""

from collections.abc import Iterator
from typing import NamedTuple, TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.decomposition import Run
from image_proc.analysis.peaks import Floats
from image_proc.analysis.soft_edges import Table
from image_proc.analysis.worn_fields import STEPS
from image_proc.analysis.worn_paints import Paints
from image_proc.decoding import Pixels

_Value = TypeVar("_Value", bound=np.generic)
_LINES = 64
_CALMED, _COARSE, _FAR, _KNOWN = 3.0, 8, 5.0, 0.05


def relabelled(
    label: NDArray[np.uint8], paints: Paints, others: NDArray[np.uint8], cells: NDArray[np.int32]
) -> NDArray[np.bool_]:
    """Puts the shades of gradients that were found where they are, and where they cannot be the one of
    `others` of each pixel's cell (height, width); returns where they surely are."""
    sure = np.zeros(label.shape, bool)
    for number, ramp in enumerate(paints.ramps):
        if ramp.found:
            own = np.flatnonzero(paints.groups == paints.flat + number)
            along = ramp.shares @ paints.anchors[list(ramp.stops)]
            nearest = np.linalg.norm(along[:, None] - paints.shades[own], axis=-1).argmin(1)
            of_it = cv2.LUT(label, np.isin(np.arange(256), own).view(np.uint8)) > 0
            strange = np.flatnonzero(of_it & ~ramp.found.near)
            label.ravel()[strange] = np.take(others, np.take(cells, strange))
            steps, inside = own[nearest].astype(np.uint8), np.flatnonzero(ramp.found.mask)
            label.ravel()[inside] = np.take(steps, np.take(ramp.found.where, inside))
            sure |= ramp.found.mask
    return sure


def elsewhere(paints: Paints) -> NDArray[np.intp]:
    """The shades that are of no gradient of which it is known where it lies."""
    known = [paints.flat + number for number, ramp in enumerate(paints.ramps) if ramp.found]
    return np.flatnonzero(~np.isin(paints.groups, known))


def runs_of(paints: Paints, label: NDArray[np.uint8], settled: NDArray[np.bool_]) -> tuple[Run, ...]:
    """The gradients of which it is known where they lie."""
    group, runs = paints.grouped(label), list[Run]()
    for number, ramp in enumerate(paints.ramps):
        if ramp.found:
            mask = ramp.found.near & settled & (group == paints.flat + number)
            runs.append(Run(mask, ramp.found.field.way, ramp.found.field.stops.ways, ramp.stops))
    return tuple(runs)


def grouped(table: Table, paints: Paints) -> Table:
    """The table with shares of the groups in place of shares of the shades."""
    weights = np.zeros((len(table.weights), paints.flat + len(paints.ramps)), np.float32)
    for shade, group in enumerate(paints.groups):
        weights[:, group] += table.weights[:, shade]
    return Table(weights, table.rows)


def spread(
    table: Table, paints: Paints, rgb: Pixels, settled: NDArray[np.bool_], label: NDArray[np.uint8]
) -> Table:
    """The table with shares of the anchors in place of shares of the groups."""
    weights = np.zeros((len(table.weights), len(paints.anchors)), np.float32)
    weights[:, : paints.flat] = table.weights[:, : paints.flat]
    rows, shares = table.rows, table.weights[:, paints.flat :]
    group = paints.grouped(label)
    for number, ramp in enumerate(paints.ramps):
        own = settled & (group == paints.flat + number)
        along = ramp.found.where if ramp.found else _along(rgb, own, *paints.anchors[list(ramp.stops)])
        part, rows = _told_apart(rows, shares[:, number] > 0, along)
        weights, shares = weights[part.rows], shares[part.rows]
        for stop, share in zip(ramp.stops, ramp.shares.T, strict=True):
            weights[:, stop] += shares[:, number] * share[part.along].astype(np.float32)
    return Table(weights, rows)


class _Parts(NamedTuple):
    """Of each new row: the row that it is a part of, and how far along the ramp its pixels are."""

    rows: NDArray[np.intp]
    along: NDArray[np.intp]


def _told_apart(
    rows: NDArray[np.int32], which: NDArray[np.bool_], along: NDArray[np.uint8]
) -> tuple[_Parts, NDArray[np.int32]]:
    """With further rows: some, by `which`, in as many parts as they have pixels at different places of a
    ramp."""
    there = np.zeros(len(which), bool)
    for few in _in_lines(rows):
        there[few] = True
    present = np.flatnonzero(there & which)
    first = np.zeros(len(which), np.int32)
    first[present] = STEPS * np.arange(len(present))
    seen = np.zeros(STEPS * len(present), bool)
    for few, steps in zip(_in_lines(rows), _in_lines(along), strict=True):
        inside = np.take(which, few)
        seen[first[few[inside]] + steps[inside]] = True
    used, out = np.flatnonzero(seen), rows.copy()
    place = len(which) + np.cumsum(seen, dtype=np.int32) - 1
    for few, steps in zip(_in_lines(out), _in_lines(along), strict=True):
        inside = np.take(which, few)
        few[inside] = place[first[few[inside]] + steps[inside]]
    of, step = np.divmod(used, STEPS)
    every = np.arange(len(which))
    return _Parts(np.concatenate([every, present[of]]), np.concatenate([0 * every, step])), out


def _in_lines(image: NDArray[_Value]) -> Iterator[NDArray[_Value]]:
    """Views of a few lines each, so that what is made of them stays small."""
    return (image[line : line + _LINES] for line in range(0, len(image), _LINES))


def _along(rgb: Pixels, own: NDArray[np.bool_], start: Floats, end: Floats) -> NDArray[np.uint8]:
    """How far from start (0) to end (255) each pixel is: of the ramp's `own` pixels averaged, elsewhere as it
    would go on."""
    mask = own.astype(np.float32)
    part = _projection(rgb, start, end) * mask
    small = tuple(reversed([max(1, side // _COARSE) for side in mask.shape]))
    few, there = (
        cv2.GaussianBlur(cv2.resize(image, small, interpolation=cv2.INTER_AREA), (0, 0), _FAR)
        for image in (part, mask)
    )
    share = cv2.resize(few / np.maximum(there, 1e-4), rgb.shape[1::-1], interpolation=cv2.INTER_LINEAR)
    for image in (part, mask):
        cv2.GaussianBlur(image, (0, 0), _CALMED, dst=image)
    np.divide(part, mask, out=share, where=mask > _KNOWN)
    return np.rint(255 * np.clip(share, 0, 1, out=share), out=share).astype(np.uint8)


def _projection(rgb: Pixels, start: Floats, end: Floats) -> NDArray[np.float32]:
    """How far along the line from start (0) to end (1) the colours lie."""
    line = ((end - start) / max((end - start) @ (end - start), 1e-9)).astype(np.float32)
    part = np.full(rgb.shape[:2], -(line @ start.astype(np.float32)), np.float32)
    for channel, step in zip(cv2.split(rgb), line, strict=True):
        part += channel * step
    return part
