"""Kinds of ground."""

from enum import Enum

from concept_gen.palettes.colour.oklch import lch


class Field(Enum):
    """What a logo stands on: paper, night, or a bold colour."""

    PAPER = "paper"
    NIGHT = "night"
    BOLD = "bold"


def field_of(colour: str) -> Field:
    own = lch(colour)
    if own.lightness >= 0.88 and own.chroma < 0.06:
        return Field.PAPER
    return Field.NIGHT if own.lightness <= 0.36 else Field.BOLD
