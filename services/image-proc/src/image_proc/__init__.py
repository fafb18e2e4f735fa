"""Pure pixel and vector work: recolouring, palettes, rendering, tracing."""

import cv2

from image_proc.analysis import Analysis, analyse
from image_proc.palette_extraction import Swatch, extract_palette

# A picture is one worker's work: OpenCV's own threads, which spin while they wait, cost a sixth more and
# gain nothing.
cv2.setNumThreads(1)

__all__ = ["Analysis", "Swatch", "analyse", "extract_palette"]
