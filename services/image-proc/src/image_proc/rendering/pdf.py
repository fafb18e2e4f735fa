"""One-page PDF through typst: vectors stay vectors. No installed font, no file and no network is used."""

import base64
import datetime
from collections.abc import Mapping

import typst

from image_proc.errors import UnsupportedOption

_EPOCH = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
_POINTS = 0.75


def page(svg: bytes, width: float, height: float, fields: Mapping[str, str]) -> bytes:
    """A PDF of width x height CSS pixels filled by an SVG."""
    keywords = ", ".join(_quoted(f"{key}={value}") for key, value in fields.items())
    listing = f"({keywords}{',' if keywords else ''})"
    size = f"width: {width * _POINTS:.3f}pt, height: {height * _POINTS:.3f}pt"
    source = "\n".join(
        (
            f"#set document(title: {_quoted(fields.get('title', 'Logo'))}, keywords: {listing})",
            f"#set page({size}, margin: 0pt, fill: none)",
            '#image("mark.svg", width: 100%, height: 100%, fit: "contain", alt: "Logo")',
        )
    )
    return compile_document(source, {"mark.svg": svg})


def picture_page(png: bytes, width: int, height: int, fields: Mapping[str, str]) -> bytes:
    """A PDF of width x height CSS pixels filled by a PNG."""
    data = base64.b64encode(png).decode()
    size = f'width="{width}" height="{height}"'
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" {size}>'
        f'<image {size} href="data:image/png;base64,{data}"/></svg>'
    )
    return page(svg.encode(), width, height, fields)


def compile_document(source: str, files: Mapping[str, bytes]) -> bytes:
    """The PDF of a typst source that may refer to `files` by name."""
    try:
        return typst.compile(
            {"main.typ": source.encode(), **files},  # pyright: ignore[reportArgumentType]
            format="pdf",
            ignore_system_fonts=True,
            timestamp=_EPOCH,
        )
    except RuntimeError as error:
        raise UnsupportedOption("The picture could not be set on a page.") from error


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'
