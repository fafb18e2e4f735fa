"""Pixels to SVG: sub-pixel outlines of each paint's share."""

from image_proc.tracing.layers import trace

__all__ = ["trace"]
