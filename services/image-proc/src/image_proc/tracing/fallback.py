"""vtracer, for pictures that have no paints to outline."""

import io

import numpy as np
import vtracer
from numpy.typing import NDArray
from PIL import Image

from image_proc.errors import UnreadableImage


def traced_by_vtracer(pixels: NDArray[np.uint8]) -> str:
    """SVG text. Raises UnreadableImage when the tracer fails; it panics with a BaseException."""
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "PNG", compress_level=1)
    try:
        return vtracer.convert_raw_image_to_svg(
            out.getvalue(), img_format="png", path_precision=1, color_precision=5, filter_speckle=8
        )
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:
        raise UnreadableImage("The picture could not be traced.") from error
