"""A drawing made ready for export: on another ground or none, on a canvas, in one colour, inverted."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from image_proc.colour import contrast, distances, from_lch, lch, rgb
from image_proc.drawing.document import Drawing
from image_proc.drawing.tones import BASE_ROLES

_SIZES = re.compile(r'\s(?:width|height|viewBox)="[^"]*"')
_UNSEEN = 0.08
_FAINTEST = 0.3
_LEGIBLE = 3.0


@dataclass(frozen=True)
class Framed:
    """SVG text and the box it shows."""

    text: str
    width: float
    height: float


def frame(
    drawing: Drawing, *, aspect: float | None, background: str | None, mono: str | None, metadata: str = ""
) -> Framed:
    """`background`: a hex colour, `transparent`, or None for the drawing's own. `aspect`: of the canvas.

    `mono`: everything that stands out from the ground in this one colour, less opaque the nearer to the
    ground.
    """
    own = drawing.roles[drawing.ground] if drawing.ground else None
    behind = own if background is None else None if background == "transparent" else background
    kept = background is None and aspect is None and mono is None
    mark = drawing if kept else drawing.without_ground()
    box = drawing.box if aspect is None else _widened(drawing.box, aspect)
    if mono:
        behind = behind if background else None
        body = _in_one_colour(mark, mono, own or drawing.roles["background"], box)
    else:
        body = mark.inner
    ground = f'<rect {_corners(box)} fill="{behind}"/>' if behind and not kept else ""
    return Framed(_root(drawing, box) + metadata + ground + body + "</svg>", box[2], box[3])


def inverted(drawing: Drawing) -> Drawing:
    """Text and background changed over; the other colours are moved in lightness until they stand out
    again."""
    background, text = drawing.roles["text"], drawing.roles["background"]
    roles = {role: _legible(drawing.roles[role], background) for role in BASE_ROLES}
    return drawing.recoloured(roles | {"background": background, "text": text})


def sized(framed: Framed, width: int, height: int) -> str:
    """The text with a size in pixels."""
    return framed.text.replace("<svg", f'<svg width="{width}" height="{height}"', 1)


def _legible(colour: str, ground: str) -> str:
    lightness, chroma, hue = lch(colour)
    step = 0.02 if contrast(ground, "#ffffff") > contrast(ground, "#000000") else -0.02
    while contrast(colour, ground) < _LEGIBLE and 0 < lightness < 1:
        lightness += step
        colour = from_lch(lightness, chroma, hue)
    return colour


def _widened(box: tuple[float, float, float, float], aspect: float) -> tuple[float, float, float, float]:
    left, top, width, height = box
    wide, high = max(width, height * aspect), max(height, width / aspect)
    return left - (wide - width) / 2, top - (high - height) / 2, wide, high


def _root(drawing: Drawing, box: tuple[float, float, float, float]) -> str:
    tag = drawing.text[: drawing.text.index(drawing.inner)]
    view = " ".join(_number(value) for value in box)
    return _SIZES.sub("", tag).replace("<svg", f'<svg viewBox="{view}"', 1)


def _in_one_colour(mark: Drawing, colour: str, ground: str, box: tuple[float, float, float, float]) -> str:
    """The mark as a luminance mask over a plane of the colour, so that overlaps do not show."""
    stencil = mark.painted(_greys(mark.roles, ground)).inner
    return (
        f'<mask id="mono" maskUnits="userSpaceOnUse" {_corners(box)}>{stencil}</mask>'
        f'<rect {_corners(box)} fill="{colour}" mask="url(#mono)"/>'
    )


def _greys(roles: Mapping[str, str], ground: str) -> dict[str, str]:
    away = distances(rgb(list(roles.values())), rgb([ground]))[:, 0]
    opacity = np.clip(away / (0.75 * max(float(away.max()), 1e-6)), _FAINTEST, 1)
    levels = np.where(away < _UNSEEN, 0, np.rint(255 * opacity)).astype(int)
    return {role: f"#{level:02x}{level:02x}{level:02x}" for role, level in zip(roles, levels, strict=True)}


def _corners(box: tuple[float, float, float, float]) -> str:
    return " ".join(
        f'{name}="{_number(v)}"' for name, v in zip(("x", "y", "width", "height"), box, strict=True)
    )


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
