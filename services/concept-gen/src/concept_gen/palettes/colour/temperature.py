"""Whether a colour is warm or cool by itself."""

from concept_gen.palettes.colour.oklch import lch

_COLOURED = 0.04


def is_cool(colour: str) -> bool:
    """A teal, blue or violet; a leafy green is neither cool nor warm."""
    own = lch(colour)
    return own.chroma > _COLOURED and 170 < own.hue < 330


def is_warm_hue(colour: str) -> bool:
    own = lch(colour)
    return own.chroma > _COLOURED and not 115 < own.hue < 345
