"""PNG files whose pixels are compressed once, however many palettes they are shown in.

https://www.w3.org/TR/png-3/
"""

import struct
import zlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from zlib_ng import zlib_ng

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_INDEXED, _RGB, _RGBA = 3, 2, 6
_UP = 2
_SPARSE = 0.03


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(data, zlib.crc32(kind)))


def _header(width: int, height: int, colour_type: int, depth: int = 8) -> bytes:
    size = struct.pack(">IIBBBBB", width, height, depth, colour_type, 0, 0, 0)
    return _SIGNATURE + _chunk(b"IHDR", size) + _chunk(b"sRGB", b"\0")


@dataclass(frozen=True)
class IndexedPng:
    """Everything of the file but its palette."""

    head: bytes
    transparency: bytes
    tail: bytes

    def painted(self, colours: NDArray[np.uint8]) -> bytes:
        """The file with (entries, 3) colours."""
        return self.head + _chunk(b"PLTE", colours.tobytes()) + self.transparency + self.tail


def indexed(index: NDArray[np.uint8], alpha: NDArray[np.uint8] | None) -> IndexedPng:
    """(height, width) places in a palette of at most 256 entries; `alpha` of each entry."""
    height, width = index.shape
    lines = np.zeros((height, width + 1), np.uint8)
    lines[:, 1:] = index
    tail = _chunk(b"IDAT", zlib_ng.compress(lines, 6)) + _chunk(b"IEND", b"")
    transparency = b"" if alpha is None else _chunk(b"tRNS", alpha.tobytes())
    return IndexedPng(_header(width, height, _INDEXED), transparency, tail)


@dataclass(frozen=True)
class SparsePng:
    """A truecolour picture of few changes from line to line, of which only those are painted.

    `above` and `below`: the entries at each change; `places`: where its first byte is among the filtered
    lines.
    """

    size: tuple[int, int]
    first: NDArray[np.unsignedinteger]
    above: NDArray[np.unsignedinteger]
    below: NDArray[np.unsignedinteger]
    places: NDArray[np.intp]

    def painted(self, colours: NDArray[np.uint8]) -> bytes:
        """The file with (entries, 3) colours, the same as `truecolour` makes of the pixels."""
        height, width = self.size
        lines = np.zeros((height, 3 * width + 1), np.uint8)
        lines[:, 0] = _UP
        lines[0, 1:] = colours[self.first].ravel()
        steps = colours[self.below] - colours[self.above]
        for channel in range(3):
            lines.ravel()[self.places + channel] = steps[:, channel]
        return _file(lines, width, _RGB)


def sparse(index: NDArray[np.unsignedinteger]) -> SparsePng | None:
    """(height, width) places in a table of any size; None where the lines differ too much."""
    height, width = index.shape
    changed = np.flatnonzero(index[1:] != index[:-1])
    if len(changed) > _SPARSE * index.size:
        return None
    rows, columns = np.divmod(changed, width)
    places = (rows + 1) * (3 * width + 1) + 3 * columns + 1
    flat = index.ravel()
    return SparsePng((height, width), index[0], flat[changed], flat[changed + width], places)


def truecolour(pixels: NDArray[np.uint8]) -> bytes:
    """A PNG of (height, width, 3 or 4) pixels, fast rather than small."""
    height, width, channels = pixels.shape
    lines = np.empty((height, width * channels + 1), np.uint8)
    lines[:, 0] = _UP
    flat = pixels.reshape(height, -1)
    lines[0, 1:] = flat[0]
    np.subtract(flat[1:], flat[:-1], out=lines[1:, 1:])
    kind = _RGBA if channels == 4 else _RGB
    return _file(lines, width, kind)


def _file(lines: NDArray[np.uint8], width: int, kind: int) -> bytes:
    data = _chunk(b"IDAT", zlib_ng.compress(lines, 2)) + _chunk(b"IEND", b"")
    return _header(width, len(lines), kind) + data
