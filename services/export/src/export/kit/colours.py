"""Colours by number: channels, contrast, and what to call each."""

from collections.abc import Iterator
from typing import NamedTuple

from concept_contracts.palettes import Palette


class Swatch(NamedTuple):
    """A colour of a palette; `name` is its role, or its place where it has none."""

    name: str
    hex: str


def swatches(palette: Palette) -> Iterator[Swatch]:
    """Every colour once, roles first, in the palette's order."""
    roles = palette.roles.model_dump() if palette.roles else {}
    named: dict[str, str] = {}
    for role, colour in roles.items():
        named.setdefault(colour, role)
    for number, colour in enumerate(palette.colors, 1):
        named.setdefault(colour, f"colour-{number}")
    return (Swatch(name, colour) for colour, name in named.items())


def channels(colour: str) -> tuple[int, int, int]:
    """0..255 each, of `#rrggbb`."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def contrast(one: str, other: str) -> float:
    """WCAG 2 contrast ratio, 1..21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio"""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
