"""Outlines, layers, and the named fallback."""

import numpy as np
import pytest

from image_proc.errors import UnreadableImage
from image_proc.tracing import fallback
from image_proc.tracing.contours import outlines
from image_proc.tracing.corners import corners, rings_of
from image_proc.tracing.fitting import fitted
from image_proc.tracing.paths import path_data
from image_proc.tracing.seams import turned


def test_the_outline_of_a_disc_lies_on_its_rim_to_a_tenth_of_a_pixel():
    rows, columns = np.mgrid[0:100, 0:100] + 0.5
    away = np.hypot(rows - 50, columns - 50)
    (outline,) = outlines(np.clip(30 - away + 0.5, 0, 1).astype(np.float32))
    assert np.abs(np.hypot(*(outline - 50).T) - 30).max() < 0.1


def test_touching_corners_and_holes_make_closed_outlines():
    field = np.zeros((6, 6), np.float32)
    field[1:3, 1:3] = field[3:5, 3:5] = 1
    assert len(outlines(field)) == 2
    ring = np.ones((5, 5), np.float32)
    ring[2, 2] = 0
    assert len(outlines(ring)) == 2


def test_specks_are_left_out():
    field = np.zeros((6, 6), np.float32)
    field[2, 2] = 1
    assert path_data(outlines(field), 0.15) == ""


def test_a_disc_is_drawn_as_two_arcs():
    rows, columns = np.mgrid[0:100, 0:100] + 0.5
    disc = np.clip(30.5 - np.hypot(rows - 50, columns - 50), 0, 1).astype(np.float32)
    data = path_data(outlines(disc), 0.15)
    assert (data.count("a"), data.count("c"), data.count("l")) == (2, 0, 0)


def test_an_ellipse_is_few_curves_that_stay_on_its_rim():
    turn = np.linspace(0, 2 * np.pi, 600, endpoint=False)
    pieces = fitted(rings_of([np.stack([200 + 90 * np.cos(turn), 150 + 50 * np.sin(turn)], 1)]), 0.15)
    t = np.linspace(0, 1, 50)[:, None]
    curve = (
        (1 - t) ** 3 * pieces.start
        + 3 * t * (1 - t) ** 2 * pieces.one
        + 3 * t**2 * (1 - t) * pieces.two
        + t**3 * pieces.end
    )
    away = np.hypot((curve.real - 200) / 90, (curve.imag - 150) / 50)
    assert len(pieces.start) <= 12
    assert np.abs(away - 1).max() * 70 < 0.3


def test_the_corners_of_a_square_are_found_where_its_sides_meet():
    field = np.zeros((60, 60), np.float32)
    field[10:50, 10:50] = 1
    found = corners(rings_of(outlines(field))).positions
    meetings = sorted((round(float(p.real), 1), round(float(p.imag), 1)) for p in found)
    assert meetings == [(10.0, 10.0), (10.0, 50.0), (50.0, 10.0), (50.0, 50.0)]
    assert len(fitted(rings_of(outlines(field)), 0.15).start) == 4


def test_a_panic_of_the_fallback_is_a_clear_error(monkeypatch: pytest.MonkeyPatch):
    class Panic(BaseException):
        pass

    def panic(*_args, **_options):
        raise Panic("attempt to add with overflow")

    monkeypatch.setattr(fallback.vtracer, "convert_raw_image_to_svg", panic)
    with pytest.raises(UnreadableImage):
        fallback.traced_by_vtracer(np.zeros((4, 4, 3), np.uint8))


def test_a_seam_that_was_drawn_the_other_way_round_is_turned():
    share = np.linspace(0.2, 0.8, 7, dtype=np.float32)
    drawn = np.stack([share * (1 - share), share, (1 - share) ** 2], 1)
    again = np.stack([share * (1 - share), share**2, 1 - share], 1)
    assert np.abs(turned(drawn, [0, 1, 2]) - again).max() < 0.02
    assert np.array_equal(turned(drawn, [0, 2, 1]), drawn)
