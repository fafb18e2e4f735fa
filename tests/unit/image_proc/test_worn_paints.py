"""Paints of worn pictures that are nearly the same."""

import io

import cv2
import numpy as np
import pytest
from PIL import Image

from image_proc import analyse
from image_proc.colour import distances, rgb

INK = "#20242c"
CREAM = "#f5e6c8"


def _worn(first: str, second: str, quality: int) -> bytes:
    """Two discs on ink, in light that is uneven by six levels."""
    paints = np.rint(rgb([first, second, INK])).astype(int).tolist()
    picture = np.full((640, 640, 3), paints[2], np.uint8)
    cv2.circle(picture, (210, 320), 150, paints[0], -1, cv2.LINE_AA)
    cv2.circle(picture, (470, 320), 100, paints[1], -1, cv2.LINE_AA)
    light = 3 * np.sin(np.mgrid[0:640, 0:640].sum(0) / 90)[..., None]
    grain = np.random.default_rng(4).normal(0, 2, picture.shape)
    soft = cv2.GaussianBlur(picture, (0, 0), 1.0).astype(np.float32)
    out = io.BytesIO()
    Image.fromarray(np.clip(soft + light + grain, 0, 255).astype(np.uint8)).save(out, "JPEG", quality=quality)
    return out.getvalue()


@pytest.mark.parametrize("quality", [70, 90])
@pytest.mark.parametrize(
    "pair", [("#fbf3de", "#f2f0eb"), ("#fafafa", "#faf3e0"), ("#c8d8e8", "#d8d8e8"), ("#8d6e63", "#7d6e73")]
)
def test_paints_of_nearly_one_light_stay_apart_by_their_hue(pair: tuple[str, str], quality: int):
    colors = analyse(_worn(*pair, quality)).colors
    assert len(colors) == 3
    assert distances(rgb([*pair, INK]), rgb(colors)).min(1).max() < 0.015


@pytest.mark.parametrize("quality", [70, 90])
def test_one_paint_in_uneven_light_is_no_two(quality: int):
    assert len(analyse(_worn(CREAM, CREAM, quality)).colors) == 2
