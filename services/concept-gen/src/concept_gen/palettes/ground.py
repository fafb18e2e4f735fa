"""What a ground has to hold."""

from concept_gen.palettes.oklch import contrast, from_lch, lch

TEXT_CONTRAST, PRIMARY_CONTRAST, ACCENT_CONTRAST, SECONDARY_CONTRAST = 7.0, 3.0, 2.4, 1.7


def readable_ground(background: str) -> str:
    """A ground that some text can reach the contrast on: mid tones move to the side they are nearer."""
    while max(contrast("#ffffff", background), contrast("#0a0a0a", background)) < TEXT_CONTRAST + 0.4:
        own = lch(background)
        background = from_lch(own.lightness + (0.01 if own.lightness > 0.62 else -0.01), own.chroma, own.hue)
    return background
