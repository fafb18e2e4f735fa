"""Turns foreign SVG into the strict subset that may be kept and rendered: shapes, gradients, clips, local
ids.

What is not on the lists is left out: scripts, event handlers, style sheets, images, text, foreign objects,
filters,
links and every reference to anything outside the document. Paint is resolved onto each shape as plain hex.
"""

import math
import re
from collections.abc import Iterator
from xml.etree import ElementTree

from concept_gen.drawings.paint import local_reference, plain_colour
from concept_gen.errors import UnusableResult

MAX_BYTES = 2 * 2**20
MAX_ELEMENTS = 12_000
MAX_DEPTH = 28
MAX_SIDE = 16_384.0
SVG = "http://www.w3.org/2000/svg"
_SHAPES = frozenset(["path", "rect", "circle", "ellipse", "line", "polyline", "polygon"])
_CONTAINERS = frozenset(["g", "defs", "clipPath", "linearGradient", "radialGradient"])
_ELEMENTS = _SHAPES | _CONTAINERS | {"stop"}
_GEOMETRY = frozenset(
    [
        *[
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
            "fill-rule",
            "clip-rule",
        ],
        *[
            "fill-opacity",
            "stroke-opacity",
            "stroke-width",
            "stroke-linejoin",
            "stroke-linecap",
            "stroke-miterlimit",
        ],
        *[
            "opacity",
            "clipPathUnits",
            "gradientUnits",
            "gradientTransform",
            "spreadMethod",
            "offset",
            "stop-opacity",
        ],
    ]
)
_INHERITED = ("fill", "stroke")
_PLAIN = re.compile(r"[A-Za-z0-9_.,%#()\s+-]*")
_LENGTH = re.compile(r"\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)\s*(?:px)?\s*")
_PLAIN_DOCTYPE = re.compile(r"<!DOCTYPE\s[^\[<>]*>", re.I)


def sanitised(data: bytes) -> ElementTree.Element:
    """The drawing's root in the strict subset, with a view box. UnusableResult where nothing safe is left."""
    root = _parsed(data)
    safe = ElementTree.Element("svg", {"xmlns": SVG, "viewBox": " ".join(_view_box(root))})
    safe[:] = list(_children(root, {"fill": "#000000", "stroke": "none"}, 1, _Budget()))
    _unpaint_clips(safe)
    _drop_dangling(safe)
    if not any(element.tag in _SHAPES for element in safe.iter()):
        raise UnusableResult("The provider's drawing is empty.")
    return safe


class _Budget:
    def __init__(self) -> None:
        self.left = MAX_ELEMENTS

    def spend(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise UnusableResult("The provider's drawing has too many parts.", code="result-too-large")


def _parsed(data: bytes) -> ElementTree.Element:
    if len(data) > MAX_BYTES:
        raise UnusableResult("The provider's drawing is too large.", code="result-too-large")
    try:
        text = data.decode("utf-8-sig")
        text = _PLAIN_DOCTYPE.sub("", text, count=1)
        if "<!DOCTYPE" in text.upper() or "<!ENTITY" in text.upper():
            raise UnusableResult("The provider's drawing holds declarations.", code="unsafe-drawing")
        root = ElementTree.fromstring(text)
    except (ElementTree.ParseError, ValueError, RecursionError) as error:
        raise UnusableResult("The provider's drawing is not well-formed.") from error
    if _tag(root) != "svg":
        raise UnusableResult("The provider's drawing is not an SVG.", code="wrong-type")
    return root


def _tag(element: ElementTree.Element) -> str:
    return element.tag.removeprefix(f"{{{SVG}}}")


def _view_box(root: ElementTree.Element) -> list[str]:
    given = root.get("viewBox", "").replace(",", " ").split()
    box = given or ["0", "0", root.get("width", "1024"), root.get("height", "1024")]
    numbers = [_LENGTH.fullmatch(part) for part in box]
    if len(box) != 4 or not all(numbers):
        raise UnusableResult("The provider's drawing has no size.")
    values = [float(found.group(1)) for found in numbers if found]
    if not all(math.isfinite(v) for v in values) or not all(0 < side <= MAX_SIDE for side in values[2:]):
        raise UnusableResult("The provider's drawing has an unusable size.", code="result-too-large")
    return [found.group(1) for found in numbers if found]


def _children(
    parent: ElementTree.Element, paint: dict[str, str], depth: int, budget: _Budget
) -> Iterator[ElementTree.Element]:
    if depth > MAX_DEPTH:
        raise UnusableResult("The provider's drawing is nested too deeply.", code="result-too-large")
    for element in parent:
        tag = _tag(element)
        if tag not in _ELEMENTS:
            continue
        budget.spend()
        given = _attributes(element)
        if given.get("display") == "none" or given.get("visibility") == "hidden":
            continue
        inherited = paint | {
            name: given[name] for name in _INHERITED if given.get(name, "inherit") != "inherit"
        }
        safe = ElementTree.Element(tag, _safe(tag, given, inherited))
        safe[:] = list(_children(element, inherited, depth + 1, budget))
        yield safe


def _attributes(element: ElementTree.Element) -> dict[str, str]:
    """Attributes with those of `style` over them."""
    declared = (part.partition(":") for part in element.get("style", "").split(";"))
    style = {name.strip(): value.strip() for name, _, value in declared if name.strip()}
    return dict(element.attrib) | style


def _safe(tag: str, given: dict[str, str], paint: dict[str, str]) -> dict[str, str]:
    safe = {name: value for name, value in given.items() if name in _GEOMETRY and _PLAIN.fullmatch(value)}
    safe = {name: value for name, value in safe.items() if "url" not in value.lower()}
    if (clip := local_reference(given.get("clip-path", ""))) is not None:
        safe["clip-path"] = f"url(#{clip})"
    if tag in _SHAPES:
        safe |= {name: _paint(paint[name]) for name in _INHERITED}
    if tag == "stop":
        safe["stop-color"] = plain_colour(given.get("stop-color", "#000000")) or "#000000"
    return safe


def _paint(value: str) -> str:
    if value.strip() in ("none", "transparent"):
        return "none"
    if (target := local_reference(value)) is not None:
        return f"url(#{target})"
    return plain_colour(value) or "none"


def _unpaint_clips(root: ElementTree.Element) -> None:
    """A clip has no colours that would need a role."""
    for clip in root.iter("clipPath"):
        for shape in clip.iter():
            for name in _INHERITED:
                shape.attrib.pop(name, None)


def _drop_dangling(root: ElementTree.Element) -> None:
    """References to what was left out are left out too."""
    known = {element.get("id") for element in root.iter()}
    for element in root.iter():
        for name in ("fill", "stroke", "clip-path"):
            target = local_reference(element.get(name, ""))
            if target is not None and target not in known:
                element.attrib.pop(name)
                if name != "clip-path":
                    element.set(name, "none")
