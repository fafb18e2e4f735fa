"""A decomposition as layers of outlined paint, the largest at the bottom.

Each layer is as large as it shows through the later ones, and goes on under them where it covers fully: no
seam shows that the picture does not have, and no edge is painted twice.
"""

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.decomposition import Decomposition
from image_proc.colour import oklab, parse_hex, to_hex
from image_proc.errors import ImageTooLarge
from image_proc.limits import LIMITS
from image_proc.tracing.contours import outlines
from image_proc.tracing.fallback import traced_by_vtracer
from image_proc.tracing.gradients import Area, definition, gradient_areas
from image_proc.tracing.hairlines import thickened
from image_proc.tracing.paths import Shape, paths_data
from image_proc.tracing.seams import turned
from image_proc.tracing.stacking import Coverage, Field, Rows, Sheets, Stack, alone, coverages, stacked
from image_proc.tracing.underlap import UNDERLAP, field

_RIM = np.ones((5, 5), np.uint8)
_SCALE = 10
_USUAL, _COARSEST, _ROUNDS = 0.15, 0.9, 4
_ENOUGH, _MANY, _ENOUGH_OF_MANY, _SPECK = 20_000, 300, 28_000, 12
# How much coarser a drawing must be to become shorter: found by drawing the benchmark's pictures.
_GROWTH, _LEAST_GROWTH = 1.25, 1.05
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
        silhouette = _Painting([_silhouette(parts, ground, mono)]) if mono else None
        body = _written(silhouette or _painted(parts, targets, without), detail)
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
    """`shape` None: all of the picture."""

    fill: str
    shape: Shape | None


class _Painting(NamedTuple):
    """From the bottom up; `definitions`: what the fills refer to."""

    layers: list[Layer]
    definitions: str = ""


def _written(painting: _Painting, detail: float | None) -> str:
    layers, definitions = painting
    text = (
        _short_enough(layers) if detail is None else _elements(layers, _USUAL / min(max(detail, 0.1), 10.0))
    )
    defs = f"<defs>{definitions}</defs>" if definitions else ""
    return f'{defs}<g transform="scale({1 / _SCALE:g})" fill-rule="evenodd">{text}</g>'


def _short_enough(layers: list[Layer]) -> str:
    """Coarser than usual where the drawing would get too large."""
    many = sum(len(outline) > _SPECK for layer in layers if layer.shape for outline in layer.shape.outlines)
    enough = _ENOUGH if many <= _MANY else _ENOUGH_OF_MANY
    tolerance = _USUAL
    text = _elements(layers, tolerance)
    for _ in range(_ROUNDS):
        if len(text) <= enough or tolerance == _COARSEST:
            break
        tolerance = min(tolerance * max((len(text) / enough) ** _GROWTH, _LEAST_GROWTH), _COARSEST)
        text = _elements(layers, tolerance)
    return text


def _elements(layers: list[Layer], tolerance: float) -> str:
    paths = paths_data([layer.shape or Shape([]) for layer in layers], tolerance, _SCALE)
    return "".join(_element(layer, data) for layer, data in zip(layers, paths, strict=True))


def _element(layer: Layer, data: str) -> str:
    if layer.shape is None:
        return f'<rect width="1000%" height="1000%" {layer.fill}/>'
    return f'<path {layer.fill} d="{data}"/>' if data else ""


def _painted(parts: Decomposition, targets: NDArray[np.float64], ground: int | None) -> _Painting:
    """`ground`: the paint to leave out."""
    areas = gradient_areas(parts)
    fills = [f'fill="{to_hex(colour)}"' for colour in targets] + [
        f'fill="url(#g{i})"' for i in range(len(areas))
    ]
    left_out = {ground} | {len(targets) + i for i, area in enumerate(areas) if _is_ground(area, ground)}
    sheets, stack = _arranged(_sheets(parts, areas), left_out)
    covers = coverages(sheets, stack)
    boxes = _boxes(sheets.rows, np.stack([cover.share for cover in covers], 1))
    layers: list[Layer] = []
    for place, sheet in enumerate(stack.order):
        if sheet in left_out:
            continue
        opacity = stack.opacity[sheet]
        fill = fills[sheet] + (f' fill-opacity="{opacity:.2g}"' if opacity < 1 else "")
        whole = place == 0 and parts.alpha is None
        layers.append(Layer(fill, None if whole else _outlined(sheets.rows, covers[sheet], boxes[sheet])))
    definitions = (
        definition(area, f"g{i}", targets, _SCALE)
        for i, area in enumerate(areas)
        if len(targets) + i not in left_out
    )
    return _Painting(layers, "".join(definitions))


