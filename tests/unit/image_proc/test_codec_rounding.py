"""Faint edges of JPEG pictures, of which the codec leaves less than there was."""

import io

import cv2
import numpy as np
import pytest
from PIL import Image

from image_proc import analyse
from image_proc.colour import distances, rgb

PAINTS = ["#786e64", "#938b80"]


def _disc(softness: float) -> np.ndarray:
    """(448, 448) shares of the second paint."""
    rows, columns = np.mgrid[0:448, 0:448] + 0.5
    disc = np.clip(170.3 - np.hypot(rows - 222, columns - 225) + 0.5, 0, 1)
    return cv2.GaussianBlur(disc, (0, 0), softness)


def _shown(share: np.ndarray, quality: int, *, left: int = 0) -> np.ndarray:
    """Those of a worn picture as it is recoloured, of which so many columns are cut off at the left."""
    grain = np.random.default_rng(5).normal(0, 2.5, (*share.shape, 3))
    worn = rgb(PAINTS)[0] + share[..., None] * np.diff(rgb(PAINTS), axis=0) + grain
    jpeg, file = io.BytesIO(), io.BytesIO()
    Image.fromarray(np.clip(worn, 0, 255).astype(np.uint8)).save(jpeg, "JPEG", quality=quality)
    Image.open(jpeg).crop((left, 0, 448, 448)).save(file, "PNG")
    analysis = analyse(file.getvalue())
    nearest = distances(rgb(analysis.colors), rgb(PAINTS)).argmin(1)
    shades = dict(zip(analysis.colors, np.array(["#000000", "#ffffff"])[nearest].tolist(), strict=True))
    made = Image.open(io.BytesIO(analysis.recolour([], mapping=shades))).convert("L")
    return np.asarray(made) / 255


@pytest.mark.parametrize(("softness", "quality"), [(0.5, 75), (0.6, 80), (0.7, 75), (0.9, 80)])
def test_faint_edges_are_as_crisp_as_they_were(softness: float, quality: int):
    share = _disc(softness)
    edge = (share > 0.02) & (share < 0.98)
    crisper = (_shown(share, quality) - share) * np.sign(share - 0.5)
    assert abs(crisper[edge].mean()) < 0.006
    assert np.abs(crisper[edge]).mean() < 0.026


def test_where_the_squares_of_a_codec_are_not_known_edges_are_as_soft_as_they_look():
    share = _disc(0.9)[:, 3:]
    edge = (share > 0.02) & (share < 0.98)
    assert np.abs(_shown(_disc(0.9), 80, left=3) - share)[edge].mean() < 0.03


@pytest.mark.parametrize("side", [6, 13])
@pytest.mark.parametrize("upright", [True, False])
def test_a_strip_narrower_than_the_squares_of_a_codec_is_recoloured_too(side: int, upright: bool):
    stripes = np.repeat(np.arange(1500)[None] // 9 % 2, side, 0)[..., None] * np.array([150, 120, 80])
    grainy = np.clip(stripes + np.random.default_rng(6).normal(0, 3, (side, 1500, 3)), 0, 255).astype(
        np.uint8
    )
    file = io.BytesIO()
    Image.fromarray(grainy.swapaxes(0, 1) if upright else grainy).save(file, "JPEG", quality=75)
    assert len(analyse(file.getvalue()).colors) >= 2
