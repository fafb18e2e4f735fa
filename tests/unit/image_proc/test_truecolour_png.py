"""PNG files of more than 256 colours, compressed once, read back by decoders that know nothing of it."""

import io
import struct
import zlib

import numpy as np
import pytest
from PIL import Image

from image_proc.analysis.truecolour_png import repainted, truecolour

ENTRIES = 700


def _areas(seed: int, height: int, width: int) -> np.ndarray:
    """Rectangles of few colours over each other, with single pixels here and there."""
    chance = np.random.default_rng(seed)
    index = np.zeros((height, width), np.uint16)
    for _ in range(9):
        top, left = chance.integers(0, height), chance.integers(0, width)
        index[top : top + chance.integers(1, 80), left : left + chance.integers(1, 300)] = chance.integers(
            ENTRIES
        )
    few = chance.random(index.shape) < 0.01
    index[few] = chance.integers(0, ENTRIES, int(few.sum()))
    return index


def _colours(seed: int, channels: int = 3) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (ENTRIES, channels)).astype(np.uint8)


def _pixels(file: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(file)))


def _compressed(file: bytes) -> bytes:
    """What the one IDAT chunk holds, its check value checked."""
    at = file.index(b"IDAT")
    (size,) = struct.unpack(">I", file[at - 4 : at])
    data = file[at + 4 : at + 4 + size]
    assert struct.unpack(">I", file[at + 4 + size : at + 8 + size]) == (zlib.crc32(b"IDAT" + data),)
    return data


@pytest.mark.parametrize("channels", [3, 4], ids=["opaque", "transparent"])
@pytest.mark.parametrize("size", [(1, 700), (300, 1), (90, 120), (257, 1031)])
@pytest.mark.parametrize("seed", range(3))
def test_a_repainted_picture_shows_every_pixel_in_its_colour(size: tuple[int, int], seed: int, channels: int):
    index = _areas(seed, *size)
    few = repainted(index, ENTRIES, transparent=channels == 4)
    assert few is not None
    for palette in range(3):
        colours = _colours(palette, channels)
        assert (_pixels(few.painted(colours)) == colours[index]).all()


def test_the_stream_of_a_repainted_picture_is_whole_and_its_checksum_right():
    index = _areas(4, 200, 300)
    few = repainted(index, ENTRIES)
    assert few is not None
    for colours in (_colours(1), np.zeros((ENTRIES, 3), np.uint8), np.full((ENTRIES, 3), 255, np.uint8)):
        lines = np.zeros((200, 901), np.uint8)
        lines[:, 1:] = colours[index].reshape(200, -1)
        assert zlib.decompress(_compressed(few.painted(colours))) == lines.tobytes()


def test_a_picture_of_one_colour_can_be_repainted():
    few = repainted(np.zeros((64, 64), np.uint16), ENTRIES)
    assert few is not None
    assert (_pixels(few.painted(_colours(2))) == _colours(2)[0]).all()


def test_a_picture_whose_pixels_mostly_stand_alone_is_left_to_the_compressor():
    noise = np.random.default_rng(1).integers(0, ENTRIES, (64, 64)).astype(np.uint16)
    assert repainted(noise, ENTRIES) is None
    assert (_pixels(truecolour(_colours(1)[noise])) == _colours(1)[noise]).all()


def test_lines_too_long_for_the_format_to_copy_from_are_left_to_the_compressor():
    assert repainted(np.zeros((2, 11000), np.uint16), ENTRIES) is None


def test_repainting_costs_few_more_bytes_than_compressing_anew():
    index, colours = _areas(4, 600, 800), _colours(1)
    few = repainted(index, ENTRIES)
    assert few is not None
    assert len(few.painted(colours)) < 2 * len(truecolour(colours[index]))
