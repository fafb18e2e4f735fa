"""Whatever a file holds, it is analysed, recoloured, traced and rendered, or refused with a clear error."""

import io
from uuid import UUID

import cv2
import numpy as np
import pytest
from PIL import Image, ImageCms

from concept_contracts.images import Artifact
from concept_contracts.queries import RenderImage
from concept_runtime.errors import PermanentError
from image_proc import analyse, extract_palette
from image_proc.decoding import decode
from image_proc.rendering import render
from support import logos

PALETTE = ["#03045e", "#0077b6", "#00b4d8", "#caf0f8", "#90e0ef"]
RANDOM = np.random.default_rng(11)


def _saved(image: Image.Image, name: str = "PNG", **options) -> bytes:
    out = io.BytesIO()
    image.save(out, name, **options)
    return out.getvalue()


def _of(pixels: np.ndarray, name: str = "PNG", **options) -> bytes:
    return _saved(Image.fromarray(pixels.astype(np.uint8)), name, **options)


def _logo(mode: str, side: int = 200) -> Image.Image:
    return logos.opened(logos.picture(side)).convert(mode)


def _veil(side: int = 160) -> np.ndarray:
    """Half-clear squares over nothing, one fading out."""
    pixels = np.zeros((side, side, 4))
    pixels[20:90, 20:90] = [220, 40, 60, 128]
    pixels[60:140, 60:140] = [30, 90, 220, 200]
    pixels[100:, :40] = np.dstack([*np.full((3, 60, 40), 10), np.tile(np.arange(40) * 6, (60, 1))])
    return pixels


def _photograph(side: int = 192) -> np.ndarray:
    rough = RANDOM.random((24, 24, 3)).astype(np.float32)
    return cv2.resize(rough, (side, side), interpolation=cv2.INTER_CUBIC).clip(0, 1) * 255


def _deep_grey(transparency: int | None = None) -> bytes:
    levels = np.linspace(0, 65535, 90).astype(np.uint16)[None].repeat(40, 0)
    options = {} if transparency is None else {"transparency": transparency}
    return _saved(Image.fromarray(levels), **options)


def _turned() -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6
    return _saved(_logo("RGB").crop((0, 0, 200, 120)), "JPEG", exif=exif)


