"""Palettes from theme words."""

from concept_gen.palettes.generator import Draft, finished, palettes
from concept_gen.palettes.palette import Palette
from concept_gen.palettes.themes import is_theme, named_colour

__all__ = ["Draft", "Palette", "finished", "is_theme", "named_colour", "palettes"]
