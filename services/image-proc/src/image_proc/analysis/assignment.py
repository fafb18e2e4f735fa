"""Which colour of a palette each anchor gets.

Lightness order, saturation and the difference between neighbours are kept as far as the palette allows;
what stood out from the ground legibly stays legible. Surplus anchors get shades of their nearest relative's
colour.
"""

import math
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import permutations

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from image_proc.colour import clipped, contrasts, contrasts_of, from_oklab, luminance, oklab

Floats = NDArray[np.float64]
_EXHAUSTIVE = 720
_LEGIBLE = 3.0
_APART = 0.07
_LIGHTS, _STRENGTHS = 31, np.array([1.0, 0.6, 1.3])
_LIGHT, _STRENGTH = np.tile(np.linspace(0.06, 0.98, _LIGHTS), 3), np.repeat(_STRENGTHS, _LIGHTS)
_FAR = 9.0
_PALER = 0.25 * np.abs(_STRENGTH - 1)


@dataclass(frozen=True, eq=False)
class Scene:
    """What is to be painted: (k, 3) anchors, their areas, how long their borders are, and which is the
    ground."""

    anchors: Floats
    areas: Floats
    borders: Floats
    ground: int | None

    @cached_property
    def by_importance(self) -> NDArray[np.intp]:
        importance = np.sqrt(self.areas) + 0.5 * np.sqrt(self.borders.sum(0) / max(self.borders.sum(), 1e-9))
        if self.ground is not None:
            importance[self.ground] += 2
        return np.argsort(-importance, kind="stable")

    @cached_property
    def lab(self) -> Floats:
        return oklab(self.anchors)

    @cached_property
    def distances(self) -> Floats:
        return np.linalg.norm(self.lab[:, None] - self.lab[None], axis=-1)

    @cached_property
    def was_legible(self) -> NDArray[np.bool_]:
        """Which anchors stand out legibly from the ground, where there is one."""
        if self.ground is None:
            return np.zeros(len(self.anchors), bool)
        return contrasts(self.anchors, self.anchors[self.ground]) >= _LEGIBLE


def assigned(scene: Scene, palette: Floats, ground: int | None = None) -> Floats:
    """(k, 3) colours for the anchors out of the (p, 3) palette; `ground`: the palette's colour for the
    ground."""
    chosen = np.sort(scene.by_importance[: len(palette)])
    theirs = oklab(palette)
    options = _options(scene, chosen, theirs)
    if ground is not None and scene.ground is not None and scene.ground in chosen:
        at = int(np.flatnonzero(chosen == scene.ground)[0])
        held = options[options[:, at] == ground]
        options = held if len(held) else options
    costs = _costs(scene, chosen, theirs, options) + 4 * _illegible(scene, chosen, palette, options)
    best = options[costs.argmin()]
    return _with_shades(scene, chosen, palette[best], theirs[best])


def _options(scene: Scene, chosen: NDArray[np.intp], theirs: Floats) -> NDArray[np.intp]:
    """Every order where there are few; else the best by lightness and hue, and its single exchanges."""
    if math.perm(len(theirs), len(chosen)) <= _EXHAUSTIVE:
        return _orders(len(theirs), len(chosen))
    ours = scene.lab[chosen]
    light = (_ranked(ours[:, 0])[:, None] - _ranked(theirs[:, 0])[None]) ** 2
    hue = ((ours[:, None, 1:] - theirs[None, :, 1:]) ** 2).sum(-1)
    start = linear_sum_assignment(light + hue)[1]
    return _exchanges(start, len(theirs))


@lru_cache(32)
def _orders(colours: int, places: int) -> NDArray[np.intp]:
    return np.array(list(permutations(range(colours), places)), np.intp)


def _exchanges(start: NDArray[np.intp], colours: int) -> NDArray[np.intp]:
    """`start`, all that differ by one exchange of two places, and all that take an unused colour in one
    place."""
    out = [start]
    for place in range(len(start)):
        for other in range(place):
            swapped = start.copy()
            swapped[[place, other]] = start[[other, place]]
            out.append(swapped)
        for unused in set(range(colours)) - set(start.tolist()):
            replaced = start.copy()
            replaced[place] = unused
            out.append(replaced)
    return np.array(out)


