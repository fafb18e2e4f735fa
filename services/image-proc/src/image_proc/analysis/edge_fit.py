"""Edges of worn pictures fitted to what their pixels show: how soft all are, and where each one lies.

Least squares by the method of Gauss and Newton, in turn for the one softness of the picture and for the shift
of the step at each pixel, which the pixels around it have in common.
"""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.by_eye import by_eye
from image_proc.analysis.edge_profile import HARDEST, SOFTEST, Floats, Ways, seen, slants
from image_proc.analysis.neighbourhoods import lines_around
from image_proc.decoding import Pixels

_EYE, _LIGHT = by_eye(0.1), by_eye(0)
_ROUNDS, _STEPS, _ENOUGH = 2, 4, 10_000
_NEARBY, _SIDE = 1.2, 7
_OFF, _FARTHEST, _STEADY, _BLIND = 0.5, 0.7, 0.02, 300.0
_MIDDLE = 0.9
_NOISE, _DOUBTED, _LEAST = 5.0, 4.0, 1.0


class Edges(NamedTuple):
    """Pixels at edges by their `places`, ascending in reading order; the two paints of each, by their rows in
    the colours; the `ways` to the second one; and how far `past` the step they are, in pixels."""

    places: NDArray[np.intp]
    first: NDArray[np.intp]
    second: NDArray[np.intp]
    ways: Ways
    past: Floats


class _Steps(NamedTuple):
    """Edges by their `places`, the `pair` of paints of each, the `ways` from the lower to the higher of the
    two, and how they `slant`. `around`: in the picture's lines that hold them, each pixel's number or -1."""

    places: NDArray[np.intp]
    pair: NDArray[np.intp]
    ways: Ways
    slant: NDArray[np.intp]
    around: NDArray[np.int32]


class Shown(NamedTuple):
    """The `shares` of the second paint that pixels show, and the `trust` in it: how many levels, of light
    above all, lie between the two, squared."""

    shares: Floats
    trust: Floats


class Fit(NamedTuple):
    """`turned`: -1 where the first paint of an edge is the one of the higher row, else 1. How far `past` the
    step each pixel is towards the paint of the higher row, the `slant` of the edge, and what pixels have
    `shown`; `softness`: the standard deviation, in pixels, of all edges' blur."""

    turned: Floats
    past: Floats
    slant: NDArray[np.intp]
    shown: Shown
    softness: float

    @property
    def shares(self) -> Floats:
        """Of the second paint."""
        every = np.arange(len(self.past))
        return self.second(every, _shares(self.shown, self.past, self.slant, self.softness))

    def second(self, some: NDArray[np.intp], higher: Floats) -> Floats:
        """The shares of the second paint of some pixels; `higher`: those of the paint of the higher row."""
        return np.where(self.turned[some] < 0, 1 - higher, higher)

    def opened(self, seam: NDArray[np.bool_], past: Floats) -> "Fit":
        """Where there is a `seam`, pixels show more than two paints: that they are so far `past` is all."""
        trust = np.where(seam, 0, self.shown.trust)
        return self._replace(past=past, shown=self.shown._replace(trust=trust))


def fitted(edges: Edges, usual: float, rgb: Pixels, colours: NDArray[np.float64]) -> Fit:
    """`usual`: the softness to begin with."""
    # One edge is met by either of its paints first: turned the same way its pixels can be averaged.
    turn = np.where(edges.first < edges.second, np.float32(1), np.float32(-1))
    steps = _turned(edges, turn, rgb.shape[:2], len(colours))
    pixels = rgb[np.divmod(steps.places, rgb.shape[1])].astype(np.float32)
    shown, lit = (_shown(steps.pair, pixels, colours @ eye, eye) for eye in (_EYE, _LIGHT))
    past = (edges.past * turn).astype(np.float32)
    softness = _softened(lit, past, steps.slant, usual)
    for _ in range(_ROUNDS):
        past = _levelled(steps, _shifted(shown, steps, past, softness, rgb.shape[:2]))
        softness = _softened(lit, past, steps.slant, softness)
    return Fit(turn, past, steps.slant, shown, softness)


def _turned(edges: Edges, turn: Floats, shape: tuple[int, ...], many: int) -> _Steps:
    pair = np.minimum(edges.first, edges.second) * many + np.maximum(edges.first, edges.second)
    lines = lines_around(edges.places, shape[1], 0)
    around = np.full((lines.stop - lines.start, shape[1]), -1, np.int32)
    around.ravel()[edges.places - lines.start * shape[1]] = np.arange(len(pair), dtype=np.int32)
    ways = Ways(*((way * turn).astype(np.float32) for way in edges.ways))
    return _Steps(edges.places, pair, ways, slants(ways), around)


