"""Pictures and documents become one archive, byte for byte the same whenever they are the same."""

import asyncio
import hashlib
import json
import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import Any

from export.kit.brand_sheet import draw
from export.kit.contents import Kit
from export.kit.pdf import read_jpeg
from export.rendering import Picture

_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX, _READABLE = 3, 0o100644 << 16
_TEXT = (".svg", ".json", ".css", ".gpl", ".txt", ".ase", ".webmanifest")


async def pack(kit: Kit, pictures: Mapping[str, Picture], sheet_logo: Picture) -> bytes:
    """The zip of a kit whose pictures are rendered."""
    return await asyncio.to_thread(_pack, kit, pictures, sheet_logo)


def _pack(kit: Kit, pictures: Mapping[str, Picture], sheet_logo: Picture) -> bytes:
    files = {path: data for path, (_, data) in pictures.items()} | kit.documents
    files["brand-sheet.pdf"] = draw(kit.title, read_jpeg(sheet_logo[1]), kit.palettes)
    files["manifest.json"] = _manifest(kit, pictures, files)
    return archive(files)


def archive(files: Mapping[str, bytes]) -> bytes:
    """A zip in the order of the paths, without times; what is compressed already is only stored."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for path, data in sorted(files.items()):
            entry = zipfile.ZipInfo(path, _EPOCH)
            entry.create_system, entry.external_attr = _UNIX, _READABLE
            entry.compress_type = zipfile.ZIP_DEFLATED if path.endswith(_TEXT) else zipfile.ZIP_STORED
            target.writestr(entry, data)
    return out.getvalue()


def _manifest(kit: Kit, pictures: Mapping[str, Picture], files: Mapping[str, bytes]) -> bytes:
    manifest = {
        "title": kit.title,
        "provenance": kit.provenance,
        "palettes": [palette.name for palette in kit.palettes],
        "files": [_entry(path, data, pictures) for path, data in sorted(files.items())],
    }
    return (json.dumps(manifest, indent=2, ensure_ascii=False) + "\n").encode()


def _entry(path: str, data: bytes, pictures: Mapping[str, Picture]) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "path": path,
        "bytes": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
    }
    if path in pictures and (artifact := pictures[path][0]).width:
        entry |= {"width": artifact.width, "height": artifact.height}
    return entry
