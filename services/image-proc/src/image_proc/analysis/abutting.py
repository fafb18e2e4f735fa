"""Where shapes abut, what is below them shows through the seam.

A renderer covers the lower of two in the share 1 - a and then the upper one in the share a: (1 - a) a is left
of the ground. Where the three colours are nearly on one line a pixel cannot tell that from an edge without a
seam. The course of the edge can: it is smooth only if its pixels are read rightly.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.crossings import Crossings, Floats, Places, found, smoothed
from image_proc.analysis.mixtures import Weights
from image_proc.decoding import Pixels

_ASIDE, _AWAY = 10.0, 9.0
_LEVEL, _COVER = 1.0, 0.06
_ROUNDS, _STEPS = 3, 2
_KINK = 16.0
_MOST = 120_000
_FAIR, _BAD = 0.05, 1.5
_CLEARLY, _WELL = 0.25, 0.5
_ALONE, _SLACK = 2, 0.1


class Seams(NamedTuple):
    """The `weights` of the edge pixels at some `places` among all edge pixels."""

    places: Places
    weights: Weights


class _Way(NamedTuple):
    """One paint over another, and the `ground` that shows through; `turned`: the one after lies on top."""

    ground: int
    turned: bool


class _Seen(NamedTuple):
    """Crossings and their colours, in levels from the paint after to the one before, which is at `far`.

    `grounds` (crossings, anchors): how far along every anchor is, NaN if it is not near that line.
    """

    runs: Crossings
    levels: Floats
    far: Floats
    grounds: Floats

    def only(self, chosen: NDArray[np.bool_]) -> "_Seen":
        runs = self.runs.only(chosen)
        return _Seen(runs, self.levels[chosen[self.runs.of]], self.far[chosen], self.grounds[chosen])


class _Model(NamedTuple):
    """Crossings and their colours; the one of a share a has the level `first` a + `second` a^2."""

    runs: Crossings
    levels: Floats
    first: Floats
    second: Floats


def seams(present: NDArray[np.uint32], pixels: Places, rgb: Pixels, anchors: NDArray[np.float64]) -> Seams:
    """`rgb` (n, 3): the colours of the edge `pixels`; `present`: bit k where anchor k is seen."""
    parts = [Seams(np.empty(0, np.intp), np.empty((0, len(anchors)), np.float32))]
    lines = _lines(anchors)
    wanted = np.asarray(np.isfinite(lines).any(2))
    if wanted.any():
        bordered = np.pad(present, 1)
        for columns in (True, False):
            runs = found(bordered, pixels, wanted, columns=columns)
            if len(runs.line):
                parts.append(_read(_seen(runs, rgb, anchors, lines)))
    return Seams(*(np.concatenate(fields) for fields in zip(*parts, strict=True)))


def _lines(anchors: NDArray[np.float64]) -> Floats:
    """(k, k, k): how far the third colour is from the second towards the first; NaN if it is far from that
    line or one of the two."""
    along = anchors[:, None] - anchors[None]
    along /= np.maximum(np.linalg.norm(along, axis=-1), 1e-9)[..., None]
    offset = anchors - anchors[:, None]
    share = (offset[None] * along[:, :, None]).sum(-1)
    aside = np.linalg.norm(offset[None] - share[..., None] * along[:, :, None], axis=-1)
    same = np.eye(len(anchors), dtype=bool)
    same = same[:, None] | same[None] | same[..., None]
    return np.where((aside > _ASIDE) | same, np.nan, share)


def _seen(runs: Crossings, rgb: Pixels, anchors: NDArray[np.float64], lines: Floats) -> _Seen:
    """Stretches whose colours are on the line through their two paints."""
    after = anchors[runs.after]
    along = anchors[runs.before] - after
    far = np.linalg.norm(along, axis=1)
    along /= far[:, None]
    offset = rgb[runs.among] - after[runs.of]
    levels = (offset * along[runs.of]).sum(1)
    away = np.bincount(runs.stretch[runs.of], (offset**2).sum(1) - levels**2)
    away /= np.maximum(np.bincount(runs.stretch[runs.of]), 1)
    return _Seen(runs, levels, far, lines[runs.before, runs.after]).only((away < _AWAY)[runs.stretch])


def _read(seen: _Seen) -> Seams:
    many = seen.grounds.shape[1]
    places, weights = [seen.runs.among[:0]], [np.empty((0, many), np.float32)]
    for way, stretches in _decided(seen).items():
        some = seen.only(np.isin(seen.runs.stretch, stretches))
        model = _laid(some, some.grounds[:, way.ground], np.array(way.turned))
        places.append(some.runs.among)
        weights.append(_shares(some.runs, _reading(model)[0], way, many))
    return Seams(np.concatenate(places), np.concatenate(weights))


def _decided(seen: _Seen) -> dict[_Way, Places]:
    """The stretches of each way that clearly explains them where an edge without a seam does not; and of
    each that is sure so of the same two paints elsewhere, those that it explains better."""
    many = int(seen.runs.stretch.max(initial=-1)) + 1
    plain = _off(_Model(seen.runs, seen.levels, seen.far, np.zeros(len(seen.far))), many)
    best = _best(seen, plain > _BAD, np.minimum(plain * _CLEARLY, _WELL))
    rest = (best < 0) & (plain > _FAIR)
    best = np.maximum(best, _best(_known(seen, best), rest, np.minimum(plain, _WELL)))
    return {_Way(way // 2, way % 2 > 0): np.flatnonzero(best == way) for way in np.unique(best[best >= 0])}


def _best(seen: _Seen, chosen: NDArray[np.bool_], most: Floats) -> Places:
    """Of each chosen stretch the number of the way that leaves the least, if less than `most` and clearly
    less than any with another ground; else -1."""
    many = len(chosen)
    few = seen.only((chosen & (np.cumsum(_trials(seen, many) * chosen) < _MOST))[seen.runs.stretch])
    few = few.only(np.asarray(np.isfinite(few.grounds).any(1)))
    if not len(few.runs.line):
        return np.full(many, -1)
    ways = 2 * seen.grounds.shape[1]
    off = _off(_in_all_ways(few, many), ways * many).reshape(ways, many)
    least, rival = np.partition(off.reshape(-1, 2, many).min(1), 1, 0)[:2]
    return np.where((least < most) & (rival > _ALONE * least + _SLACK), off.argmin(0), -1)


def _trials(seen: _Seen, many: int) -> Floats:
    """How often a pixel of each stretch is to be read in all ways."""
    each = 2 * np.isfinite(seen.grounds).sum(1)
    return np.asarray(np.bincount(seen.runs.stretch, seen.runs.length * each, many), np.float64)


def _known(seen: _Seen, best: Places) -> _Seen:
    """With only those grounds that are sure between the same two paints somewhere."""
    before, after = seen.runs.before, seen.runs.after
    way = best[seen.runs.stretch]
    sure = way >= 0
    known = np.zeros((seen.grounds.shape[1],) * 3, bool)
    known[before[sure], after[sure], way[sure] // 2] = True
    known |= known.swapaxes(0, 1)
    return seen._replace(grounds=np.where(known[before, after], seen.grounds, np.nan))


def _in_all_ways(seen: _Seen, many: int) -> _Model:
    """Every stretch once for every way; `many`: how many there are for each."""
    grounds = np.repeat(seen.grounds.T, 2, 0)
    there = np.isfinite(grounds)
    way, run = np.nonzero(there)
    pixel_way, pixel = np.nonzero(there[:, seen.runs.of])
    of = (np.cumsum(there.ravel()) - 1).reshape(there.shape)[pixel_way, seen.runs.of[pixel]]
    runs = seen.runs.drawn(run, of, pixel)
    runs = runs._replace(stretch=runs.stretch + many * way)
    every = _Seen(runs, seen.levels[pixel], seen.far[run], seen.grounds[run])
    return _laid(every, grounds[there], way % 2 > 0)


def _laid(seen: _Seen, ground: Floats, turned: NDArray[np.bool_]) -> _Model:
    far = seen.far
    first = np.where(turned, ground, far + ground)
    return _Model(seen.runs, seen.levels, first, np.where(turned, far - ground, -ground))


def _off(model: _Model, many: int) -> Floats:
    """How far off the pixels of each stretch are; infinitely if it has none."""
    stretch, off = model.runs.stretch[model.runs.of], np.minimum(_reading(model)[1], _KINK)
    count = np.bincount(stretch, minlength=many)
    return np.where(count > 0, np.bincount(stretch, off, many) / np.maximum(count, 1), np.inf)


def _reading(model: _Model) -> tuple[Floats, Floats]:
    """How much of each pixel is on the side before, and by how much that is off, in squared deviations."""
    runs, p, q = model.runs, model.first[model.runs.of], model.second[model.runs.of]
    ends = runs.first + runs.length / 2
    share = expected = smoothed(runs, ends)
    for _ in range(_ROUNDS):
        share = _fitted(model.levels, p, q, expected)
        ends = runs.first + np.asarray(np.bincount(runs.of, share, len(runs.line)), np.float64)
        expected = smoothed(runs, ends)
    left = model.levels - (p + q * share) * share
    return share, (left / _LEVEL) ** 2 + ((share - expected) / _COVER) ** 2


def _fitted(levels: Floats, p: Floats, q: Floats, expected: Floats) -> Floats:
    """The share near the `expected` one that explains the level best."""
    share, pull = expected, (_LEVEL / _COVER) ** 2
    for _ in range(_STEPS):
        steep = p + 2 * q * share
        step = (levels - (p + q * share) * share) * steep + pull * (expected - share)
        share = np.clip(share + step / (steep**2 + pull), 0, 1)
    return share


def _shares(runs: Crossings, a: Floats, way: _Way, many: int) -> Weights:
    weights, every = np.zeros((len(a), many), np.float32), np.arange(len(a))
    weights[every, runs.before[runs.of]] = a * a if way.turned else a
    weights[every, runs.after[runs.of]] = 1 - a if way.turned else (1 - a) ** 2
    weights[:, way.ground] = a * (1 - a)
    return weights
