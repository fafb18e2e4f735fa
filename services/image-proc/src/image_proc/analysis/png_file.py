"""The chunks that a PNG file is made of. https://www.w3.org/TR/png-3/"""

import struct
import zlib

import numpy as np
from numpy.typing import NDArray
from zlib_ng import zlib_ng

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
RGB, INDEXED, RGBA = 2, 3, 6


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(data, zlib.crc32(kind)))


def header(width: int, height: int, colour_type: int) -> bytes:
    """Everything before the palette or the pixels: eight bits a channel, sRGB."""
    size = struct.pack(">IIBBBBB", width, height, 8, colour_type, 0, 0, 0)
    return _SIGNATURE + chunk(b"IHDR", size) + chunk(b"sRGB", b"\0")


def compressed(lines: NDArray[np.uint8], level: int) -> bytes:
    return zlib_ng.compress(lines, level)  # pyright: ignore[reportUnknownMemberType]  # of any buffer


def pixels_and_end(compressed: bytes) -> bytes:
    return chunk(b"IDAT", compressed) + chunk(b"IEND", b"")
