"""Pixels to files: PNG, JPEG, WebP, AVIF and ICO. The same pixels give the same bytes."""

import io
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image, PngImagePlugin

from image_proc.decoding import Pixels
from image_proc.errors import UnsupportedOption
from image_proc.rendering.provenance import xmp
from image_proc.srgb_profile import srgb_file

ICON_SIDES = (16, 24, 32, 48, 64, 128, 256)
_ENTRIES = 256  # of an indexed picture


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
    """A png, jpg, webp or avif file. `quality` 1..100; `fields` are written as provenance.

    A webp of which neither is said loses nothing where so few colours make it smaller as well.
    """
    image = Image.fromarray(pixels)
    extras: dict[str, Any] = {"icc_profile": srgb_file(), "xmp": xmp(fields)}
    match name:
        case "png":
            return png(pixels, fields)
        case "jpg":
            options = {"format": "JPEG", "quality": quality or 92, "subsampling": 0, "optimize": True}
        case "webp":
            exact = lossless or (quality is None and image.getcolors(_ENTRIES) is not None)
            options = {"format": "WEBP", "lossless": exact, "quality": quality or 90, "method": 4}
            options |= {"exact": exact, "alpha_quality": 100}
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
    colours = image.getcolors(_ENTRIES)
    if colours is None:
        return image
    entries = np.array([colour for _, colour in colours], np.uint8)
    entries = entries[np.argsort(_packed(entries[None])[0])]
    index = np.searchsorted(_packed(entries[None])[0], _packed(pixels).ravel())
    out = Image.fromarray(index.astype(np.uint8).reshape(pixels.shape[:2])).convert("P")
    out.putpalette(entries[:, :3].tobytes())
    if entries[:, 3:].size and entries[:, 3].min() < 255:
        out.info["transparency"] = entries[:, 3].tobytes()
    return out


def _packed(pixels: Pixels) -> NDArray[np.uint32]:
    """One number a pixel."""
    return np.asarray(Image.fromarray(pixels).convert("RGBA")).view(np.uint32)[..., 0]


def _saved(image: Image.Image, **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, **options)
    return out.getvalue()
