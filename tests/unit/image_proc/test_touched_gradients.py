"""Gradients of worn pictures that a shape touches which shows, there, the same colour."""

import io

import cv2
import numpy as np
import pytest
from PIL import Image

from image_proc import analyse
from image_proc.colour import distances, rgb
from image_proc.drawing.rasterising import rasterise_text

SIDE = 768


def _worn(defs: str, body: str) -> bytes:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1024 1024"><defs>{defs}</defs>{body}</svg>'
    sharp = np.asarray(Image.open(io.BytesIO(rasterise_text(svg, SIDE, SIDE))).convert("RGB"))
    grain = np.random.default_rng(5).normal(0, 2, sharp.shape)
    soft = cv2.GaussianBlur(sharp, (0, 0), 0.8) + grain
    out = io.BytesIO()
    Image.fromarray(np.clip(soft, 0, 255).astype(np.uint8)).save(out, "JPEG", quality=82)
    return out.getvalue()


def _stops(*colours: str) -> str:
    last = len(colours) - 1
    return "".join(f'<stop offset="{i / last:.3f}" stop-color="{c}"/>' for i, c in enumerate(colours))


_STAR = (
    "M217 203L243 291 323 246 280 327 368 352 280 379 324 459 244 415 "
    "218 503 192 416 112 460 155 379 68 354 155 328 111 248 191 291z"
)
_BESIDE = (
    f'<radialGradient id="g">{_stops("#ed85d0", "#e6e262")}</radialGradient>',
    f'<path d="M0 0h1024v1024H0z" fill="#020944"/><path d="{_STAR}" fill="url(#g)"/>'
    '<rect x="214" y="460" width="155" height="130" rx="30" fill="#e6e262"/>',
    ["#020944", "#ed85d0", "#e6e262"],
)
_WITHIN = (
    f'<radialGradient id="g">{_stops("#436066", "#a5155b", "#7dfed3", "#7b376b")}</radialGradient>'
    f'<linearGradient id="h" x2="0.6" y2="1">{_stops("#022be2", "#f72d43")}</linearGradient>',
    '<path d="M0 0h1024v1024H0z" fill="url(#g)"/>'
    '<path d="M838 873q-18 -32 150 0t104 150q-150 79 -254 -150z" fill="url(#h)"/>',
    ["#436066", "#a5155b", "#7dfed3", "#7b376b"],
)
_THROUGH = (
    f'<linearGradient id="g" x2="0" y2="1">{_stops("#fee55a", "#239d75")}</linearGradient>',
    '<path d="M0 0h1024v1024H0z" fill="#c5b94e"/><path d="M600 200h220l-60 230h-120z" fill="url(#g)"/>',
    ["#c5b94e", "#fee55a", "#239d75"],
)


@pytest.mark.parametrize(
    ("defs", "body", "colours"),
    [_BESIDE, _WITHIN, _THROUGH],
    ids=["a flat shape of its last colour", "another gradient on it", "the ground, of a colour it passes"],
)
def test_a_gradient_keeps_its_stops_where_something_touches_it(defs: str, body: str, colours: list[str]):
    gaps = distances(rgb(colours), rgb(list(analyse(_worn(defs, body)).colors)))
    assert gaps.min(1).max() < 0.04
    assert gaps.shape[1] <= len(colours) + 2 * ("#h" in body)
