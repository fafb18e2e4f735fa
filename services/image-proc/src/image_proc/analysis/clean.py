"""Decomposition of clean pictures: rendered art, whose paints and gradients are exact."""

import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.census import Census, take_census
from image_proc.analysis.decomposition import Decomposition, ordered, tabulated
from image_proc.analysis.flat_anchors import MAX_ANCHORS, Anchors, find_anchors
from image_proc.analysis.mixtures import Mixing, Weights, solve
from image_proc.analysis.neighbourhoods import surrounding
from image_proc.decoding import Pixels

_GENTLE = 8
_EDGE = np.uint32(1 << 31)
_NEW_SHARE = 3e-5
_UNEXPLAINED = 80.0
_MORE_ROUNDS = 4


def decompose(pixels: Pixels, slopes: NDArray[np.uint8]) -> Decomposition:
    census = take_census(pixels, slopes)
    anchors = find_anchors(census)
    edges, bits = _edges(census, anchors, slopes)
    rows = np.repeat(census.runs.which, census.runs.length).astype(np.uint32)
    edge_rows = rows[edges]
    combos, group = np.unique(edge_rows.astype(np.int64) | bits.astype(np.int64) << 24, return_inverse=True)
    combo_rows = combos & 0xFFFFFF
    counts = np.bincount(group, minlength=len(combos))
    colours, mixing = _solved(census, anchors, combo_rows, (combos >> 24).astype(np.uint32), counts)
    weights = np.concatenate([_own_weights(census, anchors, len(colours)), mixing.weights])
    alpha = _alphas(census, combo_rows) if pixels.shape[2] == 4 else None
    plain = census.counts - np.bincount(edge_rows, minlength=len(census.counts))
    mass = np.concatenate([np.maximum(plain, 0), counts]).astype(np.float64)
    return _assembled(pixels, colours, weights, alpha, mass, rows, edges, group, bool(anchors.members))


def _edges(
    census: Census, anchors: Anchors, slopes: NDArray[np.uint8]
) -> tuple[NDArray[np.intp], NDArray[np.uint32]]:
    """The pixels that are neither paint nor gradient, and the anchors that stand around each."""
    groups = [sum(1 << member for member in members) for members in anchors.members]
    own = np.where(anchors.paint >= 0, 1 << np.maximum(anchors.paint, 0), 0).astype(np.uint32)
    if groups:
        on_ramp = (anchors.ramp >= 0) & (anchors.paint < 0)
        own[on_ramp] = np.array(groups, np.uint32)[anchors.ramp[on_ramp]] | _EDGE
    unseen = census.colours[:, 3] == 0
    own[unseen] = 0
    present = np.repeat(own[census.runs.which], census.runs.length)
    steep = (slopes.ravel() > _GENTLE) & (present >= _EDGE)
    present[steep] = 0
    present &= ~_EDGE
    unknown = present == 0
    if unseen.any():
        unknown &= ~np.repeat(unseen[census.runs.which], census.runs.length)
    edges = np.flatnonzero(unknown)
    return edges, surrounding(present.reshape(slopes.shape), edges)


def _solved(
    census: Census, anchors: Anchors, rows: NDArray[np.intp], bits: NDArray[np.uint32], counts: NDArray[np.intp]
) -> tuple[NDArray[np.float64], Mixing]:
    """Mixtures of the edges; a frequent colour that no mixture explains becomes an anchor of its own."""
    rgb, trust = census.colours[rows, :3], (census.colours[rows, 3] / 255.0) ** 2
    colours = anchors.colours
    mixing = solve(rgb, bits, colours, trust)
    enough = max(24, _NEW_SHARE * census.counts.sum())
    for _ in range(_MORE_ROUNDS):
        lost = mixing.misfit * trust > _UNEXPLAINED
        seen = np.bincount(rows[lost], counts[lost], len(census.counts))
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
    for number, members in enumerate(anchors.members):
        rows = np.flatnonzero((anchors.ramp == number) & (anchors.paint < 0))
        bits = np.full(len(rows), sum(1 << place for place in range(len(members))), np.uint32)
        mixing = solve(census.colours[rows, :3], bits, anchors.colours[list(members)])
        weights[np.ix_(rows, members)] = mixing.weights
    return weights


def _alphas(census: Census, combo_rows: NDArray[np.intp]) -> NDArray[np.uint8]:
    return np.concatenate([census.colours[:, 3], census.colours[combo_rows, 3]])


def _assembled(
    pixels: Pixels,
    colours: NDArray[np.float64],
    weights: Weights,
    alpha: NDArray[np.uint8] | None,
    mass: NDArray[np.float64],
    rows: NDArray[np.uint32],
    edges: NDArray[np.intp],
    group: NDArray[np.intp],
    smooth: bool,
) -> Decomposition:
    used = np.flatnonzero(mass > 0)
    table, alphas, place = tabulated(weights[used], alpha[used] if alpha is not None else None, mass[used], smooth)
    entry = np.zeros(len(weights), np.uint8 if len(table) <= 256 else np.uint16)
    entry[used] = place
    index = entry[rows]
    index[edges] = entry[group + (len(weights) - (int(group.max()) + 1 if len(group) else 0))]
    return ordered(
        Decomposition(colours, np.zeros(len(colours)), table, alphas, index.reshape(pixels.shape[:2]))
    )
