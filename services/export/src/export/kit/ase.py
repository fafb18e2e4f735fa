"""Adobe Swatch Exchange: signature, version 1.0, blocks of groups and colours; everything big-endian.

https://www.selapa.net/swatches/colors/fileformats.php#adobe_ase
"""

import struct
from collections.abc import Sequence

from concept_contracts.palettes import Palette
from export.kit.colours import Swatch, channels, swatches

_GROUP_START, _GROUP_END, _COLOUR = 0xC001, 0xC002, 0x0001
_NORMAL = 2


def encode(palettes: Sequence[Palette]) -> bytes:
    """One group a palette."""
    blocks = [block for palette in palettes for block in _group(palette)]
    return struct.pack(">4sHHI", b"ASEF", 1, 0, len(blocks)) + b"".join(blocks)


def _group(palette: Palette) -> list[bytes]:
    colours = [_colour(swatch) for swatch in swatches(palette)]
    return [_block(_GROUP_START, _name(palette.name)), *colours, _block(_GROUP_END, b"")]


def _colour(swatch: Swatch) -> bytes:
    values = (channel / 255 for channel in channels(swatch.hex))
    return _block(_COLOUR, _name(swatch.name) + struct.pack(">4s3fH", b"RGB ", *values, _NORMAL))


def _block(kind: int, content: bytes) -> bytes:
    return struct.pack(">HI", kind, len(content)) + content


def _name(text: str) -> bytes:
    """UTF-16 with a closing zero, after its length in code units with that zero."""
    units = text.encode("utf-16-be", "replace") + b"\0\0"
    return struct.pack(">H", len(units) // 2) + units
