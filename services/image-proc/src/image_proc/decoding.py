"""Bytes to pixels, within limits that are checked before anything is decoded."""

import io
import struct
import zlib

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms, UnidentifiedImageError

from image_proc.errors import ImageTooLarge, UnreadableImage
from image_proc.limits import LIMITS
from image_proc.srgb_profile import srgb

Pixels = NDArray[np.uint8]

_FORMATS = ("PNG", "JPEG", "WEBP", "AVIF")
_BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)
_BROKEN = (
    UnidentifiedImageError, OSError, SyntaxError, ValueError, TypeError, EOFError, OverflowError, LookupError,
    MemoryError, RuntimeError, struct.error, zlib.error, Warning,
)  # fmt: skip
_MANAGED = {("RGB", "RGB"), ("L", "RGB"), ("CMYK", "RGB"), ("RGBA", "RGBA")}
_ORIENTATION = 0x0112
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def decode(data: bytes) -> Pixels:
    """(height, width, 3) sRGB, or (height, width, 4) where the picture is not wholly opaque.

    PNG, JPEG, WebP and AVIF, upright and in sRGB whatever the file's orientation and colour profile; the
    first frame of an animation. Raises UnreadableImage for anything else and for damaged files, ImageTooLarge
    beyond a limit.
    """
    if len(data) > LIMITS.input_bytes:
        raise ImageTooLarge("The picture's file is too large.")
    try:
        return _opened(data)
    except _BOMBS as error:
        raise ImageTooLarge("The picture has too many pixels.") from error
    except _BROKEN as error:
        raise UnreadableImage("The picture is damaged or not a PNG, JPEG, WebP or AVIF.") from error


def _opened(data: bytes) -> Pixels:
    with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
        check_pixels(*image.size)
        pixels = np.asarray(_upright(image, _plain(image)))
    if pixels.shape[2] == 4 and pixels[..., 3].min() == 255:
        return np.ascontiguousarray(pixels[..., :3])
    return pixels


def check_pixels(width: int, height: int) -> None:
    """Raises ImageTooLarge beyond the limits on sides and pixels."""
    if width * height > LIMITS.input_pixels or max(width, height) > LIMITS.side:
        raise ImageTooLarge("The picture has too many pixels.")


def _plain(image: Image.Image) -> Image.Image:
    """RGB or RGBA, in sRGB."""
    mode = "RGBA" if image.has_transparency_data else "RGB"
    image = _in_srgb(_eight_bit(image), mode)
    return image if image.mode == mode else image.convert(mode)


def _eight_bit(image: Image.Image) -> Image.Image:
    """Pillow clips 16-bit greys instead of scaling them."""
    if not image.mode.startswith("I"):
        return image
    levels = np.asarray(image).astype(np.uint32)
    grey = (levels >> 8).astype(np.uint8)
    if "transparency" not in image.info:
        return Image.fromarray(grey)
    opaque = np.where(levels == image.info["transparency"], 0, 255).astype(np.uint8)
    return Image.merge("LA", (Image.fromarray(grey), Image.fromarray(opaque)))


def _in_srgb(image: Image.Image, mode: str) -> Image.Image:
    """Converted from the file's own profile; a profile that cannot be used counts for nothing."""
    profile = image.info.get("icc_profile")
    if not profile or (image.mode, mode) not in _MANAGED:
        return image
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if "sRGB" in ImageCms.getProfileDescription(own):
            return image
        return ImageCms.profileToProfile(image, own, srgb(), outputMode=mode) or image
    except (ImageCms.PyCMSError, *_BROKEN):
        return image


def _upright(image: Image.Image, plain: Image.Image) -> Image.Image:
    try:
        turn = _UPRIGHT.get(image.getexif().get(_ORIENTATION, 1))
    except _BROKEN:
        return plain
    return plain if turn is None else plain.transpose(turn)
