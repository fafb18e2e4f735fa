"""What a drawing covers, on a small raster."""

import io
from collections.abc import Sequence

import numpy as np
import resvg_py
from numpy.typing import NDArray
from PIL import Image

from concept_gen.data.icons import Icon, Outline


def covered(outlines: Sequence[Outline], icon: Icon, side: int) -> NDArray[np.bool_]:
    """The pixels inside the outlines: `side` of them along the longer side of the icon's ink, which is in the
    middle of the square."""
    box = icon.square
    paths = "".join(
        f'<path d="{o.d}" fill-rule="{"evenodd" if o.even_odd else "nonzero"}"/>' for o in outlines
    )
    view = f'viewBox="{box.left} {box.top} {box.width} {box.height}" width="{side}" height="{side}"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {view}>{paths}</svg>'
    png = bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True))
    with Image.open(io.BytesIO(png)) as image:
        return np.asarray(image.convert("RGBA"))[..., 3] > 127
