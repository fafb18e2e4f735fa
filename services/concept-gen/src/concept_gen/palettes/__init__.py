"""Palettes from theme words."""

from concept_gen.palettes.draft import Draft
from concept_gen.palettes.generator import carried, finished, palettes
from concept_gen.palettes.palette import Palette
from concept_gen.palettes.themes import is_theme, named_colour

__all__ = ["Draft", "Palette", "carried", "finished", "is_theme", "named_colour", "palettes"]
