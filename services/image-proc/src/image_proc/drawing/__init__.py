"""Role-tagged drawings: SVG in which every painted element names the palette role it is painted by."""

from image_proc.drawing.document import Drawing, read_drawing
from image_proc.drawing.rasterising import rasterise

__all__ = ["Drawing", "rasterise", "read_drawing"]
