"""Edges of worn pictures: where they lie, how soft they are, and what is thinner than an edge."""

import io

import cv2
import numpy as np
import pytest
from PIL import Image

from image_proc import analyse
from image_proc.colour import parse_hex

INK, GROUND, RUST, PINE = (16, 24, 38), (244, 241, 232), (169, 81, 0), (0, 88, 65)


def _painted(softness: float) -> np.ndarray:
    """Shares (paints, 320, 320) of an ink disc, and of rust on pine with hardly any difference of light."""
    rows, columns = np.mgrid[0:320, 0:320] + 0.5
    disc = np.clip(50 - np.hypot(rows - 90, columns - 160) + 0.5, 0, 1)
    pine = np.clip(rows - 170.3 + 0.5, 0, 1)
    rust = pine * np.clip(columns - 100.6 - rows / 4 + 0.5, 0, 1)
    shares = np.stack([disc, 1 - disc - pine, rust, pine - rust])
    return np.stack([cv2.GaussianBlur(share, (0, 0), softness) for share in shares])


def _worn(shares: np.ndarray, quality: int = 80) -> bytes:
    picture = np.moveaxis(shares, 0, -1) @ np.array([INK, GROUND, RUST, PINE])
    grain = np.random.default_rng(3).normal(0, 2, picture.shape)
    out = io.BytesIO()
    Image.fromarray(np.clip(picture + grain, 0, 255).astype(np.uint8)).save(out, "JPEG", quality=quality)
    return out.getvalue()


def _share_of(paint: tuple[int, ...], file: bytes) -> np.ndarray:
    """The picture with what is nearest to the paint in white and all else in black, 0 to 1."""
    analysis = analyse(file)
    paints = np.array([INK, GROUND, RUST, PINE])
    nearest = [paints[np.abs(paints - parse_hex(c)).sum(1).argmin()] for c in analysis.colors]
    shown = ["#ffffff" if tuple(own) == paint else "#000000" for own in nearest]
    drawn = analysis.recolour([], mapping=dict(zip(analysis.colors, shown, strict=True)))
    return np.asarray(Image.open(io.BytesIO(drawn)).convert("L")) / 255


@pytest.mark.parametrize(("softness", "most"), [(0.6, 0.014), (1.0, 0.009), (1.5, 0.008), (2.0, 0.01)])
def test_an_edge_lies_where_it_was_and_is_as_soft(softness: float, most: float):
    shares = _painted(softness)
    off = np.abs(_share_of(INK, _worn(shares)) - shares[0])
    edge = (shares[0] > 0.02) & (shares[0] < 0.98)
    assert off[edge].mean() < most


def test_hue_that_a_codec_smeared_is_gathered_again():
    shares = _painted(0.8)
    off = np.abs(_share_of(RUST, _worn(shares, 70)) - shares[2])
    edge = (shares[2] > 0.02) & (shares[2] < 0.98) & (shares[1] < 0.01)
    assert off[edge].mean() < 0.06


def test_a_line_thinner_than_an_edge_is_still_there():
    shares = _painted(0.8)
    line = cv2.GaussianBlur((np.abs(np.mgrid[0:320, 0:320][0] - 20) < 2).astype(float), (0, 0), 0.8)
    shares = shares * (1 - line)
    shares[0] += line
    analysis = analyse(_worn(shares))
    ground = max(analysis.colors, key=lambda colour: sum(parse_hex(colour)))
    file = analysis.recolour([], mapping={ground: "#ffffff"})
    drawn = np.asarray(Image.open(io.BytesIO(file)).convert("L"))
    assert drawn[20, 10:310].max() < 100
    assert drawn[[12, 28], 10:310].min() > 220


@pytest.mark.parametrize("wide", [1.5, 2.5, 4.0])
def test_a_stroke_is_as_thin_and_as_faint_as_it_was(wide: float):
    rows, columns = np.mgrid[0:320, 0:320]
    stroke = np.clip(wide / 2 + 0.5 - np.abs(rows - 20.3 - 0.06 * columns), 0, 1)
    stroke = cv2.GaussianBlur(stroke, (0, 0), 0.8)
    shares = _painted(0.8) * (1 - stroke)
    shares[0] += stroke
    off = np.abs(_share_of(INK, _worn(shares)) - shares[0])
    assert off[(stroke > 0.02) & (stroke < 0.98) & (rows < 40)].mean() < 0.02


def test_crisp_edges_along_the_rows_and_their_corners_stay_crisp():
    square = np.zeros((320, 320))
    square[60:120, 40:280] = square[150:154, 40:280] = 1
    shares = np.zeros((4, 320, 320))
    shares[0] = cv2.GaussianBlur(square, (0, 0), 0.45)
    shares[1] = 1 - shares[0]
    off = np.abs(_share_of(INK, _worn(shares)) - shares[0])
    edge = (shares[0] > 0.02) & (shares[0] < 0.98)
    assert off[edge].mean() < 0.015
    assert off[edge].max() < 0.2
