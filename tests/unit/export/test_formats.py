"""Formats and sizes: what exists, and what is asked of image-proc for it."""

import pytest

from concept_contracts.events import ExportOptions
from export.errors import UnsupportedExport
from export.formats import check, longest_side
from export.planning import render_request
from support import events as given


@pytest.mark.parametrize(
    ("size", "pixels"),
    [("small", 500), ("medium", 1000), ("large", 2000), ("original", None), ("16", 16), ("4096", 4096)],
)
def test_a_size_is_a_word_or_a_number(size: str, pixels: int | None) -> None:
    assert longest_side(size) == pixels


@pytest.mark.parametrize(
    "size", ["", "15", "4097", "-16", "1e3", "٥٠٠", "Small", "99999999999999999999", "5 00"]
)
def test_other_sizes_are_refused(size: str) -> None:
    with pytest.raises(UnsupportedExport) as refusal:
        longest_side(size)
    assert refusal.value.user_fault


@pytest.mark.parametrize("name", ["png", "jpg", "webp", "avif", "svg", "pdf", "ico", "kit"])
@pytest.mark.parametrize("size", ["small", "medium", "large", "original", "256"])
def test_every_format_goes_with_every_size(name: str, size: str) -> None:
    check(name, size, ExportOptions())


def test_an_icon_asked_for_by_a_word_holds_all_its_sizes() -> None:
    assert render_request(given.export_requested(format="ico", size="large")).size is None
    assert render_request(given.export_requested(format="ico", size="48")).size == 48


def test_options_that_a_format_does_not_know_are_left_out() -> None:
    options = ExportOptions(quality=50, lossless=True, svg_mode="mono", svg_detail=2, background="#ffffff")
    png = render_request(given.export_requested(format="png", options=options))
    webp = render_request(given.export_requested(format="webp", options=options))
    svg = render_request(given.export_requested(format="svg", options=options))
    assert (png.quality, png.lossless, png.svg_mode, png.background) == (None, False, "color", "#ffffff")
    assert (webp.quality, webp.lossless, webp.svg_detail) == (50, True, None)
    assert (svg.quality, svg.svg_mode, svg.svg_detail) == (None, "mono", 2)