def _shown(
    pair: NDArray[np.intp], pixels: NDArray[np.float32], shades: NDArray[np.float64], eye: NDArray[np.float64]
) -> Shown:
    """Of `pixels` (n, 3) between a pair of paints each; `shades` (paints, 3): the colours by `eye`."""
    along = shades[None] - shades[:, None]
    length = np.maximum((along**2).sum(-1), 1e-3)
    slope = (along / length[..., None]) @ eye.T
    start = (along / length[..., None] * shades[:, None]).sum(-1)
    shares = np.einsum("ij,ij->i", pixels, slope.reshape(-1, 3).astype(np.float32)[pair])
    shares -= start.ravel().astype(np.float32)[pair]
    return Shown(shares, length.ravel().astype(np.float32)[pair])


def _levelled(steps: _Steps, past: Floats) -> Floats:
    """Every pixel as far past the step as the one at its foot, in the middle of the edge, says."""
    width = steps.around.shape[1]
    beyond = np.flatnonzero(np.abs(past) > 0.5)
    own, ways = past[beyond], Ways(*(way[beyond] for way in steps.ways))
    right, down = (np.rint(own * way) for way in ways)
    inside = steps.places[beyond] - steps.places[0] // width * width
    foot = inside - (down * width + right).astype(np.intp)
    foot = steps.around.ravel()[np.clip(foot, 0, steps.around.size - 1)]
    level = past[foot]
    level = level + right * (ways.right + steps.ways.right[foot]) / 2
    level += down * (ways.down + steps.ways.down[foot]) / 2
    known = (foot >= 0) & (steps.pair[foot] == steps.pair[beyond]) & (np.abs(past[foot]) < _MIDDLE)
    out = past.copy()
    out[beyond] = np.where(known, level, own)
    return out


def _softened(lit: Shown, past: Floats, slant: NDArray[np.intp], softness: float) -> float:
    """By light, as codecs smear hue; above all of strong edges, as they smear weak ones too."""
    some = slice(None, None, 1 + len(past) // _ENOUGH)
    trust = lit.trust[some].astype(np.float64) ** 2
    level = np.sqrt(lit.trust[some])
    for _ in range(_STEPS):
        model = seen(past[some], slant[some], softness)
        off = lit.shares[some] - model.shares
        levels = np.abs(off) * level
        doubt = 1 + (levels / (_DOUBTED * max(float(np.median(levels)), _LEAST))) ** 2
        softer = model.softer
        pull = trust / doubt * softer
        step = (pull * off).sum() / max((pull * softer).sum(), 1e-6)
        softness = float(np.clip(softness + step, HARDEST, SOFTEST))
    return softness


def _shifted(shown: Shown, steps: _Steps, past: Floats, softness: float, shape: tuple[int, ...]) -> Floats:
    model = seen(past, steps.slant, softness)
    off = np.clip(shown.shares - model.shares, -_OFF, _OFF)
    pull, weight = (
        _around(steps.places, values, shape)
        for values in (shown.trust * off * model.farther, shown.trust * model.farther**2)
    )
    shift = pull / (weight + _STEADY * shown.trust + _BLIND)
    return past + np.clip(shift, -_FARTHEST, _FARTHEST)


def _shares(shown: Shown, past: Floats, slant: NDArray[np.intp], softness: float) -> Floats:
    """What the fit says; where pixels say clearly more than noise does, at corners and in thin strokes, what
    they show."""
    shares = seen(past, slant, softness).shares
    off = shown.shares - shares
    levels = np.abs(off) * np.sqrt(shown.trust)
    noise = _NOISE * max(float(np.median(levels)), _LEAST)
    return shares + off * np.maximum(1 - (noise / np.maximum(levels, 1e-6)) ** 2, 0)


def _around(places: NDArray[np.intp], values: Floats, shape: tuple[int, ...]) -> Floats:
    """The mean of values over the pixels around each place; all other pixels count as zero."""
    lines = lines_around(places, shape[1], _SIDE // 2)
    image = np.zeros((min(lines.stop, shape[0]) - lines.start, shape[1]), np.float32)
    inside = places - lines.start * shape[1]
    image.ravel()[inside] = values
    blurred = cv2.GaussianBlur(image, (_SIDE, _SIDE), _NEARBY, dst=image)
    return np.asarray(blurred, np.float32).ravel()[inside]
