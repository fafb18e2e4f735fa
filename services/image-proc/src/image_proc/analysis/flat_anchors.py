"""The colours a clean picture was painted with: flat paints, the ends and knees of gradients.

A paint is a colour that lies exactly still somewhere. A gradient shows as many neighbouring colours that lie
nearly still; the fewest of them are taken that explain the others as mixtures.
"""

from collections.abc import Mapping
from itertools import chain, combinations
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.census import GENTLE, Census, Counts
from image_proc.analysis.clean_fields import Ground, Painted, painted_fields
from image_proc.analysis.islands import BAND, RAMP_SHARE, Islands, islands_of, total_of
from image_proc.analysis.stacked_paints import overlaps_of
from image_proc.decoding import Pixels

MAX_ANCHORS = 24
_STRAIGHT = 5.0
_BLENDED = 0.2  # share of what stands around a stop of a gradient that is nearly of its colour
_RAMP_ANCHORS = 6
_SAME_STOP, _PAINT_SHARE, _MOST_STOPS = 3, 1e-4, 18
_SQUARE = np.ones((3, 3), np.uint8)


class Anchors(NamedTuple):
    """`colours` (k, 3) sRGB in no order. `ramp` (n) tells for each colour of the census which gradient it
    lies on, `paint` (n) which anchor it is; -1 for neither. `members`: the anchors of each gradient.
    `overlaps`: the shares of the anchors in each colour of the census where translucent paints lie on each
    other. `fields`: gradients found where they lie, `stops` the anchors of each."""

    colours: NDArray[np.float64]
    paint: NDArray[np.intp]
    ramp: NDArray[np.intp]
    members: tuple[tuple[int, ...], ...]
    overlaps: Mapping[int, NDArray[np.float32]]
    fields: tuple[Painted, ...]
    stops: tuple[tuple[int, ...], ...]


def find_anchors(census: Census, rows: NDArray[np.uint32], rgb: Pixels, slopes: NDArray[np.uint8]) -> Anchors:
    """At least one anchor, at most `MAX_ANCHORS`. `rows` (height, width): every pixel's row in the census."""
    islands = islands_of(census, rows)
    fields = _fields(islands, census, rows, rgb, slopes) if islands.ramps.any() else []
    if fields:
        census = _without_fields(census, rows, slopes, fields)
        islands = islands_of(census, rows)
    return _anchors(islands, census, rows, fields)


def _fields(
    islands: Islands, census: Census, rows: NDArray[np.uint32], rgb: Pixels, slopes: NDArray[np.uint8]
) -> list[Painted]:
    own, paint = np.zeros(len(census.counts), bool), np.zeros(len(census.counts), bool)
    for at in np.flatnonzero(islands.ramps):
        own[islands.rows[at]] = True
        paint[islands.spikes[at]] = True
    kinds = np.take((own & (census.colours[:, 3] == 255)) | paint.view(np.uint8) << 1, rows)
    free, still = kinds & 1 > 0, (kinds > 1) & (slopes == 0)
    changing = free & (cv2.dilate(still.view(np.uint8), _SQUARE) == 0) & (slopes <= GENTLE)
    rare = _PAINT_SHARE * total_of(census)
    paints = [row for row in chain.from_iterable(islands.spikes) if census.still[row] > rare]
    stills = census.colours[paints, :3].astype(np.float64)
    fields = painted_fields(Ground(rgb, changing, free, still, stills))
    many = np.cumsum([len(field.colours) for field in fields])
    return [field for field, so_far in zip(fields, many, strict=True) if so_far <= _MOST_STOPS]


def _without_fields(
    census: Census, rows: NDArray[np.uint32], slopes: NDArray[np.uint8], fields: list[Painted]
) -> Census:
    """As if nothing lay still where gradients are."""
    gone = np.zeros(rows.shape, bool)
    for field in fields:
        gone |= field.mask
    places = np.flatnonzero(gone)
    there, how = rows.ravel()[places], slopes.ravel()[places]
    still, gentle = (
        known - np.bincount(there[how <= most], minlength=len(known))
        for known, most in ((census.still, 0), (census.gentle, GENTLE))
    )
    return census._replace(still=still, gentle=gentle)


def _anchors(islands: Islands, census: Census, rows: NDArray[np.uint32], fields: list[Painted]) -> Anchors:
    rgb, total, inner = census.colours[:, :3].astype(np.float64), total_of(census), islands.inner
    chosen: list[int] = []
    ramps: list[tuple[NDArray[np.intp], list[int]]] = []
    for island, peaks, is_ramp in zip(islands.rows, islands.spikes, islands.ramps, strict=True):
        if not is_ramp:
            chosen += peaks
            continue
        steady = island[inner[island] > 0]
        stops = [row for row in peaks if census.still[row] > 0.002 * total]
        knees = _knees(steady, rgb, inner, stops, total)
        apart = [row for row in stops if not _is_amid(row, rows, rgb)]
        kept = _without(apart, knees, steady, rgb, inner, total)
        ramps.append((island, kept))
        chosen += knees
    overlaps = overlaps_of(chosen, census)
    chosen = [row for row in chosen if row not in overlaps]
    if not fields:
        chosen = chosen or [int(np.argmax(census.counts * (census.colours[:, 3] > 0)))]
    room = MAX_ANCHORS - sum(len(field.colours) for field in fields)
    found = _described(_largest(chosen, census)[:room], ramps, overlaps, rgb)
    return _with_stops(found, fields)


