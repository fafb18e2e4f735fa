"""Role-tagged drawings: exact recolouring, and what is refused."""

import pytest

from image_proc.colour import contrast, lch
from image_proc.drawing import rasterise, read_drawing
from image_proc.drawing.framing import frame, inverted
from image_proc.errors import ImageTooLarge, UnsafeDrawing
from support import logos

ROLES = ("primary", "secondary", "accent", "background", "text")
NIGHT = dict(zip(ROLES, logos.PALETTES["Night"], strict=True))


def _with(inner: str) -> bytes:
    return logos.drawing().replace(b"</svg>", inner.encode() + b"</svg>")


def test_its_own_palette_gives_the_same_bytes_but_for_the_order_of_the_listing():
    drawing = read_drawing(logos.drawing())
    once = drawing.painted(drawing.roles)
    assert once.painted(drawing.roles).data == once.data
    assert once.inner == drawing.inner


def test_another_palette_changes_colours_and_nothing_else():
    drawing = read_drawing(logos.drawing())
    painted = drawing.recoloured(NIGHT)
    text = painted.inner
    for role, colour in drawing.roles.items():
        text = text.replace(painted.roles[role], colour)
    assert text == drawing.inner
    assert painted.contrast == pytest.approx(contrast(NIGHT["text"], NIGHT["background"]))


def test_a_known_tone_is_made_anew_and_an_unknown_one_keeps_its_distance():
    source = logos.drawing().replace(b"primary-pale", b"primary-odd")
    odd = read_drawing(source)
    painted = odd.recoloured(NIGHT)
    was = lch(odd.roles["primary-odd"])[0] - lch(odd.roles["primary"])[0]
    now = lch(painted.roles["primary-odd"])[0] - lch(painted.roles["primary"])[0]
    assert now == pytest.approx(min(was, 1 - lch(NIGHT["primary"])[0]), abs=0.01)
    pale = read_drawing(logos.drawing()).recoloured(NIGHT).roles["primary-pale"]
    assert lch(pale)[0] == pytest.approx(0.97, abs=0.01)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not xml",
        b"\xff\xfe",
        b'<!DOCTYPE svg [<!ENTITY a "b">]>' + logos.drawing(),
        b'<?xml-stylesheet href="x"?>' + logos.drawing(),
        b"<html/>",
        _with('<image href="/etc/hostname"/>'),
        _with("<script>1</script>"),
        _with("<foreignObject/>"),
        _with("<style>*{fill:red}</style>"),
        _with('<use href="#a"/>'),
        _with("<text>a</text>"),
        _with('<path d="M0 0" onclick="1"/>'),
        _with('<path d="M0 0" style="fill:url(file:///etc/passwd)"/>'),
        _with('<path d="M0 0" fill="url(http://example.org/a.svg#b)"/>'),
        _with('<path d="M0 0" fill="#123456" data-fill-role="primary"/>'),
        logos.drawing().replace(b"data-roles", b"data-other"),
        logos.drawing().replace(b'"primary":"#1f3a5f",', b""),
        logos.drawing().replace(b"viewBox", b"data-box"),
        logos.drawing().replace(b'width="256"', b'width="100%"'),
    ],
)
def test_what_is_not_a_drawing_of_ours_is_refused(data: bytes):
    with pytest.raises(UnsafeDrawing):
        read_drawing(data)


@pytest.mark.parametrize(
    "data",
    [
        _with("<g/>" * 20_001),
        _with("<g>" * 40 + "</g>" * 40),
        logos.drawing() + b" " * 2**21,
        logos.drawing().replace(b'width="256"', b'width="40000"'),
        logos.drawing().replace(b"0 0 1024 1024", b"0 0 1e9 1e9"),
    ],
)
def test_what_is_too_large_is_refused_before_it_is_rendered(data: bytes):
    with pytest.raises(ImageTooLarge):
        read_drawing(data)


def test_a_rendering_beyond_the_limit_is_refused():
    with pytest.raises(ImageTooLarge):
        rasterise(read_drawing(logos.drawing()), 8192, 8192)


def test_the_ground_is_known_and_can_be_taken_away():
    drawing = read_drawing(logos.drawing())
    assert drawing.ground == "background"
    bare = drawing.without_ground()
    assert bare.ground is None
    assert 'd="M0 0h1024' not in bare.text


def test_a_canvas_widens_the_box_around_the_middle():
    framed = frame(read_drawing(logos.drawing()), aspect=2.0, background=None, mono=None)
    assert (framed.width, framed.height) == (2048, 1024)
    assert 'viewBox="-512 0 2048 1024"' in framed.text


def test_inverting_changes_text_and_background_over_and_keeps_the_rest_legible():
    drawing = read_drawing(logos.drawing())
    turned = inverted(drawing)
    assert turned.roles["background"] == drawing.roles["text"]
    assert all(
        contrast(turned.roles[role], turned.roles["background"]) >= 3
        for role in ("primary", "secondary", "accent", "text")
    )


def test_the_ground_of_a_foreign_drawing_is_known_too():
    first = b'<path d="M0 0h1024v1024H0z" fill="#f4f1e8" data-fill-role="background"/>'
    foreign = logos.drawing().replace(first, first.replace(b"H0z", b"h-1024z").replace(b"/>", b" /><defs />"))
    assert read_drawing(foreign).ground == "background"
