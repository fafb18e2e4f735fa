"""Pure pixel and vector work: recolouring, palettes, rendering, tracing."""

from image_proc.analysis import Analysis, analyse

__all__ = ["Analysis", "analyse"]
