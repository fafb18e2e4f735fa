"""Bytes to pixels, within limits that are checked before anything is decoded."""

import io
import warnings

import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from image_proc.errors import ImageTooLarge, UnreadableImage
from image_proc.limits import LIMITS

Pixels = NDArray[np.uint8]

_FORMATS = ("PNG", "JPEG", "WEBP", "AVIF")
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, OverflowError, IndexError, MemoryError)


def decode(data: bytes) -> Pixels:
    """(height, width, 3) sRGB, or (height, width, 4) where the picture is not wholly opaque.

    PNG, JPEG, WebP and AVIF; the first frame of an animation. Raises UnreadableImage for anything else and
    for
    damaged files, ImageTooLarge beyond a limit.
    """
    if len(data) > LIMITS.input_bytes:
        raise ImageTooLarge("The picture's file is too large.")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            return _opened(data)
        except (UnidentifiedImageError, *_BROKEN) as error:
            raise UnreadableImage("The picture is damaged or not a PNG, JPEG, WebP or AVIF.") from error
        except (Image.DecompressionBombError, Warning) as error:
            raise ImageTooLarge("The picture has too many pixels.") from error


def _opened(data: bytes) -> Pixels:
    with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
        check_pixels(*image.size)
        plain = image.mode in ("RGB", "RGBA")
        mode = "RGBA" if image.has_transparency_data else "RGB"
        pixels = np.asarray(image if plain else _eight_bit(image).convert(mode))
    if pixels.shape[2] == 4 and pixels[..., 3].min() == 255:
        return np.ascontiguousarray(pixels[..., :3])
    return pixels


def check_pixels(width: int, height: int) -> None:
    """Raises ImageTooLarge beyond the limits on sides and pixels."""
    if width * height > LIMITS.input_pixels or max(width, height) > LIMITS.side:
        raise ImageTooLarge("The picture has too many pixels.")


def _eight_bit(image: Image.Image) -> Image.Image:
    """Pillow clips 16-bit greys instead of scaling them."""
    if not image.mode.startswith("I"):
        return image
    return Image.fromarray((np.asarray(image).astype(np.uint32) >> 8).astype(np.uint8))
