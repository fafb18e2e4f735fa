"""A render request, step by step: source, frame, size, colours, file."""

import re
from typing import NamedTuple

import numpy as np
from PIL import Image

from concept_contracts.queries import RenderImage
from image_proc.analysis import Analysis, analyse_pixels
from image_proc.colour import parse_hex
from image_proc.decoding import Pixels, decode
from image_proc.drawing import Drawing, read_drawing
from image_proc.drawing.framing import Framed, frame, inverted, sized
from image_proc.drawing.rasterising import rasterise_text
from image_proc.errors import ImageTooLarge, UnsafeDrawing, UnsupportedOption
from image_proc.limits import LIMITS
from image_proc.rendering import provenance
from image_proc.rendering.encoding import FORMATS, ICON_SIDES, encode, icon, png
from image_proc.rendering.pdf import page, picture_page
from image_proc.rendering.resizing import check_output, fitting, resize

_HEX = re.compile(r"#[0-9a-f]{6}")
_PAPER = "#ffffff"


class Rendered(NamedTuple):
    """A file. Width and height are pixels (CSS pixels for svg and pdf)."""

    data: bytes
    media_type: str
    width: int
    height: int


def render(request: RenderImage, image: bytes, vector: bytes | None) -> Rendered:
    """Raises UnreadableImage, ImageTooLarge, or UnsupportedOption for what is not offered."""
    check(request)
    drawing = read_drawing(vector) if vector and not _made_elsewhere(vector) else None
    made = _from_drawing(request, drawing) if drawing else _from_pixels(request, decode(image))
    if len(made.data) > LIMITS.output_bytes:
        raise ImageTooLarge("The file became too large.")
    return made


def check(request: RenderImage) -> None:
    """Raises UnsupportedOption or ImageTooLarge before anything is read."""
    if request.format not in FORMATS:
        raise UnsupportedOption(f"There is no format {request.format[:20]!r}.", user_fault=True)
    if request.background not in (None, "transparent") and not _HEX.fullmatch(str(request.background)):
        raise UnsupportedOption("A background is 'transparent' or a colour like #1a2b3c.", user_fault=True)
    if request.svg_mode not in ("color", "mono"):
        raise UnsupportedOption("An SVG is in the mode 'color' or 'mono'.", user_fault=True)
    if request.canvas:
        if min(request.canvas) < 1 or max(request.canvas) > 64 * min(request.canvas):
            raise UnsupportedOption("A canvas cannot be that long and thin.", user_fault=True)
        check_output(*request.canvas)


def _made_elsewhere(vector: bytes) -> bool:
    try:
        read_drawing(vector)
    except UnsafeDrawing:
        return True
    return False


def _mono(request: RenderImage) -> str | None:
    return request.mono or ("#000000" if request.format == "svg" and request.svg_mode == "mono" else None)


def _from_drawing(request: RenderImage, drawing: Drawing) -> Rendered:
    fields = provenance.clean(request.metadata)
    drawing = inverted(drawing) if request.invert else drawing
    framed = frame(
        drawing,
        aspect=request.canvas[0] / request.canvas[1] if request.canvas else _icon_aspect(request),
        background=request.background,
        mono=_mono(request),
        metadata=provenance.svg_metadata(fields) if request.format == "svg" else "",
    )
    width, height = target_size(request, framed.width, framed.height)
    match request.format:
        case "svg":
            return Rendered(sized(framed, width, height).encode(), FORMATS["svg"].media_type, width, height)
        case "pdf":
            data = page(sized(framed, width, height).encode(), width, height, fields)
            return Rendered(data, FORMATS["pdf"].media_type, width, height)
        case "ico":
            return _icon([_drawn(request, framed, side, side) for side in _icon_sides(request)])
        case _:
            return _file(request, _drawn(request, framed, width, height), fields)


def _icon_aspect(request: RenderImage) -> float | None:
    return 1.0 if request.format == "ico" else None


def target_size(request: RenderImage, width: float, height: float) -> tuple[int, int]:
    """Canvas, or longest side, or as it is."""
    if request.canvas:
        return request.canvas
    longest = request.size or max(request.image.width, request.image.height) or round(max(width, height))
    size = fitting(round(width), round(height), (longest, longest))
    check_output(*size)
    return size


