"""Decomposition of clean pictures: rendered art, whose paints and gradients are exact."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.abutting import seams
from image_proc.analysis.census import Census, take_census
from image_proc.analysis.coincidences import coincident
from image_proc.analysis.decomposition import Decomposition, Run, ordered, tabulated
from image_proc.analysis.edge_combos import Combos, combined, rounding
from image_proc.analysis.flat_anchors import MAX_ANCHORS, Anchors, find_anchors
from image_proc.analysis.mixture_table import merged
from image_proc.analysis.mixtures import Mixing, Weights, solve
from image_proc.analysis.neighbourhoods import surrounding
from image_proc.analysis.rims import Course, Rims, rims
from image_proc.decoding import Pixels

_GENTLE = 8
_ON_RAMP = np.uint32(1 << 31)
_NEW_SHARE = 3e-5
_UNEXPLAINED = 80.0
_POOR = 2.0
_MORE_ROUNDS = 4
_SEAM_STEPS = 63


def decompose(pixels: Pixels, slopes: NDArray[np.uint8]) -> Decomposition:
    census = take_census(pixels, slopes)
    rows = census.runs.filled(np.arange(len(census.colours), dtype=np.uint32))
    anchors = find_anchors(census, rows.reshape(slopes.shape), pixels[..., :3], slopes)
    edges = _edges(census, anchors, slopes, rows)
    along = _rims(census, anchors, edges) if anchors.fields and pixels.shape[2] == 3 else None
    mixed = _mixed(census, anchors, edges, along)
    if pixels.shape[2] == 3:
        mixed = _with_seams(mixed, census, anchors, edges)
    if along:
        mixed = _instead(mixed, edges, *along)
    parts = _parts(anchors, mixed)
    weights = np.concatenate(
        [_own_weights(census, anchors, len(mixed.anchors)), mixed.weights, *parts.weights]
    )
    alpha = None
    if pixels.shape[2] == 4:
        rest = np.full(sum(map(len, parts.weights)), 255, np.uint8)
        alpha = np.concatenate([census.colours[:, 3], census.colours[mixed.rows, 3], rest])
    many = len(census.counts)
    plain = census.counts - np.bincount(np.concatenate([edges.rows, rows[parts.pixels]]), minlength=many)
    mixtures = np.bincount(
        np.concatenate([mixed.group, len(mixed.rows) + parts.group]), minlength=len(weights) - many
    )
    mass = np.concatenate([np.maximum(plain, 0), mixtures]).astype(np.float64)
    table, alphas, entry = tabulated(
        weights, alpha, mass, mixed.anchors, bool(anchors.members or anchors.fields)
    )
    index = census.runs.filled(entry)
    index[edges.pixels] = entry[mixed.group + many]
    index[parts.pixels] = entry[parts.group + many + len(mixed.rows)]
    index = index.reshape(pixels.shape[:2])
    counts = np.bincount(entry, mass, len(table)).astype(np.float64)
    areas = np.zeros(len(mixed.anchors))
    runs = tuple(
        Run(field.mask, field.field.way, field.field.stops.ways, stops)
        for field, stops in zip(anchors.fields, anchors.stops, strict=True)
    )
    return ordered(Decomposition(mixed.anchors, areas, table, alphas, counts, index, runs=runs))


class _Edges(NamedTuple):
    """Pixels that are neither paint nor gradient: their places, their rows in the census, the anchors
    around; and the anchors `present` everywhere."""

    pixels: NDArray[np.intp]
    rows: NDArray[np.uint32]
    beside: NDArray[np.uint32]
    away: NDArray[np.uint32]
    present: NDArray[np.uint32]

    def only(self, some: NDArray[np.intp]) -> "_Edges":
        chosen = self.pixels[some], self.rows[some], self.beside[some], self.away[some]
        return _Edges(*chosen, self.present)


class _Mixed(NamedTuple):
    """Mixtures, each of one row of the census; `group`: which of them each edge pixel is."""

    anchors: NDArray[np.float64]
    weights: Weights
    rows: NDArray[np.intp]
    group: NDArray[np.intp]


def _edges(census: Census, anchors: Anchors, slopes: NDArray[np.uint8], rows: NDArray[np.uint32]) -> _Edges:
    groups = [sum(1 << member for member in members) for members in anchors.members]
    own = np.where(anchors.paint >= 0, 1 << np.maximum(anchors.paint, 0), 0).astype(np.uint32)
    if groups:
        on_ramp = (anchors.ramp >= 0) & (anchors.paint < 0)
        own[on_ramp] = np.array(groups, np.uint32)[anchors.ramp[on_ramp]] | _ON_RAMP
    for row, overlap in anchors.overlaps.items():
        own[row] = sum(1 << int(member) for member in np.flatnonzero(overlap))
    unseen = census.colours[:, 3] == 0
    own[unseen] = 0
    present = census.runs.filled(own).reshape(slopes.shape)
    if groups:
        present[(slopes > _GENTLE) & (present >= _ON_RAMP)] = 0
        present &= ~_ON_RAMP
    present.ravel()[coincident(present, slopes, anchors.colours)] = 0
    for field, stops in zip(anchors.fields, anchors.stops, strict=True):
        present[field.mask] = sum(1 << stop for stop in set(stops))
    unknown = present.ravel() == 0
    if unseen.any():
        unknown &= census.runs.filled(~unseen)
    pixels = np.flatnonzero(unknown)
    return _Edges(pixels, rows[pixels], *surrounding(present, pixels), present)


def _mixed(census: Census, anchors: Anchors, edges: _Edges, along: Rims | None) -> _Mixed:
    """Of all edge pixels but those `along` gradients, of which it is known already."""
    if along is None:
        return _mixed_of_paints(census, anchors, edges)
    rest = np.delete(np.arange(len(edges.pixels)), along.places)
    mixed = _mixed_of_paints(census, anchors, edges.only(rest))
    group = np.zeros(len(edges.pixels), np.intp)
    group[rest] = mixed.group
    return mixed._replace(group=group)


def _mixed_of_paints(census: Census, anchors: Anchors, edges: _Edges) -> _Mixed:
    """First out of what stands right beside a pixel, then, where that does not do, out of what is further
    away."""
    near, group = combined(edges.rows, edges.beside)
    trust = (census.colours[near.rows, 3] / 255.0) ** 2
    bias = rounding(census.colours[near.rows], near, anchors.colours)
    mixing = solve(census.colours[near.rows, :3] - bias, near.bits, anchors.colours, trust, strictly=True)
    poor = np.flatnonzero((mixing.misfit * trust > _POOR)[group])
    far, far_group = combined(edges.rows[poor], edges.away[poor])
    found, again = _solved(census, anchors.colours, far, bias)
    group[poor] = far_group + len(near.rows)
    weights = np.pad(mixing.weights, ((0, 0), (0, len(found) - mixing.weights.shape[1])))
    return _Mixed(
        found, np.concatenate([weights, again.weights]), np.concatenate([near.rows, far.rows]), group
    )


def _with_seams(mixed: _Mixed, census: Census, anchors: Anchors, edges: _Edges) -> _Mixed:
    colours = census.colours[edges.rows, :3]
    return _instead(mixed, edges, *seams(edges.present, edges.pixels, colours, anchors.colours))


def _rims(census: Census, anchors: Anchors, edges: _Edges) -> Rims:
    paints = edges.present.copy()
    for field in anchors.fields:
        paints[field.mask] = 0
    colours = census.colours[edges.rows, :3].astype(np.float64)
    runs = [
        Course(field.mask, field.where, field.shares @ field.colours, shares)
        for field, shares in zip(anchors.fields, _shares(anchors, len(anchors.colours)), strict=True)
    ]
    return rims(paints, edges.pixels, colours, anchors.colours, runs)


def _instead(mixed: _Mixed, edges: _Edges, places: NDArray[np.intp], weights: Weights) -> _Mixed:
    """With other weights of the edge pixels at some places."""
    first, same = merged(weights, _SEAM_STEPS)
    group = mixed.group.copy()
    group[places] = same + len(mixed.rows)
    weights = np.pad(weights[first], ((0, 0), (0, len(mixed.anchors) - weights.shape[1])))
    rows = np.concatenate([mixed.rows, edges.rows[places[first]].astype(np.intp)])
    return _Mixed(mixed.anchors, np.concatenate([mixed.weights, weights]), rows, group)


def _shares(anchors: Anchors, many: int) -> list[NDArray[np.float64]]:
    """Of every step of every field: the shares of the anchors."""
    return [
        field.shares @ np.eye(many)[list(stops)]
        for field, stops in zip(anchors.fields, anchors.stops, strict=True)
    ]


class _Parts(NamedTuple):
    """Pixels within gradients that were found where they lie: their places, the `weights` of each gradient's
    steps, and each pixel's row in all of those."""

    pixels: NDArray[np.intp]
    weights: list[Weights]
    group: NDArray[np.intp]


