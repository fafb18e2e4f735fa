"""A one-page PDF of rectangles, lines of Helvetica and JPEG pictures; the same input gives the same bytes.

ISO 32000-1 (PDF 1.4 subset): standard Type 1 fonts with WinAnsi encoding (9.6.2.2), DCT images (7.4.8).
"""

import struct
import zlib
from typing import NamedTuple

from export.kit.colours import channels

_SPACES = {1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK"}
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


class Jpeg(NamedTuple):
    data: bytes
    width: int
    height: int
    components: int


class Page:
    """Drawn from the top left corner down, in points. Letters that WinAnsi lacks become question marks."""

    def __init__(self, width: float, height: float, title: str) -> None:
        self._width = width
        self._height = height
        self._title = title
        self._content: list[bytes] = []
        self._pictures: list[Jpeg] = []

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        bottom = self._height - y - height
        self._content.append(f"{_paint(colour)} {x:.2f} {bottom:.2f} {width:.2f} {height:.2f} re f".encode())

    def text(self, x: float, y: float, words: str, size: float, colour: str, *, bold: bool = False) -> None:
        """`y` is the baseline."""
        font = "F2" if bold else "F1"
        place = f"BT {_paint(colour)} /{font} {size:.2f} Tf {x:.2f} {self._height - y:.2f} Td "
        self._content.append(place.encode() + _literal(words) + b" Tj ET")

    def picture(self, x: float, y: float, width: float, height: float, picture: Jpeg) -> None:
        """Fitted into the box and centred in it."""
        scale = min(width / picture.width, height / picture.height)
        wide, high = picture.width * scale, picture.height * scale
        left, bottom = x + (width - wide) / 2, self._height - y - (height + high) / 2
        self._pictures.append(picture)
        place = f"q {wide:.2f} 0 0 {high:.2f} {left:.2f} {bottom:.2f} cm /P{len(self._pictures)} Do Q"
        self._content.append(place.encode())

    def file(self) -> bytes:
        return _file(self._objects())

    def _objects(self) -> list[bytes]:
        pictures = " ".join(f"/P{n} {7 + n} 0 R" for n in range(1, len(self._pictures) + 1))
        resources = f"<< /Font << /F1 5 0 R /F2 6 0 R >> /XObject << {pictures} >> >>"
        page = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {self._width:.2f} {self._height:.2f}]"
            f" /Resources {resources} /Contents 4 0 R >>"
        )
        return [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            page.encode(),
            _stream(b"/Filter /FlateDecode", zlib.compress(b"\n".join(self._content), 9)),
            _font("Helvetica"),
            _font("Helvetica-Bold"),
            b"<< /Title " + _literal(self._title) + b" >>",
            *(_image(picture) for picture in self._pictures),
        ]


def read_jpeg(data: bytes) -> Jpeg:
    """Size and channels from the frame header (ITU-T T.81, B.2.2). Raises ValueError where there is none."""
    position = 2
    while data[:2] == b"\xff\xd8" and position + 10 <= len(data) and data[position] == 0xFF:
        marker, length = data[position + 1], struct.unpack_from(">H", data, position + 2)[0]
        if marker in _FRAMES:
            height, width, components = struct.unpack_from(">HHB", data, position + 5)
            return Jpeg(data, width, height, components)
        position += 2 + length
    raise ValueError("not a JPEG file")


def _file(objects: list[bytes]) -> bytes:
    """Header, numbered objects, and the table of where each begins. Object 7 is the information."""
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    offsets: list[int] = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010d} 00000 n \n".encode() for offset in offsets)
    trailer = f"<< /Size {len(objects) + 1} /Root 1 0 R /Info 7 0 R >>"
    return bytes(out + f"trailer\n{trailer}\nstartxref\n{table}\n%%EOF\n".encode())


def _stream(entries: bytes, data: bytes) -> bytes:
    return b"<< " + entries + f" /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"


def _font(name: str) -> bytes:
    return f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()


def _image(picture: Jpeg) -> bytes:
    entries = (
        f"/Type /XObject /Subtype /Image /Width {picture.width} /Height {picture.height}"
        f" /ColorSpace /{_SPACES[picture.components]} /BitsPerComponent 8 /Filter /DCTDecode"
    )
    return _stream(entries.encode(), picture.data)


def _paint(colour: str) -> str:
    return " ".join(f"{channel / 255:.4f}" for channel in channels(colour)) + " rg"


def _literal(words: str) -> bytes:
    encoded = words.encode("cp1252", "replace")
    return b"(" + b"".join(_escaped(byte) for byte in encoded) + b")"


def _escaped(byte: int) -> bytes:
    plain = 0x20 <= byte < 0x7F and byte not in b"()\\"
    return bytes([byte]) if plain else f"\\{byte:03o}".encode()
