"""Every file of the export matrix opens in readers that have nothing to do with what wrote it.

Pillow reads the raster files, resvg the SVG, Poppler the PDF, and Chromium all but the PDF; each at the right
size and with the right colours at two places: the ground, and the mark.
"""

import base64
import io
import shutil
import subprocess
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import numpy as np
import pytest
import pytest_asyncio
import resvg_py
from PIL import Image

from concept_contracts.images import Artifact
from concept_contracts.queries import RenderImage
from image_proc.rendering import Rendered, render
from support import logos
from support.browser import Page, browsing, chromium

GROUND, MARK = (0xF4, 0xF1, 0xE8), (0x1F, 0x3A, 0x5F)
# Where the mark lies, in shares of the side.
PLACE = (0.32, 0.41)
FORMATS = ("png", "jpg", "webp", "avif", "svg", "pdf", "ico")
LOSSY = 6
_SHOWN = """(async () => {
  const image = new Image();
  image.src = %r;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const at = (x, y) => [...context.getImageData(x * canvas.width, y * canvas.height, 1, 1).data];
  return [canvas.width, canvas.height, at(0.03, 0.03), at(%f, %f)];
})()"""


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def page(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Page]:
    if not chromium():
        pytest.skip("Chromium is not installed")
    async with browsing(tmp_path_factory.mktemp("browser")) as opened:
        yield opened


def made(name: str, vector: bool, **fields: object) -> Rendered:
    artifact = Artifact(
        bucket="a", key="a", sha256="0" * 64, media_type="image/png", size=1, width=512, height=512
    )
    asked = {"concept_id": UUID(int=1), "image": artifact, "format": name, "metadata": {"seed": "7"}} | fields
    request = RenderImage.model_validate(asked)
    return render(request, logos.picture(512), logos.drawing(512) if vector else None)


def looked_at(image: Image.Image) -> list[object]:
    """What `_SHOWN` tells, of an image that is open here."""
    rgba = image.convert("RGBA")
    places = [(share_x * image.width, share_y * image.height) for share_x, share_y in ((0.03, 0.03), PLACE)]
    return [*image.size, *(list(rgba.getpixel((int(x), int(y)))) for x, y in places)]  # type: ignore[arg-type]


def check(seen: list[object], width: int, height: int, off: float = LOSSY) -> None:
    assert seen[:2] == [width, height]
    for got, wanted in zip(seen[2:], (GROUND, MARK), strict=True):
        assert np.abs(np.subtract(got, (*wanted, 255))).max() <= off


def in_pillow(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def in_resvg(data: bytes) -> Image.Image:
    return in_pillow(bytes(resvg_py.svg_to_bytes(svg_string=data.decode(), skip_system_fonts=True)))


def in_poppler(data: bytes, folder: Path) -> Image.Image:
    program = shutil.which("pdftoppm")
    if not program:
        pytest.skip("Poppler is not installed")
    file = folder / "page.pdf"
    file.write_bytes(data)
    # A CSS pixel is 1/96 inch.
    shown = subprocess.run([program, "-r", "96", "-png", str(file)], capture_output=True, check=True)
    return in_pillow(shown.stdout)


@pytest.mark.parametrize("vector", [True, False], ids=["drawing", "pixels"])
@pytest.mark.parametrize("size", [100, 500])
@pytest.mark.parametrize("name", FORMATS)
def test_a_file_opens_in_a_program_of_its_kind(name: str, size: int, vector: bool, tmp_path: Path) -> None:
    file = made(name, vector, **({} if name in ("ico", "svg") else {"size": size}))
    if name == "svg":
        check(looked_at(in_resvg(file.data)), file.width, file.height)
    elif name == "pdf":
        check(looked_at(in_poppler(file.data, tmp_path)), size, size)
    else:
        side = 256 if name == "ico" else size
        check(looked_at(in_pillow(file.data)), side, side)


@pytest.mark.parametrize("vector", [True, False], ids=["drawing", "pixels"])
@pytest.mark.parametrize("name", [name for name in FORMATS if name != "pdf"])
async def test_a_file_opens_in_a_browser(name: str, vector: bool, page: Page) -> None:
    file = made(name, vector, **({} if name in ("ico", "svg") else {"size": 300}))
    address = f"data:{file.media_type};base64,{base64.b64encode(file.data).decode()}"
    check(await page.evaluate(_SHOWN % (address, *PLACE)), file.width, file.height)


@pytest.mark.parametrize("canvas", [(1080, 1080), (1200, 630), (1500, 500), (16, 16)], ids=str)
async def test_a_canvas_of_the_kit_opens_in_a_browser(canvas: tuple[int, int], page: Page) -> None:
    file = made("png", True, canvas=canvas)
    address = f"data:image/png;base64,{base64.b64encode(file.data).decode()}"
    width, height, corner, _ = await page.evaluate(_SHOWN % (address, *PLACE))
    assert (width, height) == canvas
    assert np.abs(np.subtract(corner, (*GROUND, 255))).max() <= 1


@pytest.mark.parametrize("name", ["png", "webp", "avif", "svg"])
@pytest.mark.parametrize("vector", [True, False], ids=["drawing", "pixels"])
async def test_a_browser_sees_through_a_transparent_ground(name: str, vector: bool, page: Page) -> None:
    file = made(name, vector, background="transparent")
    address = f"data:{file.media_type};base64,{base64.b64encode(file.data).decode()}"
    _, _, corner, mark = await page.evaluate(_SHOWN % (address, *PLACE))
    assert corner[3] == 0
    assert np.abs(np.subtract(mark, (*MARK, 255))).max() <= LOSSY
