"""What is read, and what is refused before it is decoded."""

import io
import struct
import zlib

import numpy as np
import pytest
from PIL import Image

from image_proc.decoding import decode
from image_proc.errors import ImageTooLarge, UnreadableImage
from support import logos


def _saved(image: Image.Image, name: str, **options) -> bytes:
    out = io.BytesIO()
    image.save(out, name, **options)
    return out.getvalue()


def _claiming(width: int, height: int) -> bytes:
    """A PNG whose header lies about the little that follows."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
    data = chunk(b"IDAT", zlib.compress(bytes(4000)))
    return b"\x89PNG\r\n\x1a\n" + header + data + chunk(b"IEND", b"")


@pytest.mark.parametrize("name", ["PNG", "JPEG", "WEBP", "AVIF"])
def test_the_common_formats_are_read(name: str):
    assert decode(_saved(Image.new("RGB", (40, 30), "#336699"), name)).shape == (30, 40, 3)


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA", "I;16", "CMYK"])
def test_every_mode_becomes_sRGB_with_alpha_only_where_it_is_used(mode: str):
    name = "JPEG" if mode == "CMYK" else "PNG"
    assert decode(_saved(Image.new(mode, (8, 8)), name)).shape[2] in (3, 4)
    assert decode(_saved(Image.new("RGBA", (8, 8), "#123456ff"), "PNG")).shape[2] == 3


def test_sixteen_bit_greys_keep_their_range():
    ramp = Image.fromarray(np.linspace(0, 65535, 256).astype(np.uint16).reshape(1, -1))
    assert np.ptp(decode(_saved(ramp, "PNG"))) == 255


@pytest.mark.parametrize(
    "data",
    [b"", b"nothing", logos.picture()[:300], _claiming(200, 200), logos.drawing(), b"GIF89a" + bytes(99)],
)
def test_damaged_lying_and_foreign_files_are_refused(data: bytes):
    with pytest.raises(UnreadableImage):
        decode(data)


@pytest.mark.parametrize("size", [(12_000, 12_000), (100_000, 2), (2**31 - 1, 2**31 - 1)])
def test_decompression_bombs_are_refused_by_their_header(size: tuple[int, int]):
    with pytest.raises((ImageTooLarge, UnreadableImage)):
        decode(_claiming(*size))


def test_a_file_beyond_the_byte_limit_is_refused_unread():
    with pytest.raises(ImageTooLarge):
        decode(bytes(33 * 2**20))
