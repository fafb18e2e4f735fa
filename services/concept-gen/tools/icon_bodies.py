"""Reads an icon's SVG body into plain filled outlines: no groups, references, clips or strokes are left."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from path_grid import UnsupportedPath, on_grid

from concept_gen.data.icons import GRID

_UNSUPPORTED = {"mask", "use", "filter", "linearGradient", "radialGradient", "text", "image"}


class UnsupportedBody(Exception):
    """The body uses something that a list of filled outlines cannot say."""


@dataclass(frozen=True)
class Outline:
    """One filled path; `fill` is the source's literal colour or `currentColor`."""

    d: str
    fill: str = "currentColor"
    even_odd: bool = False
    opacity: float = 1.0


def read_outlines(body: str, box: list[float]) -> tuple[list[Outline], list[int]]:
    """Flatten `body`, drawn in a view box, to outlines on the grid; with the box on the grid. Raises
    `UnsupportedBody`."""
    scale = GRID / max(box[2:])
    try:
        root = ElementTree.fromstring(f'<svg xmlns:xlink="x">{body}</svg>')
        return list(_walk(root, {}, scale)), [round(v * scale) for v in box]
    except (ElementTree.ParseError, UnsupportedPath) as error:
        raise UnsupportedBody(str(error)) from error


def _walk(element: ElementTree.Element, inherited: dict[str, str], scale: float) -> Iterator[Outline]:
    if element.tag in _UNSUPPORTED:
        raise UnsupportedBody(element.tag)
    if element.tag in ("defs", "clipPath"):
        if any(child.tag in _UNSUPPORTED for child in element):
            raise UnsupportedBody("defs")
        return
    if "transform" in element.attrib or element.get("stroke", "none") != "none" or "style" in element.attrib:
        raise UnsupportedBody("transform, stroke or style")
    state = inherited | {k: v for k, v in element.attrib.items() if k in ("fill", "fill-rule")}
    opacity = float(inherited.get("opacity", 1)) * float(
        element.get("opacity", element.get("fill-opacity", 1))
    )
    state["opacity"] = str(opacity)
    outline = _geometry(element)
    if outline and state.get("fill") != "none":
        fill = state.get("fill", "currentColor")
        yield Outline(on_grid(outline, scale), fill, state.get("fill-rule") == "evenodd", opacity)
    for child in element:
        yield from _walk(child, state, scale)


def _geometry(element: ElementTree.Element) -> str | None:
    number = lambda name, default=0.0: float(element.get(name, default))  # noqa: E731
    match element.tag:
        case "path":
            return element.get("d")
        case "circle":
            return _ellipse(number("cx"), number("cy"), number("r"), number("r"))
        case "ellipse":
            return _ellipse(number("cx"), number("cy"), number("rx"), number("ry"))
        case "rect":
            return _rectangle(number("x"), number("y"), number("width"), number("height"), number("rx"))
    return None


def _ellipse(cx: float, cy: float, rx: float, ry: float) -> str:
    return f"M{cx - rx} {cy}a{rx} {ry} 0 1 0 {2 * rx} 0a{rx} {ry} 0 1 0 {-2 * rx} 0z"


def _rectangle(x: float, y: float, w: float, h: float, r: float) -> str:
    corner = lambda dx, dy: f"a{r} {r} 0 0 1 {dx} {dy}" if r else ""  # noqa: E731
    return (
        f"M{x + r} {y}h{w - 2 * r}{corner(r, r)}v{h - 2 * r}{corner(-r, r)}"
        f"h{2 * r - w}{corner(-r, -r)}v{2 * r - h}{corner(r, -r)}z"
    )
