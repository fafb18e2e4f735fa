"""Colours that are other paints of the picture laid on thinly: shades, tints, glass.

Over nothing such a colour is the paint itself, with less alpha. Over an opaque one it lies on the line
between the two, to the rounding. One that does may have been picked, so there must be more to it: a second
colour, of the same paint laid equally thinly over another, or that translucent paint is seen elsewhere in the
picture and the colour lies amid one of the two. Hard edges tell nothing of what lies on what.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.decomposition import Decomposition

Floats = NDArray[np.float64]
_EXACT = 1.25  # levels that rounding may move a mixture, in any channel
_THINNEST, _LEAST = 0.04, 6.0  # share of each paint at least, and levels from it
_GREY, _OFF_LINE = 16, 20.0
_TOUCHING = 2.0  # some ten pixels of an edge
_OPAQUE = 250
_FAINT = 0.1


class Drawn(NamedTuple):
    """A decomposition in which overlays are anchors of their own; `blends` (anchors, paints): what each is
    made of."""

    parts: Decomposition
    blends: Floats


def without_faint_seams(parts: Decomposition) -> Drawn:
    """Of a blurred picture: what shows faintly between two paints is theirs, half and half. A drawing, whose
    edges are sharp, would fill such seams with slivers."""
    weights = parts.weights.copy()
    if weights.shape[1] > 2:
        rows, two = np.arange(len(weights))[:, None], np.argsort(-weights, 1, kind="stable")[:, :2]
        faint = weights < _FAINT
        faint[rows, two] = False
        weights[rows, two] += (weights * faint).sum(1, keepdims=True) / 2
        weights[faint] = 0
    return Drawn(replace(parts, weights=weights), np.eye(len(parts.anchors)))


class _Overlay(NamedTuple):
    """The places of a colour, of the paint over and of the one under it; the share of the first."""

    colour: int
    over: int
    under: int
    share: float


def without_overlays(parts: Decomposition) -> tuple[Decomposition, Drawn]:
    """The decomposition in which overlays are mixtures of their paints, and how it is drawn."""
    blends = _blends(len(parts.anchors), _overlays(parts))
    areas = parts.areas @ blends
    paints = np.flatnonzero(blends.diagonal() == 1)
    paints = paints[np.argsort(-areas[paints], kind="stable")]
    blends = blends[:, paints]
    weights = (parts.weights @ blends).astype(np.float32)
    fewer = replace(parts, anchors=parts.anchors[paints], areas=areas[paints], weights=weights, runs=())
    return fewer, Drawn(parts, blends)


def _blends(many: int, overlays: list[_Overlay]) -> Floats:
    """(anchors, anchors): what each is made of; overlays on overlays are taken apart."""
    blends = np.eye(many)
    mixed = [overlay.colour for overlay in overlays]
    blends[mixed] = 0
    for colour, over, under, share in overlays:
        blends[colour, over] += share
        blends[colour, under] += 1 - share
    among = blends[np.ix_(mixed, mixed)]
    blends[:, mixed] = 0
    blends[mixed] = np.linalg.solve(np.eye(len(mixed)) - among, blends[mixed])
    return blends


def _overlays(parts: Decomposition) -> list[_Overlay]:
    """At most one of each colour, the most exact."""
    opacity, anchors = _opacity(parts), parts.anchors
    borders = _borders(parts)
    possible = _possible(anchors, opacity >= _OPAQUE)
    laid = [one for one in possible if borders[one.colour, one.under] >= _TOUCHING]
    found = _paler(anchors, opacity) + [one for one in laid if _is_repeated(one, laid, anchors)]
    if found or opacity.min() < _OPAQUE:
        most = borders.argmax(1)
        found += [one for one in laid if one.under == most[one.colour] and not _is_grey(one, anchors)]
    made: dict[int, _Overlay] = {}
    for one in found:
        if one.colour not in made and not any(_is_of(p, one.colour, made) for p in (one.over, one.under)):
            made[one.colour] = one
    return list(made.values())


def _is_of(paint: int, colour: int, made: Mapping[int, _Overlay]) -> bool:
    """Whether a paint is the colour or, through any number of overlays, made of it."""
    if paint == colour or paint not in made:
        return paint == colour
    return any(_is_of(part, colour, made) for part in (made[paint].over, made[paint].under))


def _paler(anchors: Floats, opacity: NDArray[np.uint8]) -> list[_Overlay]:
    """Translucent colours that are, as far as their alpha tells, a paint that is seen less translucent."""
    found: list[_Overlay] = []
    order = np.argsort(opacity, kind="stable")
    for place, colour in enumerate(order):
        away = np.abs(anchors[order[place + 1 :]] - anchors[colour]).max(1)
        if opacity[colour] < _OPAQUE and len(away) and away.min() <= 0.5 + 127.5 / opacity[colour]:
            paint = int(order[place + 1 + away.argmin()])
            found.append(_Overlay(int(colour), paint, paint, 1.0))
    return found


def _opacity(parts: Decomposition) -> NDArray[np.uint8]:
    """Of each anchor, where most of it is seen."""
    if parts.alpha is None:
        return np.full(len(parts.anchors), 255, np.uint8)
    return parts.alpha[(parts.weights**4 * parts.counts[:, None]).argmax(0)]


def _possible(anchors: Floats, opaque: NDArray[np.bool_]) -> list[_Overlay]:
    """Every opaque colour on the line between two others, the most exact first."""
    along = anchors[:, None] - anchors
    offset = anchors[:, None, None] - anchors
    length = np.maximum((along**2).sum(-1), 1e-9)
    share = (offset * along).sum(-1) / length
    away = np.abs(offset - share[..., None] * along).max(-1)
    thinner = np.minimum(share, 1 - share)
    found = (away <= _EXACT) & (thinner >= _THINNEST) & (thinner * np.sqrt(length) >= _LEAST)
    found &= opaque[:, None, None] & opaque[:, None] & opaque
    places = np.argwhere(found)[np.argsort(away[found], kind="stable")]
    return [_Overlay(int(c), int(o), int(u), float(share[c, o, u])) for c, o, u in places]


def _is_repeated(one: _Overlay, possible: list[_Overlay], anchors: Floats) -> bool:
    """Whether the same paint lies equally thinly over another one, in another colour."""
    return any(
        other.over == one.over
        and other.colour != one.colour
        and abs(other.share - one.share) <= _EXACT * (_per_level(one, anchors) + _per_level(other, anchors))
        and _off_line(anchors[[one.over, one.under, other.under]]) >= _OFF_LINE
        for other in possible
    )


def _per_level(overlay: _Overlay, anchors: Floats) -> float:
    """How much of the share a level is."""
    return 1 / float(np.linalg.norm(anchors[overlay.over] - anchors[overlay.under]))


def _off_line(colours: Floats) -> float:
    """How far the first lies from the line through the other two."""
    first, along = colours[0] - colours[1], colours[2] - colours[1]
    return float(np.linalg.norm(np.cross(first, along)) / max(np.linalg.norm(along), 1e-9))


def _borders(parts: Decomposition) -> Floats:
    """(anchors, anchors): how much of each pair is mixed along their common edges, in pixels."""
    borders = (parts.weights * parts.counts[:, None]).T @ parts.weights
    np.fill_diagonal(borders, 0)
    return borders


def _is_grey(overlay: _Overlay, anchors: Floats) -> bool:
    """Whether both paints are: all greys lie on one line, whatever they are made of."""
    return bool(np.ptp(anchors[[overlay.over, overlay.under]], axis=1).max() < _GREY)
