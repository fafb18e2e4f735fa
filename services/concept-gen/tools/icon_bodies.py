"""Reads an icon's SVG body into plain filled outlines: no groups, references, clips or strokes are left."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_ARGUMENTS = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2, "a": 7, "z": 0}
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


def read_outlines(body: str, decimals: int) -> list[Outline]:
    """Flatten `body` to outlines with coordinates rounded to `decimals`. Raises `UnsupportedBody`."""
    try:
        root = ElementTree.fromstring(f'<svg xmlns:xlink="x">{body}</svg>')
    except ElementTree.ParseError as error:
        raise UnsupportedBody(str(error)) from error
    return list(_walk(root, {}, decimals))


def _walk(element: ElementTree.Element, inherited: dict[str, str], decimals: int) -> Iterator[Outline]:
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
        yield Outline(round_path(outline, decimals), fill, state.get("fill-rule") == "evenodd", opacity)
    for child in element:
        yield from _walk(child, state, decimals)


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


def round_path(d: str, decimals: int) -> str:
    """Write path data again with rounded numbers and the fewest separators.

    Every subpath starts with an absolute move, so that it can be taken out alone.
    """
    out: list[str] = []
    pen = start = (0.0, 0.0)
    for command, arguments in _commands(d):
        for step, values in _steps(command, arguments):
            if step in "mM":
                start = (pen[0] * (step == "m") + values[0], pen[1] * (step == "m") + values[1])
                out.append("M" + _join([_short(v, decimals) for v in start]))
                pen = start
                continue
            out.append(step + _join(_texts(step, values, decimals)))
            pen = start if step in "zZ" else _moved(pen, step, values)
    return "".join(out)


def _steps(command: str, arguments: list[str]) -> Iterator[tuple[str, list[float]]]:
    """One step for every full set of arguments; the pairs after a move are lines."""
    count = _ARGUMENTS[command.lower()]
    if count == 0:
        yield command, []
        return
    for index in range(0, len(arguments) - count + 1, count):
        step = {"m": "l", "M": "L"}.get(command, command) if index else command
        yield step, [float(v) for v in arguments[index : index + count]]


def _texts(step: str, values: list[float], decimals: int) -> list[str]:
    is_arc = step in "aA"
    return [str(int(v)) if is_arc and i in (3, 4) else _short(v, decimals) for i, v in enumerate(values)]


def _moved(pen: tuple[float, float], step: str, values: list[float]) -> tuple[float, float]:
    x, y = pen if step.islower() else (0.0, 0.0)
    match step.lower():
        case "h":
            return x + values[0], pen[1]
        case "v":
            return pen[0], y + values[0]
    return x + values[-2], y + values[-1]


def _commands(d: str) -> Iterator[tuple[str, list[str]]]:
    for command, text in re.findall(r"([a-zA-Z])([^a-df-zA-DF-Z]*)", d):
        if command.lower() not in _ARGUMENTS:
            raise UnsupportedBody(f"path command {command}")
        yield command, list(_arguments(command, text))


def _arguments(command: str, text: str) -> Iterator[str]:
    position = index = 0
    while True:
        while position < len(text) and text[position] in " ,\t\r\n":
            position += 1
        if position >= len(text):
            return
        if command in "aA" and index % 7 in (3, 4):
            token = text[position]
        else:
            found = _NUMBER.match(text, position)
            if not found:
                raise UnsupportedBody(f"path data {text[position:]!r}")
            token = found.group()
        yield token
        position += len(token)
        index += 1


def _short(value: float, decimals: int) -> str:
    text = f"{value:.{decimals}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    if text in ("-0", ""):
        return "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def _join(texts: list[str]) -> str:
    out = ""
    for text in texts:
        out += text if not out or text.startswith("-") else " " + text
    return out
