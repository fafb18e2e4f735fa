"""Edges of abutting shapes, through which the ground below them shows."""

import io

import numpy as np
import pytest
from PIL import Image

from image_proc import analyse
from image_proc.colour import rgb

UPPER, LOWER, GROUND = "#e0e0e0", "#909090", "#181818"
TARGETS = ["#00c000", "#0000ff", "#ff0000"]


def _above(side: int = 200, fine: int = 16) -> np.ndarray:
    """How much of each pixel is above a slanting line."""
    rows, columns = (np.mgrid[0 : side * fine, 0 : side * fine] + 0.5) / fine
    above = (rows < 60.3 + 0.37 * columns).astype(np.float64)
    return above.reshape(side, fine, side, fine).mean((1, 3))


def _shares(*, seam: bool) -> np.ndarray:
    """(200, 200, 3) of the upper shape, the lower one, and the ground, of which a strip is seen too."""
    above = _above()
    shown = above * (1 - above) if seam else np.zeros_like(above)
    shares = np.dstack([above, 1 - above - shown, shown])
    shares[:12] = [0, 0, 1]
    return shares


def _recoloured(shares: np.ndarray) -> np.ndarray:
    paints = [UPPER, LOWER, GROUND]
    out = io.BytesIO()
    Image.fromarray(np.rint(shares @ rgb(paints)).astype(np.uint8)).save(out, "PNG")
    made = analyse(out.getvalue()).recolour([], mapping=dict(zip(paints, TARGETS, strict=True)))
    return np.asarray(Image.open(io.BytesIO(made)).convert("RGB")).astype(int)


@pytest.mark.parametrize("seam", [True, False], ids=["abutting", "stacked"])
def test_the_ground_between_two_greys_shows_where_shapes_abut_and_only_there(seam: bool):
    shares = _shares(seam=seam)
    edge = (shares.max(-1) < 0.98) & (np.arange(200) > 2) & (np.arange(200) < 197)
    off = np.abs(_recoloured(shares) - shares @ rgb(TARGETS)).max(-1)[edge]
    assert off.mean() < 10
