"""Gradients whose first or last colour no pixel shows."""

import io

import numpy as np
import pytest
from PIL import Image

from image_proc import analyse
from image_proc.colour import distances, rgb
from image_proc.drawing.rasterising import rasterise_text

_STOPS = '<stop offset="0" stop-color="#5b2be0"/><stop offset="1" stop-color="#e02b8f"/>'


def _rendered(defs: str, body: str, side: int = 512) -> bytes:
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><defs>{defs}</defs>'
        f'<path d="M0 0h512v512H0z" fill="#fafafa"/>{body}</svg>'
    )
    out = io.BytesIO()
    Image.open(io.BytesIO(rasterise_text(svg, side, side))).convert("RGB").save(out, "PNG")
    return out.getvalue()


def _nearest(file: bytes, colours: list[str]) -> list[float]:
    """How far, in OKLab, the nearest anchor is from each colour."""
    return distances(rgb(colours), rgb(analyse(file).colors)).min(1).tolist()


@pytest.mark.parametrize(
    ("defs", "body"),
    [
        (
            f'<linearGradient id="g" x1="0" y1="0" x2="1" y2="1">{_STOPS}</linearGradient>',
            '<circle cx="256" cy="256" r="200" fill="url(#g)"/>',
        ),
        (
            f'<radialGradient id="g">{_STOPS}</radialGradient>',
            '<circle cx="256" cy="256" r="200" fill="url(#g)"/>'
            '<circle cx="256" cy="256" r="90" fill="#101820"/>',
        ),
        (
            f'<linearGradient id="g" x1="0" y1="0" x2="0" y2="1">{_STOPS}</linearGradient>',
            '<path d="M0 0h512v512H0z" fill="url(#g)"/>'
            '<path d="M0 360L256 300L512 360V512H0z" fill="#101820"/>',
        ),
    ],
    ids=["in the corners that a disc leaves out", "under a disc at its centre", "under a hill before it"],
)
def test_a_stop_that_no_pixel_shows_is_inferred_from_where_the_gradient_leads(defs: str, body: str):
    assert max(_nearest(_rendered(defs, body), ["#5b2be0", "#e02b8f"])) < 0.01


def test_outer_stops_are_as_far_from_the_inner_ones_as_those_from_each_other():
    colours = ["#4f3000", "#ffcb96", "#126e00", "#eb0080"]
    stops = "".join(
        f'<stop offset="{at / 3:.4f}" stop-color="{colour}"/>' for at, colour in enumerate(colours)
    )
    turned = f'<linearGradient id="g" x1=".091" y1=".788" x2=".909" y2=".212">{stops}</linearGradient>'
    leaf = '<path d="M108 148q77 -54 130 0t26 130q-130 56 -156 -130z" fill="url(#g)"/>'
    assert max(_nearest(_rendered(turned, leaf, 1024), colours)) < 0.01


def test_a_gradient_turned_to_colours_there_are_none_of_in_the_corners_ends_on_an_ellipse():
    stops = '<stop offset="0" stop-color="#fff000"/><stop offset="1" stop-color="#0010ff"/>'
    turn = 'gradientTransform="rotate(40 .5 .5)"'
    defs = f'<linearGradient id="g" {turn}>{stops}</linearGradient>'
    diamond = '<path d="M256 60L452 256L256 452L60 256z" fill="url(#g)"/>'
    assert max(_nearest(_rendered(defs, diamond), ["#fff000", "#0010ff"])) < 0.02


def test_a_gradient_may_lead_to_the_stop_of_another_one():
    second = '<stop offset="0" stop-color="#e02b8f"/><stop offset="1" stop-color="#5b2be0"/>'
    defs = (
        f'<linearGradient id="g">{_STOPS}</linearGradient>'
        f'<linearGradient id="h" gradientUnits="userSpaceOnUse" x1="120" y1="0" x2="420" y2="0">{second}'
        "</linearGradient>"
    )
    body = (
        '<path d="M40 40h432v160h-432z" fill="url(#g)"/>'
        '<path d="M170 300h200v60h-80v80h-40v-80h-80z" fill="url(#h)"/>'
    )
    assert len(analyse(_rendered(defs, body)).colors) == 3


def test_a_gradient_that_ends_in_a_flat_colour_ends_there():
    padded = '<stop offset=".2" stop-color="#5b2be0"/><stop offset=".8" stop-color="#e02b8f"/>'
    defs = f'<linearGradient id="g" x1="0" y1="0" x2="1" y2="1">{padded}</linearGradient>'
    file = _rendered(defs, '<circle cx="256" cy="256" r="200" fill="url(#g)"/>')
    assert max(_nearest(file, ["#5b2be0", "#e02b8f"])) < 0.005
    assert len(analyse(file).colors) == 3


def test_the_box_around_a_winding_ribbon_says_nothing_about_its_gradient():
    defs = (
        '<linearGradient id="g" gradientUnits="userSpaceOnUse" x1="120" y1="256" x2="392" y2="256">'
        f"{_STOPS}</linearGradient>"
    )
    way = "M120 380C120 40 260 40 256 256S392 470 392 130"
    ribbon = f'<path d="{way}" fill="none" stroke="url(#g)" stroke-width="44"/>'
    shown = np.asarray(Image.open(io.BytesIO(_rendered(defs, ribbon))).convert("RGB")).reshape(-1, 3)
    gaps = distances(rgb(list(analyse(_rendered(defs, ribbon)).colors)), np.unique(shown, axis=0)).min(1)
    assert gaps.max() < 0.005
