"""The subject on the ground itself: solid, in the manner of its style, or its contours in lines."""

from concept_gen.data.icons import Icon, load_tones
from concept_gen.local.scene.manners import worked
from concept_gen.local.scene.model import Group
from concept_gen.local.scene.placement import contoured, filled, fit
from concept_gen.local.templates.parts import Parts

_LINE = 13.0
_THIN, _FULL = 0.15, 10.0  # hairline and complexity of a drawing whose contours are told apart


def figure(parts: Parts, x: float, y: float, size: float) -> Group:
    """At (x, y), its longer side about `size` units."""
    if parts.style == "outline" and has_lines(parts.icon):
        return filled(load_tones()[parts.icon.name].line, "primary", fit(parts.icon, x, y, size))
    if is_lined(parts):
        return contoured(parts.icon, x, y, size, "primary", _LINE * parts.weight)
    return worked(parts.icon, x, y, size, parts.style, "primary", "background")


def is_lined(parts: Parts) -> bool:
    """Whether lines are asked for and the drawing has some: of its own, or as its contours."""
    return parts.style == "outline" and (has_lines(parts.icon) or _is_known_by_contours(parts.icon))


def has_lines(icon: Icon) -> bool:
    """Whether it has a line drawing of its own."""
    return icon.set == "ph" and icon.name in load_tones()


def _is_known_by_contours(icon: Icon) -> bool:
    return icon.is_bold or (icon.set != "fluent" and icon.hairline < _THIN and icon.complexity < _FULL)
