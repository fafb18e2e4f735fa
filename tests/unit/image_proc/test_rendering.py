"""Every format, from a drawing and from pixels, opened by a reader that did not write it."""

import io
from uuid import UUID

import numpy as np
import pypdf
import pytest
import resvg_py
from PIL import Image

from concept_contracts.images import Artifact
from concept_contracts.queries import RenderImage
from image_proc.errors import ImageTooLarge, UnreadableImage, UnsupportedOption
from image_proc.rendering import Rendered, render
from support import logos

RASTER = ("png", "jpg", "webp", "avif")
SOURCES = pytest.mark.parametrize("vector", [logos.drawing(512), None], ids=["drawing", "pixels"])


def _render(vector: bytes | None, **fields) -> Rendered:
    artifact = Artifact(
        bucket="artifacts", key="a", sha256="0" * 64, media_type="image/png", size=1, width=512, height=512
    )
    request = RenderImage.model_validate({"concept_id": UUID(int=1), "image": artifact} | fields)
    return render(request, logos.picture(512), vector)


def _opened(data: bytes) -> np.ndarray:
    if data.startswith(b"<svg"):
        data = bytes(resvg_py.svg_to_bytes(svg_string=data.decode(), skip_system_fonts=True))
    with Image.open(io.BytesIO(data)) as image:
        return np.asarray(image.convert("RGBA")).astype(int)


@SOURCES
@pytest.mark.parametrize("size", [64, 300, 700])
@pytest.mark.parametrize("name", RASTER)
def test_a_raster_file_has_the_size_and_the_colours_asked_for(vector: bytes | None, size: int, name: str):
    made = _render(vector, format=name, size=size)
    pixels = _opened(made.data)
    assert pixels.shape[:2] == (size, size) == (made.height, made.width)
    assert np.abs(pixels[0, 0, :3] - [0xF4, 0xF1, 0xE8]).max() <= 3
    assert np.abs(pixels[size // 2 - size // 5, size // 2 - size // 5, :3] - [0x1F, 0x3A, 0x5F]).max() <= 12


@SOURCES
@pytest.mark.parametrize("name", ["png", "webp", "avif", "svg"])
def test_a_transparent_ground_leaves_only_the_mark(vector: bytes | None, name: str):
    pixels = _opened(_render(vector, format=name, background="transparent").data)
    assert pixels[2, 2, 3] == 0
    assert pixels[205, 180, 3] >= 250


@SOURCES
@pytest.mark.parametrize("name", [*RASTER, "svg"])
def test_a_background_colour_replaces_the_ground(vector: bytes | None, name: str):
    pixels = _opened(_render(vector, format=name, background="#0000ff").data)
    assert np.abs(pixels[2, 2] - [0, 0, 255, 255]).max() <= 4


@SOURCES
def test_mono_paints_everything_seen_in_one_colour(vector: bytes | None):
    pixels = _opened(_render(vector, format="png", mono="#ffffff").data)
    assert (pixels[pixels[..., 3] > 0][:, :3] == 255).all()
    assert pixels[2, 2, 3] == 0
    assert pixels[205, 180, 3] > 150


@SOURCES
def test_a_mono_svg_has_one_visible_colour(vector: bytes | None):
    pixels = _opened(_render(vector, format="svg", svg_mode="mono").data)
    assert pixels[2, 2, 3] == 0
    assert pixels[pixels[..., 3] > 200][:, :3].max() == 0


@SOURCES
def test_inverted_is_dark_where_it_was_light(vector: bytes | None):
    assert _opened(_render(vector, format="png", invert=True).data)[2, 2, :3].max() < 80


@SOURCES
@pytest.mark.parametrize("canvas", [(1200, 630), (400, 400), (1500, 500)])
def test_a_canvas_is_filled_around_the_mark(vector: bytes | None, canvas: tuple[int, int]):
    pixels = _opened(_render(vector, format="png", canvas=canvas).data)
    assert pixels.shape[1::-1] == canvas
    assert np.abs(pixels[3, 3] - [0xF4, 0xF1, 0xE8, 255]).max() <= 1


@SOURCES
def test_an_icon_holds_every_size(vector: bytes | None):
    with Image.open(io.BytesIO(_render(vector, format="ico").data)) as icon:
        assert {16, 32, 48, 256} <= {width for width, _ in icon.info["sizes"]}


def test_a_pdf_of_a_drawing_is_vector_and_one_page():
    made = _render(logos.drawing(512), format="pdf", metadata={"prompt": "a (b) \\ c"})
    reader = pypdf.PdfReader(io.BytesIO(made.data))
    (page,) = reader.pages
    assert float(page.mediabox.width) == pytest.approx(512 * 0.75, abs=0.1)
    assert len(page.images) == 0
    assert "prompt=a (b) \\ c" in str(reader.metadata["/Keywords"])  # type: ignore[index]


def test_a_pdf_of_pixels_holds_them():
    reader = pypdf.PdfReader(io.BytesIO(_render(None, format="pdf").data))
    assert len(reader.pages[0].images) == 1


def test_an_svg_of_pixels_is_traced_in_the_colours_of_the_picture():
    made = _render(None, format="svg")
    assert b'fill="#1f3a5f"' in made.data
    assert np.abs(_opened(made.data) - _opened(logos.picture(512))).mean() < 0.5


@SOURCES
@pytest.mark.parametrize("name", ["png", "jpg", "webp", "avif", "svg"])
def test_provenance_is_in_the_file_and_only_when_wanted(vector: bytes | None, name: str):
    fields = {"prompt": "a fox & a <moon>", "seed": "7"}
    assert b"a fox &amp; a &lt;moon&gt;" in _render(vector, format=name, metadata=fields).data
    assert b"provenance" not in _render(vector, format=name).data


@pytest.mark.parametrize("name", [*RASTER, "svg", "pdf", "ico"])
def test_the_same_request_gives_the_same_bytes(name: str):
    assert _render(logos.drawing(), format=name) == _render(logos.drawing(), format=name)


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"format": "bmp"}, UnsupportedOption),
        ({"format": "png", "background": "red"}, UnsupportedOption),
        ({"format": "png", "canvas": (0, 5)}, UnsupportedOption),
        ({"format": "png", "canvas": (9000, 9000)}, ImageTooLarge),
        ({"format": "svg", "svg_mode": "blue"}, UnsupportedOption),
    ],
)
def test_what_is_not_offered_is_refused(fields: dict, error: type[Exception]):
    with pytest.raises(error):
        _render(logos.drawing(), **fields)


def test_an_unreadable_picture_is_refused():
    artifact = Artifact(
        bucket="a", key="a", sha256="0" * 64, media_type="image/png", size=1, width=1, height=1
    )
    request = RenderImage(concept_id=UUID(int=1), image=artifact, format="png")
    with pytest.raises(UnreadableImage):
        render(request, b"nothing", None)
