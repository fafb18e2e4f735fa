"""Pictures recoloured by their pixels."""

import hashlib
import io
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import cv2
import numpy as np
import pytest
from PIL import Image

from image_proc import analyse
from image_proc.colour import distances, rgb
from image_proc.errors import ImageTooLarge, UnsupportedOption
from support import logos

PALETTE = ["#03045e", "#0077b6", "#00b4d8", "#caf0f8", "#90e0ef"]


def _png(pixels: np.ndarray) -> bytes:
    out = io.BytesIO()
    Image.fromarray(pixels.astype(np.uint8)).save(out, "PNG")
    return out.getvalue()


def _pixels(data: bytes, mode: str = "RGBA") -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(data)).convert(mode)).astype(int)


def _disc(side: int = 200, radius: float = 60, x: float = 100) -> np.ndarray:
    """Anti-aliased coverage of a disc."""
    rows, columns = np.mgrid[0:side, 0:side] + 0.5
    return np.clip(radius - np.hypot(rows - 100, columns - x) + 0.5, 0, 1)[..., None]


def test_the_paints_of_clean_art_are_found_exactly():
    assert set(analyse(logos.picture(512)).colors) == {"#f4f1e8", "#1f3a5f", "#f0f5fb", "#101826"}


def test_a_mapping_is_followed_and_edges_stay_mixtures():
    cover = _disc()
    source = _png(cover * [200, 30, 40] + (1 - cover) * [250, 250, 240])
    mapping = {"#c81e28": "#00ff00", "#fafaf0": "#000080"}
    out = _pixels(analyse(source).recolour([], mapping=mapping), "RGB")
    truth = cover * [0, 255, 0] + (1 - cover) * [0, 0, 128]
    assert np.abs(out - truth).max() <= 4


@pytest.mark.parametrize("quality", [None, 80], ids=["clean", "lossy"])
def test_the_source_colours_give_the_source_back(quality: int | None):
    source = logos.picture(512)
    if quality:
        out = io.BytesIO()
        Image.open(io.BytesIO(source)).convert("RGB").save(out, "JPEG", quality=quality)
        source = out.getvalue()
    analysis = analyse(source)
    for again in (
        analysis.recolour(analysis.colors),
        analysis.recolour([], mapping={}),
        analysis.recolour([], mapping={c.upper(): c for c in analysis.colors}),
    ):
        assert (_pixels(again) == _pixels(source)).all()


def test_colours_next_to_the_sources_give_nearly_the_source():
    source = logos.picture(512)
    analysis = analyse(source)
    first = analysis.colors[0]
    red, green, blue = (max(0, level - 1) for level in bytes.fromhex(first[1:]))
    again = analysis.recolour([], mapping={first: f"#{red:02x}{green:02x}{blue:02x}"})
    assert np.abs(_pixels(again, "RGB") - _pixels(source, "RGB")).mean() < 1.05


def test_near_equal_greys_stay_apart():
    pixels = np.full((200, 200, 3), 0x80)
    pixels[:, 100:] = 0x84
    pixels[80:120, 80:120] = 0x20
    assert set(analyse(_png(pixels)).colors) == {"#808080", "#848484", "#202020"}


def test_the_rim_between_two_greys_is_no_third_grey_that_is_painted_elsewhere():
    cover = _disc()
    source = np.rint(cover * 0x86 + (1 - cover) * 0x7A).repeat(3, 2)
    source[:20] = 0x80
    mapping = {"#7a7a7a": "#000000", "#868686": "#0000ff", "#808080": "#ff0000"}
    out = _pixels(analyse(_png(source)).recolour([], mapping=mapping), "RGB")
    assert out[24:, :, 0].max() == 0
    assert (out[:20] == [255, 0, 0]).all()


def test_a_straight_edge_between_two_greys_is_no_hairline_of_the_grey_between_them():
    source = np.full((200, 200, 3), 0x7A)
    source[:, 100:] = 0x86
    source[:, 99] = 0x80
    source[:20] = 0x80
    mapping = {"#7a7a7a": "#000000", "#868686": "#0000ff", "#808080": "#ff0000"}
    out = _pixels(analyse(_png(source)).recolour([], mapping=mapping), "RGB")
    assert out[24:, :, 0].max() == 0


