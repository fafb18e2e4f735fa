"""Palettes from theme words."""

from concept_gen.palettes.generator import palettes
from concept_gen.palettes.palette import Palette

__all__ = ["Palette", "palettes"]
