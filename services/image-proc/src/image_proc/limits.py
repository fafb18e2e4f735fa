"""The bounds on what is read and made. Checked before anything is decoded or drawn."""

from typing import NamedTuple


class Limits(NamedTuple):
    input_bytes: int = 32 * 2**20
    input_pixels: int = 2**24
    output_pixels: int = 2**24
    output_bytes: int = 64 * 2**20
    drawing_bytes: int = 2 * 2**20
    drawing_elements: int = 20_000
    drawing_depth: int = 32
    drawing_side: float = 16_384
    side: int = 8192
    aspect: int = 64
    colours: int = 64


LIMITS = Limits()
