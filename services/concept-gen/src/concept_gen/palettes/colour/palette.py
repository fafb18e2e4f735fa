"""A palette of the five roles a logo is painted by."""

from dataclasses import dataclass

from concept_gen.palettes.colour import oklch


@dataclass(frozen=True)
class Palette:
    """Five lower-case hex colours, one per role, under a name and a sentence fit for users."""

    name: str
    description: str
    primary: str
    secondary: str
    accent: str
    background: str
    text: str

    @property
    def colors(self) -> tuple[str, str, str, str, str]:
        return self.primary, self.secondary, self.accent, self.background, self.text

    @property
    def contrast(self) -> float:
        """WCAG 2 contrast of text on background."""
        return oklch.contrast(self.text, self.background)

    @property
    def roles(self) -> dict[str, str]:
        return {
            "primary": self.primary,
            "secondary": self.secondary,
            "accent": self.accent,
            "background": self.background,
            "text": self.text,
        }


def separation(one: Palette, other: Palette) -> float:
    """Mean OKLab distance over the five roles."""
    return sum(oklch.distance(a, b) for a, b in zip(one.colors, other.colors, strict=True)) / len(one.colors)
