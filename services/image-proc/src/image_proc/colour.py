"""sRGB, OKLab, OKLCH (Björn Ottosson, 2020) and WCAG 2 contrast, over arrays of colours.

Colours are arrays whose last axis holds three channels: sRGB 0..255, linear light 0..1, or OKLab. Hex colours
are lower case, `#rrggbb`.
"""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from image_proc.errors import UnsupportedOption

Floats = NDArray[np.float64]

_HEX = re.compile(r"#?([0-9a-fA-F]{6})")
_TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
).T
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
).T
_FROM_LAB = np.linalg.inv(_TO_LAB)
_FROM_CONES = np.linalg.inv(_TO_CONES)
_LUMINANCE = np.array([0.2126, 0.7152, 0.0722])


def parse_hex(colour: str) -> tuple[int, int, int]:
    """Raises UnsupportedOption for anything but six hex digits, with or without `#`."""
    match = _HEX.fullmatch(colour.strip())
    if not match:
        raise UnsupportedOption(f"{colour[:20]!r} is not a colour like #1a2b3c.", user_fault=True)
    red, green, blue = bytes.fromhex(match.group(1))
    return red, green, blue


def rgb(colours: Sequence[str]) -> Floats:
    """(n, 3) sRGB of n hex colours."""
    return np.array([parse_hex(colour) for colour in colours], np.float64).reshape(-1, 3)


def to_hex(colour: ArrayLike) -> str:
    return to_hexes(np.asarray(colour)[None])[0]


def to_hexes(colours: ArrayLike) -> list[str]:
    """The hex colours of (n, 3) sRGB, rounded and clipped."""
    digits = levels(colours).tobytes().hex()
    return [f"#{digits[at : at + 6]}" for at in range(0, len(digits), 6)]


def levels(colours: ArrayLike) -> NDArray[np.uint8]:
    """sRGB rounded and clipped to whole levels."""
    return np.clip(np.rint(np.asarray(colours, np.float64)), 0, 255).astype(np.uint8)


def linear(srgb: ArrayLike) -> Floats:
    """Linear light 0..1 of sRGB 0..255."""
    c = np.asarray(srgb, np.float64) / 255
    return np.where(c <= 0.04045, c / 12.92, ((np.maximum(c, 0) + 0.055) / 1.055) ** 2.4)


def gamma(light: ArrayLike) -> Floats:
    """sRGB 0..255 (not rounded) of linear light, clipped to the gamut."""
    c = np.clip(np.asarray(light, np.float64), 0, 1)
    return 255 * np.where(c <= 0.0031308, 12.92 * c, 1.055 * c ** (1 / 2.4) - 0.055)


def oklab(srgb: ArrayLike) -> Floats:
    return np.cbrt(linear(srgb) @ _TO_CONES) @ _TO_LAB


def from_oklab(lab: ArrayLike) -> Floats:
    """sRGB 0..255, not rounded, clipped to the gamut."""
    return gamma((np.asarray(lab, np.float64) @ _FROM_LAB) ** 3 @ _FROM_CONES)


def clipped(lab: ArrayLike) -> Floats:
    """OKLab of what `from_oklab` makes of OKLab colours: the same within sRGB, clipped without."""
    light = (np.asarray(lab, np.float64) @ _FROM_LAB) ** 3 @ _FROM_CONES
    return np.cbrt(np.clip(light, 0, 1) @ _TO_CONES) @ _TO_LAB


def lch(colour: str) -> tuple[float, float, float]:
    """OKLCH of a hex colour: lightness 0..1, chroma 0..about .32, hue in radians."""
    lightness, a, b = oklab(rgb([colour]))[0]
    return float(lightness), float(np.hypot(a, b)), float(np.arctan2(b, a))


def from_lch(lightness: float, chroma: float, hue: float) -> str:
    """The hex colour of that lightness and hue whose chroma is the largest in gamut, up to `chroma`."""
    lightness = min(max(lightness, 0.0), 1.0)
    direction = np.array([np.cos(hue), np.sin(hue)])
    low, high = (chroma, chroma) if _in_gamut(lightness, chroma * direction) else (0.0, chroma)
    for _ in range(16 if low < high else 0):
        middle = (low + high) / 2
        low, high = (middle, high) if _in_gamut(lightness, middle * direction) else (low, middle)
    return to_hex(from_oklab([lightness, *(low * direction)]))


def _in_gamut(lightness: float, ab: Floats) -> bool:
    light = (np.array([lightness, *ab]) @ _FROM_LAB) ** 3 @ _FROM_CONES
    return bool(light.min() >= -1e-4 and light.max() <= 1.0001)


def luminance(srgb: ArrayLike) -> Floats:
    return linear(srgb) @ _LUMINANCE


def contrasts(one: ArrayLike, other: ArrayLike) -> Floats:
    """WCAG 2 contrast ratios, 1..21, of colours that broadcast against each other."""
    return contrasts_of(luminance(one), luminance(other))


def contrasts_of(one: Floats, other: Floats) -> Floats:
    """The same of luminances."""
    return (np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05)


def contrast(one: str, other: str) -> float:
    return float(contrasts(parse_hex(one), parse_hex(other)))


def distances(one: ArrayLike, other: ArrayLike) -> Floats:
    """Euclidean distances in OKLab of two lists of sRGB colours, as a matrix: .02 is just visible."""
    return np.linalg.norm(oklab(one)[:, None] - oklab(other)[None], axis=-1)
