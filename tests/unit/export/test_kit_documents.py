"""The kit's documents are what their formats ask for."""

import io
import json
import re
import struct
import zipfile
from collections.abc import Iterator

import pytest
from PIL import Image
from pypdf import PdfReader

from concept_contracts.concept_state import MOST_VARIATIONS
from concept_contracts.events import ExportSource
from concept_contracts.palettes import Palette
from export.errors import UnsupportedExport
from export.kit import ase, licences, palette_files, webmanifest
from export.kit.brand_sheet import draw
from export.kit.colours import contrast, swatches
from export.kit.contents import plan
from export.kit.packing import archive
from export.kit.pdf import read_jpeg
from support import events as given

DUSK = given.palette("Dusk")
BARE = Palette(name="Gegeben: 夕暮れ */ }", colors=("#ff0000", "#00ff00", "#ff0000"))


def jpeg(mode: str = "RGB") -> bytes:
    out = io.BytesIO()
    Image.new(mode, (64, 32), "#b5652b" if mode == "RGB" else 90).save(out, "JPEG")
    return out.getvalue()


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21),
        ("#767676", "#ffffff", 4.54),
        ("#ffffff", "#ffffff", 1),
        ("#0000ff", "#ffffff", 8.59),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


def test_each_colour_of_a_palette_is_a_swatch_once() -> None:
    assert [swatch.name for swatch in swatches(DUSK)] == [
        "primary",
        "secondary",
        "accent",
        "background",
        "text",
    ]
    assert [(swatch.name, swatch.hex) for swatch in swatches(BARE)] == [
        ("colour-1", "#ff0000"),
        ("colour-2", "#00ff00"),
    ]


def blocks(data: bytes) -> Iterator[tuple[int, bytes]]:
    position = 12
    while position < len(data):
        kind, length = struct.unpack_from(">HI", data, position)
        yield kind, data[position + 6 : position + 6 + length]
        position += 6 + length


def test_an_ase_file_holds_a_group_of_colours_for_each_palette() -> None:
    data = ase.encode([DUSK, BARE])
    signature, major, minor, count = struct.unpack_from(">4sHHI", data)
    found = list(blocks(data))
    assert (signature, major, minor, count) == (b"ASEF", 1, 0, len(found))
    assert [kind for kind, _ in found] == [0xC001] + [1] * 5 + [0xC002, 0xC001, 1, 1, 0xC002]
    letters = struct.unpack_from(">H", found[1][1])[0]
    assert found[1][1][2 : 2 + 2 * letters].decode("utf-16-be") == "primary\0"
    model, *rgb, kind = struct.unpack(">4s3fH", found[1][1][2 + 2 * letters :])
    assert (model, [round(value * 255) for value in rgb], kind) == (b"RGB ", [0x7A, 0x3E, 0x1D], 2)


def test_css_gives_every_palette_its_variables_and_survives_any_name() -> None:
    css = palette_files.as_css([DUSK, BARE, DUSK.model_copy(update={"name": "dusk!"})]).decode()
    assert css.startswith("/* Dusk */\n:root {\n  --brand-primary: #7a3e1d;")
    assert re.findall(r'\[data-palette="([^"]+)"\]', css) == ["dusk", "gegeben", "dusk-3"]
    without_comments = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    assert "夕" not in without_comments
    assert without_comments.count("{") == without_comments.count("}") == 4


def test_a_gimp_palette_lists_channels_and_names() -> None:
    lines = palette_files.as_gpl("Fox\nreading", [DUSK]).decode().splitlines()
    assert lines[:4] == ["GIMP Palette", "Name: Fox reading", "Columns: 5", "#"]
    assert lines[4] == "122  62  29\tDusk primary"


def test_json_holds_the_palettes_as_they_are() -> None:
    (entry, bare) = json.loads(palette_files.as_json([DUSK, BARE]))["palettes"]
    assert Palette.model_validate(entry) == DUSK
    assert entry["contrast"] == pytest.approx(contrast("#2b1a12", "#fff4e3"), abs=0.01)
    assert bare["contrast"] is None


def test_the_web_manifest_names_icons_that_the_kit_holds() -> None:
    source = ExportSource(name="Fox", image=given.artifact(), palette=DUSK)
    kit = plan(given.export_requested(source=source, format="kit"))
    manifest = json.loads(webmanifest.write("Fox", DUSK))
    assert {f"favicon/{icon['src']}" for icon in manifest["icons"]} <= set(kit.pictures)
    assert (manifest["theme_color"], manifest["background_color"]) == ("#7a3e1d", "#fff4e3")


def test_the_notices_are_those_of_who_drew_the_picture() -> None:
    assert b"Fluent Emoji" in licences.write({"provider": "local"})
    hosted = licences.write({"provider": "openai", "prompt": "two\nlines"})
    assert b"Fluent Emoji" not in hosted
    assert b"  prompt: two lines\n" in hosted


@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_brand_sheet_shows_the_logo_in_its_own_colours(mode: str) -> None:
    reader = PdfReader(
        io.BytesIO(draw("Fox (50 %) \\ Füchse", read_jpeg(jpeg(mode)), [DUSK, BARE])), strict=True
    )
    (page,) = reader.pages
    assert "Fox (50 %) \\ Füchse" in page.extract_text()
    (image,) = page.images
    assert image.image is not None
    assert (image.image.mode, image.image.size) == (mode, (64, 32))


@pytest.mark.parametrize("count", [0, 1, 2, 40])
def test_a_brand_sheet_stays_one_page_however_many_palettes(count: int) -> None:
    palettes = [given.palette(f"Palette {number}") for number in range(count)]
    assert len(PdfReader(io.BytesIO(draw("Fox", read_jpeg(jpeg()), palettes)), strict=True).pages) == 1


@pytest.mark.parametrize("data", [b"", b"\xff\xd8", b"\x89PNG\r\n\x1a\n" + bytes(40), jpeg()[:40]])
def test_what_is_no_jpeg_is_not_taken_for_one(data: bytes) -> None:
    with pytest.raises(ValueError, match="not a JPEG"):
        read_jpeg(data)


def test_an_archive_depends_on_its_files_alone() -> None:
    files = {"b.png": b"\x89PNG", "a/c.txt": b"text" * 100}
    assert archive(files) == archive(dict(reversed(files.items())))
    with zipfile.ZipFile(io.BytesIO(archive(files))) as opened:
        assert opened.namelist() == ["a/c.txt", "b.png"]
        assert {entry.date_time for entry in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_kit_holds_as_many_variations_as_a_concept_may_have_and_no_more() -> None:
    many = [ExportSource(name="Fox", image=given.artifact())] * MOST_VARIATIONS
    kit = plan(given.export_requested(format="kit", variations=many))
    assert sum(path.startswith("variations/") for path in kit.copies) == MOST_VARIATIONS
    with pytest.raises(UnsupportedExport, match=f"at most {MOST_VARIATIONS}"):
        plan(given.export_requested(format="kit", variations=[*many, many[0]]))


def test_variations_of_one_name_lie_side_by_side() -> None:
    twins = [ExportSource(name="Dusk", image=given.artifact())] * 2
    kit = plan(given.export_requested(format="kit", variations=twins))
    assert {"variations/01-dusk.png", "variations/02-dusk.png"} <= set(kit.copies)


def test_variations_that_are_no_png_are_rendered_as_one() -> None:
    photograph = ExportSource(name="Dusk", image=given.artifact(media_type="image/webp"))
    kit = plan(given.export_requested(format="kit", variations=[photograph]))
    assert kit.copies == {}
    assert kit.pictures["variations/01-dusk.png"].format == "png"
