"""OKLab and OKLCH (Björn Ottosson, 2020) and WCAG 2 contrast over lower-case hex colours."""

import math
from functools import lru_cache
from typing import NamedTuple


class Lch(NamedTuple):
    """Lightness 0..1, chroma 0..about .32, hue in degrees 0..360."""

    lightness: float
    chroma: float
    hue: float


def _linear(c: float) -> float:
    return c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4


def _gamma(c: float) -> float:
    return c * 12.92 if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055


@lru_cache(16384)
def _linear_rgb(colour: str) -> tuple[float, float, float]:
    r, g, b = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return _linear(r), _linear(g), _linear(b)


@lru_cache(16384)
def oklab(colour: str) -> tuple[float, float, float]:
    r, g, b = _linear_rgb(colour)
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    medium = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def lch(colour: str) -> Lch:
    lightness, a, b = oklab(colour)
    return Lch(lightness, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360)


def _to_linear(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _in_gamut(rgb: tuple[float, float, float]) -> bool:
    return all(-1e-4 <= c <= 1.0001 for c in rgb)


@lru_cache(16384)
def from_lch(lightness: float, chroma: float, hue: float) -> str:
    """The nearest sRGB colour of that lightness and hue: chroma is lowered by bisection until it fits."""
    lightness = min(max(lightness, 0.0), 1.0)
    if not _in_gamut(_to_linear(lightness, chroma, hue)):
        low, high = 0.0, chroma
        for _ in range(16):
            middle = (low + high) / 2
            low, high = (middle, high) if _in_gamut(_to_linear(lightness, middle, hue)) else (low, middle)
        chroma = low
    channels = (min(max(_gamma(max(c, 0.0)), 0.0), 1.0) for c in _to_linear(lightness, chroma, hue))
    return "#" + "".join(f"{round(255 * c):02x}" for c in channels)


def luminance(colour: str) -> float:
    r, g, b = _linear_rgb(colour)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    """WCAG 2 contrast ratio, 1..21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def distance(one: str, other: str) -> float:
    """Euclidean distance in OKLab: .02 is just visible, .1 is another colour."""
    return math.dist(oklab(one), oklab(other))


def likeness(one: str, other: str) -> float:
    """OKLab distance with half the weight on lightness: shades of one colour stay near each other."""
    (light, a, b), (lightness, c, d) = oklab(one), oklab(other)
    return math.hypot((light - lightness) / 2, a - c, b - d)


def is_shade(one: str, other: str) -> bool:
    """Whether two colours go by one name: hardly another tint, not much lighter or darker."""
    (light, a, b), (lightness, c, d) = oklab(one), oklab(other)
    return math.hypot(a - c, b - d) <= 0.05 and abs(light - lightness) <= 0.16


def hue_gap(one: float, other: float) -> float:
    return abs((one - other + 180) % 360 - 180)


def is_dark(colour: str) -> bool:
    return luminance(colour) < 0.18


@lru_cache(16384)
def with_contrast(colour: str, ground: str, ratio: float) -> str:
    """Move `colour` in lightness, away from `ground`, until the contrast is at least `ratio`.

    On its way to dark a yellow turns towards amber, a strong orange towards red, a lime towards green, and a
    tint becomes a fuller tone: where a painter would go, instead of olive, brown and dust.
    """
    lightness, chroma, hue = lch(colour)
    step = 0.01 if is_dark(ground) else -0.01
    turn, most = _deepening(chroma, hue) if step < 0 else (0.0, 0.0)
    while contrast(colour, ground) < ratio and 0 < lightness + step < 1:
        lightness += step
        hue += turn if 46 < hue < 140 else 0
        chroma = max(chroma, min(chroma + 0.003, most))
        colour = from_lch(lightness, chroma, hue)
    return colour


def _deepening(chroma: float, hue: float) -> tuple[float, float]:
    """By how much a hue turns with each hundredth of lightness, and the chroma that it grows to."""
    apricot = 0.08 < chroma < 0.16 and 46 < hue < 74
    sunny = chroma > 0.085 and 74 <= hue < 112
    most = 0.12 if 0.04 < chroma < 0.12 and not 60 < hue < 118 else 0.16 if apricot or sunny else 0.0
    if apricot or (chroma > 0.125 and 46 < hue <= 62):
        return -1.3, most
    if 62 < hue < 112 and chroma > 0.05:
        return -1.3 if chroma > 0.14 else -1.0 if chroma > 0.1 else -0.6, most
    return 0.8 if 112 <= hue < 134 and chroma > 0.05 else 0.0, most
