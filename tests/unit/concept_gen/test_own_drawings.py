"""The project's own drawings keep their rules and are in the vendored data."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from concept_gen.data.icons import icons_by_id, load_icons
from concept_gen.local import design, rasterise
from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast

_DRAWN = Path(__file__).parents[3] / "services" / "concept-gen" / "tools" / "drawn"
_FILES = sorted(_DRAWN.glob("*/*.svg"))
_SHAPES = {"path", "circle", "ellipse", "rect"}
_ATTRIBUTES = {"d", "fill-rule", "cx", "cy", "r", "rx", "ry", "x", "y", "width", "height"}


@pytest.mark.parametrize("kind", ["animals", "things"])
def test_every_drawing_of_a_folder_is_vendored_under_its_name(kind: str):
    drawn = {f"own/{path.stem}" for path in _FILES if path.parent.name == kind}
    known = {icon.id for icon in load_icons() if icon.set == "own" and icon.is_animal == (kind == "animals")}
    assert drawn == known


def test_drawings_are_plain_filled_shapes_in_a_square_of_64():
    for path in _FILES:
        root = ElementTree.fromstring(path.read_text())
        shapes = [element.tag.rpartition("}")[2] for element in root.iter()][1:]
        used = {name for element in root.iter() if element is not root for name in element.attrib}
        assert root.get("viewBox") == "0 0 64 64", path.name
        assert _SHAPES.issuperset(shapes), path.name
        assert _ATTRIBUTES.issuperset(used), path.name
        assert len(path.read_text()) <= 3200, path.name


def test_drawings_fill_their_square():
    shares = {icon.name: icon.side / icon.view.width for icon in load_icons() if icon.set == "own"}
    assert {name: share for name, share in shares.items() if not 0.84 <= share <= 0.97} == {}


def test_a_drawing_asked_for_in_lines_is_drawn_by_its_contours():
    drawn = design("a fern, line art", "quiet forest", 0)
    assert drawn.recipe["subject"] == "own/fern"
    assert b'fill="none"' in drawn.svg
    assert drawn.recipe["template"] in ("linework", "halo", "laurel")
    assert rasterise(drawn.svg, 64, 64)


def test_a_drawing_is_found_by_its_own_name():
    missed = [
        name
        for name in ("heron", "stag head", "hummingbird", "iceberg", "gramophone", "lynx", "spinning wheel")
        if not design(f"a {name}", "calm", 0).recipe["subject"].startswith(("own/", "pin/"))
    ]
    assert missed == []
    assert icons_by_id()["own/heron"].is_animal


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("a smile", "kawaii-smile"),
        ("a torso", "torso"),
        ("a pair of paws", "paw-pair"),
        ("a scarf", "worn-scarf"),
    ],
)
def test_what_is_only_part_of_a_picture_is_never_drawn_alone(text: str, part: str):
    assert f"own/{part}" not in cast(read_brief(text)).subjects