def test_a_hairline_of_the_grey_between_two_others_stays_on_one_of_them():
    source = np.full((200, 200, 3), 0x7A)
    source[:, 150:] = 0x86
    source[:, 99] = 0x80
    source[:20] = 0x80
    mapping = {"#7a7a7a": "#000000", "#868686": "#0000ff", "#808080": "#ff0000"}
    out = _pixels(analyse(_png(source)).recolour([], mapping=mapping), "RGB")
    assert (out[30:, 99] == [255, 0, 0]).all()


def test_sixteen_paints_are_told_apart():
    rows, columns = np.divmod(np.arange(16), 4)
    pixels = np.zeros((240, 240, 3))
    for i, (row, column) in enumerate(zip(rows, columns, strict=True)):
        pixels[row * 60 : row * 60 + 60, column * 60 : column * 60 + 60] = [
            16 * i,
            255 - 15 * i,
            97 * i % 256,
        ]
    analysis = analyse(_png(pixels))
    assert len(analysis.colors) == 16
    made = rgb(list(analysis.assign(PALETTE).values()))
    assert (distances(made, made) + np.eye(16)).min() > 0.04


def test_alpha_is_kept_exactly_and_overlaps_become_mixtures():
    one, other = 0.6 * _disc(x=80), 0.6 * _disc(x=130)
    alpha = other + one * (1 - other)
    colour = (other * [37, 99, 235] + one * (1 - other) * [225, 29, 72]) / np.maximum(alpha, 1e-6)
    source = _png(np.rint(np.concatenate([colour, 255 * alpha], 2)))
    analysis = analyse(source)
    assert len(analysis.colors) == 2
    red, blue = sorted(analysis.colors, key=lambda c: distances(rgb([c]), rgb(["#e11d48"]))[0, 0])
    out = _pixels(analysis.recolour([], mapping={red: "#00ff00", blue: "#000000"}))
    assert (out[..., 3] == _pixels(source)[..., 3]).all()
    shares = (one * (1 - other) / np.maximum(alpha, 1e-6))[..., 0]
    seen = alpha[..., 0] > 0.3
    assert np.abs(out[..., 1] - 255 * shares)[seen].mean() < 3


