"""A logo in other palettes. Pure: bytes in, bytes out."""

from collections.abc import Sequence
from typing import NamedTuple

from concept_contracts.images import ImageError
from concept_contracts.palettes import Palette, PaletteRoles
from concept_runtime.errors import PermanentError
from image_proc.analysis import Analysis, analyse
from image_proc.drawing import Drawing, rasterise, read_drawing
from image_proc.errors import UnsafeDrawing
from image_proc.roles import assign_roles


class Recoloured(NamedTuple):
    """One variation: the palette with its roles, and either a PNG (with an SVG, where there was one) or an
    error."""

    palette: Palette
    contrast: float | None = None
    png: bytes = b""
    width: int = 0
    height: int = 0
    svg: bytes | None = None
    error: ImageError | None = None


def recolour(
    image: bytes, vector: bytes | None, palettes: Sequence[Palette], width: int, height: int
) -> list[Recoloured]:
    """The logo in each palette, in order. Raises UnreadableImage or ImageTooLarge when nothing can be made
    of it.

    A role-tagged drawing is recoloured exactly; without one the pixels of `image` are.
    """
    drawing = drawing_or_none(vector)
    analysis = None if drawing or not palettes else analyse(image)
    return [_one(palette, drawing, analysis, width, height) for palette in palettes]


def drawing_or_none(vector: bytes | None) -> Drawing | None:
    """The drawing in `vector`; None where there is none that may be rendered."""
    try:
        return read_drawing(vector) if vector else None
    except UnsafeDrawing:
        return None


def _one(
    palette: Palette, drawing: Drawing | None, analysis: Analysis | None, width: int, height: int
) -> Recoloured:
    try:
        palette = with_roles(palette, drawing)
        if drawing:
            return _from_drawing(palette, drawing, width, height)
        assert analysis
        return _from_pixels(palette, analysis)
    except PermanentError as error:
        return Recoloured(palette, error=ImageError(code=error.code, message=str(error)))


def _from_drawing(palette: Palette, drawing: Drawing, width: int, height: int) -> Recoloured:
    assert palette.roles
    painted = drawing.recoloured(palette.roles.model_dump())
    return Recoloured(
        palette, painted.contrast, rasterise(painted, width, height), width, height, painted.data
    )


def _from_pixels(palette: Palette, analysis: Analysis) -> Recoloured:
    assert palette.roles
    mapping = analysis.assign(palette.colors, ground=palette.roles.background)
    png = analysis.recolour(palette.colors, mapping=mapping)
    return Recoloured(palette, analysis.contrast(mapping), png, analysis.width, analysis.height)


def with_roles(palette: Palette, drawing: Drawing | None = None) -> Palette:
    """The palette with a role for every colour; `drawing` says whether the ground was light or dark."""
    if palette.roles:
        return palette
    roles = assign_roles(palette.colors, drawing.roles["background"] if drawing else None)
    return palette.model_copy(update={"roles": PaletteRoles(**roles)})
