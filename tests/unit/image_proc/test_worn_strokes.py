"""Strokes of worn pictures that are too thin for any pixel to show their paint."""

import io

import cv2
import numpy as np
import pytest
from PIL import Image

from image_proc import analyse
from image_proc.colour import distances, rgb

GROUND, INK, OTHER = "#b29ea3", "#8a20d8", "#2e6e4e"
SIDE = 384


def _covered(width: float) -> np.ndarray:
    """(side, side): how much of each pixel two slanted lines cover, a little blurred."""
    rows, columns = np.mgrid[0:SIDE, 0:SIDE] + 0.5
    lines = [np.abs(0.8 * rows - 0.6 * columns - off) for off in (60, 90)]
    inside = np.clip(width / 2 + 0.5 - np.minimum(*lines), 0, min(width, 1))
    inside[:, :150] = 0
    return cv2.GaussianBlur(inside, (0, 0), 0.6)


def _file(strokes: np.ndarray) -> bytes:
    """On a ground with a disc of their paint and one of another."""
    pixels = rgb([GROUND]) + strokes[..., None] * (rgb([INK]) - rgb([GROUND]))
    for at, paint in ((60, INK), (320, OTHER)):
        disc = np.zeros((SIDE, SIDE), np.float64)
        cv2.circle(disc, (75, at), 40, 1.0, -1)
        pixels += cv2.GaussianBlur(disc, (0, 0), 0.6)[..., None] * (rgb([paint]) - pixels)
    grain = np.random.default_rng(4).normal(0, 1.5, pixels.shape)
    out = io.BytesIO()
    image = Image.fromarray(np.clip(np.rint(pixels + grain), 0, 255).astype(np.uint8))
    image.save(out, "JPEG", quality=80)
    return out.getvalue()


@pytest.mark.parametrize("width", [0.8, 1.6, 2.5])
def test_a_stroke_keeps_its_paint_and_how_much_it_covers(width: float):
    strokes = _covered(width)
    analysis = analyse(_file(strokes))
    paint = distances(rgb(analysis.colors), rgb([GROUND, INK, OTHER])).argmin(1)
    shown = ("#000000", "#00ff00", "#ff0000")
    mapping = {colour: shown[at] for colour, at in zip(analysis.colors, paint, strict=True)}
    out = np.asarray(Image.open(io.BytesIO(analysis.recolour([], mapping=mapping))).convert("RGB"))
    out = out[:, 160:] / 255
    assert out[..., 1].sum() == pytest.approx(strokes[:, 160:].sum(), rel=0.12)
    assert out[..., 0].sum() < 0.02 * out[..., 1].sum()
