"""Which SVG may be rendered at all: shapes, gradients and clips that refer to nothing outside it."""

import math
import re
from collections.abc import Iterator
from xml.etree import ElementTree

from image_proc.errors import ImageTooLarge, UnsafeDrawing
from image_proc.limits import LIMITS

_NAMESPACE = "{http://www.w3.org/2000/svg}"
_SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
_PAINT_SERVERS = {"linearGradient", "radialGradient", "stop"}
_ELEMENTS = {"svg", "g", "defs", "clipPath", "title", "desc"} | _SHAPES | _PAINT_SERVERS
_ATTRIBUTES = set(
    [
        "id",
        "d",
        "x",
        "y",
        "x1",
        "y1",
        "x2",
        "y2",
        "cx",
        "cy",
        "r",
        "rx",
        "ry",
        "fx",
        "fy",
        "width",
        "height",
        "points",
        "transform",
        "viewBox",
        "preserveAspectRatio",
        "role",
        "version",
        "fill",
        "fill-rule",
        "fill-opacity",
        "stroke",
        "stroke-width",
        "stroke-linejoin",
        "stroke-linecap",
        "stroke-opacity",
        "stroke-miterlimit",
        "opacity",
        "clip-path",
        "clip-rule",
        "clipPathUnits",
        "gradientUnits",
        "gradientTransform",
        "spreadMethod",
        "offset",
        "stop-color",
        "stop-opacity",
        "shape-rendering",
        "aria-label",
        "aria-hidden",
    ]
)
_DATA = re.compile(r"data-[a-z-]+")
_REFERENCES = {"fill", "stroke", "clip-path"}
_LOCAL = re.compile(r"url\(#[A-Za-z0-9_.-]+\)")
_NUMBER = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?")


def parse_strictly(data: bytes) -> ElementTree.Element:
    """The document's root. Raises UnsafeDrawing for what is not on the list, ImageTooLarge beyond a limit."""
    if len(data) > LIMITS.drawing_bytes:
        raise ImageTooLarge("The drawing is too large.")
    text = _decoded(data)
    try:
        root = ElementTree.fromstring(text)
    except (ElementTree.ParseError, ValueError, RecursionError) as error:
        raise UnsafeDrawing("The drawing is not well-formed.") from error
    _check_elements(root)
    _check_box(root)
    return root


def _decoded(data: bytes) -> str:
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise UnsafeDrawing("The drawing is not UTF-8 text.") from error
    if "<!" in text or "<?" in text.removeprefix('<?xml version="1.0" encoding="UTF-8"?>'):
        raise UnsafeDrawing("The drawing holds declarations, comments or instructions.")
    return text


def _check_elements(root: ElementTree.Element) -> None:
    for count, (depth, element) in enumerate(_walk(root)):
        if count >= LIMITS.drawing_elements or depth > LIMITS.drawing_depth:
            raise ImageTooLarge("The drawing has too many parts.")
        if element.tag.removeprefix(_NAMESPACE) not in _ELEMENTS:
            raise UnsafeDrawing("The drawing holds an element that is not allowed.")
        for name, value in element.attrib.items():
            _check_attribute(name, value)
    if root.tag != f"{_NAMESPACE}svg":
        raise UnsafeDrawing("The drawing is not an SVG.")


def _walk(root: ElementTree.Element) -> Iterator[tuple[int, ElementTree.Element]]:
    waiting = [(0, root)]
    while waiting:
        depth, element = waiting.pop()
        yield depth, element
        waiting += [(depth + 1, child) for child in element]


def _check_attribute(name: str, value: str) -> None:
    if name not in _ATTRIBUTES and not _DATA.fullmatch(name):
        raise UnsafeDrawing("The drawing holds an attribute that is not allowed.")
    if "(" in value and name in _REFERENCES and not _LOCAL.fullmatch(value):
        raise UnsafeDrawing("The drawing refers to something outside itself.")
    if name not in _REFERENCES and "url(" in value.lower():
        raise UnsafeDrawing("The drawing refers to something outside itself.")


def _check_box(root: ElementTree.Element) -> None:
    box = root.get("viewBox", "").replace(",", " ").split()
    if len(box) != 4 or not all(_NUMBER.fullmatch(part) for part in box):
        raise UnsafeDrawing("The drawing has no view box.")
    sides = [*box[2:], *(root.get(name, "1").removesuffix("px") for name in ("width", "height"))]
    if not all(_NUMBER.fullmatch(side) for side in sides):
        raise UnsafeDrawing("The drawing's size is not a number.")
    if not all(math.isfinite(float(side)) and 0 < float(side) <= LIMITS.drawing_side for side in sides):
        raise ImageTooLarge("The drawing's size is out of bounds.")
