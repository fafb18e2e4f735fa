"""File names are safe and tell what is inside."""

import pytest

from concept_contracts.events import ExportOptions, ExportSource
from export.naming import filename, slug
from support import events as given


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A fox, reading!", "a-fox-reading"),
        ("Crème brûlée №1", "creme-brulee-no1"),
        ("../../etc/passwd", "etc-passwd"),
        ('a"; filename="b', "a-filename-b"),
        ("word " * 40, "word-word-word-word-word-word-word-word-word"),
        ("x" * 80, "x" * 48),
        ("夕暮れ", "logo"),
        ("", "logo"),
    ],
)
def test_a_slug_is_lower_case_ascii(text: str, expected: str) -> None:
    assert slug(text, "logo") == expected


@pytest.mark.parametrize(
    ("name", "palette", "format_name", "size", "expected"),
    [
        ("Fox", "Dusk", "png", "small", "fox-dusk-small.png"),
        ("Dusk", "Dusk", "png", "640", "dusk-640.png"),
        ("Fox", None, "jpg", "original", "fox-original.jpg"),
        ("Fox", "夕", "webp", "large", "fox-large.webp"),
        ("Fox", "Dusk", "svg", "large", "fox-dusk.svg"),
        ("Fox", "Dusk", "kit", "original", "fox-brand-kit.zip"),
    ],
)
def test_a_file_is_named_by_logo_palette_and_size(
    name: str, palette: str | None, format_name: str, size: str, expected: str
) -> None:
    colours = given.palette(palette) if palette else None
    source = ExportSource(name=name, image=given.artifact(), palette=colours)
    assert filename(given.export_requested(source=source, format=format_name, size=size)) == expected


def test_a_file_is_called_by_the_words_it_was_made_from_unless_they_are_not_to_be_told() -> None:
    order = given.export_requested(format="svg", provenance={"prompt": "A fox, reading"})
    quiet = order.model_copy(update={"options": ExportOptions(metadata=False)})
    assert (filename(order), filename(quiet)) == ("a-fox-reading.svg", "logo.svg")
