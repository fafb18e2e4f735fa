"""Resampling of pixels: Lanczos, in linear light when shrinking, with premultiplied alpha."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from image_proc.colour import gamma, linear
from image_proc.decoding import Pixels
from image_proc.errors import ImageTooLarge
from image_proc.limits import LIMITS

_LINEAR = linear(np.arange(256)).astype(np.float32)
_GAMMA = np.rint(gamma(np.linspace(0, 1, 4096))).astype(np.uint8)


def fitting(width: int, height: int, box: tuple[int, int]) -> tuple[int, int]:
    """The largest size of that aspect within `box`, each side at least one pixel."""
    scale = min(box[0] / width, box[1] / height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def check_output(width: int, height: int) -> None:
    """Raises ImageTooLarge beyond the limits on what is made."""
    if width * height > LIMITS.output_pixels or max(width, height) > LIMITS.side:
        raise ImageTooLarge("The picture asked for is too large.", user_fault=True)


def resize(pixels: Pixels, width: int, height: int) -> Pixels:
    """To exactly width x height; three channels stay three and four stay four."""
    check_output(width, height)
    if (width, height) == (pixels.shape[1], pixels.shape[0]):
        return pixels
    if width * height > pixels.shape[0] * pixels.shape[1]:
        return _enlarged(pixels, width, height)
    return _shrunk(pixels, width, height)


def _enlarged(pixels: Pixels, width: int, height: int) -> Pixels:
    image = Image.fromarray(pixels)
    if image.mode == "RGBA":
        return np.asarray(
            image.convert("RGBa").resize((width, height), Image.Resampling.LANCZOS).convert("RGBA")
        )
    return np.asarray(image.resize((width, height), Image.Resampling.LANCZOS))


def _shrunk(pixels: Pixels, width: int, height: int) -> Pixels:
    light = np.take(_LINEAR, pixels[..., :3]).astype(np.float32, copy=False)
    if pixels.shape[2] == 3:
        return _encoded(_planes(light, width, height))
    alpha = pixels[..., 3:].astype(np.float32) / 255
    small = _planes(np.concatenate([light * alpha, alpha], axis=2), width, height)
    coverage = np.clip(small[..., 3:], 0, 1)
    colour = _encoded(small[..., :3] / np.maximum(coverage, 1e-4))
    return np.concatenate([colour, np.rint(coverage * 255).astype(np.uint8)], axis=2)


def _planes(values: NDArray[np.floating], width: int, height: int) -> NDArray[np.floating]:
    planes = (Image.fromarray(np.ascontiguousarray(values[..., c])) for c in range(values.shape[2]))
    return np.stack(
        [np.asarray(plane.resize((width, height), Image.Resampling.LANCZOS)) for plane in planes], -1
    )


def _encoded(light: NDArray[np.floating]) -> Pixels:
    return _GAMMA[np.clip(np.rint(light * 4095), 0, 4095).astype(np.uint16)]