ODD = {
    "one pixel": lambda: _of(np.full((1, 1, 3), 9)),
    "one clear pixel": lambda: _of(np.zeros((1, 1, 4))),
    "a row": lambda: _of(RANDOM.integers(0, 256, (1, 4096, 3))),
    "a column": lambda: _of(np.repeat(np.arange(4096) // 512, 3).reshape(4096, 1, 3) * 30),
    "two by two": lambda: _of(RANDOM.integers(0, 256, (2, 2, 4))),
    "nothing": lambda: _of(np.zeros((64, 64, 4))),
    "white": lambda: _of(np.full((64, 64, 3), 255)),
    "one bit": lambda: _saved(_logo("1")),
    "grey": lambda: _saved(_logo("L")),
    "grey and alpha": lambda: _saved(_logo("LA")),
    "palette": lambda: _saved(_logo("RGB").quantize(7)),
    "palette with clear entry": lambda: _saved(_logo("RGB").quantize(7), transparency=0),
    "palette with alphas": lambda: _saved(_logo("RGB").quantize(4), transparency=bytes([0, 90, 180, 255])),
    "clear colour": lambda: _saved(_logo("RGB"), transparency=(0xF4, 0xF1, 0xE8)),
    "sixteen bits": _deep_grey,
    "sixteen bits with clear level": lambda: _deep_grey(0),
    "cmyk": lambda: _saved(_logo("CMYK"), "JPEG"),
    "grey jpeg": lambda: _saved(_logo("L"), "JPEG", quality=70),
    "poor jpeg": lambda: _saved(_logo("RGB"), "JPEG", quality=10),
    "turned": _turned,
    "lossy webp with alpha": lambda: _of(_veil(), "WEBP", quality=60),
    "avif": lambda: _saved(_logo("RGBA"), "AVIF", quality=50),
    "animation": lambda: _saved(_logo("RGB"), "WEBP", save_all=True, append_images=[Image.new("RGB", (200,
    200))]), "veils": lambda: _of(_veil()),
    "noise": lambda: _of(RANDOM.integers(0, 256, (96, 96, 3))),
    "noise with alpha": lambda: _of(RANDOM.integers(0, 256, (48, 48, 4))),
    "photograph": lambda: _of(_photograph()),
    "photograph with alpha": lambda: _of(np.dstack([_photograph(), np.tile(np.linspace(0, 255, 192), (192,
    1))])), "checks": lambda: _of(np.indices((128, 128)).sum(0)[..., None].repeat(3, 2) % 2 * 255),
    "ramps": lambda: _of(np.stack(np.meshgrid(*[np.arange(0, 256, 4)] * 2), -1)[..., [0, 1, 0]]),
    "sixty-four paints": lambda: _of(np.kron(RANDOM.integers(0, 256, (8, 8, 3)), np.ones((16, 16, 1)))),
}  # fmt: skip


@pytest.fixture(params=ODD.values(), ids=ODD.keys())
def odd(request: pytest.FixtureRequest) -> bytes:
    return request.param()


def test_an_odd_picture_keeps_its_size_and_alpha_in_other_colours(odd: bytes):
    source, analysis = decode(odd), analyse(odd)
    for colours in (PALETTE, PALETTE[:1]):
        out = np.asarray(Image.open(io.BytesIO(analysis.recolour(colours))).convert("RGBA"))
        assert out.shape[:2] == source.shape[:2] == (analysis.height, analysis.width)
        assert (out[..., 3] == (source[..., 3] if source.shape[2] == 4 else 255)).all()
    assert analyse(odd).recolour(PALETTE) == analysis.recolour(PALETTE)


def test_an_odd_picture_is_traced_and_has_a_palette(odd: bytes):
    analysis = analyse(odd)
    for mapping in (None, dict.fromkeys(analysis.colors, "#123456")):
        assert analysis.vectorise(mapping).startswith(b"<svg")
    assert 1 <= len(extract_palette(odd, 5)) <= 5


@pytest.mark.parametrize(
    "fields",
    [{}, {"background": "transparent"}, {"mono": "#000000"}, {"invert": True}, {"canvas": (120, 63)}],
    ids=str,
)
def test_an_odd_picture_is_rendered(odd: bytes, fields: dict):
    artifact = Artifact(
        bucket="a", key="a", sha256="0" * 64, media_type="image/png", size=1, width=64, height=64
    )
    for name in ("png", "ico") if fields else ("png", "jpg", "webp", "svg", "pdf"):
        request = RenderImage.model_validate(
            {"concept_id": UUID(int=1), "image": artifact, "format": name, "size": 48} | fields
        )
        assert render(request, odd, None).data


def test_a_turned_photograph_is_set_upright():
    assert decode(_turned()).shape == (200, 120, 3)


def test_colours_are_converted_from_the_file_s_own_profile():
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    named = srgb.replace("sRGB".encode("utf-16-be"), "xRGB".encode("utf-16-be"))
    swapped = named.replace(b"rXYZ", b"????").replace(b"gXYZ", b"rXYZ").replace(b"????", b"gXYZ")
    plain = Image.new("RGB", (8, 8), (220, 30, 40))
    red, green, _ = decode(_saved(plain, icc_profile=swapped))[0, 0].tolist()
    assert green > 200 > 100 > red
    assert decode(_saved(plain, icc_profile=b"no profile"))[0, 0].tolist() == [220, 30, 40]


@pytest.mark.parametrize("name", ["PNG", "JPEG", "WEBP", "AVIF"])
def test_a_damaged_file_is_decoded_or_refused(name: str):
    whole = _saved(_logo("RGB", 48), name, exif=Image.Exif(), icc_profile=b"x" * 200)
    for attempt in range(100):
        random = np.random.default_rng(attempt)
        data = bytearray(whole[: random.integers(1, len(whole) + 1)] if attempt % 3 == 0 else whole)
        for place in random.integers(0, len(data), 1 + attempt % 5):
            data[place] = random.integers(256)
        try:
            decode(bytes(data))
        except PermanentError:
            continue


@pytest.mark.parametrize("grain", [1, 3])
def test_a_grainy_picture_of_one_paint_has_one(grain: float):
    noise = np.random.default_rng(7).normal((180, 120, 60), grain, (90, 200, 3))
    file = io.BytesIO()
    Image.fromarray(np.clip(noise, 0, 255).astype(np.uint8)).save(file, "PNG")
    assert len(analyse(file.getvalue()).colors) == 1
