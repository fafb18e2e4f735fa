"""A decomposition as layers of outlined paint, the largest at the bottom.

Each layer reaches a little under the later layers it touches, so that no seam shows; never further, since an
edge that is painted twice gets too much coverage.
"""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.decomposition import Decomposition
from image_proc.colour import oklab, parse_hex, to_hex
from image_proc.errors import ImageTooLarge
from image_proc.limits import LIMITS
from image_proc.tracing.contours import Points, outlines
from image_proc.tracing.fallback import traced_by_vtracer
from image_proc.tracing.paths import paths_data

Field = NDArray[np.float32]
_UNDERLAP = np.ones((5, 5), np.uint8)
_SCALE = 10
_USUAL = (0.15, 0.25, 0.4, 0.5)
_ENOUGH, _MANY, _ENOUGH_OF_MANY = 20_000, 300, 28_000
# How much coarser a drawing must be to become shorter: found by drawing the benchmark's pictures.
_GROWTH = 1.5
_OPAQUE = 0.98
_SEEN = 0.08


def trace(
    parts: Decomposition,
    targets: NDArray[np.float64],
    ground: int | None,
    mono: str | None,
    detail: float | None,
    background: str | None,
    metadata: str,
) -> bytes:
    """SVG of the size of the picture. `targets` (k, 3): the colours of the paints.

    detail: 0..10, 1 is usual, more follows the pixels closer. background: a hex colour, `transparent`, or
    None for
    what the picture has. Raises ImageTooLarge when the drawing would be too large to use.
    """
    height, width = parts.index.shape
    if parts.texture is not None and not mono:
        body = _textured(parts)
    else:
        without = ground if background else None
        layers = [_silhouette(parts, ground, mono)] if mono else _painted(parts, targets, without)
        body = _written(layers, _tolerances(detail))
    behind = f'<path d="M0 0h{width}v{height}H0z" fill="{background}"/>' if _is_colour(background) else ""
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size}>'
    text = f"{head}{metadata}{behind}{body}</svg>"
    if len(text) > LIMITS.output_bytes // 8:
        raise ImageTooLarge("The picture has too much detail for an SVG.")
    return text.encode()


def _is_colour(background: str | None) -> bool:
    return bool(background) and background != "transparent" and bool(parse_hex(str(background)))


class Layer(NamedTuple):
    """`outlines` None: all of the picture."""

    fill: str
    outlines: list[Points] | None


def _tolerances(detail: float | None) -> tuple[float, ...]:
    """In pixels, from the finest; coarser ones serve pictures whose drawing would get too large."""
    return _USUAL if detail is None else (_USUAL[0] / min(max(detail, 0.1), 10.0),)


def _written(layers: list[Layer], tolerances: tuple[float, ...]) -> str:
    many = sum(len(layer.outlines or ()) for layer in layers)
    enough = _ENOUGH if many <= _MANY else _ENOUGH_OF_MANY
    text, wanted = "", 0.0
    for tolerance in tolerances:
        if tolerance < wanted and tolerance != tolerances[-1]:
            continue
        text = _elements(layers, tolerance)
        if len(text) <= enough:
            break
        wanted = tolerance * (len(text) / enough) ** _GROWTH
    return f'<g transform="scale({1 / _SCALE:g})" fill-rule="evenodd">{text}</g>'


def _elements(layers: list[Layer], tolerance: float) -> str:
    paths = paths_data([layer.outlines or [] for layer in layers], tolerance, _SCALE)
    return "".join(_element(layer, data) for layer, data in zip(layers, paths, strict=True))


def _element(layer: Layer, data: str) -> str:
    if layer.outlines is None:
        return f'<rect width="1000%" height="1000%" {layer.fill}/>'
    return f'<path {layer.fill} d="{data}"/>' if data else ""


def _painted(parts: Decomposition, targets: NDArray[np.float64], without: int | None) -> list[Layer]:
    dominant = parts.weights.argmax(1).astype(np.uint8)[parts.index]
    unseen = np.zeros(dominant.shape, bool) if parts.alpha is None else (parts.alpha == 0)[parts.index]
    layers = []
    for layer in range(len(targets)):
        opacity = _opacity(parts, layer)
        fill = f'fill="{to_hex(targets[layer])}"' + (f' fill-opacity="{opacity:.2g}"' if opacity < 1 else "")
        if layer == without:
            continue
        if layer == 0 and parts.alpha is None:
            layers.append(Layer(fill, None))
        else:
            layers.append(Layer(fill, _outlined(_field(parts, layer, dominant, unseen, opacity))))
    return layers


def _field(
    parts: Decomposition, layer: int, dominant: NDArray[np.uint8], unseen: NDArray[np.bool_], opacity: float
) -> Field:
    """The share of a layer's paint, and under the later layers it touches their share too."""
    own = parts.weights[:, layer]
    alpha = np.ones(len(own), np.float32) if parts.alpha is None else parts.alpha.astype(np.float32) / 255
    field = np.minimum(own * alpha / opacity, 1)[parts.index]
    if opacity < 1:
        return field
    later = parts.weights[:, layer + 1 :].sum(1)
    reach = cv2.dilate(((dominant == layer) & ~unseen).view(np.uint8), _UNDERLAP) > 0
    field[reach] = (np.minimum(own + later, 1) * alpha)[parts.index[reach]]
    return field


def _opacity(parts: Decomposition, layer: int) -> float:
    """How opaque the layer is where nothing is mixed into it."""
    if parts.alpha is None:
        return 1.0
    pure = (parts.weights[:, layer] > 0.95) & (parts.alpha > 0)
    if not pure.any():
        return 1.0
    counts = parts.counts[pure]
    usual = float(parts.alpha[pure][counts.argmax()]) / 255
    return usual if usual < _OPAQUE else 1.0


def _outlined(field: Field) -> list[Points]:
    """Outlines of the field, looked for only where there is any."""
    rows, columns = np.flatnonzero(field.max(1) > 0), np.flatnonzero(field.max(0) > 0)
    if not len(rows):
        return []
    top, left = rows[0], columns[0]
    found = outlines(field[top : rows[-1] + 1, left : columns[-1] + 1])
    return [outline + np.array([left, top]) for outline in found]


def _silhouette(parts: Decomposition, ground: int | None, colour: str) -> Layer:
    away = np.ones(len(parts.anchors), np.float32)
    if ground is not None:
        distance = np.linalg.norm(oklab(parts.anchors) - oklab(parts.anchors[ground]), axis=1)
        away = (distance > max(_SEEN, 0.35 * float(distance.max()))).astype(np.float32)
    share = parts.weights @ away
    if parts.alpha is not None:
        share = share * (parts.alpha.astype(np.float32) / 255)
    return Layer(f'fill="{colour}"', _outlined(share[parts.index]))


def _textured(parts: Decomposition) -> str:
    assert parts.texture is not None
    text = traced_by_vtracer(parts.texture)
    return text[text.index(">", text.index("<svg")) + 1 : text.rindex("</svg>")]
