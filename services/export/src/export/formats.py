"""What can be exported: formats, sizes, and which options go together."""

from typing import NamedTuple

from concept_contracts.events import ExportOptions
from export.errors import UnsupportedExport

KIT = "kit"
SMALLEST, LARGEST, LARGEST_ICON = 16, 4096, 256
WORDS = {"small": 500, "medium": 1000, "large": 2000, "original": None}


class Format(NamedTuple):
    extension: str
    media_type: str
    transparent: bool = True
    lossy: bool = False


FORMATS = {
    "png": Format("png", "image/png"),
    "jpg": Format("jpg", "image/jpeg", transparent=False, lossy=True),
    "webp": Format("webp", "image/webp", lossy=True),
    "avif": Format("avif", "image/avif", lossy=True),
    "svg": Format("svg", "image/svg+xml"),
    "pdf": Format("pdf", "application/pdf"),
    "ico": Format("ico", "image/x-icon"),
    KIT: Format("zip", "application/zip"),
}


def format_named(name: str) -> Format:
    """Raises UnsupportedExport."""
    if name not in FORMATS:
        raise UnsupportedExport(f"There is no format {name[:20]!r}; there are {', '.join(FORMATS)}.")
    return FORMATS[name]


def longest_side(size: str) -> int | None:
    """Pixels of a size's word or number; None for the original size. Raises UnsupportedExport."""
    if size in WORDS:
        return WORDS[size]
    if size.isascii() and size.isdigit() and len(size) <= 4 and SMALLEST <= int(size) <= LARGEST:
        return int(size)
    raise UnsupportedExport(
        f"A size is {', '.join(WORDS)}, or the longest side in pixels from {SMALLEST} to {LARGEST}."
    )


def check(format_name: str, size: str, options: ExportOptions) -> None:
    """Raises UnsupportedExport for what does not exist, or not together."""
    wanted = format_named(format_name)
    side = longest_side(size)
    if options.background == "transparent" and not wanted.transparent:
        raise UnsupportedExport("A JPEG cannot be transparent: choose a colour, or png, webp or avif.")
    if options.svg_mode not in {"color", "mono"}:
        raise UnsupportedExport("An SVG is in the mode 'color' or 'mono'.")
    if format_name == "ico" and size not in WORDS and (side or 0) > LARGEST_ICON:
        raise UnsupportedExport(f"An icon has at most {LARGEST_ICON} pixels a side.")