def _drawn(request: RenderImage, framed: Framed, width: int, height: int) -> Pixels:
    pixels = decode(rasterise_text(framed.text, width, height))
    if pixels.shape[:2] != (height, width):
        pixels = resize(pixels, width, height)
    if request.mono and pixels.shape[2] == 4:
        pixels = np.dstack(
            [np.full(pixels.shape, (*parse_hex(request.mono), 0), np.uint8)[..., :3], pixels[..., 3]]
        )
    return pixels


def _from_pixels(request: RenderImage, pixels: Pixels) -> Rendered:
    fields = provenance.clean(request.metadata)
    needs_analysis = request.invert or request.mono or request.background
    if request.format == "svg":
        return _traced(request, analyse_pixels(pixels))
    if needs_analysis:
        pixels = _repainted(request, analyse_pixels(pixels))
    if request.format == "ico":
        pixels = _twice(pixels, _icon_sides(request)[-1])
        return _icon([_placed(request, pixels, (side, side)) for side in _icon_sides(request)])
    width, height = target_size(request, pixels.shape[1], pixels.shape[0])
    pixels = _placed(request, pixels, (width, height))
    if request.format == "pdf":
        data = picture_page(png(pixels, {}), width, height, fields)
        return Rendered(data, FORMATS["pdf"].media_type, width, height)
    return _file(request, pixels, fields)


def _repainted(request: RenderImage, analysis: Analysis) -> Pixels:
    if request.mono:
        return analysis.silhouette(request.mono)
    if request.invert:
        return analysis.inverted(transparent=request.background is not None)
    return analysis.cut_out()


def _traced(request: RenderImage, analysis: Analysis) -> Rendered:
    svg = analysis.vectorise(
        mono=_mono(request),
        detail=request.svg_detail,
        background=request.background,
        metadata=provenance.svg_metadata(provenance.clean(request.metadata)),
    )
    return Rendered(svg, FORMATS["svg"].media_type, analysis.width, analysis.height)


def _placed(request: RenderImage, pixels: Pixels, size: tuple[int, int]) -> Pixels:
    """Fitted into `size` and centred on a canvas of the background, or of what the picture's rim shows."""
    small = resize(pixels, *fitting(pixels.shape[1], pixels.shape[0], size))
    if small.shape[1::-1] == size:
        return small
    canvas = np.empty((size[1], size[0], 4), np.uint8)
    canvas[:] = _behind(request, pixels)
    top, left = (size[1] - small.shape[0]) // 2, (size[0] - small.shape[1]) // 2
    rgba = small if small.shape[2] == 4 else np.dstack([small, np.full(small.shape[:2], 255, np.uint8)])
    layer = Image.fromarray(canvas)
    layer.alpha_composite(Image.fromarray(rgba), (left, top))
    return np.asarray(layer)


def _behind(request: RenderImage, pixels: Pixels) -> tuple[int, int, int, int]:
    if request.background not in (None, "transparent"):
        return (*parse_hex(str(request.background)), 255)
    if request.background == "transparent" or pixels.shape[2] == 4:
        return (0, 0, 0, 0)
    rim = np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]])
    red, green, blue = (int(c) for c in np.median(rim, axis=0))
    return (red, green, blue, 255)


def _icon_sides(request: RenderImage) -> list[int]:
    return [side for side in ICON_SIDES if side <= (request.size or 256)] or [ICON_SIDES[0]]


def _twice(pixels: Pixels, side: int) -> Pixels:
    """At most twice as large as what is made of it in several sizes, each of which then costs less."""
    small = fitting(pixels.shape[1], pixels.shape[0], (2 * side, 2 * side))
    return resize(pixels, *small) if max(small) < max(pixels.shape) else pixels


def _icon(pictures: list[Pixels]) -> Rendered:
    largest = pictures[-1].shape[0]
    return Rendered(icon(pictures), FORMATS["ico"].media_type, largest, largest)


def _file(request: RenderImage, pixels: Pixels, fields: dict[str, str]) -> Rendered:
    solid = request.background not in (None, "transparent")
    if pixels.shape[2] == 4 and (solid or not FORMATS[request.format].transparent):
        pixels = _flattened(pixels, str(request.background) if solid else _PAPER)
    data = encode(pixels, request.format, fields, request.quality, request.lossless)
    return Rendered(data, FORMATS[request.format].media_type, pixels.shape[1], pixels.shape[0])


def _flattened(pixels: Pixels, colour: str) -> Pixels:
    ground = Image.new("RGBA", (pixels.shape[1], pixels.shape[0]), (*parse_hex(colour), 255))
    ground.alpha_composite(Image.fromarray(pixels))
    return np.asarray(ground.convert("RGB"))
