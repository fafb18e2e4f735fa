"""Paints of worn pictures that are seen in strokes only."""

import io

import cv2
import numpy as np
import pytest
from PIL import Image

from image_proc import analyse
from image_proc.colour import distances, rgb

GROUND, DISC, STROKE = (241, 245, 244), (47, 93, 115), (12, 34, 45)
PINE, DARK_PINE = (31, 77, 58), (14, 36, 27)


def _worn(picture: np.ndarray, softness: float = 1.0, quality: int = 82) -> bytes:
    soft = cv2.GaussianBlur(picture.astype(np.float32), (0, 0), softness)
    grain = np.random.default_rng(5).normal(0, 2, picture.shape)
    out = io.BytesIO()
    Image.fromarray(np.clip(soft + grain, 0, 255).astype(np.uint8)).save(out, "JPEG", quality=quality)
    return out.getvalue()


def _lettered(ink: tuple[int, ...], thick: int, disc: tuple[int, ...] = DISC) -> np.ndarray:
    """A large disc above two lines of small lettering."""
    picture = np.full((768, 768, 3), GROUND, np.uint8)
    cv2.circle(picture, (384, 170), 110, disc, -1, cv2.LINE_AA)
    for line in (380, 440):
        cv2.putText(picture, "MOUNTAIN CLUB", (40, line), 0, 0.4 * thick, ink, thick, cv2.LINE_AA)
    return picture


def _gaps(paints: list[tuple[int, ...]], file: bytes) -> np.ndarray:
    """How far each paint is from the nearest colour found."""
    return distances(np.array(paints, float), rgb(analyse(file).colors)).min(1)


@pytest.mark.parametrize("thick", [2, 3])
def test_lettering_has_a_paint_of_its_own_though_it_is_quiet_nowhere(thick: int):
    assert _gaps([GROUND, DISC, STROKE], _worn(_lettered(STROKE, thick))).max() < 0.03


def test_lettering_past_another_paint_as_seen_from_the_ground_has_a_paint_of_its_own():
    file = _worn(_lettered(DARK_PINE, 4, PINE))
    assert _gaps([GROUND, PINE, DARK_PINE], file).max() < 0.03


def test_a_small_dot_is_a_paint_though_strokes_of_others_mix_to_as_light_a_colour():
    rust = (184, 101, 43)
    picture = np.full((1024, 1024, 3), (250, 246, 238), np.uint8)
    for radius in (300, 350, 400):
        cv2.circle(picture, (512, 512), radius, (33, 67, 47), 4, cv2.LINE_AA)
    for x in (430, 594):
        cv2.circle(picture, (x, 512), 12, rust, -1, cv2.LINE_AA)
    assert _gaps([rust], _worn(picture))[0] < 0.03


def test_a_stroke_has_its_full_colour_and_not_that_of_its_blur():
    picture = np.full((512, 512, 3), GROUND, np.uint8)
    for radius in (60, 120, 180, 240):
        cv2.circle(picture, (256, 256), radius, STROKE, 4, cv2.LINE_AA)
    assert _gaps([STROKE], _worn(picture))[0] < 0.025


@pytest.mark.parametrize("softness", [0.7, 0.9, 1.2])
def test_a_thin_line_of_a_paint_seen_elsewhere_makes_none_of_its_own(softness: float):
    picture = np.full((512, 512, 3), (15, 95, 82), np.uint8)
    cv2.rectangle(picture, (90, 90), (420, 420), (91, 219, 157), -1)
    cv2.rectangle(picture, (102, 102), (408, 408), (15, 95, 82), 2)
    cv2.circle(picture, (256, 256), 60, (15, 95, 82), -1, cv2.LINE_AA)
    assert len(analyse(_worn(picture, softness, 62)).colors) == 2


def test_strokes_of_the_paints_that_are_there_make_no_others():
    assert len(analyse(_worn(_lettered(DISC, 3))).colors) == 2


@pytest.mark.parametrize("thick", [6, 7])
def test_bars_of_a_colour_between_ground_and_ink_are_of_a_paint_of_their_own(thick: int):
    picture = np.full((512, 512, 3), (243, 245, 246), np.uint8)
    cv2.rectangle(picture, (150, 150), (360, 360), (79, 93, 107), -1)
    for row in (100, 400):
        cv2.rectangle(picture, (140, row), (370, row + thick - 1), (116, 131, 145), -1)
    assert len(analyse(_worn(picture, 0.9, 69)).colors) == 3
