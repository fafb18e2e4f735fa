"""The stops of a gradient out of its colours along the way: the knees of a broken line (Ramer, 1972), each
moved to where the straight parts beside it meet."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_BINS = 128
_MOST = 8
_NEAR = 0.03  # of the whole way, within which there is but one knee


class Profile(NamedTuple):
    """`ways` (n) ascending, `colours` (n, 3) the mean there; `sums` (n + 1, 9) over all that comes before
    each: of counts, ways, their squares, colours, and colours times ways."""

    ways: Floats
    colours: Floats
    sums: Floats


class Bend(NamedTuple):
    """What is a knee: a bend by so many `levels` more than the gradient changes by on a way of `blur`. What
    is off in light alone counts `light` times as much, as shades do not change hue; and less where pixels are
    fewer than `few` times the mean. An end that changes by no more than `still` lies beyond the last stop."""

    levels: float
    still: float = 2.0
    blur: float = 0.0
    light: float = 1.0
    few: float = 0.0

    def least(self, profile: "Profile") -> float:
        whole = float(np.linalg.norm(np.diff(profile.colours, axis=0), axis=1).sum())
        return self.levels + self.blur * whole / max(float(np.ptp(profile.ways)), 1e-9)

    def off(self, colours: Floats) -> Floats:
        """How much (n) differences (n, 3) count."""
        light = colours.mean(1, keepdims=True)
        return np.linalg.norm(colours - (1 - self.light) * light, axis=1)

    def sure(self, profile: "Profile") -> Floats:
        """How much each place counts."""
        many = np.diff(profile.sums[:, 0])
        return np.sqrt(np.minimum(many / max(self.few * many.mean(), 1e-9), 1))


class Stops(NamedTuple):
    """`ways` (n) ascending and `colours` (n, 3); `closed`: whether what is beyond the first and the last was
    seen."""

    ways: Floats
    colours: Floats
    closed: tuple[bool, bool]

    def at(self, ways: Floats) -> Floats:
        """(..., n) shares of the stops."""
        shares = np.eye(len(self.ways))
        return np.stack([np.interp(ways, self.ways, share) for share in shares], -1)

    def shown(self, ways: Floats) -> Floats:
        """(n, 3) the colours there."""
        channels: list[Floats] = [np.interp(ways, self.ways, channel) for channel in self.colours.T]
        return np.stack(channels, 1)


def profile_of(ways: Floats, colours: Floats) -> Profile:
    low, high = float(ways.min()), float(ways.max())
    bins = np.minimum(((ways - low) / max(high - low, 1e-9) * _BINS).astype(np.intp), _BINS - 1)
    many = np.bincount(bins, minlength=_BINS)
    sums = np.stack([np.bincount(bins, each, _BINS) for each in (ways, *colours.T)], 1)
    means = sums[many > 0] / many[many > 0, None]
    way, colour = means[:, :1], means[:, 1:]
    parts = np.concatenate([np.ones_like(way), way, way * way, colour, colour * way], 1)
    totals = np.cumsum(parts * many[many > 0, None], axis=0)
    return Profile(means[:, 0], colour, np.concatenate([np.zeros((1, 9)), totals]))


def stops_of(profile: Profile, knee: Bend) -> Stops:
    """The fewest that leave about no `knee`."""
    stops = _met(profile, _knees(profile, knee))
    near, least = _NEAR * np.ptp(profile.ways), knee.least(profile)
    while len(stops) > 2:
        gaps = np.diff(stops[1:-1, 0])
        if len(gaps) and gaps.min() < near:
            first = 1 + int(gaps.argmin())
            stops[first, 0] = stops[first : first + 2, 0].mean()
            stops = _again(profile, np.delete(stops[:, 0], first + 1))
            continue
        off = _bends(stops, knee)
        if off.min() > least:
            break
        stops = _again(profile, np.delete(stops[:, 0], 1 + int(off.argmin())))
    return _closed(stops, knee.still)


def _again(profile: Profile, ways: Floats) -> Floats:
    """Stops out of what lies between rough ones."""
    last = len(profile.ways) - 1
    inner = np.clip(np.searchsorted(profile.ways, ways[1:-1]), 1, last - 1)
    return _met(profile, sorted({0, last, *inner.tolist()}))


def _bends(stops: Floats, knee: Bend) -> Floats:
    """How far each inner stop lies from the straight way between its neighbours."""
    before, here, after = stops[:-2], stops[1:-1], stops[2:]
    share = (here[:, 0] - before[:, 0]) / np.maximum(after[:, 0] - before[:, 0], 1e-9)
    straight = before[:, 1:] + share[:, None] * (after[:, 1:] - before[:, 1:])
    return knee.off(here[:, 1:] - straight)


def _knees(profile: Profile, knee: Bend) -> list[int]:
    ways, shown = profile.ways, profile.colours
    sure, least = knee.sure(profile), knee.least(profile)
    kept, waiting = {0, len(ways) - 1}, [(0, len(ways) - 1)]
    while waiting and len(kept) < _MOST:
        first, last = waiting.pop(0)
        if last - first < 3:
            continue
        share = (ways[first:last] - ways[first]) / (ways[last] - ways[first])
        straight = shown[first] + share[:, None] * (shown[last] - shown[first])
        off = sure[first:last] * knee.off(straight - shown[first:last])
        worst = int(off.argmax())
        if off[worst] > least and worst:
            kept.add(first + worst)
            waiting += [(first, first + worst), (first + worst, last)]
    return sorted(kept)


def _met(profile: Profile, kept: list[int]) -> Floats:
    """(n, 4) way and colour of each knee, where the lines through the parts beside it are nearest."""
    at = np.array(kept)
    starts, changes = _lines(profile, at)
    apart, turn = np.diff(starts, axis=0), np.diff(changes, axis=0)
    ways = profile.ways[at]
    ways[1:-1] = np.clip(
        -(apart * turn).sum(1) / np.maximum((turn * turn).sum(1), 1e-12), ways[:-2], ways[2:]
    )
    before, after = (starts[part] + ways[1:-1, None] * changes[part] for part in (slice(-1), slice(1, None)))
    ends = (starts[end] + ways[end] * changes[end] for end in (0, -1))
    first, last = (end[None] for end in ends)
    return np.column_stack([ways, np.concatenate([first, (before + after) / 2, last])])


def _lines(profile: Profile, kept: NDArray[np.intp]) -> tuple[Floats, Floats]:
    """Between knees: the colours at way 0, and their changes, by least squares; without the knees where
    enough is left."""
    margin = (np.diff(kept) >= 5).astype(np.intp)
    sums = profile.sums[kept[1:] + 1 - margin] - profile.sums[kept[:-1] + margin]
    means = sums[:, 1:] / sums[:, :1]
    middle, mean = means[:, :1], means[:, 2:5]
    changes = (means[:, 5:] - middle * mean) / np.maximum(means[:, 1:2] - middle * middle, 1e-12)
    return mean - middle * changes, changes


def _closed(stops: Floats, still: float) -> Stops:
    """Without the ends beyond which nothing changes."""
    closed = [False, False]
    if len(stops) > 2 and np.abs(stops[1, 1:] - stops[0, 1:]).max() <= still:
        closed[0], stops = True, stops[1:]
    if len(stops) > 2 and np.abs(stops[-1, 1:] - stops[-2, 1:]).max() <= still:
        closed[1], stops = True, stops[:-1]
    return Stops(stops[:, 0], np.clip(stops[:, 1:], 0, 255), (closed[0], closed[1]))
