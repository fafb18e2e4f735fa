"""SVG to PNG through resvg; no installed font is ever consulted."""

import io

import resvg_py
from PIL import Image

from concept_gen.local.errors import InvalidSize, UnreadableDrawing

MIN_SIDE, MAX_SIDE = 16, 4096
MAX_ASPECT = 8  # that of the widest concept one may ask for, 2048 by 256


def check_size(width: int, height: int) -> None:
    """Raises `InvalidSize` outside `MIN_SIDE`..`MAX_SIDE` pixels or beyond `MAX_ASPECT`."""
    if not all(MIN_SIDE <= side <= MAX_SIDE for side in (width, height)):
        raise InvalidSize(f"A logo is {MIN_SIDE} to {MAX_SIDE} pixels wide and high.")
    if max(width, height) > MAX_ASPECT * min(width, height):
        raise InvalidSize(f"A logo is at most {MAX_ASPECT} times as wide as high, or as high as wide.")


def rasterise(svg: bytes, width: int, height: int) -> bytes:
    """A PNG of exactly width x height. Raises `InvalidSize` or `UnreadableDrawing`."""
    check_size(width, height)
    try:
        png = bytes(
            resvg_py.svg_to_bytes(svg_string=svg.decode(), width=width, height=height, skip_system_fonts=True)
        )
    except (ValueError, RuntimeError) as error:
        raise UnreadableDrawing("The drawing could not be rendered.") from error
    with Image.open(io.BytesIO(png)) as image:
        if image.size == (width, height):
            return png
        return _centred(image, width, height)


def _centred(image: Image.Image, width: int, height: int) -> bytes:
    """On a canvas of the wanted size, for a drawing of another aspect."""
    canvas = Image.new("RGBA", (width, height))
    canvas.paste(image, ((width - image.width) // 2, (height - image.height) // 2))
    out = io.BytesIO()
    canvas.save(out, "PNG")
    return out.getvalue()
