"""Puts icons into a drawing: fitted by their ink, optically centred, with a keyline where shapes overlap."""

from concept_gen.data.icons import GRID, Icon, Outline, load_flat
from concept_gen.local.scene.model import Group, Node, Path, Role
from concept_gen.local.scene.svg import number

KEYLINE = 34.0


def place(
    icon: Icon,
    x: float,
    y: float,
    size: float,
    fill: Role,
    *,
    optical: bool = True,
    keyline: Role | None = None,
    keyline_width: float = KEYLINE,
) -> Group:
    """The icon at (x, y), its longer side about `size` units.

    With `optical`, the centre leans to the ink's centroid and dense drawings shrink a little. `keyline` is
    the colour of its holes and of a rim of `keyline_width` units around it, which free it from what lies
    behind.
    """
    transform = fit(icon, x, y, size, optical=optical)
    scale = _scale(icon, size, optical)
    rim = (Group(_rim(icon, keyline, 2 * keyline_width / scale), transform),) if keyline else ()
    return Group((*rim, Group(_paint(icon.outlines, fill), transform)))


def contoured(
    icon: Icon, x: float, y: float, size: float, stroke: Role, width: float, *, optical: bool = True
) -> Group:
    """The icon's contours as lines of `width` units: for drawings that are solid but for fine cuts."""
    scale = _scale(icon, size, optical)
    lines = (Path(o.d, stroke=stroke, stroke_width=width / scale) for o in icon.outlines)
    return Group(tuple(lines), fit(icon, x, y, size, optical=optical))


def _rim(icon: Icon, role: Role, width: float) -> tuple[Path, ...]:
    return (*_paint(solid(icon), role), *_paint(icon.outlines, role, role, width))


def solid(icon: Icon) -> tuple[Outline, ...]:
    """The icon without its holes: every subpath filled by itself, and the body of a figure drawn in lines."""
    parts = tuple(Outline(f"M{part}") for o in icon.outlines for part in o.d.split("M")[1:])
    drawing = load_flat().get(icon.name) if icon.set == "fluent" and icon.is_animal else None
    if drawing is None:
        return parts
    return parts + tuple(outline for outline, colour in drawing.paths if drawing.areas[colour] > 0.06)


def cut_to(icon: Icon, nodes: tuple[Node, ...]) -> Group:
    """Nodes in the icon's own units, seen only where its ink is."""
    holes = any(outline.even_odd for outline in icon.outlines)
    return Group(nodes, clip=tuple(outline.d for outline in icon.outlines), even_odd=holes)


def centred(x: float, y: float, side: float) -> str:
    """The transform that sets the whole box of a drawing about (x, y), `side` units wide."""
    half = number(-GRID / 2)
    return f"translate({number(x)} {number(y)}) scale({number(side / GRID, 5)}) translate({half} {half})"


def cast_shape(icon: Icon, x: float, y: float, size: float, fill: Role) -> Group:
    """The icon's silhouette without its holes, its box centred at (x, y)."""
    return filled(solid(icon), fill, fit(icon, x, y, size, optical=False))


def mirrored(nodes: tuple[Node, ...], x: float) -> Group:
    """Left and right exchanged about the upright line at `x`."""
    return Group(nodes, f"translate({number(2 * x)} 0) scale(-1 1)")


def leaning(nodes: tuple[Node, ...], x: float, y: float, degrees: float) -> Group:
    """Turned about (x, y), to the right where `degrees` are more than none."""
    return Group(nodes, f"rotate({number(degrees)} {number(x)} {number(y)})")


def fit_in_circle(icon: Icon, radius: float) -> float:
    """The size at which the icon's farthest ink reaches `radius`."""
    return radius / icon.reach / _density(icon)


def evened(before: float, after: float) -> float:
    """How far to move a composition that reaches `before` units one way and `after` the other: most of the
    way to the middle, as the heavier side pulls the eye."""
    return 0.8 * (before - after) / 2


def half_extent(icon: Icon, size: float) -> tuple[float, float]:
    """Half of the ink's width and height when placed without optics at `size`."""
    scale = size / icon.side / 2
    return icon.tight.width * scale, icon.tight.height * scale


def _density(icon: Icon) -> float:
    return 1 + 0.10 * (0.5 - min(max(icon.ink, 0.2), 0.9))


def fit(icon: Icon, x: float, y: float, size: float, *, optical: bool = True) -> str:
    """The transform that sets the icon at (x, y) as `place` does."""
    box, scale = icon.tight, _scale(icon, size, optical)
    cx, cy = icon.optical_centre if optical else (box.left + box.width / 2, box.top + box.height / 2)
    return (
        f"translate({number(x)} {number(y)}) scale({number(scale, 5)}) translate({number(-cx)} {number(-cy)})"
    )


def _scale(icon: Icon, size: float, optical: bool) -> float:
    return size / icon.side * (_density(icon) if optical else 1.0)


def _paint(
    outlines: tuple[Outline, ...], fill: Role, stroke: Role | None = None, width: float = 0.0
) -> tuple[Path, ...]:
    return tuple(
        Path(o.d, fill=fill, stroke=stroke, stroke_width=width, even_odd=o.even_odd) for o in outlines
    )


def filled(outlines: tuple[Outline, ...], fill: Role, transform: str) -> Group:
    return Group(_paint(outlines, fill), transform)
