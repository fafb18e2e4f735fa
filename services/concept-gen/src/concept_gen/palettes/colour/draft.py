"""Colours as a scheme wants them, before any correction."""

from dataclasses import dataclass

from concept_gen.palettes.colour.oklch import from_lch, is_dark, lch


@dataclass(frozen=True)
class Draft:
    """Colours as a scheme wants them; contrast and distinctness come after. The text is derived."""

    primary: str
    secondary: str
    accent: str
    background: str

    @property
    def dark(self) -> bool:
        return is_dark(self.background)


def tuned(colour: str, lightness: float | None = None, chroma: float | None = None, turn: float = 0.0) -> str:
    """The colour with another lightness, chroma or hue."""
    own = lch(colour)
    return from_lch(
        own.lightness if lightness is None else lightness,
        own.chroma if chroma is None else chroma,
        own.hue + turn,
    )


def glowing(colour: str) -> str:
    """As a neon tube of that hue: the lightness at which sRGB has most of it. Greys stay."""
    own = lch(colour)
    if own.chroma < 0.03:
        return colour
    levels = (from_lch(level / 50, 0.4, own.hue) for level in range(25, 47))
    return max(levels, key=lambda one: lch(one).chroma)
