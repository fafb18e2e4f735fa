"""The few colours that stand for a picture."""

import io

import numpy as np
import pytest
from PIL import Image

from image_proc import extract_palette
from image_proc.colour import contrast
from image_proc.errors import ImageTooLarge
from support import logos

GREYS = ["#f2f2f2", "#202020", "#808080", "#888888"]


def _bands(colours: list[str]) -> bytes:
    """Of halving width, the first as wide as all others together."""
    image = Image.new("RGB", (512, 64))
    for place, colour in enumerate(colours):
        image.paste(colour, (0, 0, 512 >> place, 64))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def test_a_palette_holds_the_colours_that_matter():
    swatches = extract_palette(logos.picture(512), 3)
    assert [swatch.color for swatch in swatches][:2] == ["#f4f1e8", "#1f3a5f"]
    assert sum(swatch.share for swatch in swatches) == pytest.approx(1, abs=0.01)
    assert contrast(swatches[0].color, swatches[1].color) > 3


def test_colours_that_hardly_differ_come_after_those_that_do():
    assert {swatch.color for swatch in extract_palette(_bands(GREYS), 3)} < {"#888888", *GREYS[:3]}
    assert len(extract_palette(_bands(GREYS), 3)) == 3
    assert {swatch.color for swatch in extract_palette(_bands(GREYS), 4)} == set(GREYS)


def test_what_no_eye_tells_apart_is_one_colour():
    assert len(extract_palette(_bands(["#f2f2f2", "#808080", "#818181"]), 3)) == 2


def test_shares_are_of_what_is_visible():
    pixels = np.zeros((64, 64, 4), np.uint8)
    pixels[:32] = (200, 30, 30, 255)
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "PNG")
    assert [(swatch.color, swatch.share) for swatch in extract_palette(out.getvalue(), 5)] == [("#c81e1e", 1)]


@pytest.mark.parametrize("n", [0, 65])
def test_no_or_too_many_colours_are_refused(n: int):
    with pytest.raises(ImageTooLarge):
        extract_palette(logos.picture(64), n)
