"""File names that are safe on every system and still tell what is inside."""

import re
import unicodedata

from concept_contracts.events import ExportRequested
from export.formats import FORMATS, KIT

_LONGEST = 48
_SIZELESS = frozenset({"svg", "pdf", "ico"})


def slug(text: str, otherwise: str = "") -> str:
    """Lower-case ASCII letters and digits joined by hyphens, at most 48; `otherwise` when none are left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if len(words) > _LONGEST:
        words = words[: _LONGEST + 1].rpartition("-")[0] or words[:_LONGEST]
    return words or otherwise


def title(event: ExportRequested) -> str:
    """What the logo is called: the words it was made from, where they may be told."""
    told = event.provenance.get("prompt", "").strip() if event.options.metadata else ""
    return told or event.source.name


def filename(event: ExportRequested) -> str:
    """`<logo>-<palette>-<size>.<extension>`; a vector names no size, a kit says that it is one."""
    extension = FORMATS[event.format].extension
    parts = [slug(title(event), "logo")]
    palette = slug(event.source.palette.name) if event.source.palette else ""
    if event.format == KIT:
        parts.append("brand-kit")
    elif palette != parts[0]:
        parts.append(palette)
    if event.format not in _SIZELESS | {KIT}:
        parts.append(event.size)
    return f"{'-'.join(part for part in parts if part)}.{extension}"
