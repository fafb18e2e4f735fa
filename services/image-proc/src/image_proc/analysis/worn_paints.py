"""The paints of worn pictures, flat ones and gradients, and the shades that pixels show of them."""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.peaks import MOST, Floats
from image_proc.analysis.thin_paints import Strokes
from image_proc.analysis.worn_fields import Found, Located, located

_SAME_STOP = 12.0
_STEP, _MOST_SAMPLES = 12.0, 13
_MOST_SHADES = 32  # each is a bit of what stands around a pixel


class Ramp(NamedTuple):
    """Places of its `stops` among the anchors, and their `shares` (256, stops) along it; `found` if it is
    known where it lies."""

    stops: tuple[int, ...]
    shares: Floats
    found: Located | None = None


class Paints(NamedTuple):
    """`shades` (n, 3; at most 32) are what a pixel may show: the flat anchors, then samples of every ramp.
    `groups` tells which shades belong together: each flat anchor is one (`flat` of them, in the order of the
    anchors), each ramp is one."""

    anchors: Floats
    flat: int
    ramps: tuple[Ramp, ...]
    shades: Floats
    groups: NDArray[np.intp]

    def grouped(self, label: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """The groups of shades."""
        return np.asarray(cv2.LUT(label, np.resize(self.groups, 256).astype(np.uint8)), np.uint8)


def flat_paints(colours: Floats) -> Paints:
    return Paints(colours, len(colours), (), colours, np.arange(len(colours)))


def sampled(anchors: Floats, flat: int, ramps: tuple[Ramp, ...]) -> Paints:
    """Paints with ramps; the first `flat` of the anchors are paints of one colour."""
    shades, groups = list(anchors[:flat]), list(range(flat))
    most = min(_MOST_SAMPLES, (_MOST_SHADES - flat) // len(ramps))
    for number, ramp in enumerate(ramps):
        samples = _samples(anchors[list(ramp.stops)], most)
        ends = ramp.stops[0], ramp.stops[-1]
        inner = 1 if ends[0] < flat else 0, len(samples) - 1 if ends[1] < flat else len(samples)
        samples = samples[slice(*inner)]
        others = np.delete(anchors[:flat], [stop for stop in ramp.stops if stop < flat], axis=0)
        gaps = np.linalg.norm(samples[:, None] - others, axis=-1).min(1, initial=np.inf)
        apart = (gaps > _STEP) | (ramp.found is not None and gaps == gaps.max(initial=0))
        shades += list(samples[apart])
        groups += [flat + number] * int(apart.sum())
    return Paints(anchors, flat, ramps, np.array(shades), np.array(groups, np.intp))


def with_fields(paints: Paints, fields: list[Found]) -> Paints:
    """With gradients that were found where they lie, as far as there may be so many anchors."""
    flats = paints.anchors[: paints.flat]
    for found in (located(field, flats) for field in fields):
        anchors = list(paints.anchors)
        stops = tuple(_stop(anchors, colour) for colour in found.field.stops.colours)
        if len(anchors) <= MOST:
            ramps = (*paints.ramps, Ramp(stops, found.shares, found))
            paints = sampled(np.array(anchors), paints.flat, ramps)
    return paints


def with_flats(paints: Paints, more: Floats) -> Paints:
    """With further (n, 3) flat anchors; as they were where those are too many."""
    flat, many = paints.flat, len(more)
    if len(paints.anchors) + many > MOST or len(paints.shades) + many > _MOST_SHADES:
        return paints
    moved = tuple(
        ramp._replace(stops=tuple(stop + many * (stop >= flat) for stop in ramp.stops))
        for ramp in paints.ramps
    )
    groups = np.concatenate([np.arange(flat + many), paints.groups[flat:] + many])
    anchors, shades = (np.insert(colours, flat, more, axis=0) for colours in (paints.anchors, paints.shades))
    return Paints(anchors, flat + many, moved, shades, groups)


def with_strokes(paints: Paints, thin: Strokes) -> Paints:
    """With the full colours of strokes; those that repeat another paint are left out if there are no
    gradients."""
    anchors, shades = paints.anchors.copy(), paints.shades.copy()
    anchors[thin.places] = shades[thin.places] = thin.colours
    if paints.ramps:
        return Paints(anchors, paints.flat, paints.ramps, shades, paints.groups)
    return flat_paints(np.delete(anchors, thin.places[thin.repeated], axis=0))


def _stop(anchors: list[Floats], colour: Floats) -> int:
    """The anchor that a stop is, a new one if none is as near as shades and grain may hide."""
    gaps = [float(np.linalg.norm(anchor - colour)) for anchor in anchors]
    if gaps and min(gaps) < _SAME_STOP:
        return int(np.argmin(gaps))
    anchors.append(colour)
    return len(anchors) - 1


def _samples(stops: Floats, most: int) -> Floats:
    """At even distances along the way from stop to stop, not farther apart than `_STEP` if `most` allows."""
    lengths = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(stops, axis=0), axis=1))])
    many = int(np.clip(np.ceil(lengths[-1] / _STEP) + 1, 3, most))
    places = np.linspace(0, float(lengths[-1]), many)
    channels: list[Floats] = [np.interp(places, lengths, channel) for channel in stops.T]
    return np.stack(channels, 1)
