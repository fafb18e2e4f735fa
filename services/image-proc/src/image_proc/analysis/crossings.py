"""Edges between two paints as lines: where each row or column of pixels meets them, and how they run on."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

Floats = NDArray[np.floating]
Places = NDArray[np.intp]
Chosen = NDArray[np.bool_] | Places
_WIDEST, _SHORTEST, _STRETCH = 3, 12, 24
_NEXT = 1.5
_POWERS = 5


class Crossings(NamedTuple):
    """Runs of edge pixels across an edge, each between two paints: in row or column `line`, `length` pixels
    from `first` on; the paints `before` and `after`; and the `stretch` of crossings side by side that
    it is in. `course` (terms, n): orthonormal curves over each stretch, which `rise` so steeply.

    Each pixel: the crossing it is `of`, how far it is `along` the line, its place `among` all edge pixels.
    """

    line: Places
    first: Places
    length: Places
    before: Places
    after: Places
    stretch: Places
    course: Floats
    rise: Floats
    of: Places
    along: Places
    among: Places

    def only(self, chosen: NDArray[np.bool_]) -> "Crossings":
        """Those crossings, and their pixels."""
        kept, new = chosen[self.of], np.cumsum(chosen) - 1
        return self.drawn(chosen, new[self.of[kept]], kept)

    def drawn(self, runs: Chosen, of: Places, pixels: Chosen) -> "Crossings":
        """Some crossings and some `pixels`, and which of those crossings these are now `of`."""
        return Crossings(
            line=self.line[runs],
            first=self.first[runs],
            length=self.length[runs],
            before=self.before[runs],
            after=self.after[runs],
            stretch=self.stretch[runs],
            course=self.course[..., runs],
            rise=self.rise[..., runs],
            of=of,
            along=self.along[pixels],
            among=self.among[pixels],
        )


def found(
    bordered: NDArray[np.uint32], pixels: Places, wanted: NDArray[np.bool_], *, columns: bool
) -> Crossings:
    """Of the rows, or the `columns`, of a picture; only long chains between two paints that are `wanted`.

    `bordered`: bit k where paint k is seen, with a frame of nothing one pixel wide; `pixels`: all the others
    of the picture, in reading order.
    """
    down, right = np.divmod(pixels, bordered.shape[1] - 2)
    line, along = (right, down) if columns else (down, right)
    among = np.lexsort((along, line))
    runs = _runs(bordered.T if columns else bordered, line[among], along[among], among)
    return _chained(runs.only(wanted[runs.before, runs.after] & (runs.length <= _WIDEST)))


def _runs(bordered: NDArray[np.uint32], line: Places, along: Places, among: Places) -> Crossings:
    """Between two single paints, and not in stretches yet."""
    starts = np.flatnonzero(np.diff(line, prepend=-1) | (np.diff(along, prepend=-1) != 1))
    length = np.diff(starts, append=len(line))
    first, of = along[starts], np.repeat(np.arange(len(starts)), length)
    before, after = (bordered[line[starts] + 1, at] for at in (first, first + length + 1))
    nothing = np.zeros((_POWERS, len(starts)))
    runs = Crossings(
        line[starts], first, length, _paint(before), _paint(after), starts, nothing, nothing, of, along, among
    )
    return runs.only((np.bitwise_count(before) == 1) & (np.bitwise_count(after) == 1))


def _paint(bits: NDArray[np.uint32]) -> Places:
    return np.log2(np.maximum(bits, 1)).astype(np.intp)


def _chained(runs: Crossings) -> Crossings:
    chain = _joined(runs)
    long = np.bincount(chain, minlength=1)[chain] >= _SHORTEST
    runs, chain = runs.only(long), np.unique(chain[long], return_inverse=True)[1]
    stretch = _stretches(chain, runs.line)
    course, rise = _curves(stretch, runs.line)
    return runs._replace(stretch=stretch, course=course, rise=rise)


def _joined(runs: Crossings) -> Places:
    """The number of the chain that each crossing is in."""
    many = len(runs.line)
    keys = (runs.line << 32) + runs.first
    after = np.searchsorted(keys, keys + (1 << 32))
    links = np.concatenate([_linked(runs, np.clip(after - back, 0, many - 1)) for back in (0, 1)], 1)
    graph = coo_array((np.ones(len(links[0])), links), shape=(many, many))
    return connected_components(graph, directed=False)[1].astype(np.intp)


def _linked(runs: Crossings, other: Places) -> Places:
    """(2, n) of the crossings that go on in the `other` one, in the line after."""
    middle = runs.first + runs.length / 2
    on = (runs.line[other] == runs.line + 1) & (np.abs(middle[other] - middle) <= _NEXT)
    on &= (runs.before[other] == runs.before) & (runs.after[other] == runs.after)
    return np.stack([np.flatnonzero(on), other[on]])


def _stretches(chain: Places, line: Places) -> Places:
    """Chains cut into equal parts that a curve can follow."""
    many = np.bincount(chain)
    start = np.full(len(many), np.iinfo(np.intp).max)
    np.minimum.at(start, chain, line)
    parts = -(-many // _STRETCH)
    part = np.minimum((line - start[chain]) * parts[chain] // many[chain], parts[chain] - 1)
    return (np.cumsum(parts) - parts)[chain] + part


def _curves(stretch: Places, line: Places) -> tuple[Floats, Floats]:
    """Powers of the way along each stretch, by the method of Gram and Schmidt; and their slopes."""
    away = (line - _total(stretch, line) / _total(stretch, np.ones(len(line)))) / _STRETCH
    courses: list[Floats] = []
    rises: list[Floats] = []
    for power in range(_POWERS):
        course, rise = away**power, power * away ** max(power - 1, 0) / _STRETCH
        for lower, its_rise in zip(courses, rises, strict=True):
            share = _total(stretch, course * lower)
            course, rise = course - share * lower, rise - share * its_rise
        size = np.sqrt(np.maximum(_total(stretch, course**2), 1e-12))
        courses.append(course / size)
        rises.append(rise / size)
    return np.array(courses), np.array(rises)


def _total(stretch: Places, values: Floats | Places) -> NDArray[np.float64]:
    """Of each crossing: the sum over its stretch."""
    return np.asarray(np.bincount(stretch, values), np.float64)[stretch]


def smoothed(runs: Crossings, ends: Floats) -> Floats:
    """Of each pixel, how much of it is on the side before, where the edge of each stretch is one curve
    through the `ends` of what is before in each crossing."""
    nothing = np.zeros(len(runs.line))
    terms = [_total(runs.stretch, ends * part) for part in runs.course]
    height, slope = (
        sum((part * term for part, term in zip(parts, terms, strict=True)), nothing)
        for parts in (runs.course, runs.rise)
    )
    return _covered(height[runs.of] - runs.along, slope[runs.of])


def _covered(height: Floats, slope: Floats) -> Floats:
    """Of a unit square, the part below a line of this `height` over its bottom in its middle."""
    half = np.maximum(np.abs(slope), 1e-3) / 2
    return (_area(height + half) - _area(height - half)) / (2 * half)


def _area(height: Floats) -> Floats:
    inside = np.clip(height, 0, 1)
    return inside * inside / 2 + np.maximum(height - 1, 0)
