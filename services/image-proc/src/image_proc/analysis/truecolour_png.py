"""PNG files of more than 256 colours: of pixels, or compressed once and repainted in other colours."""

import struct
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from image_proc.analysis.deflate import LITERAL_BITS, LONGEST, Bits, Code, Places, make_code, places
from image_proc.analysis.png_file import RGB, RGBA, compressed, header, pixels_and_end

_UP = 2
_LITERAL, _LEFT, _ABOVE = -1, 0, 1
_FARTHEST = 32768
_DETAILED = 0.06
_MODULUS = 65521
_ZLIB = b"\x78\x01"


def truecolour(pixels: NDArray[np.uint8]) -> bytes:
    """A PNG of (height, width, 3 or 4) pixels, fast rather than small."""
    height, width, channels = pixels.shape
    lines = np.empty((height, width * channels + 1), np.uint8)
    lines[:, 0] = _UP
    flat = pixels.reshape(height, -1)
    lines[0, 1:] = flat[0]
    np.subtract(flat[1:], flat[:-1], out=lines[1:, 1:])
    kind = RGBA if channels == 4 else RGB
    return header(width, height, kind) + pixels_and_end(compressed(lines, 2))


@dataclass(frozen=True)
class RepaintedPng:
    """A picture in which only pixels that equal neither neighbour are written out, at known bits.

    `entries` and `places` of those pixels; `counts` and `weights` (entries, channels): what a level of a
    channel adds to the two sums of the checksum (Adler-32, RFC 1950).
    """

    head: bytes
    stream: Bits
    size: int
    literals: Bits
    entries: NDArray[np.unsignedinteger]
    places: Places
    counts: NDArray[np.int64]
    weights: NDArray[np.int64]
    length: int

    def painted(self, colours: NDArray[np.uint8]) -> bytes:
        """The file with (entries, 3) colours, or (entries, 4) with their alpha."""
        words = np.zeros(len(colours), np.uint64)
        for channel in range(colours.shape[1]):
            words |= self.literals[colours[:, channel]] << np.uint64(LITERAL_BITS * channel)
        stream = self.stream.copy()
        self.places.written(words[self.entries], stream)
        levels = colours.astype(np.int64)
        low = (1 + int((levels * self.counts[:, None]).sum())) % _MODULUS
        high = (self.length + int((levels * self.weights).sum())) % _MODULUS
        checksum = struct.pack(">I", high << 16 | low)
        return self.head + pixels_and_end(_ZLIB + stream.tobytes()[: self.size] + checksum)


class _Tokens(NamedTuple):
    """First pixel and number of pixels of each literal (one pixel) and of each copy; `kinds` tells which."""

    starts: NDArray[np.intp]
    lengths: NDArray[np.int64]
    kinds: NDArray[np.int8]


class _Stream(NamedTuple):
    """`words` up to `size` bytes; `literals` of a byte each; `places` of the literal pixels, left empty."""

    words: Bits
    size: int
    literals: Bits
    places: Places


def repainted(
    index: NDArray[np.unsignedinteger], entries: int, *, transparent: bool = False
) -> RepaintedPng | None:
    """(height, width) places in a table of `entries`; None where too many pixels would be written out."""
    height, width = index.shape
    channels = 4 if transparent else 3
    line = channels * width + 1
    if line > _FARTHEST:
        return None
    kinds = _kinds(index)
    if np.count_nonzero(kinds == _LITERAL) > _DETAILED * index.size:
        return None
    tokens = _tokens(kinds, channels)
    alone = index.ravel()[tokens.starts[tokens.kinds == _LITERAL]]
    stream = _stream(tokens, width, channels)
    head = header(width, height, RGBA if transparent else RGB)
    sums = _sums(index, entries, channels)
    return RepaintedPng(head, *stream[:3], alone, stream.places, *sums, height * line)


