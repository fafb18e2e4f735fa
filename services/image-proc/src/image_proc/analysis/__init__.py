"""Pictures taken apart into a few colours and their mixtures."""

from image_proc.analysis.analysis import Analysis
from image_proc.analysis.census import slope
from image_proc.analysis.clean import decompose as decompose_clean
from image_proc.analysis.overlays import without_faint_seams, without_overlays
from image_proc.analysis.wear import is_worn
from image_proc.analysis.worn import decompose as decompose_worn
from image_proc.decoding import Pixels, decode

__all__ = ["Analysis", "analyse", "analyse_pixels"]


def analyse(data: bytes) -> Analysis:
    """Of a PNG, JPEG, WebP or AVIF file. Raises UnreadableImage or ImageTooLarge."""
    return analyse_pixels(decode(data))


def analyse_pixels(pixels: Pixels) -> Analysis:
    """Of (height, width, 3 or 4) sRGB pixels."""
    slopes = slope(pixels)
    if is_worn(pixels, slopes):
        parts = decompose_worn(pixels)
        return Analysis(parts, pixels, without_faint_seams(parts))
    parts, drawn = without_overlays(decompose_clean(pixels, slopes))
    return Analysis(parts, pixels, drawn)