def _parts(anchors: Anchors, mixed: _Mixed) -> _Parts:
    places, tables, groups = [np.zeros(0, np.intp)], list[Weights](), [np.zeros(0, np.intp)]
    for field, shares in zip(anchors.fields, _shares(anchors, len(mixed.anchors)), strict=True):
        inside = np.flatnonzero(field.mask)
        places.append(inside)
        groups.append(field.where.ravel()[inside].astype(np.intp) + sum(map(len, tables)))
        tables.append(shares.astype(np.float32))
    return _Parts(np.concatenate(places), tables, np.concatenate(groups))


def _solved(
    census: Census, colours: NDArray[np.float64], combos: Combos, bias: float
) -> tuple[NDArray[np.float64], Mixing]:
    """A frequent colour that no mixture explains becomes an anchor of its own."""
    rgb, trust = census.colours[combos.rows, :3] - bias, (census.colours[combos.rows, 3] / 255.0) ** 2
    bits = combos.bits
    mixing = solve(rgb, bits, colours, trust)
    enough = max(24, _NEW_SHARE * census.counts.sum())
    for _ in range(_MORE_ROUNDS):
        lost = mixing.misfit * trust > _UNEXPLAINED
        seen = np.bincount(combos.rows[lost], combos.counts[lost], len(census.counts))
        if len(colours) >= MAX_ANCHORS or not lost.any() or seen.max() < enough:
            break
        colours = np.concatenate([colours, census.colours[None, seen.argmax(), :3].astype(np.float64)])
        bits = np.where(lost, bits | np.uint32(1 << (len(colours) - 1)), bits)
        mixing = solve(rgb, bits, colours, trust)
    return colours, mixing


def _own_weights(census: Census, anchors: Anchors, many: int) -> Weights:
    """Of each colour of the census by itself: its anchor, or its place on its gradient."""
    weights = np.zeros((len(census.colours), many), np.float32)
    paints = np.flatnonzero(anchors.paint >= 0)
    weights[paints, anchors.paint[paints]] = 1
    for row, overlap in anchors.overlaps.items():
        weights[row, : len(overlap)] = overlap
    for number, members in enumerate(anchors.members):
        rows = np.flatnonzero((anchors.ramp == number) & (anchors.paint < 0))
        bits = np.full(len(rows), sum(1 << place for place in range(len(members))), np.uint32)
        mixing = solve(census.colours[rows, :3], bits, anchors.colours[list(members)])
        weights[rows[:, None], np.array(members)] = mixing.weights
    return weights