def _stream(tokens: _Tokens, width: int, channels: int) -> _Stream:
    code = _code_for(tokens, width, channels)
    values, bits, first = _token_bits(code, tokens, tokens.starts % width == 0, channels)
    offsets = code.head[1] + np.concatenate([[0], np.cumsum(bits)])
    end = int(offsets[-1])
    words = np.zeros((end + code.end[1]) // 64 + 2, np.uint64)
    places(offsets[:-1]).written(values, words)
    words |= _placed(code.head, 0, len(words)) | _placed(code.end, end, len(words))
    literal = tokens.kinds == _LITERAL
    size = -(-(end + code.end[1]) // 8)
    return _Stream(words, size, code.literals, places((offsets[:-1] + first)[literal]))


def _kinds(index: NDArray[np.unsignedinteger]) -> NDArray[np.int8]:
    """Of each pixel: whether it is copied from its left, from above, or from neither."""
    left, above = np.zeros(index.shape, bool), np.zeros(index.shape, bool)
    np.equal(index[:, 1:], index[:, :-1], out=left[:, 1:])
    np.equal(index[1:], index[:-1], out=above[1:])
    longer = _runs(above) > _runs(left)
    kinds = np.where(left, np.int8(_LEFT), np.int8(_LITERAL))
    kinds[above & (longer | ~left)] = _ABOVE
    return kinds


def _runs(valid: NDArray[np.bool_]) -> NDArray[np.int16]:
    """How long the run of equal values along the line is that each pixel is in."""
    lengths = np.diff(_starts(valid), append=valid.size)
    return np.repeat(lengths.astype(np.int16), lengths).reshape(valid.shape)


def _starts(kinds: NDArray[np.generic]) -> NDArray[np.intp]:
    first = np.ones(kinds.shape, bool)
    np.not_equal(kinds[:, 1:], kinds[:, :-1], out=first[:, 1:])
    return np.flatnonzero(first)


def _tokens(kinds: NDArray[np.int8], channels: int) -> _Tokens:
    starts = _starts(kinds)
    lengths = np.diff(starts, append=kinds.size)
    most = np.where(kinds.ravel()[starts] == _LITERAL, 1, LONGEST // channels)
    pieces = -(-lengths // most)
    run = np.repeat(np.arange(len(starts)), pieces)
    number = np.arange(len(run)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
    done = number * most[run]
    begins = starts[run] + done
    return _Tokens(begins, np.minimum(lengths[run] - done, most[run]), kinds.ravel()[begins])


def _code_for(tokens: _Tokens, width: int, channels: int) -> Code:
    copies = np.zeros((LONGEST + 1, 2), np.intp)
    copy = tokens.kinds != _LITERAL
    np.add.at(copies, (channels * tokens.lengths[copy], tokens.kinds[copy]), 1)
    return make_code(copies, (channels, channels * width + 1))


def _token_bits(
    code: Code, tokens: _Tokens, line: NDArray[np.bool_], channels: int
) -> tuple[Bits, NDArray[np.int64], NDArray[np.int64]]:
    """Value and bits of each token, before the first of a `line` the byte that says it is not filtered; and
    how many bits that takes. Literals are left empty."""
    literal, bytes_of = tokens.kinds == _LITERAL, channels * tokens.lengths
    first = np.where(line, LITERAL_BITS, 0)
    values = np.where(literal, np.uint64(0), code.copies[bytes_of, tokens.kinds])
    bits = first + np.where(literal, channels * LITERAL_BITS, code.copy_bits[bytes_of, tokens.kinds])
    return values << first.astype(np.uint64) | np.where(line, code.literals[0], np.uint64(0)), bits, first


def _placed(part: tuple[int, int], offset: int, words: int) -> Bits:
    data = (part[0] << offset).to_bytes(8 * words, "little")
    return np.frombuffer(data, np.uint64)


def _sums(
    index: NDArray[np.unsignedinteger], entries: int, channels: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Of each entry: its pixels, and how far their bytes are from the end, modulo the checksum's."""
    height, width = index.shape
    starts = _starts(index)
    lengths = np.diff(starts, append=index.size)
    rows, columns = np.divmod(starts, width)
    first = (channels * width + 1) * (height - rows) - 1 - channels * columns
    which = index.ravel()[starts]
    counts = np.bincount(which, lengths, entries).astype(np.int64)
    spans = lengths * first - channels * lengths * (lengths - 1) // 2
    totals = np.bincount(which, spans, entries).astype(np.int64)
    weights = totals[:, None] - np.arange(channels) * counts[:, None]
    return counts % _MODULUS, weights % _MODULUS
