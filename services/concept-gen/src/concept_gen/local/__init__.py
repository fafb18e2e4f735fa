"""The local generator: logos from words without any service or model beside the vendored data."""

from concept_gen.data.files import lasting

with lasting():
    from concept_gen.local.errors import GeneratorError, InvalidRecipe, InvalidSize
    from concept_gen.local.generator import Design, design, redraw
    from concept_gen.local.raster import rasterise
    from concept_gen.local.refinement import refine

__all__ = [
    "Design",
    "GeneratorError",
    "InvalidRecipe",
    "InvalidSize",
    "design",
    "rasterise",
    "redraw",
    "refine",
]
