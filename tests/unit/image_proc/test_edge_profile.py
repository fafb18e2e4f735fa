"""What straight edges show on the pixels of a blurred picture."""

import cv2
import numpy as np
import pytest

from image_proc.analysis.edge_profile import Ways, seam, seen, shown_through, slants

SIDE, FINE = 31, 16


def _covered(way: tuple[float, float], offset: float) -> np.ndarray:
    """(31, 31): the share of each pixel past an edge, drawn by area."""
    down, right = (np.mgrid[0 : SIDE * FINE, 0 : SIDE * FINE] + 0.5) / FINE - SIDE / 2
    past = way[0] * right + way[1] * down > offset
    return past.reshape(SIDE, FINE, SIDE, FINE).mean((1, 3))


@pytest.mark.parametrize("softness", [0.42, 0.7, 1.0, 1.8])
@pytest.mark.parametrize("degrees", [0, 3, 20, 40, 130])
def test_pixels_show_what_a_renderer_and_a_blur_leave(softness: float, degrees: float):
    way, offset = (np.cos(np.deg2rad(degrees)), np.sin(np.deg2rad(degrees))), 0.3125
    drawn = cv2.GaussianBlur(_covered(way, offset), (0, 0), softness)[10:21, 10:21].ravel()
    down, right = np.mgrid[-5:6, -5:6].reshape(2, -1)
    past = way[0] * right + way[1] * down - offset
    slant = slants(Ways(np.full(len(past), way[0]), np.full(len(past), way[1])))
    assert np.abs(seen(past, slant, softness).shares - drawn).max() < 0.02


@pytest.mark.parametrize("degrees", [15, 30, 45])
def test_between_abutting_shapes_is_seen_what_both_leave_open(degrees: float):
    way, offset = (np.cos(np.deg2rad(degrees)), np.sin(np.deg2rad(degrees))), 0.3125
    covered = _covered(way, offset)
    drawn = cv2.GaussianBlur(covered * (1 - covered), (0, 0), 0.9)[10:21, 10:21].ravel()
    down, right = np.mgrid[-5:6, -5:6].reshape(2, -1)
    past = way[0] * right + way[1] * down - offset
    slant = slants(Ways(np.full(len(past), way[0]), np.full(len(past), way[1])))
    assert np.abs(seam(past, slant, 0.9) - drawn).max() < 0.012
    assert np.abs(shown_through(seen(past, slant, 0.9).shares, 0.9) - drawn).max() < 0.02


def test_changes_are_those_of_the_shares():
    past = np.linspace(-2.03, 2.03, 30)
    slant = np.zeros(30, np.intp)
    here = seen(past, slant, 0.93)
    farther = seen(past + 0.01, slant, 0.93).shares - here.shares
    softer = seen(past, slant, 0.94).shares - here.shares
    assert np.allclose(farther, here.farther * 0.01, atol=2e-3)
    assert np.allclose(softer, here.softer * 0.01, atol=3e-4)
