"""Seams of worn pictures, whose ground a blurred edge hides from light."""

import io

import cv2
import numpy as np
import pytest
from PIL import Image

from image_proc import analyse
from image_proc.colour import distances, rgb

PAINTS = ["#f97316", "#fbbf24", "#0f172a"]
TARGETS = ["#00c000", "#0000ff", "#ff0000"]


def _upper(side: int = 512, fine: int = 8) -> np.ndarray:
    """How much of each pixel is to the upper side of stripes."""
    rows, columns = (np.mgrid[0 : side * fine, 0 : side * fine] + 0.5) / fine
    upper = ((rows - 0.37 * columns) // 61.7 % 2 == 0).astype(np.float32)
    return upper.reshape(side, fine, side, fine).mean((1, 3))


def _shares(*, seam: bool) -> np.ndarray:
    """(512, 512, 3) of both paints of the stripes, which abut or not, and of the ground."""
    upper = _upper()
    through = upper * (1 - upper) * seam
    shares = np.dstack([upper, 1 - upper - through, through])
    shares[:40] = [0, 0, 1]
    return np.dstack([cv2.GaussianBlur(share, (0, 0), 1.0) for share in np.moveaxis(shares, -1, 0)])


def _fan(side: int = 512, fine: int = 4) -> np.ndarray:
    """(512, 512, 5) of four paints in twelve abutting wedges, and of the ground."""
    rows, columns = (np.mgrid[0 : side * fine, 0 : side * fine] + 0.5) / fine - side / 2 - 0.3
    wedge = (np.arctan2(rows, columns) / (2 * np.pi) * 12 + 0.2) % 12
    inside = np.hypot(rows, columns) < 0.4 * side
    sharp = np.stack([inside & (wedge.astype(int) % 4 == paint) for paint in range(4)], -1)
    shares = sharp.reshape(side, fine, side, fine, 4).mean((1, 3))
    lower, upper = np.moveaxis(np.sort(shares, -1)[..., -2:], -1, 0)
    shares = shares - (lower * upper)[..., None] * (shares == lower[..., None])
    shares = np.dstack([shares, 1 - shares.sum(-1)])
    return np.dstack([cv2.GaussianBlur(share, (0, 0), 1.0) for share in np.moveaxis(shares, -1, 0)])


def _worn(shares: np.ndarray, paints: list[str]) -> bytes:
    grainy = shares @ rgb(paints) + np.random.default_rng(4).normal(0, 2, (512, 512, 3))
    file = io.BytesIO()
    Image.fromarray(np.clip(grainy, 0, 255).astype(np.uint8)).save(file, "JPEG", quality=82)
    return file.getvalue()


def _ground(shares: np.ndarray) -> np.ndarray:
    """The share of the ground in a worn picture, as it is recoloured."""
    analysis = analyse(_worn(shares, PAINTS))
    nearest = distances(rgb(analysis.colors), rgb(PAINTS)).argmin(1)
    mapping = {colour: TARGETS[at] for colour, at in zip(analysis.colors, nearest, strict=True)}
    made = Image.open(io.BytesIO(analysis.recolour([], mapping=mapping))).convert("RGB")
    return np.asarray(made)[..., 0] / 255


@pytest.mark.parametrize(("seam", "most"), [(True, 0.02), (False, 0.003)], ids=["abutting", "stacked"])
def test_the_ground_shows_as_much_as_it_did(seam: bool, most: float):
    shares = _shares(seam=seam)
    edge = (shares[..., :2].min(-1) > 0.05) & (np.mgrid[0:512, 0:512][0] > 50)
    off = _ground(shares)[edge] - shares[edge, 2]
    assert np.abs(off).mean() < most


def test_a_drawing_has_no_slivers_in_seams():
    worn = _worn(_fan(), [*PAINTS[:2], "#ef4444", "#fde68a", PAINTS[2]])
    assert len(analyse(worn).vectorise()) < 8000
