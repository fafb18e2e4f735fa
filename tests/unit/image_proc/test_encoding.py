"""Pixels as files: nothing is lost where nothing has to be, and few colours make small files."""

import io

import numpy as np
import pytest
from PIL import Image

from image_proc.rendering.encoding import encode

CLEAR = np.array([[0, 0, 0, 0], [30, 40, 50, 128], [200, 30, 30, 255]], np.uint8)
SOLID = np.array([[30, 40, 50], [200, 30, 30], [200, 31, 30]], np.uint8)


def _picture(colours: np.ndarray) -> np.ndarray:
    """64 px of them by chance."""
    return colours[np.random.default_rng(1).integers(0, len(colours), (64, 64))]


def _noise(channels: int) -> np.ndarray:
    return np.random.default_rng(2).integers(0, 256, (64, 64, channels), np.uint8)


def _opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


@pytest.mark.parametrize("pixels", [_picture(SOLID), _picture(CLEAR), _noise(3), _noise(4)])
@pytest.mark.parametrize(("name", "lossless"), [("png", False), ("webp", True)])
def test_a_lossless_file_holds_every_pixel(pixels: np.ndarray, name: str, lossless: bool):
    mode = "RGB" if pixels.shape[2] == 3 else "RGBA"
    assert (np.asarray(_opened(encode(pixels, name, {}, lossless=lossless)).convert(mode)) == pixels).all()


@pytest.mark.parametrize("pixels", [_picture(SOLID), _picture(CLEAR)])
def test_a_png_of_few_colours_has_a_palette(pixels: np.ndarray):
    assert _opened(encode(pixels, "png", {})).mode == "P"


def test_a_webp_of_few_colours_loses_nothing_unless_a_quality_is_asked_for():
    pixels = _picture(SOLID)
    whole, coarse = encode(pixels, "webp", {}), encode(pixels, "webp", {}, quality=50)
    assert (np.asarray(_opened(whole)) == pixels).all()
    assert not (np.asarray(_opened(coarse)) == pixels).all()
    assert len(whole) < len(coarse)


def test_a_webp_of_many_colours_is_lossy_unless_told_otherwise():
    assert not (np.asarray(_opened(encode(_noise(3), "webp", {}))) == _noise(3)).all()
