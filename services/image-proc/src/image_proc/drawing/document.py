"""A role-tagged drawing and its recolouring by substitution, which leaves every other byte as it is."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from xml.etree import ElementTree

from pydantic import JsonValue

from image_proc.colour import contrast
from image_proc.drawing.strictness import parse_strictly
from image_proc.drawing.tones import BASE_ROLES, role_colour
from image_proc.errors import UnsafeDrawing

_TAG = re.compile(r"""<[A-Za-z](?:[^<>"']|"[^"]*"|'[^']*')*>""")
_ROOT = re.compile(r"""<svg(?:[^<>"']|"[^"]*"|'[^']*')*>""")
_ROLES = re.compile(r"""(\sdata-roles\s*=\s*)("[^"]*"|'[^']*')""")
_TAGGED = re.compile(r"\sdata-(fill|stroke|stop)-role=\"([a-z-]+)\"")
_HEX = re.compile(r"#[0-9a-f]{6}")
_FRAME = re.compile(
    r'<path d="M(?P<left>[-\d.]+) (?P<top>[-\d.]+)h(?P<width>[\d.]+)v(?P<height>[\d.]+)'
    r'(?:H[-\d.]+|h-[\d.]+)z" fill="#[0-9a-f]{6}" data-fill-role="(?P<role>[a-z-]+)" ?/>'
)
_PAINTS = ("fill", "stroke", "stop-color")


@dataclass(frozen=True)
class Drawing:
    """A validated drawing. `roles` holds the colour of every role in use and of the five base roles."""

    text: str
    roles: Mapping[str, str]
    box: tuple[float, float, float, float]

    @property
    def data(self) -> bytes:
        return self.text.encode()

    @property
    def aspect(self) -> float:
        """Width over height."""
        return self.box[2] / self.box[3]

    @property
    def inner(self) -> str:
        """What stands inside the root element."""
        return self.text[_ROOT.search(self.text).end() : self.text.rindex("</svg>")]  # type: ignore[union-attr]

    @property
    def base(self) -> dict[str, str]:
        return {role: self.roles[role] for role in BASE_ROLES}

    @property
    def contrast(self) -> float:
        """WCAG 2, text on background."""
        return contrast(self.roles["text"], self.roles["background"])

    @property
    def ground(self) -> str | None:
        """The role that fills the whole drawing from behind, if one does."""
        found = self._ground()
        return found.group("role") if found else None

    def without_ground(self) -> "Drawing":
        """With nothing behind the mark."""
        found = self._ground()
        return replace(self, text=self.text[: found.start()] + self.text[found.end() :]) if found else self

    def _ground(self) -> re.Match[str] | None:
        left, top, width, height = self.box
        first = self.text.index(self.inner)
        after_definitions = self.text.find("</defs>", first) + len("</defs>")
        found = _FRAME.match(self.text, first) or _FRAME.match(self.text, after_definitions)
        frame = (left, top, width, height)
        same = found and all(
            abs(float(found.group(name)) - value) < 0.02
            for name, value in zip(("left", "top", "width", "height"), frame, strict=True)
        )
        return found if same else None

    def recoloured(self, base: Mapping[str, str]) -> "Drawing":
        """In the five base colours of another palette; derived tones are made anew."""
        return self.painted({role: role_colour(role, base, self.roles) for role in self.roles})

    def painted(self, roles: Mapping[str, str]) -> "Drawing":
        """With these colours for these roles, and no other change."""
        listing = json.dumps(dict(roles), sort_keys=True, separators=(",", ":"))
        text = _TAG.sub(lambda tag: _repainted(tag.group(), roles), self.text)
        text = _ROLES.sub(lambda found: f"{found.group(1)}'{listing}'", text, count=1)
        return replace(self, text=text, roles=dict(roles))


def read_drawing(data: bytes) -> Drawing:
    """Raises UnsafeDrawing for anything but a role-tagged SVG of the strict subset, ImageTooLarge if too
    big."""
    root = parse_strictly(data)
    roles = _read_roles(root)
    for element in root.iter():
        _check_tags(element, roles)
    left, top, width, height = (float(part) for part in root.attrib["viewBox"].replace(",", " ").split())
    return Drawing(data.decode(), roles, (left, top, width, height))


def _read_roles(root: ElementTree.Element) -> dict[str, str]:
    try:
        roles: JsonValue = json.loads(root.get("data-roles", ""))
    except ValueError as error:
        raise UnsafeDrawing("The drawing does not name its roles.") from error
    if not isinstance(roles, dict) or not set(BASE_ROLES) <= set(roles):
        raise UnsafeDrawing("The drawing does not name its roles.")
    return {role: _colour(role, value) for role, value in roles.items()}


def _colour(role: str, value: JsonValue) -> str:
    if role.partition("-")[0] in BASE_ROLES and isinstance(value, str) and _HEX.fullmatch(value):
        return value
    raise UnsafeDrawing("The drawing has a role that is not a colour.")


def _check_tags(element: ElementTree.Element, roles: Mapping[str, str]) -> None:
    for paint in _PAINTS:
        role = element.get(f"data-{paint.removesuffix('-color')}-role")
        if role is not None and roles.get(role) != element.get(paint):
            raise UnsafeDrawing("The drawing is painted in a colour that is not its role's.")


def _repainted(tag: str, roles: Mapping[str, str]) -> str:
    for paint, role in _TAGGED.findall(tag):
        name = "stop-color" if paint == "stop" else paint
        tag = re.sub(rf'(\s{name}=")#[0-9a-f]{{6}}"', rf'\g<1>{roles[role]}"', tag, count=1)
    return tag
