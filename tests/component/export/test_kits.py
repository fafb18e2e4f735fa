"""A brand kit is one archive with everything in it, the same bytes every time."""

import hashlib
import io
import json
import zipfile

import pytest
from PIL import Image
from pypdf import PdfReader

from component.export.order import Orders
from concept_contracts import events
from support import events as given
from support.render_stand_in import RenderStandIn

pytestmark = pytest.mark.usefixtures("export", "renderer")
PROVENANCE = {"provider": "local", "prompt": "a fox (reading)", "seed": "7"}


async def variations(orders: Orders, count: int) -> list[events.ExportSource]:
    return [await variation(orders, number) for number in range(1, count + 1)]


async def variation(orders: Orders, number: int) -> events.ExportSource:
    picture = io.BytesIO()
    Image.new("RGB", (640, 640), (number, 0, 0)).save(picture, "PNG")
    return events.ExportSource(
        name=f"Palette {number}",
        image=await orders.outside.artifact(orders.concept_id, picture.getvalue()),
        vector=given.artifact(f"{'x' * number}.svg"),
        palette=given.palette(f"Palette {number}", colors=(f"#0{number}0{number}0{number}", "#ffffff")),
    )


async def unpacked(orders: Orders, completed: events.ExportCompleted) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(await orders.file(completed))) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


async def test_a_kit_holds_the_logo_in_every_form(orders: Orders) -> None:
    completed = await orders.completed(
        format="kit", variations=await variations(orders, 7), provenance=PROVENANCE
    )
    files = await unpacked(orders, completed)
    assert (completed.filename, completed.media_type) == ("a-fox-reading-brand-kit.zip", "application/zip")
    assert len(files) >= 25
    assert Image.open(io.BytesIO(files["social/banner-1500x500.png"])).size == (1500, 500)
    assert Image.open(io.BytesIO(files["favicon/apple-touch-icon-180.png"])).size == (180, 180)
    assert sum(name.startswith("variations/") for name in files) == 14
    third = Image.open(io.BytesIO(files["variations/03-palette-3.png"]))
    assert (third.size, third.getpixel((9, 9))) == ((640, 640), (3, 0, 0))
    assert {"logo/logo.svg", "logo/logo-white.png", "palette/palette.ase", "LICENSES.txt"} <= set(files)


async def test_the_manifest_names_every_other_file_with_its_digest(orders: Orders) -> None:
    files = await unpacked(orders, await orders.completed(format="kit", provenance=PROVENANCE))
    manifest = json.loads(files.pop("manifest.json"))
    assert manifest["provenance"] == PROVENANCE
    assert {entry["path"]: entry["sha256"] for entry in manifest["files"]} == {
        path: hashlib.sha256(data).hexdigest() for path, data in files.items()
    }


async def test_the_brand_sheet_is_a_page_with_codes_and_contrasts(orders: Orders) -> None:
    files = await unpacked(
        orders, await orders.completed(format="kit", variations=await variations(orders, 3))
    )
    (page,) = PdfReader(io.BytesIO(files["brand-sheet.pdf"])).pages
    text = page.extract_text()
    assert "Fox reading" in text
    assert "#7A3E1D" in text
    assert "Text on background 15.3:1 (AAA)" in text
    assert "Palette 3" in text
    assert page.images[0].image is not None
    assert page.images[0].image.size == (640, 640)


async def test_a_kit_made_again_has_the_same_bytes(orders: Orders, renderer: RenderStandIn) -> None:
    first = await orders.completed(
        format="kit", variations=await variations(orders, 2), provenance=PROVENANCE
    )
    asked = len(renderer.asked)
    data = await orders.file(first)
    await orders.outside.service.objects.delete("export-files", first.artifact.key)
    again = await orders.completed(
        format="kit", variations=await variations(orders, 2), provenance=PROVENANCE
    )
    assert len(renderer.asked) == 2 * asked
    assert await orders.file(again) == data


async def test_a_kit_is_answered_from_the_cache(orders: Orders, renderer: RenderStandIn) -> None:
    await orders.completed(format="kit", variations=await variations(orders, 2))
    asked = len(renderer.asked)
    again = await orders.completed(format="kit", variations=await variations(orders, 2))
    assert (again.cached, len(renderer.asked)) == (True, asked)


async def test_one_picture_that_is_refused_fails_the_kit(orders: Orders, renderer: RenderStandIn) -> None:
    renderer.refused.add("ico")
    failed = await orders.failed(format="kit")
    assert failed.code == "unreadable-image"
