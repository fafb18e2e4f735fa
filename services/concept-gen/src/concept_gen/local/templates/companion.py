"""The modifier as a small medallion at the subject's emptiest corner."""

from concept_gen.data.icons import Icon
from concept_gen.local.scene import outlines
from concept_gen.local.scene.model import Node, Path, Role
from concept_gen.local.scene.placement import fit_in_circle, place


def medallion(icon: Icon, x: float, y: float, r: float, rim: Role = "background") -> tuple[Node, ...]:
    return (
        Path(outlines.circle(x, y, r + 20), fill=rim),
        Path(outlines.circle(x, y, r), fill="accent"),
        place(icon, x, y, fit_in_circle(icon, r * 0.8), "background"),
    )


def emptiest_corner(icon: Icon) -> tuple[int, int]:
    """The signs of the corner opposite to where the ink gathers; the lower right when it is balanced, and a
    lower one for an animal, whose head stays free."""
    left, top, right, bottom = icon.bbox
    x = icon.centroid[0] - (left + right) / 2
    y = icon.centroid[1] - (top + bottom) / 2
    return (-1 if x > 0.02 else 1), (-1 if y > 0.03 and not icon.is_animal else 1)
