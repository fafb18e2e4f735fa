"""Pixels to files: PNG, JPEG, WebP, AVIF and ICO. The same pixels give the same bytes."""

import io
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from PIL import Image, PngImagePlugin

from image_proc.decoding import Pixels
from image_proc.errors import UnsupportedOption
from image_proc.rendering.provenance import xmp
from image_proc.srgb_profile import srgb_file

ICON_SIDES = (16, 24, 32, 48, 64, 128, 256)


class Format(NamedTuple):
    media_type: str
    transparent: bool


FORMATS = {
    "png": Format("image/png", True),
    "jpg": Format("image/jpeg", False),
    "webp": Format("image/webp", True),
    "avif": Format("image/avif", True),
    "ico": Format("image/x-icon", True),
    "svg": Format("image/svg+xml", True),
    "pdf": Format("application/pdf", True),
}


def encode(
    pixels: Pixels, name: str, fields: Mapping[str, str], quality: int | None = None, lossless: bool = False
) -> bytes:
    """A png, jpg, webp or avif file. `quality` 1..100; `fields` are written as provenance."""
    image = Image.fromarray(pixels)
    extras: dict[str, Any] = {"icc_profile": srgb_file(), "xmp": xmp(fields)}
    match name:
        case "png":
            return png(pixels, fields)
        case "jpg":
            options = {"format": "JPEG", "quality": quality or 92, "subsampling": 0, "optimize": True}
        case "webp":
            options = {"format": "WEBP", "lossless": lossless, "quality": quality or 90, "method": 4}
            options |= {"exact": lossless, "alpha_quality": 100}
        case "avif":
            best = 100 if lossless else quality or 80
            options = {
                "format": "AVIF",
                "quality": best,
                "speed": 7,
                "subsampling": "4:4:4",
                "max_threads": 1,
            }
        case _:
            raise UnsupportedOption(f"There is no format {name[:20]!r}.", user_fault=True)
    return _saved(image, **options, **{key: value for key, value in extras.items() if value})


def png(pixels: Pixels, fields: Mapping[str, str]) -> bytes:
    """Indexed where no colour is lost by it; with the sRGB chunk and the provenance as text."""
    info = PngImagePlugin.PngInfo()
    info.add(b"sRGB", b"\0")
    for key, value in fields.items():
        info.add_itxt(key, value)
    if fields:
        info.add_itxt("XML:com.adobe.xmp", xmp(fields).decode())
    return _saved(_indexed(pixels), format="PNG", compress_level=7, pnginfo=info)


def icon(pictures: Sequence[Pixels]) -> bytes:
    """A Windows icon of square pictures, one a size."""
    images = [Image.fromarray(picture).convert("RGBA") for picture in pictures]
    largest = max(images, key=lambda image: image.width)
    return _saved(
        largest,
        format="ICO",
        sizes=[image.size for image in images],
        append_images=images,
        bitmap_format="png",
    )


def _indexed(pixels: Pixels) -> Image.Image:
    image = Image.fromarray(pixels)
    if pixels.shape[2] == 4 or image.getcolors(256) is None:
        return image
    packed = pixels.astype(np.uint32) @ np.array([1 << 16, 1 << 8, 1], np.uint32)
    colours, index = np.unique(packed, return_inverse=True)
    out = Image.fromarray(index.reshape(packed.shape).astype(np.uint8)).convert("P")
    out.putpalette(
        np.stack([colours >> 16, colours >> 8 & 255, colours & 255], -1).astype(np.uint8).tobytes()
    )
    return out


def _saved(image: Image.Image, **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, **options)
    return out.getvalue()
