"""Pure pixel and vector work: recolouring, palettes, rendering, tracing."""

from image_proc.analysis import Analysis, analyse
from image_proc.palette_extraction import Swatch, extract_palette

__all__ = ["Analysis", "Swatch", "analyse", "extract_palette"]
