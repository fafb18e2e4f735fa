"""The subject on the ground itself: solid, or its contours in lines where lines were asked for."""

from concept_gen.local.scene.model import Group
from concept_gen.local.scene.placement import contoured, place
from concept_gen.local.templates.parts import Parts

_LINE = 13.0


def figure(parts: Parts, x: float, y: float, size: float) -> Group:
    """At (x, y), its longer side about `size` units."""
    if is_lined(parts):
        return contoured(parts.icon, x, y, size, "primary", _LINE * parts.weight)
    return place(parts.icon, x, y, size, "primary")


def is_lined(parts: Parts) -> bool:
    return parts.style == "outline" and parts.icon.is_bold