def _arranged(sheets: Sheets, left_out: set[int | None]) -> tuple[Sheets, Stack]:
    """What is left out at the bottom, where it hides nothing; the seams as the stack makes them."""
    stack = stacked(sheets)
    stack = stack._replace(order=sorted(stack.order, key=lambda sheet: sheet not in left_out))
    if (stack.opacity < 1).any():
        return sheets, stack
    return sheets._replace(amounts=turned(sheets.amounts, stack.order)), stack


def _sheets(parts: Decomposition, areas: list[Area]) -> Sheets:
    """One for each paint; and one for each gradient, with what its paints have in and beside its area."""
    alpha = 1.0 if parts.alpha is None else (parts.alpha.astype(np.float32) / 255)[:, None]
    own = np.pad(parts.weights * alpha, ((0, 0), (0, len(areas)))).astype(np.float32)
    if not areas:
        return Sheets(own, parts.index.astype(np.intp), parts.counts)
    reached = np.zeros(parts.index.shape, np.uint16)
    for number, area in enumerate(areas):
        reached |= np.asarray(cv2.dilate(area.mask.view(np.uint8), _RIM), np.uint16) << number
    present = np.flatnonzero(np.bincount(reached.ravel()))
    place = np.zeros(1 + present[-1], np.intp)
    place[present] = np.arange(len(present)) * len(own)
    rows = np.take(place, reached)
    rows += parts.index
    amounts = np.concatenate([_moved(own, areas, int(which)) for which in present])
    return Sheets(amounts, rows, np.bincount(rows.ravel(), minlength=len(amounts)).astype(np.float64))


def _moved(own: Field, areas: list[Area], which: int) -> Field:
    """The amounts where the areas of the set bits are: their paints' go to the gradients."""
    block = own.copy()
    first = own.shape[1] - len(areas)
    for number, area in enumerate(areas):
        if which >> number & 1:
            block[:, first + number] = block[:, area.members].sum(1)
            block[:, area.members] = 0
    return block


def _is_ground(area: Area, ground: int | None) -> bool:
    rim = np.concatenate([area.mask[0], area.mask[-1], area.mask[:, 0], area.mask[:, -1]])
    return ground in area.members and bool(rim.mean() > 0.25)


class _Box(NamedTuple):
    """The part of the picture where a sheet covers anything."""

    down: slice
    across: slice


def _boxes(rows: Rows, covers: Field) -> list[_Box | None]:
    """Of every sheet; None for one that covers nothing. All at once: a bit for each sheet."""
    sheets = np.arange(covers.shape[1], dtype=np.uint64)
    bits = np.take(((covers > 0) << sheets).sum(1, dtype=np.uint64), rows)
    down, across = (np.bitwise_or.reduce(bits, axis=axis) for axis in (1, 0))
    return [_box(down >> sheet & 1, across >> sheet & 1) for sheet in sheets]


def _box(down: NDArray[np.uint64], across: NDArray[np.uint64]) -> _Box | None:
    lines, columns = np.flatnonzero(down), np.flatnonzero(across)
    if not len(lines):
        return None
    return _Box(_widened(lines, len(down)), _widened(columns, len(across)))


def _widened(found: NDArray[np.intp], end: int) -> slice:
    return slice(max(int(found[0]) - UNDERLAP, 0), min(int(found[-1]) + 1 + UNDERLAP, end))


def _outlined(rows: Rows, coverage: Coverage, box: _Box | None) -> Shape:
    if box is None:
        return Shape([])
    corner = box.across.start, box.down.start
    covered, deep = field(rows[box], coverage)
    return Shape([outline + np.array(corner) for outline in outlines(thickened(covered))], deep, corner)


def _silhouette(parts: Decomposition, ground: int | None, colour: str) -> Layer:
    away = np.ones(len(parts.anchors), np.float32)
    if ground is not None:
        distance = np.linalg.norm(oklab(parts.anchors) - oklab(parts.anchors[ground]), axis=1)
        away = (distance > max(_SEEN, 0.35 * float(distance.max()))).astype(np.float32)
    share = parts.weights @ away
    if parts.alpha is not None:
        share = share * (parts.alpha.astype(np.float32) / 255)
    box, *_ = _boxes(parts.index, share[:, None])
    return Layer(f'fill="{colour}"', _outlined(parts.index, alone(share), box))


def _textured(parts: Decomposition) -> str:
    assert parts.texture is not None
    text = traced_by_vtracer(parts.texture)
    return text[text.index(">", text.index("<svg")) + 1 : text.rindex("</svg>")]