def _with_stops(anchors: Anchors, fields: list[Painted]) -> Anchors:
    """With the stops of fields, those that are anchors already as them."""
    colours, stops = list(anchors.colours), list[tuple[int, ...]]()
    for field in fields:
        places: list[int] = []
        for colour in field.colours:
            off = [float(np.abs(other - colour).max()) for other in colours]
            same = int(np.argmin(off)) if off and min(off) <= _SAME_STOP else len(colours)
            if same == len(colours):
                colours.append(np.rint(colour))
            places.append(same)
        stops.append(tuple(places))
    shares = {row: np.pad(share, (0, len(colours) - len(share))) for row, share in anchors.overlaps.items()}
    return anchors._replace(
        colours=np.array(colours), overlaps=shares, fields=tuple(fields), stops=tuple(stops)
    )


def _knees(
    steady: NDArray[np.intp], rgb: NDArray[np.float64], inner: Counts, spikes: list[int], total: int
) -> list[int]:
    """The fewest colours of a gradient whose mixtures pass by all the others, found by the largest misfit."""
    knees = spikes or [_farthest(steady, rgb)]
    while len(knees) < _RAMP_ANCHORS:
        misfit = _misfit(rgb[steady], rgb[knees])
        missed = misfit > _STRAIGHT
        if inner[steady][missed].sum() < RAMP_SHARE * total / 4:
            break
        knees.append(int(steady[np.argmax(np.where(missed, misfit, 0))]))
    return knees


def _is_amid(row: int, rows: NDArray[np.uint32], rgb: NDArray[np.float64]) -> bool:
    """Whether a still colour goes over into the gradient, rather than only being of a colour on its way."""
    here = (rows == row).view(np.uint8)
    around = rows[cv2.dilate(here, _SQUARE) > here]
    near = np.abs(rgb[around] - rgb[row]).max(1) <= BAND
    return bool(near.mean() > _BLENDED) if len(near) else False


def _without(
    apart: list[int],
    knees: list[int],
    steady: NDArray[np.intp],
    rgb: NDArray[np.float64],
    inner: Counts,
    total: int,
) -> list[int]:
    """The knees but for those `apart` from the gradient that the others explain it without."""
    for row in apart:
        rest = [knee for knee in knees if knee != row]
        if len(rest) < 2:
            break
        missed = _misfit(rgb[steady], rgb[rest]) > _STRAIGHT
        if inner[steady][missed].sum() < RAMP_SHARE * total / 4:
            knees = rest
    return knees


def _farthest(rows: NDArray[np.intp], rgb: NDArray[np.float64]) -> int:
    away = np.linalg.norm(rgb[rows] - rgb[rows].mean(0), axis=1)
    return int(rows[np.argmax(away)])


def _misfit(points: NDArray[np.float64], knees: NDArray[np.float64]) -> NDArray[np.float64]:
    """Distance of each point from the nearest mixture of two knees."""
    best = np.linalg.norm(points[:, None] - knees[None], axis=2).min(1)
    for a, b in combinations(knees, 2):
        along = b - a
        share = np.clip((points - a) @ along / max(along @ along, 1e-9), 0, 1)
        best = np.minimum(best, np.linalg.norm(points - a - share[:, None] * along, axis=1))
    return best


def _largest(chosen: list[int], census: Census) -> list[int]:
    kept = sorted(dict.fromkeys(chosen), key=lambda row: (-int(census.counts[row]), row))
    return kept[:MAX_ANCHORS]


def _described(
    chosen: list[int],
    ramps: list[tuple[NDArray[np.intp], list[int]]],
    overlaps: dict[int, dict[int, float]],
    rgb: NDArray[np.float64],
) -> Anchors:
    paint = np.full(len(rgb), -1)
    paint[chosen] = np.arange(len(chosen))
    ramp = np.full(len(rgb), -1)
    members: list[tuple[int, ...]] = []
    for rows, knees in ramps:
        kept = tuple(int(paint[row]) for row in knees if paint[row] >= 0)
        if len(kept) > 1:
            ramp[rows] = len(members)
            members.append(kept)
    shares = {}
    for row, parts in overlaps.items():
        shares[row] = np.zeros(len(chosen), np.float32)
        for part, share in parts.items():
            shares[row][paint[part]] = share
    return Anchors(rgb[chosen], paint, ramp, tuple(members), shares, (), ())
