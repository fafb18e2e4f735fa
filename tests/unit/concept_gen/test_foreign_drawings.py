"""SVG from elsewhere: made safe, grouped into roles, or refused."""

import json
from xml.etree import ElementTree

import pytest

from concept_gen.drawings import role_tagged, sanitised
from concept_gen.drawings.paint import local_reference, plain_colour
from concept_gen.errors import UnusableResult

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'


def _safe(inner: str, head: str = HEAD) -> str:
    return ElementTree.tostring(sanitised(f"{head}{inner}</svg>".encode()), encoding="unicode")


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        '<image href="file:///etc/passwd"/>',
        '<use href="http://evil.example/#x"/>',
        "<foreignObject><b>x</b></foreignObject>",
        '<rect onclick="alert(1)" width="9" height="9"/>',
        '<rect fill="url(http://evil.example/#g)" width="9" height="9"/>',
        '<rect style="fill:url(javascript:alert(1))" width="9" height="9"/>',
        '<g filter="url(#f)"><rect width="9" height="9"/></g>',
        "<text>words</text><style>*{fill:url(http://evil.example)}</style>",
        '<animate attributeName="href" to="javascript:alert(1)"/>',
    ],
)
def test_nothing_that_acts_or_reaches_out_is_left(hostile: str):
    left = _safe(f'{hostile}<circle r="9"/>')
    forbidden = ("evil", "alert", "file:", "href", "filter", "onclick", "style", "text", "script", "image")
    assert [word for word in forbidden if word in left] == []
    assert "circle" in left


@pytest.mark.parametrize(
    "refused",
    [
        b"",
        b"<html></html>",
        b"<svg",
        b"\xff\xfe",
        b'<!DOCTYPE svg [<!ENTITY a "b">]>' + HEAD.encode() + b'<path d="M0 0"/></svg>',
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>x</text></svg>',
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1e9 9"><path d="M0 0"/></svg>',
        HEAD.encode() + b"<g>" * 60 + b"</g>" * 60 + b"</svg>",
        HEAD.encode() + b'<circle r="1"/>' * 13_000 + b"</svg>",
        HEAD.encode() + b'<path d="' + b"M0 0" * 600_000 + b'"/></svg>',
    ],
    ids=[
        "empty",
        "html",
        "cut",
        "not text",
        "entities",
        "only text",
        "huge box",
        "deep",
        "many parts",
        "large",
    ],
)
def test_what_cannot_be_made_safe_is_refused(refused: bytes):
    with pytest.raises(UnusableResult):
        sanitised(refused)


def test_paint_is_resolved_onto_each_shape():
    left = _safe(
        '<g fill="tomato"><circle r="9"/><rect width="5" height="5" style="fill: RGB(10%, 0, 255)"/></g>'
    )
    assert 'fill="#ff6347"' in left
    assert 'fill="#1a00ff"' in left


@pytest.mark.parametrize(
    ("text", "colour"),
    [
        ("#FFF", "#ffffff"),
        ("rgb(1,2,3)", "#010203"),
        ("Navy", "#000080"),
        ("currentColor", None),
        ("url(#a)", None),
    ],
)
def test_colours_are_read_in_their_usual_spellings(text: str, colour: str | None):
    assert plain_colour(text) == colour


@pytest.mark.parametrize(
    ("text", "target"),
    [("url(#a-1)", "a-1"), ("url( '#b' )", "b"), ("url(http://x/#a)", None), ("url(#a) red", None)],
)
def test_only_references_inside_the_document_count(text: str, target: str | None):
    assert local_reference(text) == target


def test_every_colour_gets_a_role_and_the_large_ones_the_base_roles():
    shapes = "".join(
        f'<rect x="{18 * n + 5}" y="10" width="{18 - 2 * n}" height="80" fill="{colour}"/>'
        for n, colour in enumerate(("#0b3d91", "#fc3d21", "#ffb000", "#2a9d8f", "#111111"))
    )
    tagged = role_tagged(
        sanitised(f'{HEAD}<rect width="100" height="100" fill="#fafafa"/>{shapes}</svg>'.encode()), 640, 480
    )
    roles = json.loads(ElementTree.fromstring(tagged.svg).attrib["data-roles"])
    assert (roles["primary"], roles["background"], roles["text"]) == ("#0b3d91", "#fafafa", "#111111")
    assert set(roles.values()) >= {"#fc3d21", "#ffb000", "#2a9d8f"}


def test_a_drawing_without_a_ground_gets_one_over_all_of_the_canvas():
    tagged = role_tagged(
        sanitised(f'{HEAD}<circle cx="50" cy="50" r="30" fill="#0b3d91"/></svg>'.encode()), 800, 400
    )
    root = ElementTree.fromstring(tagged.svg)
    assert root.attrib["viewBox"] == "-50 0 200 100"
    assert root[0].attrib["data-fill-role"] == "background"
    assert tagged.roles["background"] == "#ffffff"