def _costs(scene: Scene, chosen: NDArray[np.intp], theirs: Floats, options: NDArray[np.intp]) -> Floats:
    ours = scene.lab[chosen]
    share = np.sqrt(scene.areas[chosen])
    light = ((_ranked(ours[:, 0]) - _ranked(theirs[:, 0])[options]) ** 2 * share).sum(1)
    chroma = _ranked(np.hypot(ours[:, 1], ours[:, 2])), _ranked(np.hypot(theirs[:, 1], theirs[:, 2]))
    vivid = ((chroma[0] - chroma[1][options]) ** 2 * share).sum(1)
    borders = scene.borders[np.ix_(chosen, chosen)]
    borders = borders / max(borders.sum(), 1e-9)
    was = scene.distances[np.ix_(chosen, chosen)]
    now = np.linalg.norm(theirs[:, None] - theirs[None], axis=-1)[options[:, :, None], options[:, None, :]]
    lost = (borders * np.maximum(0, 0.8 * was - now)).sum((1, 2))
    return light + 0.3 * vivid + 3 * lost


def _illegible(scene: Scene, chosen: NDArray[np.intp], palette: Floats, options: NDArray[np.intp]) -> Floats:
    """How far what was legible on the ground, weighed by its border with it, falls below 3:1."""
    at = np.flatnonzero(chosen == scene.ground) if scene.ground is not None else chosen[:0]
    if not len(at):
        return np.zeros(len(options))
    place = int(at[0])
    light = luminance(palette)
    matrix = contrasts_of(light[:, None], light)
    now = matrix[options, options[:, place, None]]
    border = scene.borders[chosen[place], chosen]
    weight = np.sqrt(border / max(border.sum(), 1e-9)) * scene.was_legible[chosen]
    return (weight * np.maximum(0, 1 - now / _LEGIBLE)).sum(1)


def _ranked(values: Floats) -> Floats:
    return (values - values.min()) / max(float(np.ptp(values)), 1e-6)


def _with_shades(scene: Scene, chosen: NDArray[np.intp], colours: Floats, base: Floats) -> Floats:
    """`base`: the OKLab of the `colours`."""
    out = np.zeros_like(scene.anchors)
    out[chosen] = colours
    if len(chosen) == len(out):
        return out
    left = np.ones(len(out), bool)
    left[chosen] = False
    surplus = np.flatnonzero(left)
    lab = scene.lab
    nearest = ((lab[surplus, None] - lab[chosen]) ** 2 @ [2, 1, 1]).argmin(1)
    steps = lab[surplus, 0] - lab[chosen[nearest], 0]
    shades = _shades(base)
    gaps = np.min([_squares(shades, used) for used in base], axis=0)
    found = np.empty((len(surplus), 3))
    for place, (relative, step) in enumerate(zip(nearest, steps.tolist(), strict=True)):
        wanted = base[relative, 0] + math.copysign(min(max(abs(step), _APART), 0.35), step)
        found[place] = shades[:, relative, _free(shades[0, relative], wanted, gaps[relative])]
        np.minimum(gaps, _squares(shades, found[place]), out=gaps)
    out[surplus] = from_oklab(found)
    return out


def _shades(base: Floats) -> Floats:
    """(3, n, shades): each of n colours lighter and darker, paler and stronger, as far as sRGB goes."""
    lab = np.empty((len(base), len(_LIGHT), 3))
    lab[..., 0] = _LIGHT
    lab[..., 1:] = base[:, None, 1:] * _STRENGTH[:, None]
    return np.ascontiguousarray(np.moveaxis(clipped(lab), -1, 0))


def _squares(shades: Floats, colour: Floats) -> Floats:
    """Squared distances of (3, ...) colours from one; by channel, as short last axes are slow."""
    light, a, b = shades[0] - colour[0], shades[1] - colour[1], shades[2] - colour[2]
    return light * light + a * a + b * b


def _free(lights: Floats, wanted: float, gaps: Floats) -> np.intp:
    """Which shade is about as light as `wanted` and clearly apart from every used colour; `gaps`: squared
    distances to the nearest of those."""
    off = np.abs(lights - wanted) + _PALER
    off[gaps < (0.95 * _APART) ** 2] += _FAR
    best = off.argmin()
    return best if off[best] < _FAR else gaps.argmax()
