"""The paints of worn pictures: colours that the pixels of quiet places are spread around."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from image_proc.colour import oklab

Floats = NDArray[np.float64]
MOST = 16
BESIDE = 10.0  # how far from its line, in levels, a gradient's colours lie
_RADIUS, _LEAST, _WIDTH = 0.03, 5e-4, 0.008
_CORE, _SKIRT, _PEAKED = 8.0, 20.0, 0.75


class Quiet(NamedTuple):
    """Colours of the quiet places (n, 3) in levels, and how many pixels have each."""

    centres: Floats
    mass: Floats


def peaks_of(quiet: Quiet) -> Floats:
    """The heaviest colours of the quiet places, none nearer than a radius to a heavier one."""
    centres, mass = quiet
    lab = oklab(centres)
    density = _smoothed(lab, mass)
    free = np.ones(len(mass), bool)
    found: list[Floats] = []
    while free.any() and len(found) < MOST:
        top = int(np.argmax(np.where(free, density, -1)))
        gaps = ((lab - lab[top]) ** 2).sum(1)
        near = (gaps < _RADIUS**2) & free
        summit = density[top] >= density[gaps < (_RADIUS * 0.75) ** 2].max()
        if summit and mass[near].sum() >= _LEAST * mass.sum():
            found.append(_refined(centres[near], lab[near], mass[near], lab[top]))
            free &= ~near
        elif density[top] < 8:
            break
        else:
            free &= gaps >= _WIDTH**2
    return np.array(found or [centres[mass.argmax()]])


def _smoothed(lab: Floats, mass: Floats) -> Floats:
    """The mass around each colour, so that a peak is not a matter of single cells."""
    scaled = (lab / _WIDTH).astype(np.float32)
    squares = (scaled**2).sum(1)
    gaps = np.maximum(squares[:, None] + squares[None] - 2 * scaled @ scaled.T, 0)
    return np.exp(gaps * np.float32(-0.5)) @ mass


def _refined(
    centres: Floats,
    lab: Floats,
    mass: Floats,
    peak: Floats,
) -> Floats:
    inner = ((lab - peak) ** 2).sum(1) < (_RADIUS / 2) ** 2
    return np.average(centres[inner], axis=0, weights=mass[inner])


def without_ridges(colours: Floats, quiet: Quiet) -> Floats:
    """Without the colours that only mark the way along a gradient between two others."""
    kept = list(range(len(colours)))
    for middle in range(len(colours) - 1, -1, -1):
        others = [row for row in kept if row != middle]
        if not is_peaked(colours[middle], quiet) and any(
            _between(colours[middle], colours[a], colours[b]) for a in others for b in others if a < b
        ):
            kept.remove(middle)
    return colours[kept]


def is_peaked(colour: Floats, quiet: Quiet) -> bool:
    """Whether pixels are spread around a colour as around a paint, and not past it."""
    away = np.linalg.norm(quiet.centres - colour, axis=1)
    return bool(quiet.mass[away < _CORE].sum() > _PEAKED * quiet.mass[away < _SKIRT].sum())


def projected(a: Floats, b: Floats, colours: Floats) -> tuple[Floats, Floats]:
    """How far along the line from a (0) to b (1) colours lie, and how many levels aside."""
    along = b - a
    part = (colours - a) @ along / max(along @ along, 1e-9)
    return part, np.linalg.norm(colours - a - part[:, None] * along, axis=1)


def _between(point: Floats, a: Floats, b: Floats) -> bool:
    part, aside = projected(a, b, point[None])
    return bool(0.1 < part[0] < 0.9 and aside[0] < BESIDE)
