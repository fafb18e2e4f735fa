"""The paints of worn pictures: colours that the pixels of quiet places are spread around."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.by_eye import by_eye
from image_proc.colour import oklab

Floats = NDArray[np.float64]
MOST = 16
BESIDE = 10.0  # how far from its line, in levels, a gradient's colours lie
_RADIUS, _LEAST, _WIDTH = 0.03, 5e-4, 0.008
_CORE, _SKIRT, _PEAKED = 8.0, 20.0, 0.75
_HUE, _SPREAD, _APART, _VALLEY = by_eye(1.0)[:, 1:], 2.5, 8.0, 0.5


class Quiet(NamedTuple):
    """Colours of the quiet places (n, 3) in levels, and how many pixels have each."""

    centres: Floats
    mass: Floats


def peaks_of(quiet: Quiet) -> Floats:
    """The heaviest colours of the quiet places, nearer to each other than a radius only where they differ in
    hue."""
    centres, mass = quiet
    lab, hue = oklab(centres), centres @ _HUE
    density = _smoothed(lab, mass, _WIDTH)
    free, apart = np.ones(len(mass), bool), np.zeros(len(mass), bool)
    least = _LEAST * mass.sum()
    found: list[Floats] = []
    while free.any() and len(found) < MOST:
        top = int(np.argmax(np.where(free, density, -1)))
        gaps = ((lab - lab[top]) ** 2).sum(1)
        near = (gaps < _RADIUS**2) & free
        beside = (gaps < (_RADIUS * 0.75) ** 2) & (_away(hue, hue[top]) < _APART)
        summit = apart[top] or density[top] >= density[beside].max()
        if summit and mass[near].sum() >= least:
            own = _of_one_hue(quiet, near, top, least)
            found.append(_refined(centres[own], lab[own], mass[own], lab[top]))
            apart |= near & ~own
            free &= ~own
        elif density[top] < 8:
            break
        else:
            free &= gaps >= _WIDTH**2
    return np.array(found or [centres[mass.argmax()]])


def _smoothed(places: Floats, mass: Floats, width: float) -> Floats:
    """The mass around each colour, so that a peak is not a matter of single cells."""
    scaled = (places / width).astype(np.float32)
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


def _of_one_hue(quiet: Quiet, near: NDArray[np.bool_], top: int, least: float) -> NDArray[np.bool_]:
    """Those of the colours `near` to each other that are of the paint of one of them: in uneven light a paint
    keeps its hue."""
    hue, mass = quiet.centres @ _HUE, np.where(near, quiet.mass, 0)
    density = np.zeros(len(mass))
    density[near] = _smoothed(hue[near], mass[near], _SPREAD)
    first = int(density.argmax())
    away = _away(hue, hue[first])
    second = int(np.where(near & (away >= _APART), density, -1).argmax())
    other = near & (_away(hue, hue[second]) < away)
    middle = _away(hue, (hue[first] + hue[second]) / 2) / _SPREAD
    valley = np.exp(-0.5 * middle**2) @ mass
    if away[second] < _APART or mass[other].sum() < least or valley > _VALLEY * density[second]:
        return near
    return other if other[top] else near & ~other


def _away(places: Floats, place: Floats) -> Floats:
    return np.linalg.norm(places - place, axis=1)


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
