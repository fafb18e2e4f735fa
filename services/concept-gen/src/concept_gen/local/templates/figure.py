"""The subject on the ground itself: solid, in the manner of its style, or its contours in lines."""

from concept_gen.local.scene.manners import worked
from concept_gen.local.scene.model import Group
from concept_gen.local.scene.placement import contoured
from concept_gen.local.templates.parts import Parts

_LINE = 13.0


def figure(parts: Parts, x: float, y: float, size: float) -> Group:
    """At (x, y), its longer side about `size` units."""
    if is_lined(parts):
        return contoured(parts.icon, x, y, size, "primary", _LINE * parts.weight)
    return worked(parts.icon, x, y, size, parts.style, "primary", "background")


def is_lined(parts: Parts) -> bool:
    return parts.style == "outline" and parts.icon.is_bold
