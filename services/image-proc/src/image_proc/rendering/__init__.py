"""One picture in one format: from the drawing where there is one, from the pixels otherwise."""

from image_proc.rendering.pipeline import Rendered, render

__all__ = ["Rendered", "render"]
