"""Writes a scene as role-tagged SVG.

Every painted element names its role (`data-fill-role`, `data-stroke-role`, `data-stop-role`) beside a literal
lower-case hex; the root's `data-roles` lists every role in use and the five base roles.
"""

import hashlib
import html
import json

from concept_gen.local.scene.model import SIDE, Gradient, Group, Node, Path, Scene
from concept_gen.local.scene.tones import BASE_ROLES, tone
from concept_gen.palettes.colour.palette import Palette

_PREFIX = "@@"


def write_svg(scene: Scene, palette: Palette, width: int, height: int, title: str) -> bytes:
    """UTF-8 SVG of width x height pixels with the scene's square centred and the ground filling all of it."""
    writer = _Writer(palette)
    body = "".join(writer.node(node) for node in scene.nodes)
    unit = SIDE / min(width, height)
    view_width, view_height = width * unit, height * unit
    left, top = (SIDE - view_width) / 2, (SIDE - view_height) / 2
    frame = f"M{number(left)} {number(top)}h{number(view_width)}v{number(view_height)}H{number(left)}z"
    ground = writer.node(Path(frame, fill=scene.ground))
    roles = json.dumps(writer.all_roles(), sort_keys=True, separators=(",", ":"))
    view = " ".join(number(v) for v in (left, top, view_width, view_height))
    defs = f"<defs>{''.join(writer.definitions)}</defs>" if writer.definitions else ""
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}" width="{width}" height="{height}"'
        f" role=\"img\" aria-label={_quoted(title)} data-roles='{roles}'>{defs}{ground}{body}</svg>"
    )
    prefix = "c" + hashlib.sha256(text.encode()).hexdigest()[:10]
    return text.replace(_PREFIX, prefix).encode()


def number(value: float, places: int = 2) -> str:
    """At most `places` decimals and no exponent, so that a drawing has one spelling on every machine.

    The last digits of sines and powers differ between machines; they are rounded off first, so that a value
    half way between two spellings (such as 212.025) does not depend on them.
    """
    text = f"{round(value, places + 4):.{places}f}"
    if places:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _quoted(text: str) -> str:
    """As an attribute's value; an apostrophe stays as it is."""
    return '"' + html.escape(text, quote=False).replace('"', "&quot;") + '"'


class _Writer:
    def __init__(self, palette: Palette) -> None:
        self._base = palette.roles
        self._used: dict[str, str] = {}
        self.definitions: list[str] = []

    def all_roles(self) -> dict[str, str]:
        return {role: self._base[role] for role in BASE_ROLES} | self._used

    def node(self, node: Node) -> str:
        return self._path(node) if isinstance(node, Path) else self._group(node)

    def _group(self, group: Group) -> str:
        inner = "".join(self.node(child) for child in group.children)
        transform = f' transform="{group.transform}"' if group.transform else ""
        if transform:
            inner = f"<g{transform}>{inner}</g>"
        if not group.clip:
            return inner
        rule = ' clip-rule="evenodd"' if group.even_odd else ""
        shapes = "".join(f'<path d="{d}"{rule}/>' for d in group.clip)
        return f'<g clip-path="url(#{self._define("clipPath", "", shapes)})">{inner}</g>'

    def _path(self, path: Path) -> str:
        attributes = [f'd="{path.d}"']
        if path.transform:
            attributes.append(f'transform="{path.transform}"')
        attributes += self._fill(path) + self._stroke(path)
        return f"<path {' '.join(attributes)}/>"

    def _fill(self, path: Path) -> list[str]:
        if path.fill is None:
            return ['fill="none"']
        if isinstance(path.fill, Gradient):
            return [f'fill="url(#{self._gradient(path.fill)})"']
        out = [f'fill="{self._colour(path.fill)}"', f'data-fill-role="{path.fill}"']
        if path.even_odd:
            out.append('fill-rule="evenodd"')
        if path.fill_opacity < 1:
            out.append(f'fill-opacity="{number(path.fill_opacity)}"')
        return out

    def _stroke(self, path: Path) -> list[str]:
        if path.stroke is None:
            return []
        out = [
            f'stroke="{self._colour(path.stroke)}"',
            f'data-stroke-role="{path.stroke}"',
            f'stroke-width="{number(path.stroke_width)}"',
        ]
        return [*out, 'stroke-linejoin="round"', 'stroke-linecap="round"'] if path.round_ends else out

    def _gradient(self, gradient: Gradient) -> str:
        x1, y1, x2, y2 = (number(v) for v in gradient.direction)
        stops = "".join(
            f'<stop offset="{number(offset)}" stop-color="{self._colour(role)}" data-stop-role="{role}"/>'
            for offset, role in gradient.stops
        )
        return self._define("linearGradient", f' x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"', stops)

    def _define(self, tag: str, attributes: str, content: str) -> str:
        name = f"{_PREFIX}-{len(self.definitions) + 1}"
        self.definitions.append(f'<{tag} id="{name}"{attributes}>{content}</{tag}>')
        return name

    def _colour(self, role: str) -> str:
        self._used[role] = tone(role, self._base)
        return self._used[role]
