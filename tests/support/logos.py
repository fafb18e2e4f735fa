# ruff: noqa: E501
"""A small logo as its provider hands it over."""

import io

from PIL import Image

from image_proc.drawing import rasterise, read_drawing

BASE = {
    "primary": "#1f3a5f",
    "secondary": "#4a7c9d",
    "accent": "#f2a541",
    "background": "#f4f1e8",
    "text": "#101826",
}
PALETTES = {
    "Ember": ("#d00000", "#f48c06", "#ffba08", "#fff3e0", "#370617"),
    "Night": ("#4cc9f0", "#4361ee", "#f72585", "#0b0b1a", "#f8f9fa"),
}


def drawing(side: int = 256) -> bytes:
    """A role-tagged drawing of a disc with a derived tone, a bar and a ground."""
    roles = ",".join(f'"{role}":"{colour}"' for role, colour in (BASE | {"primary-pale": "#f0f5fb"}).items())
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1024 1024" width="{side}" height="{side}" role="img" '
        f"aria-label=\"Logo\" data-roles='{{{roles}}}'>"
        f'<path d="M0 0h1024v1024H0z" fill="#f4f1e8" data-fill-role="background"/>'
        '<circle cx="512" cy="420" r="260" fill="#1f3a5f" data-fill-role="primary"/>'
        '<circle cx="512" cy="420" r="90" fill="#f0f5fb" data-fill-role="primary-pale"/>'
        '<path d="M200 800H824" stroke="#101826" data-stroke-role="text" stroke-width="60"/></svg>'
    ).encode()


def picture(side: int = 256) -> bytes:
    return rasterise(read_drawing(drawing(side)), side, side)


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image
