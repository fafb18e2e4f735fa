"""Groups the fills of a drawing into the five roles, so that it can be recoloured exactly.

Every colour gets a role of its own: the five base roles go to the colours that do their work, every other
colour to a
tone of the base it is nearest to, which keeps its offset when the drawing is recoloured.
"""

import hashlib
import io
import json
import string
from dataclasses import dataclass
from itertools import product
from xml.etree import ElementTree

import numpy as np
import resvg_py
from PIL import Image

from concept_gen.errors import UnusableResult
from concept_gen.palettes.colour.oklch import contrast, distance, from_lch, lch, with_contrast

BASE_ROLES = ("primary", "secondary", "accent", "background", "text")
MAX_COLOURS = 400
_APART, _READABLE = 0.08, 7.0
_RESOLUTION = 192
_PAINTS = {"fill": "data-fill-role", "stroke": "data-stroke-role", "stop-color": "data-stop-role"}


@dataclass(frozen=True)
class Tagged:
    """SVG of width x height pixels, and the five colours it is painted in."""

    svg: bytes
    roles: dict[str, str]


def role_tagged(root: ElementTree.Element, width: int, height: int) -> Tagged:
    """A sanitised drawing on a canvas of that size, tagged. Raises UnusableResult for too many colours."""
    colours = _colours(root)
    if len(colours) > MAX_COLOURS:
        raise UnusableResult("The provider's drawing has too many colours.", code="result-too-large")
    areas, ground = _measured(root, colours)
    base = base_roles(areas, ground)
    names = _names(colours | {ground}, base)
    roles = base | {names[colour]: colour for colour in sorted(colours)}
    _tag(root, names)
    _on_canvas(root, ground, width, height)
    root.set("data-roles", json.dumps(roles, sort_keys=True, separators=(",", ":")))
    _unique_ids(root)
    return Tagged(ElementTree.tostring(root, encoding="unicode").encode(), base)


def base_roles(areas: dict[str, float], ground: str) -> dict[str, str]:
    """The five roles from colours with their areas: large ones first, invented where there are too few."""
    order = sorted((c for c in areas if distance(c, ground) >= _APART), key=lambda c: (-areas[c], c))
    text = next((c for c in order[1:] if _is_ink(c, ground)), None)
    chosen = _apart([colour for colour in order if colour != text])
    primary = chosen[0] if chosen else with_contrast(ground, ground, 4.5)
    own = lch(primary)
    secondary = chosen[1] if len(chosen) > 1 else from_lch(own.lightness + 0.12, own.chroma, own.hue)
    accent = chosen[2] if len(chosen) > 2 else from_lch(own.lightness, max(own.chroma, 0.1), own.hue + 40)
    ink = text or with_contrast(from_lch(0.3, 0.03, own.hue), ground, _READABLE)
    return {
        "primary": primary,
        "secondary": secondary,
        "accent": accent,
        "background": ground,
        "text": ink,
    }


def _is_ink(colour: str, ground: str) -> bool:
    return lch(colour).chroma < 0.05 and contrast(colour, ground) >= _READABLE


def _apart(order: list[str]) -> list[str]:
    """The first three that are well told from each other."""
    chosen: list[str] = []
    for colour in order:
        if len(chosen) < 3 and all(distance(colour, other) >= _APART for other in chosen):
            chosen.append(colour)
    return chosen


def _colours(root: ElementTree.Element) -> set[str]:
    return {value for e in root.iter() for name in _PAINTS if (value := e.get(name, "")).startswith("#")}


def _measured(root: ElementTree.Element, colours: set[str]) -> tuple[dict[str, float], str]:
    """The share of the picture nearest to each colour, and the colour of its corners (white if
    transparent)."""
    svg = ElementTree.tostring(root, encoding="unicode")
    try:
        png = bytes(
            resvg_py.svg_to_bytes(
                svg_string=svg, width=_RESOLUTION, height=_RESOLUTION, skip_system_fonts=True
            )
        )
    except (ValueError, RuntimeError) as error:
        raise UnusableResult("The provider's drawing cannot be rendered.") from error
    with Image.open(io.BytesIO(png)) as image:
        pixels = np.asarray(image.convert("RGBA"), np.int32)
    known = sorted(colours)
    values = np.array([[int(c[i : i + 2], 16) for i in (1, 3, 5)] for c in known], np.int32)
    opaque = pixels[pixels[..., 3] > 128][:, :3]
    nearest = (
        ((opaque[:, None, :] - values[None]) ** 2).sum(-1).argmin(1) if len(opaque) else np.array([], int)
    )
    counts = np.bincount(nearest, minlength=len(known))
    areas = {colour: float(counts[n]) for n, colour in enumerate(known)}
    return areas, _ground(pixels, known, values)


def _ground(pixels: np.ndarray, known: list[str], values: np.ndarray) -> str:
    corners = [pixels[y, x] for y, x in product((1, -2), (1, -2))]
    if sum(corner[3] > 128 for corner in corners) < 3:
        return "#ffffff"
    seen = [known[int(((values - corner[:3]) ** 2).sum(1).argmin())] for corner in corners]
    return max(seen, key=seen.count)


def _names(colours: set[str], base: dict[str, str]) -> dict[str, str]:
    """The role of each colour. Tones are letters, so that they name no tone with a meaning of its own."""
    names = {colour: role for role, colour in reversed(base.items())}
    rest = sorted(colours - names.keys())
    letters = ("v" + "".join(pair) for pair in product(string.ascii_lowercase, repeat=2))
    for colour, letter in zip(rest, letters, strict=False):
        nearest = min(BASE_ROLES, key=lambda role: distance(colour, base[role]))
        names[colour] = f"{nearest}-{letter}"
    return names


def _tag(root: ElementTree.Element, names: dict[str, str]) -> None:
    for element in root.iter():
        for paint, attribute in _PAINTS.items():
            if (colour := element.get(paint)) in names:
                element.set(attribute, names[colour])


def _on_canvas(root: ElementTree.Element, ground: str, width: int, height: int) -> None:
    """A view box of the canvas's aspect around the drawing, on its ground."""
    left, top, box_width, box_height = (float(part) for part in root.attrib["viewBox"].split())
    unit = max(box_width / width, box_height / height)
    x, y = left - (width * unit - box_width) / 2, top - (height * unit - box_height) / 2
    frame = [f"{value:.4f}".rstrip("0").rstrip(".") for value in (x, y, width * unit, height * unit)]
    root.set("viewBox", " ".join(frame))
    root.set("width", str(width))
    root.set("height", str(height))
    path = f"M{frame[0]} {frame[1]}h{frame[2]}v{frame[3]}h-{frame[2]}z"
    attributes = {"d": path, "fill": ground, "data-fill-role": "background"}
    root.insert(0, ElementTree.Element("path", attributes))


def _unique_ids(root: ElementTree.Element) -> None:
    """Ids that stay apart when several drawings stand in one page."""
    prefix = "r" + hashlib.sha256(ElementTree.tostring(root)).hexdigest()[:10]
    for element in root.iter():
        if "id" in element.attrib:
            element.set("id", f"{prefix}-{element.attrib['id']}")
        for name in ("fill", "stroke", "clip-path"):
            if element.get(name, "").startswith("url(#"):
                element.set(name, element.attrib[name].replace("url(#", f"url(#{prefix}-"))
