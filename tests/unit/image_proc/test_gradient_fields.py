"""Gradients that are found where they lie in the picture, and not by their colours alone."""

import io
import re

import numpy as np
import pytest
from PIL import Image

from image_proc import analyse
from image_proc.analysis.fields import Limits, field_of
from image_proc.analysis.profiles import Bend, profile_of, stops_of
from image_proc.colour import distances, oklab, rgb
from image_proc.drawing.rasterising import rasterise_text

_LIMITS = Limits(off=0.8, knee=Bend(0.8))


def _stops(*colours: str) -> str:
    places = np.linspace(0, 1, len(colours))
    pairs = zip(places, colours, strict=True)
    return "".join(f'<stop offset="{place:.3f}" stop-color="{colour}"/>' for place, colour in pairs)


def _pixels(defs: str, body: str, ground: str = "#202020") -> np.ndarray:
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><defs>{defs}</defs>'
        f'<path d="M0 0h512v512H0z" fill="{ground}"/>{body}</svg>'
    )
    return np.asarray(Image.open(io.BytesIO(rasterise_text(svg, 512, 512))).convert("RGB"))


def _file(pixels: np.ndarray) -> bytes:
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "PNG")
    return out.getvalue()


_GREYS = ("#d4d4d4", "#fbfbfb", "#5b5b5b", "#dfdfdf")
_ROUND = f'<radialGradient id="g">{_stops("#1b1b1b", "#484848", "#929292", "#dfdfdf")}</radialGradient>'
_LINE = f'<linearGradient id="g">{_stops(*_GREYS)}</linearGradient>'
_DISC = '<circle cx="256" cy="256" r="200" fill="url(#g)"/>'


@pytest.mark.parametrize(
    ("defs", "colours"), [(_ROUND, ("#1b1b1b", "#484848", "#929292", "#dfdfdf")), (_LINE, _GREYS)]
)
def test_every_stop_of_a_gradient_of_greys_is_found(defs: str, colours: tuple[str, ...]):
    found = analyse(_file(_pixels(defs, _DISC))).colors
    assert distances(rgb(list(colours)), rgb(found)).min(1).max() < 0.02
    assert len(found) == len(colours) + 1


def test_a_gradient_that_passes_a_colour_twice_is_recoloured_by_place():
    defs = f'<linearGradient id="g">{_stops("#808080", "#f0f0f0", "#101010")}</linearGradient>'
    analysis = analyse(_file(_pixels(defs, _DISC, "#7a2020")))
    first = min(analysis.colors, key=lambda colour: float(distances(rgb([colour]), rgb(["#808080"]))[0, 0]))
    png = analysis.recolour([], mapping={first: "#ff0000"})
    out = np.asarray(Image.open(io.BytesIO(png)).convert("RGB")).astype(int)
    assert out[256, 70, 0] - out[256, 70, 1] > 150
    assert np.ptp(out[256, 355:365], axis=1).max() < 8


def test_the_edge_of_a_gradient_is_a_mixture_of_what_it_is_there():
    defs = f'<linearGradient id="g">{_stops("#f0f0f0", "#101010", "#c0c0c0")}</linearGradient>'
    pixels, other = (
        _pixels(_defs, _DISC, ground)
        for _defs, ground in ((defs, "#808080"), (defs.replace("#101010", "#00ff00"), "#808080"))
    )
    analysis = analyse(_file(pixels))
    dark = min(analysis.colors, key=lambda colour: int(colour[1:3], 16))
    out = np.asarray(Image.open(io.BytesIO(analysis.recolour([], mapping={dark: "#00ff00"}))).convert("RGB"))
    off = 100 * np.linalg.norm(oklab(out) - oklab(other), axis=-1)
    edge = np.abs(np.hypot(*(np.mgrid[0:512, 0:512] + 0.5 - 256)) - 200) < 3
    assert off[edge].mean() < 1.5


