"""PNG files of at most 256 colours, compressed once, however many palettes they are shown in."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.png_file import INDEXED, chunk, compressed, header, pixels_and_end


@dataclass(frozen=True)
class IndexedPng:
    """Everything of the file but its palette."""

    head: bytes
    transparency: bytes
    tail: bytes

    def painted(self, colours: NDArray[np.uint8]) -> bytes:
        """The file with (entries, 3) colours."""
        return self.head + chunk(b"PLTE", colours.tobytes()) + self.transparency + self.tail


def indexed(index: NDArray[np.uint8], alpha: NDArray[np.uint8] | None) -> IndexedPng:
    """(height, width) places in a palette of at most 256 entries; `alpha` of each entry."""
    height, width = index.shape
    lines = np.zeros((height, width + 1), np.uint8)
    lines[:, 1:] = index
    transparency = b"" if alpha is None else chunk(b"tRNS", alpha.tobytes())
    tail = pixels_and_end(compressed(lines, 6))
    return IndexedPng(header(width, height, INDEXED), transparency, tail)
