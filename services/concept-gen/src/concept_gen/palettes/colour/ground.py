"""What a ground has to hold."""

from concept_gen.palettes.colour.oklch import contrast, from_lch, is_dark, lch

TEXT_CONTRAST, PRIMARY_CONTRAST, ACCENT_CONTRAST, SECONDARY_CONTRAST = 7.0, 3.0, 2.4, 1.7

_YELLOW_CONTRAST, _YELLOW_ON_CREAM = 1.3, 1.56


def least_contrast(colour: str, ground: str, otherwise: float) -> float:
    """Of a companion: a clear yellow is seen on paper by its hue, and would be mustard or ochre with more."""
    own = lch(colour)
    clear = 72 < own.hue < 113 and own.chroma > 0.07 and own.lightness > 0.72
    least = _YELLOW_ON_CREAM if _is_creamy(ground) else _YELLOW_CONTRAST
    return min(otherwise, least) if clear and not is_dark(ground) else otherwise


def _is_creamy(ground: str) -> bool:
    """Whether a yellow differs from it in little but lightness."""
    own = lch(ground)
    return 55 < own.hue < 118 and own.chroma > 0.012


def readable_ground(background: str) -> str:
    """A ground that some text can reach the contrast on: mid tones move to the side they are nearer."""
    while max(contrast("#ffffff", background), contrast("#0a0a0a", background)) < TEXT_CONTRAST + 0.4:
        own = lch(background)
        background = from_lch(own.lightness + (0.01 if own.lightness > 0.62 else -0.01), own.chroma, own.hue)
    return background