def test_an_open_end_is_the_paint_that_it_leads_to():
    defs = f'<linearGradient id="g">{_stops("#2060c0", "#e0a030")}</linearGradient>'
    star = '<path d="M60 256L200 200 256 60 312 200 440 256 312 312 256 452 200 312z" fill="url(#g)"/>'
    cover = '<path d="M0 200h110v112h-110z" fill="#2060c0"/>'
    found = analyse(_file(_pixels(defs, star + cover))).colors
    assert "#2060c0" in found
    assert len(found) == 3


def test_the_drawing_has_the_gradient_that_was_found():
    svg = analyse(_file(_pixels(_ROUND, _DISC))).vectorise().decode()
    offsets = [float(each) for each in re.findall(r'offset="([\d.]+)"', svg)]
    assert offsets == pytest.approx([0, 1 / 3, 2 / 3, 1], abs=0.01)


def test_the_way_of_a_gradient_is_found_to_the_pixel():
    pixels = _pixels(_ROUND, _DISC)
    far = np.hypot(*(np.mgrid[0:512, 0:512] + 0.5 - 256))
    field = field_of(pixels, far < 190, _LIMITS)
    assert field is not None
    assert field.way.radial
    assert field.way.frame[4:] == pytest.approx((256, 256), abs=0.3)
    assert field.stops.ways[1:3] == pytest.approx((200 / 3, 400 / 3), abs=1)


def test_no_gradient_is_found_in_what_is_none():
    pixels = np.random.default_rng(3).integers(0, 255, (200, 200, 3)).astype(np.uint8)
    assert field_of(pixels, np.ones((200, 200), bool), _LIMITS) is None
    assert field_of(np.zeros((200, 200, 3), np.uint8), np.ones((200, 200), bool), _LIMITS) is None


def test_knees_lie_where_straight_parts_meet_and_flat_ends_are_closed():
    ways = np.linspace(0, 100, 5000)
    colours = np.stack([np.interp(ways, [20, 47, 100], [10, 200, 90])] * 3, 1)
    stops = stops_of(profile_of(ways, colours), Bend(0.8))
    assert stops.ways == pytest.approx([20, 47, 100], abs=0.6)
    assert stops.closed == (True, False)


def _straight(ways: np.ndarray) -> np.ndarray:
    return np.array([30.0, 60, 160]) + ways[:, None] * np.array([1.6, 0.4, -0.9])


def test_uneven_light_is_no_knee_but_a_change_of_hue_is():
    ways = np.linspace(0, 100, 5000)
    bend = Bend(4.0, light=0.6)
    shaded = _straight(ways) + 3.5 * np.sin(ways / 16)[:, None]
    turned = _straight(ways) + np.interp(ways, [0, 50, 100], [0, 7, 0])[:, None] * np.array([0, 1, 0])
    assert len(stops_of(profile_of(ways, shaded), bend).ways) == 2
    assert len(stops_of(profile_of(ways, turned), bend).ways) == 3


def test_few_pixels_make_no_knee():
    ways = np.concatenate([np.linspace(0, 30, 2500), np.linspace(30, 70, 40), np.linspace(70, 100, 2500)])
    bump = np.interp(ways, [30, 50, 70], [0, 12, 0])[:, None] * np.array([0, 1, 0])
    profile = profile_of(ways, _straight(ways) + bump)
    assert [len(stops_of(profile, Bend(4.0, few=few)).ways) for few in (0, 0.5)] == [5, 2]


def test_a_knee_that_blur_rounds_is_one():
    ways = np.linspace(0, 100, 5000)
    away = np.abs(ways - 50)
    rounded = np.where(away < 3, (away**2 + 9) / 6, away)
    profile = profile_of(ways, np.array([60, 200, 60]) + rounded[:, None] * np.array([2.5, -1.5, 1]))
    assert [len(stops_of(profile, Bend(3.0, blur=blur)).ways) for blur in (0, 1.2)] == [4, 3]
