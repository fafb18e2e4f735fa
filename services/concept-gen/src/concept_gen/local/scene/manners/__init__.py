"""How a drawing is worked: engraved in lines, cut in facets, set in pixels."""

from collections.abc import Callable

from concept_gen.data.icons import Icon
from concept_gen.local.scene.manners import engraving, faceting, pixels
from concept_gen.local.scene.model import Group, Role
from concept_gen.local.scene.placement import fit, place

_MANNERS: dict[str, Callable[[Icon, Role, Role], Group]] = {
    "engraved": engraving.engraved,
    "faceted": faceting.faceted,
    "pixel": pixels.pixelated,
}
MANNERS = frozenset(_MANNERS)
"""The styles that are a manner too."""
_LEAST = 170.0  # units of a drawing's longer side under which its manner would not be seen


def worked(
    icon: Icon, x: float, y: float, size: float, style: str, fill: Role, ground: Role, *, optical: bool = True
) -> Group:
    """The icon at (x, y), its longer side about `size` units, in the manner of the style, plain where it is
    none; `ground` is the role it stands on."""
    if style not in _MANNERS or size < _LEAST:
        return place(icon, x, y, size, fill, optical=optical)
    return Group((_MANNERS[style](icon, fill, ground),), fit(icon, x, y, size, optical=optical))
