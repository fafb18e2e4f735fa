"""Checks pictures made elsewhere before anything decodes them, and brings them to the order's canvas."""

import io
import warnings

from PIL import Image, ImageOps, UnidentifiedImageError

from concept_gen.errors import UnusableResult

FORMATS = ("PNG", "JPEG", "WEBP")
MAX_SIDE = 8192
MAX_PIXELS = 2**25
_SVG_STARTS = (b"<svg", b"<?xml", b"<!--")


def is_drawing(data: bytes) -> bool:
    """Whether the bytes look like SVG."""
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith(_SVG_STARTS) and b"<svg" in data[:65536].lower()


def canvas(data: bytes, width: int, height: int) -> bytes:
    """A PNG of width x height that shows all of the picture, its edge colour around it.

    Raises UnusableResult for anything but a PNG, JPEG or WebP within the limits.
    """
    picture = _opened(data)
    if picture.size == (width, height) and picture.format == "PNG" and picture.mode in ("RGB", "RGBA"):
        return data
    pixels = picture.convert("RGBA")
    fitted = ImageOps.contain(pixels, (width, height), Image.Resampling.LANCZOS)
    out = Image.new("RGBA", (width, height), _edge(fitted))
    out.alpha_composite(fitted, ((width - fitted.width) // 2, (height - fitted.height) // 2))
    return _png(out)


def _opened(data: bytes) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(data), formats=FORMATS)
            if max(picture.size) > MAX_SIDE or picture.width * picture.height > MAX_PIXELS:
                raise UnusableResult("The provider's picture has too many pixels.", code="result-too-large")
            picture.load()
    except UnidentifiedImageError as error:
        raise UnusableResult("The provider's picture is not an image.", code="wrong-type") from error
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise UnusableResult("The provider's picture is damaged.") from error
    return picture


def _edge(picture: Image.Image) -> tuple[int, ...]:
    """The colour most corners agree on; transparent where they are."""
    right, bottom = picture.width - 1, picture.height - 1
    corners = [picture.getpixel(at) for at in ((0, 0), (right, 0), (0, bottom), (right, bottom))]
    colours = [corner for corner in corners if isinstance(corner, tuple)]
    return max(colours, key=colours.count)


def _png(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG", compress_level=4)
    return out.getvalue()
