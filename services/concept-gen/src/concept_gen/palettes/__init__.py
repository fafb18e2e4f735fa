"""Palettes from theme words."""

from concept_gen.palettes.colour.draft import Draft
from concept_gen.palettes.colour.palette import Palette
from concept_gen.palettes.generator import carried, finished, palettes, wearing
from concept_gen.palettes.reading.themes import is_theme, named_colour
from concept_gen.palettes.reading.thing_colours import Coloured, coloured_things, known_things

__all__ = [
    "Coloured",
    "Draft",
    "Palette",
    "carried",
    "coloured_things",
    "finished",
    "is_theme",
    "known_things",
    "named_colour",
    "palettes",
    "wearing",
]
