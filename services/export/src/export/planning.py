"""From an export's parameters to what image-proc is asked for."""

from typing import Any

from concept_contracts.events import ExportRequested
from concept_contracts.queries import RenderImage
from export.formats import FORMATS, WORDS, check, longest_side


def render_request(event: ExportRequested) -> RenderImage:
    """The one picture of an export that is not a kit. Raises UnsupportedExport."""
    check(event.format, event.size, event.options)
    return RenderImage(
        concept_id=event.concept_id,
        image=event.source.image,
        vector=event.source.vector,
        format=event.format,
        size=_size(event),
        metadata=event.provenance if event.options.metadata else {},
        **_options(event),
    )


def _size(event: ExportRequested) -> int | None:
    """An icon asked for by a word holds all its sizes."""
    if event.format == "ico" and event.size in WORDS:
        return None
    return longest_side(event.size)


def _options(event: ExportRequested) -> dict[str, Any]:
    """The options that the format understands; the others would only part equal files in the cache."""
    given = event.options
    options: dict[str, Any] = {"background": given.background}
    if FORMATS[event.format].lossy:
        options |= {"quality": given.quality, "lossless": given.lossless}
    if event.format == "svg":
        options |= {"svg_mode": given.svg_mode, "svg_detail": given.svg_detail}
    return options
