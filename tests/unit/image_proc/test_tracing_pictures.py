# ruff: noqa: E501
"""Pictures to SVG: gradients stay gradients, veils stay veils, and seams stay as they were."""

import io
import itertools
import re

import numpy as np
import pytest
import resvg_py
from PIL import Image

from image_proc import analyse

SIDE = 320


def _svg(body: str, defs: str = "") -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}" width="{SIDE}" height="{SIDE}">'
        f"<defs>{defs}</defs>{body}</svg>"
    )


def _drawn(svg: str) -> bytes:
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True))


def _pixels(png: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGBA")).astype(float)


def _seen(png: bytes) -> np.ndarray:
    """On white."""
    pixels = _pixels(png)
    alpha = pixels[..., 3:] / 255
    return pixels[..., :3] * alpha + 255 * (1 - alpha)


def _traced(svg: str) -> tuple[str, float]:
    """The trace of a drawing's pixels, and how far, in levels, its picture is from theirs."""
    png = _drawn(svg)
    traced = analyse(png).vectorise().decode()
    return traced, float(np.abs(_seen(_drawn(traced)) - _seen(png)).mean())


LINEAR = (
    '<linearGradient id="a" x1="0" y1="0" x2="1" y2=".6"><stop offset="0" stop-color="#103080"/>'
    '<stop offset="1" stop-color="#f0a040"/></linearGradient>'
)
RADIAL = (
    '<radialGradient id="a"><stop offset="0" stop-color="#ffffff"/><stop offset="1" stop-color="#c01060"/>'
    "</radialGradient>"
)


@pytest.mark.parametrize(("kind", "gradient"), [("linear", LINEAR), ("radial", RADIAL)])
def test_a_gradient_is_fitted_as_one(kind: str, gradient: str):
    body = '<rect width="320" height="320" fill="#0a0a20"/><rect x="40" y="60" width="240" height="180" fill="url(#a)"/>'
    traced, off = _traced(_svg(body, gradient))
    assert traced.count(f"<{kind}Gradient") == 1
    assert traced.count("<path") == 1
    assert off < 0.5


def test_a_gradient_behind_everything_is_fitted_around_what_covers_it():
    three = LINEAR.replace('<stop offset="1"', '<stop offset=".4" stop-color="#30c090"/><stop offset="1"')
    body = '<path d="M0 0h320v320H0z" fill="url(#a)"/><circle cx="150" cy="170" r="70" fill="#202020"/>'
    traced, off = _traced(_svg(body, three))
    assert 3 <= traced.count("<stop ") <= 4
    assert off < 0.6


def test_the_stops_of_a_gradient_follow_the_mapping():
    svg = _svg('<rect width="320" height="320" fill="url(#a)"/>', LINEAR)
    analysis = analyse(_drawn(svg))
    mapping = {colour: "#000000" if int(colour[5:], 16) > 90 else "#00ff00" for colour in analysis.colors}
    stops = re.findall('stop-color="(#[0-9a-f]{6})"', analysis.vectorise(mapping).decode())
    assert set(stops) == {"#000000", "#00ff00"}


def test_translucent_paints_keep_their_opacity_where_they_overlap():
    body = (
        '<circle cx="120" cy="140" r="80" fill="#e11d48" fill-opacity=".6"/>'
        '<circle cx="190" cy="160" r="80" fill="#2563eb" fill-opacity=".7"/>'
        '<rect x="200" y="200" width="90" height="90" fill="#14532d"/>'
    )
    traced, off = _traced(_svg(body))
    assert sorted(re.findall('fill-opacity="([^"]+)"', traced)) == ["0.6", "0.7"]
    assert traced.count("<path") == 3
    assert off < 0.2


def test_a_veil_over_opaque_paint_is_no_paint_of_its_own():
    body = (
        '<rect x="20" y="60" width="160" height="160" fill="#3b7127"/>'
        '<rect x="100" y="40" width="180" height="120" fill="#50d53f" fill-opacity=".4"/>'
    )
    analysis = analyse(_drawn(_svg(body)))
    assert len(analysis.colors) == 2
    veil = min(analysis.colors, key=lambda colour: abs(int(colour[1:3], 16) - 0x50))
    both = _pixels(analysis.recolour([], mapping={veil: "#ffffff"}))[100, 140]
    assert np.abs(both - [*(0.4 * 255 + 0.6 * np.array([0x3B, 0x71, 0x27])), 255]).max() <= 2


def test_the_ground_shows_through_a_seam_as_much_as_it_did():
    body = (
        '<rect width="320" height="320" fill="#0f172a"/><path d="M30 40L160 20 200 300 60 280z" fill="#fde68a"/>'
        '<path d="M160 20L290 60 280 280 200 300z" fill="#f97316"/>'
    )
    svg = _svg(body)
    _, off = _traced(svg)
    assert off < 0.25


def test_seams_stay_where_the_same_paints_abut_one_above_the_other_and_the_other_way_round():
    turns = np.linspace(0.3, 0.3 + 2 * np.pi, 7)
    rim = [(160 + 130 * np.cos(turn), 160 + 130 * np.sin(turn)) for turn in turns]
    facets = "".join(
        f'<path d="M160 160L{x:.1f} {y:.1f} {u:.1f} {v:.1f}z" fill="{("#fff5e8", "#e3d3c1")[i % 2]}"/>'
        for i, ((x, y), (u, v)) in enumerate(itertools.pairwise(rim))
    )
    _, off = _traced(_svg(f'<rect width="320" height="320" fill="#0a1a2a"/>{facets}'))
    assert off < 0.11


def test_what_covers_a_paint_leaves_no_seam():
    body = (
        '<rect width="320" height="320" fill="#ffffff"/><rect x="30" y="120" width="260" height="90" fill="#1d4ed8"/>'
        '<circle cx="160" cy="165" r="100" fill="#facc15"/>'
    )
    png = _drawn(_svg(body))
    again = _seen(_drawn(analyse(png).vectorise().decode()))
    assert (again - _seen(png)).max() < 60


def _outline(traced: str, colour: str) -> str:
    found = re.search(f'<path fill="{colour}" d="([^"]*)"', traced)
    assert found
    return found.group(1)


def test_a_paint_goes_on_under_what_it_surrounds():
    body = (
        '<rect width="320" height="320" fill="#ffffff"/><circle cx="150" cy="160" r="130" fill="#1e3a5f"/>'
        '<path d="M150 60C200 60 230 120 215 190 200 240 100 240 85 190 70 120 100 60 150 60z" fill="#f59e0b"/>'
    )
    traced, off = _traced(_svg(body))
    assert _outline(traced, "#1e3a5f").count("M") == 1
    assert off < 0.12


def test_an_outline_that_nobody_sees_is_short():
    body = (
        '<rect width="320" height="320" fill="#ffffff"/><circle cx="150" cy="140" r="125" fill="#1e3a5f"/>'
        '<path d="M10 300Q160 90 310 190L300 240Q180 150 60 310z" fill="#f59e0b"/>'
    )
    traced, off = _traced(_svg(body))
    assert len(_outline(traced, "#1e3a5f")) < 800
    assert off < 0.12


def test_what_is_left_out_leaves_holes():
    body = (
        '<rect width="320" height="320" fill="#ffffff"/><path d="M20 20h280v280h-280z" fill="#111827"/>'
        '<circle cx="160" cy="160" r="60" fill="#ffffff"/>'
    )
    traced = analyse(_drawn(_svg(body))).vectorise(background="transparent").decode()
    opacity = _pixels(_drawn(traced))[..., 3]
    assert (opacity[160, 10], opacity[160, 60], opacity[160, 160]) == (0, 255, 0)


def test_a_drawing_that_gets_too_large_is_only_as_coarse_as_it_must_be():
    body = "".join(
        f'<ellipse rx="9" ry="{4 + i % 5}" fill="#1e3a5f" transform="translate({x:.1f} {y:.1f})rotate({7 * i})"/>'
        for i, (y, x) in enumerate(itertools.product(np.linspace(16, 306, 15), repeat=2))
    )
    traced, off = _traced(_svg(f'<rect width="320" height="320" fill="#ffffff"/>{body}'))
    assert len(traced) < 20 * 1024
    assert off < 1.4


def test_a_line_thinner_than_a_pixel_is_seen_all_along():
    body = (
        '<rect width="320" height="320" fill="#ffffff"/><circle cx="90" cy="230" r="50" fill="#1e3a5f"/>'
        '<path d="M20 30L300 75" stroke="#1e3a5f" stroke-width=".9"/>'
    )
    png = _drawn(_svg(body))
    again = _seen(_drawn(analyse(png).vectorise().decode()))
    across = (255 - again[20:90, 30:290, 0]).sum(0) / (255 - 0x1E)
    assert across.min() > 0.35
    assert across.mean() == pytest.approx(0.9, abs=0.2)
