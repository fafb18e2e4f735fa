"""Measures an icon on a small raster: what placement, template choice and legibility decide by."""

import io
import string
from collections.abc import Sequence
from typing import Any

import numpy as np
import resvg_py
from icon_bodies import Outline
from PIL import Image
from scipy.ndimage import binary_closing, binary_fill_holes, binary_opening, distance_transform_edt, label

RESOLUTION = 96
COLUMNS = 12
_DIGITS = string.digits + string.ascii_uppercase + string.ascii_lowercase


def alpha(outlines: Sequence[Outline], box: Sequence[float]) -> np.ndarray:
    """The icon's coverage as booleans, `RESOLUTION` pixels square."""
    paths = "".join(
        f'<path d="{o.d}" fill="#000" fill-rule="{"evenodd" if o.even_odd else "nonzero"}"/>'
        for o in outlines
    )
    view = " ".join(str(v) for v in box)
    size = f'width="{RESOLUTION}" height="{RESOLUTION}"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}" {size}>{paths}</svg>'
    png = bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True))
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGBA"))[..., 3] > 100


def skyline(ink: np.ndarray) -> str:
    """The upper, then the lower edge of the ink in `COLUMNS` columns of its tight box: a digit of base 62
    each, 0 at the box's top and 60 at its bottom, `z` where a column is empty."""
    ys, xs = np.where(ink)
    tight = ink[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1]
    rows = np.arange(tight.shape[0])
    columns = np.array_split(tight, COLUMNS, axis=1) if tight.shape[1] >= COLUMNS else [tight] * COLUMNS
    covered = [rows[column.any(axis=1)] for column in columns]
    scale = 60 / tight.shape[0]
    upper = [_DIGITS[round(c.min() * scale)] if c.size else "z" for c in covered]
    lower = [_DIGITS[round((c.max() + 1) * scale)] if c.size else "z" for c in covered]
    return "".join(upper + lower)


def _hollow(ink: np.ndarray) -> tuple[float, float, float]:
    """The largest circle inside the silhouette, its holes filled: x, y and radius in pixels."""
    depth = distance_transform_edt(np.pad(binary_fill_holes(ink), 1))
    y, x = np.unravel_index(depth.argmax(), depth.shape)
    return x - 1, y - 1, depth.max()


def measure(ink: np.ndarray, *, bold: bool = False) -> dict[str, Any] | None:
    """`bold`: the drawing stays what it is when its cuts fill up, so they count as no complexity.

    Metrics in fractions of the view box side; None for an icon with hardly any ink.

    bbox: tight box; c: centroid; ink: covered part of the tight box; ins: largest inscribed circle (x, y, r);
    sky: see `skyline`; hol: like ins, without the silhouette's holes, where that is much larger; nc:
    connected parts; cx: outline length over size; thin: part of the ink lost to an opening of 3 px (hairlines
    vanish at 32 px); reach: farthest ink from the optical centre over the longer side.
    """
    if ink.sum() < 40:
        return None
    ys, xs = np.where(ink)
    x0, x1, y0, y1 = xs.min(), xs.max() + 1, ys.min(), ys.max() + 1
    side = max(x1 - x0, y1 - y0)
    depth = distance_transform_edt(np.pad(ink, 1))
    iy, ix = np.unravel_index(depth.argmax(), depth.shape)
    ox, oy = 0.75 * (x0 + x1) / 2 + 0.25 * xs.mean(), 0.75 * (y0 + y1) / 2 + 0.25 * ys.mean()
    outer = binary_closing(np.pad(ink, 4), structure=np.ones((4, 4)))[4:-4, 4:-4] if bold else ink
    perimeter = np.count_nonzero(outer[:, 1:] != outer[:, :-1]) + np.count_nonzero(outer[1:] != outer[:-1])
    opened = binary_opening(np.pad(ink, 2), structure=np.ones((4, 4)))[2:-2, 2:-2]
    fraction = lambda v: round(float(v) / RESOLUTION, 4)  # noqa: E731
    hollow = _hollow(ink)
    roomy = {"hol": [fraction(v) for v in hollow]} if hollow[2] > depth.max() + 3 else {}
    return {
        "bbox": [fraction(x0), fraction(y0), fraction(x1), fraction(y1)],
        "c": [fraction(xs.mean()), fraction(ys.mean())],
        "ink": round(float(ink.sum()) / float((x1 - x0) * (y1 - y0)), 3),
        "ins": [fraction(ix - 1), fraction(iy - 1), fraction(depth.max())],
        "sky": skyline(ink),
        "nc": int(label(ink)[1]),
        "cx": round(float(perimeter) / float(side), 2),
        "thin": round(1 - float(opened.sum()) / float(ink.sum()), 3),
        "reach": round(float(np.hypot(xs - ox, ys - oy).max()) / float(side), 3),
        **roomy,
    }
