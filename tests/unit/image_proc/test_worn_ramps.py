"""Gradients of worn pictures are taken apart into their two ends, and flat paints are no gradient."""

import io
from collections.abc import Callable

import cv2
import numpy as np
import pytest
from PIL import Image

from image_proc import analyse
from image_proc.colour import distances, rgb, to_hex

SIDE = 400
GROUND, INK = (244, 240, 230), (40, 30, 60)
DAWN, DUSK = (230, 90, 60), (60, 40, 170)


def _lossy(pixels: np.ndarray, grain: float = 2) -> bytes:
    out = io.BytesIO()
    noisy = pixels + np.random.default_rng(5).normal(0, grain, pixels.shape)
    Image.fromarray(np.clip(noisy, 0, 255).astype(np.uint8)).save(out, "JPEG", quality=82)
    return out.getvalue()


def _shown(data: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB")).astype(float)


def _disc(radius: float, x: float = 200) -> np.ndarray:
    rows, columns = np.mgrid[0:SIDE, 0:SIDE] + 0.5
    return np.clip(radius - np.hypot(rows - 200, columns - x) + 0.5, 0, 1)[..., None]


def _along(angle: float) -> np.ndarray:
    """0 to 1 across the disc, a little flat at both ends."""
    rows, columns = np.mgrid[0:SIDE, 0:SIDE] - SIDE / 2
    return np.clip(0.5 + (columns * np.cos(angle) + rows * np.sin(angle)) / 280, 0, 1)[..., None]


def _sunset(
    angle: float, ends: tuple[np.ndarray, np.ndarray], ground: np.ndarray, ink: np.ndarray
) -> np.ndarray:
    """A disc with a gradient, and a dot on it."""
    sky = ends[0] + _along(angle) * (ends[1] - ends[0])
    picture = _disc(160) * sky + (1 - _disc(160)) * ground
    picture = _disc(30, 230) * ink + (1 - _disc(30, 230)) * picture
    return cv2.GaussianBlur(picture, (0, 0), 0.8)


def _painted(angle: float, *colours: tuple[int, ...]) -> np.ndarray:
    dawn, dusk, ground, ink = (np.array(colour, float) for colour in colours)
    return _sunset(angle, (dawn, dusk), ground, ink)


@pytest.mark.parametrize("angle", [0, 0.7, 2.2])
def test_a_worn_gradient_is_recoloured_as_a_gradient_between_its_ends(angle: float):
    analysis = analyse(_lossy(_painted(angle, DAWN, DUSK, GROUND, INK)))
    named = {"dawn": DAWN, "dusk": DUSK, "ground": GROUND, "ink": INK}
    gaps = distances(rgb(list(analysis.colors)), np.array(list(named.values()), float))
    assert len(analysis.colors) == len(named)
    assert gaps.min(0).max() < 0.03
    targets = [(250, 220, 40), (10, 120, 90), (20, 20, 20), (255, 255, 255)]
    shown = dict(zip(named, targets, strict=True))
    mapping = {
        anchor: to_hex(shown[list(named)[int(row.argmin())]])
        for anchor, row in zip(analysis.colors, gaps, strict=True)
    }
    off = np.abs(_shown(analysis.recolour([], mapping=mapping)) - _painted(angle, *targets))
    assert off.mean() < 4
    assert np.percentile(off[120:280, 120:180], 95) < 16


def test_the_drawing_of_a_worn_gradient_has_the_gradient():
    drawing = analyse(_lossy(_painted(0.7, DAWN, DUSK, GROUND, INK))).vectorise().decode()
    assert "<linearGradient" in drawing
    assert len(drawing) < 6000


@pytest.mark.parametrize("gap", [14, 30, 60, 120])
def test_flat_paints_are_no_gradient_however_near_they_are(gap: int):
    light = np.array([120, 120, 130], float)
    picture = _disc(150) * (light + gap) + (1 - _disc(150)) * light
    analysis = analyse(_lossy(cv2.GaussianBlur(picture, (0, 0), 1.2), 3))
    assert len(analysis.colors) == 2


def test_many_soft_edges_are_no_gradient():
    stripes = (np.sin(np.mgrid[0:SIDE, 0:SIDE][1] / 8) > 0).astype(float)[..., None]
    picture = stripes * np.array(DAWN, float) + (1 - stripes) * np.array(GROUND, float)
    analysis = analyse(_lossy(cv2.GaussianBlur(picture, (0, 0), 1.0)))
    assert len(analysis.colors) == 2


@pytest.mark.parametrize("sky", [0.6, 0.75])
def test_a_photograph_under_a_smooth_sky_keeps_its_texture(sky: float):
    chance = np.random.default_rng(2)
    rows = np.mgrid[0:SIDE, 0:SIDE][0][..., None] / SIDE
    land = cv2.resize(chance.random((40, 40, 3)), (SIDE, SIDE), interpolation=cv2.INTER_CUBIC) * 200
    picture = np.where(rows < sky, np.array([70, 120, 210]) + rows * np.array([140, 90, 20]), land)
    analysis = analyse(_lossy(picture))
    black = _shown(analysis.recolour([], mapping={analysis.colors[0]: "#000000"}))
    assert len(np.unique(black[-40:].reshape(-1, 3).astype(int), axis=0)) > 3000


def test_a_worn_gradient_of_four_stops_around_a_centre_is_found_with_all_of_them():
    stops = np.array([(255, 94, 191), (86, 98, 255), (187, 155, 255), (0, 140, 159)], float)
    rows, columns = np.mgrid[0:SIDE, 0:SIDE] + 0.5
    way = np.hypot(rows - 200, columns - 200) / 165
    sky = np.stack([np.interp(way, [0, 1 / 3, 2 / 3, 1], channel) for channel in stops.T], -1)
    picture = _disc(165) * sky + (1 - _disc(165)) * np.array(GROUND, float)
    analysis = analyse(_lossy(cv2.GaussianBlur(picture, (0, 0), 0.8)))
    assert len(analysis.colors) == 5
    assert distances(stops, rgb(list(analysis.colors))).min(1).max() < 0.04


def _ringed(colours: np.ndarray) -> np.ndarray:
    """A small disc with a steep gradient of three colours around its middle, on the fourth."""
    rows, columns = np.mgrid[0:SIDE, 0:SIDE] + 0.5
    away = np.hypot(rows - 200, 0.7 * (columns - 200))
    shares = np.stack([np.interp(away, [0, 40, 80], share) for share in np.eye(3)], -1)
    disc = np.clip(78 - away + 0.5, 0, 1)[..., None]
    return cv2.GaussianBlur(disc * (shares @ colours[:3]) + (1 - disc) * colours[3], (0, 0), 0.8)


def _off(
    drawn: Callable[[np.ndarray], np.ndarray], paints: np.ndarray, shade: float | np.ndarray
) -> np.ndarray:
    """(height, width): how far off the worn picture is in far-away colours, in levels."""
    analysis = analyse(_lossy(drawn(paints) + shade))
    targets = np.array([(20, 20, 20), (250, 250, 250), (20, 120, 60), (250, 60, 60)], float)[: len(paints)]
    nearest = distances(rgb(list(analysis.colors)), paints).argmin(1)
    mapping = {anchor: to_hex(targets[at]) for anchor, at in zip(analysis.colors, nearest, strict=True)}
    return np.abs(_shown(analysis.recolour([], mapping=mapping)) - drawn(targets)).mean(-1)


@pytest.mark.parametrize(
    "paints",
    [
        [(0, 116, 103), (0, 184, 224), (61, 56, 0), (177, 196, 255)],
        [(240, 150, 150), (30, 60, 190), (250, 230, 60), (70, 90, 140)],
    ],
)
def test_a_gradient_is_whole_where_it_is_too_steep_to_look_like_one(paints: list[tuple[int, ...]]):
    off = _off(_ringed, np.array(paints, float), 0)
    assert off[115:285, 80:320].mean() < 3


@pytest.mark.parametrize("flat", [50, 60])
def test_where_a_gradient_begins_is_found_in_uneven_light(flat: int):
    shade = np.random.default_rng(1).random((9, 9)) - 0.5
    shade = 8 * cv2.resize(shade, (SIDE, SIDE), interpolation=cv2.INTER_CUBIC)[..., None]
    along = np.clip((np.mgrid[0:SIDE, 0:SIDE][0] - flat) / (350 - flat), 0, 1)[..., None]

    def painted(paints: np.ndarray) -> np.ndarray:
        return _disc(180) * (paints[0] + along * (paints[1] - paints[0])) + (1 - _disc(180)) * paints[2]

    off = _off(painted, np.array([(60, 130, 170), (120, 150, 90), (20, 30, 60)], float), shade)
    assert off[40:360, 150:250].mean() < 2
