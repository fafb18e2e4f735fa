"""Pictures of so many paints that a table of 256 mixtures is too small for their edges."""

import io

import cv2
import numpy as np
import pytest
from PIL import Image

from image_proc import analyse
from image_proc.colour import distances, rgb

PAINTS = ["#00434f", "#ff9b88", "#3cffd1", "#590036", "#62aaff", "#996900", "#a300be", "#c5d3ff", "#00ee57"]


def _shares() -> np.ndarray:
    """(512, 512, paints) of a chequer of overlapping discs, a little blurred."""
    shares = np.zeros((512, 512, len(PAINTS)), np.float32)
    shares[..., 0] = 1
    rows, columns = np.mgrid[0:512, 0:512] + 0.5
    for place in range(49):
        y, x = 50 + 69 * (place // 7), 50 + 69 * (place % 7)
        disc = np.clip(43.3 - np.hypot(rows - y, columns - x), 0, 1)[..., None]
        shares *= 1 - disc
        shares[..., 1 + place * 5 % 8] += disc[..., 0]
    return np.dstack([cv2.GaussianBlur(share, (0, 0), 0.8) for share in np.moveaxis(shares, -1, 0)])


def _file(pixels: np.ndarray, *, worn: bool) -> bytes:
    grain = np.random.default_rng(2).normal(0, 2, pixels.shape) if worn else 0
    out = io.BytesIO()
    image = Image.fromarray(np.clip(np.rint(pixels + grain), 0, 255).astype(np.uint8))
    image.save(out, "JPEG" if worn else "PNG", quality=85)
    return out.getvalue()


def _recoloured(file: bytes) -> tuple[Image.Image, list[str]]:
    """Each paint in the colour of the next one, and those colours."""
    analysis = analyse(file)
    targets = PAINTS[1:] + PAINTS[:1]
    nearest = distances(rgb(analysis.colors), rgb(PAINTS)).argmin(1)
    mapping = {colour: targets[place] for colour, place in zip(analysis.colors, nearest, strict=True)}
    return Image.open(io.BytesIO(analysis.recolour([], mapping=mapping))), targets


@pytest.mark.parametrize(("worn", "most"), [(False, 2.5), (True, 2.96)], ids=["clean", "worn"])
def test_edges_between_many_paints_stay_fine(worn: bool, most: float):
    shares = _shares()
    out, targets = _recoloured(_file(shares @ rgb(PAINTS), worn=worn))
    off = np.abs(np.asarray(out.convert("RGB")) - shares @ rgb(targets)).mean(-1)
    assert off[shares.max(-1) < 0.98].mean() < most


def test_a_worn_picture_of_many_paints_is_a_table_all_the_same_which_is_quick_to_repaint():
    out, _ = _recoloured(_file(_shares() @ rgb(PAINTS), worn=True))
    assert out.mode == "P"