def test_alpha_is_kept_exactly_where_it_fades_across_a_gradient():
    y, x = np.mgrid[0:512, 0:512]
    source = np.dstack([x // 2, np.abs(x - 256) // 2, 255 - x // 2, 255 - y // 2])
    source[:60, :60] = [255, 0, 0, 255]
    source[-60:, -60:] = [0, 0, 255, 128]
    out = _pixels(analyse(_png(source)).recolour(PALETTE))
    assert (out[..., 3] == source[..., 3]).all()


def test_a_gradient_stays_one():
    ramp = np.linspace(0, 1, 300)[None, :, None]
    source = _png(np.rint(np.repeat(ramp * [224, 43, 143] + (1 - ramp) * [91, 43, 224], 200, 0)))
    analysis = analyse(source)
    assert len(analysis.colors) == 2
    mapping = dict(zip(sorted(analysis.colors), ["#000000", "#ffffff"], strict=True))
    row = _pixels(analysis.recolour([], mapping=mapping), "L")[100]
    steps = np.diff(row)
    assert np.ptp(row) >= 250
    assert (steps >= 0).all() or (steps <= 0).all()
    assert np.abs(steps).max() <= 6


def test_worn_pictures_lose_their_grain_and_keep_their_paints():
    random = np.random.default_rng(1)
    clean = cv2.GaussianBlur(_pixels(logos.picture(512), "RGB").astype(np.float32), (0, 0), 1.0)
    out = io.BytesIO()
    Image.fromarray(np.clip(clean + random.normal(0, 2.2, clean.shape), 0, 255).astype(np.uint8)).save(
        out, "JPEG", quality=82
    )
    analysis = analyse(out.getvalue())
    found = distances(rgb(["#f4f1e8", "#1f3a5f", "#101826"]), rgb(analysis.colors)).min(1)
    assert found.max() < 0.02
    recoloured = _pixels(analysis.recolour(PALETTE), "RGB")
    assert len(np.unique(recoloured[:20].reshape(-1, 3), axis=0)) == 1


@pytest.mark.parametrize(
    ("name", "quality"), [("JPEG", 60), ("JPEG", 75), ("JPEG", 90), ("JPEG", 97), ("WEBP", 80)]
)
def test_a_lossy_file_has_the_paints_it_was_made_of(name: str, quality: int):
    out = io.BytesIO()
    logos.opened(logos.picture(512)).convert("RGB").save(out, name, quality=quality)
    colours = analyse(out.getvalue()).colors
    assert len(colours) in (3, 4)
    assert distances(rgb(["#f4f1e8", "#1f3a5f", "#101826"]), rgb(colours)).min(1).max() < 0.02


def test_a_slow_gradient_is_no_row_of_paints():
    ramp = np.linspace(0, 1, 480)[None, :, None]
    pixels = np.rint(ramp * [80, 56, 72] + (1 - ramp) * [51, 35, 50]).repeat(240, 0)
    pixels[60:120, 60:120] = [240, 220, 90]
    assert len(analyse(_png(pixels)).colors) == 3


def test_a_grey_gradient_is_no_grain():
    rows, columns = np.mgrid[0:240, 0:240]
    ramp = np.rint(40 + 0.55 * columns + 0.31 * rows)[..., None].repeat(3, 2)
    ramp[80:160, 80:160] = 8
    assert len(analyse(_png(ramp)).colors) == 3


@pytest.mark.parametrize(
    "pixels",
    [
        np.full((50, 50, 3), 200),
        np.zeros((1, 1, 3)),
        np.zeros((20, 20, 4)),
        np.repeat(np.arange(256)[None, :, None], 3, 2).repeat(20, 0),
        np.random.default_rng(0).integers(0, 256, (120, 160, 3)),
        np.random.default_rng(0).integers(0, 256, (60, 60, 4)),
    ],
    ids=["one colour", "one pixel", "nothing", "greys", "noise", "noise with alpha"],
)
def test_any_picture_is_recoloured_at_its_size(pixels: np.ndarray):
    analysis = analyse(_png(pixels))
    out = _pixels(analysis.recolour(PALETTE))
    assert out.shape[:2] == pixels.shape[:2]
    if pixels.shape[2] == 4:
        assert (out[..., 3] == pixels[..., 3]).all()
    assert analysis.vectorise().startswith(b"<svg")


def test_a_photograph_keeps_its_texture():
    random = np.random.default_rng(5)
    rough = cv2.resize(
        random.random((40, 40, 3)).astype(np.float32), (256, 256), interpolation=cv2.INTER_CUBIC
    )
    source = _png(np.clip(rough * 255 + random.normal(0, 4, rough.shape), 0, 255))
    analysis = analyse(source)
    same = _pixels(analysis.recolour([], mapping={}), "RGB")
    assert np.abs(same - _pixels(source, "RGB")).max() <= 1


def test_the_ground_and_what_stands_on_it_stay_legible():
    analysis = analyse(logos.picture(512))
    mapping = analysis.assign(["#ffffff", "#fafafa", "#101010", "#888888"])
    assert analysis.contrast(mapping) >= 3
    assert analysis.assign(PALETTE, ground="#03045e")["#f4f1e8"] == "#03045e"


def test_the_same_picture_gives_the_same_bytes_in_any_thread_and_process():
    source = logos.picture(300)
    here = hashlib.sha256(analyse(source).recolour(PALETTE)).hexdigest()
    with ThreadPoolExecutor(4) as pool:
        analysis = analyse(source)
        everywhere = set(pool.map(lambda _: hashlib.sha256(analysis.recolour(PALETTE)).hexdigest(), range(8)))
    assert everywhere == {here}
    code = (
        "import sys, hashlib; from image_proc import analyse; "
        f"print(hashlib.sha256(analyse(sys.stdin.buffer.read()).recolour({PALETTE!r})).hexdigest())"
    )
    there = subprocess.run([sys.executable, "-c", code], input=source, capture_output=True, check=True)
    assert there.stdout.decode().strip() == here


def test_bad_colours_are_refused():
    analysis = analyse(logos.picture())
    with pytest.raises(UnsupportedOption):
        analysis.recolour(["red"])
    with pytest.raises(UnsupportedOption):
        analysis.recolour([], mapping={"#abcdef": "#000000"})
    with pytest.raises(ImageTooLarge):
        analysis.recolour([])
    with pytest.raises(ImageTooLarge):
        analysis.recolour(["#000000"] * 65)
