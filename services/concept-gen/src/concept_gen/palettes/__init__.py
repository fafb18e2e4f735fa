"""Palettes from theme words."""

from concept_gen.palettes.generator import Draft, finished, palettes
from concept_gen.palettes.palette import Palette
from concept_gen.palettes.themes import named_colour

__all__ = ["Draft", "Palette", "finished", "named_colour", "palettes"]
