"""Drawings to pixels through resvg. No installed font and no file is ever consulted."""

import resvg_py

from image_proc.drawing.document import Drawing
from image_proc.errors import ImageTooLarge, UnsafeDrawing
from image_proc.limits import LIMITS


def rasterise(drawing: Drawing, width: int, height: int) -> bytes:
    """A PNG (RGBA) that fits into width x height, one of the two exactly."""
    return rasterise_text(drawing.text, width, height)


def rasterise_text(text: str, width: int, height: int) -> bytes:
    """The same for text that was made here out of a drawing. Never hand it anything else."""
    if (
        not (1 <= width <= LIMITS.side and 1 <= height <= LIMITS.side)
        or width * height > LIMITS.output_pixels
    ):
        raise ImageTooLarge("The picture asked for is too large.", user_fault=True)
    try:
        png = resvg_py.svg_to_bytes(svg_string=text, width=width, height=height, skip_system_fonts=True)
    except (ValueError, RuntimeError) as error:
        raise UnsafeDrawing("The drawing could not be rendered.") from error
    return bytes(png)
