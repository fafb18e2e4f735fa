"""One-page PDF through typst: vectors stay vectors. No installed font, no file and no network is used."""

import datetime
from collections.abc import Mapping

import typst

from image_proc.errors import UnsupportedOption

_EPOCH = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
_POINTS = 0.75


def page(
    content: bytes, extension: str, width: float, height: float, fields: Mapping[str, str], background: str | None
) -> bytes:
    """A PDF of width x height CSS pixels filled by an SVG or PNG; `background` a hex colour or None."""
    fill = f'rgb("{background}")' if background else "none"
    keywords = ", ".join(_quoted(f"{key}={value}") for key, value in fields.items())
    source = (
        f"#set document(title: {_quoted(fields.get('title', 'Logo'))}, keywords: ({keywords}{',' if keywords else ''}))\n"
        f"#set page(width: {width * _POINTS:.3f}pt, height: {height * _POINTS:.3f}pt, margin: 0pt, fill: {fill})\n"
        f'#image("mark.{extension}", width: 100%, height: 100%, fit: "contain", alt: "Logo")'
    )
    return compile_document(source, {f"mark.{extension}": content})


def compile_document(source: str, files: Mapping[str, bytes]) -> bytes:
    """The PDF of a typst source that may refer to `files` by name."""
    try:
        return typst.compile(
            {"main": source.encode(), **files},
            format="pdf",
            ignore_system_fonts=True,
            timestamp=_EPOCH,
        )
    except RuntimeError as error:
        raise UnsupportedOption("The picture could not be set on a page.") from error


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'
