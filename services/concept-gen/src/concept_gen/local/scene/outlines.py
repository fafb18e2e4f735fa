"""Path data of the basic figures and of the plates that marks stand on."""

import math
from collections.abc import Sequence
from typing import Literal

from concept_gen.local.scene.svg import number

Point = tuple[float, float]
Cut = Literal["upright", "level", "slanting"]


def circle(x: float, y: float, r: float) -> str:
    return (
        f"M{number(x - r)} {number(y)}a{number(r)} {number(r)} 0 1 1 {number(2 * r)} 0"
        f"a{number(r)} {number(r)} 0 1 1 {number(-2 * r)} 0z"
    )


def ellipse(x: float, y: float, rx: float, ry: float) -> str:
    return (
        f"M{number(x - rx)} {number(y)}a{number(rx)} {number(ry)} 0 1 1 {number(2 * rx)} 0"
        f"a{number(rx)} {number(ry)} 0 1 1 {number(-2 * rx)} 0z"
    )


def rectangle(left: float, top: float, width: float, height: float, r: float = 0.0) -> str:
    if not r:
        return f"M{number(left)} {number(top)}h{number(width)}v{number(height)}h{number(-width)}z"
    a = f"a{number(r)} {number(r)} 0 0 1"
    return (
        f"M{number(left + r)} {number(top)}h{number(width - 2 * r)}{a} {number(r)} {number(r)}"
        f"v{number(height - 2 * r)}{a} {number(-r)} {number(r)}"
        f"h{number(2 * r - width)}{a} {number(-r)} {number(-r)}"
        f"v{number(2 * r - height)}{a} {number(r)} {number(-r)}z"
    )


def polygon(points: Sequence[Point]) -> str:
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + "z"


def halves(cut: Cut, side: float) -> tuple[str, str]:
    """A square of that side in two parts: what is left of the cut, or above it, and what is right or below.

    They share a strip of two units, so that no ground shows between them; drawn one over the other in full,
    the first would show through along the edges of the second.
    """
    middle, shared = side / 2, 2
    if cut == "upright":
        return rectangle(0, 0, middle + shared, side), rectangle(middle, 0, middle, side)
    if cut == "level":
        return rectangle(0, 0, side, middle + shared), rectangle(0, middle, side, middle)
    upper = [(0, 0), (side + shared, 0), (0, side + shared)]
    return polygon(upper), polygon([(side, 0), (side, side), (0, side)])


def ring_points(count: int, x: float, y: float, r: float, start: float = -90.0) -> list[Point]:
    angles = [math.radians(start + 360 * k / count) for k in range(count)]
    return [(x + r * math.cos(a), y + r * math.sin(a)) for a in angles]


def rounded_polygon(points: Sequence[Point], radius: float) -> str:
    """A polygon whose corners are cut at `radius` along each edge and joined by a quadratic curve."""
    out: list[str] = []
    for before, corner, after in zip(
        [points[-1], *points[:-1]], points, [*points[1:], points[0]], strict=True
    ):
        start, end = _towards(corner, before, radius), _towards(corner, after, radius)
        out.append(
            f"{'L' if out else 'M'}{number(start[0])} {number(start[1])}"
            f"Q{number(corner[0])} {number(corner[1])} {number(end[0])} {number(end[1])}"
        )
    return "".join(out) + "z"


def _towards(origin: Point, target: Point, length: float) -> Point:
    reach = math.dist(origin, target)
    share = min(length / reach, 0.5)
    return origin[0] + (target[0] - origin[0]) * share, origin[1] + (target[1] - origin[1]) * share


def star(x: float, y: float, r: float, points: int = 5, inner: float = 0.45) -> str:
    radii = [r if k % 2 == 0 else r * inner for k in range(points * 2)]
    angles = [math.pi * k / points for k in range(points * 2)]
    return polygon([(x + q * math.sin(a), y - q * math.cos(a)) for q, a in zip(radii, angles, strict=True)])


def scallop(x: float, y: float, r: float, lobes: int = 18) -> str:
    """A seal's edge: `lobes` bulges on a circle, outermost at `r`."""
    inner = r * 0.925
    points = ring_points(lobes, x, y, inner)
    bulge = math.dist(points[0], points[1]) / 2 * 1.08
    arcs = "".join(
        f"A{number(bulge)} {number(bulge)} 0 0 1 {number(px)} {number(py)}"
        for px, py in points[1:] + points[:1]
    )
    return f"M{number(points[0][0])} {number(points[0][1])}{arcs}z"


def _scaled(x: float, y: float, k: float, data: Sequence[str | float]) -> str:
    """Absolute path data given in units of a figure of radius 100, moved and scaled; coordinates alternate
    x, y."""
    out, horizontal = list[str](), True
    for item in data:
        if isinstance(item, str):
            out.append(item)
            continue
        out.append(number((x if horizontal else y) + item * k) + " ")
        horizontal = not horizontal
    return "".join(out).replace(" z", "z")


def shield(x: float, y: float, r: float) -> str:
    return _scaled(
        x, y, r / 100,
        ["M", 0, -108, "C", 28, -88, 60, -80, 92, -80, "C", 96, -30, 92, 62, 0, 112,
         "C", -92, 62, -96, -30, -92, -80, "C", -60, -80, -28, -88, 0, -108, "z"],
    )  # fmt: skip


def blob(x: float, y: float, r: float) -> str:
    return _scaled(
        x, y, r / 100,
        ["M", -8, -98, "C", 38, -108, 84, -82, 97, -38, "C", 108, 2, 100, 52, 62, 82,
         "C", 26, 108, -34, 106, -70, 76, "C", -104, 46, -110, -6, -92, -46, "C", -76, -80, -46, -92, -8,
         -98, "z"],
    )  # fmt: skip


def arch(x: float, y: float, r: float) -> str:
    half = r * 0.86
    return (
        f"M{number(x - half)} {number(y + r)}V{number(y - r * 0.1)}"
        f"A{number(half)} {number(half)} 0 0 1 {number(x + half)} {number(y - r * 0.1)}V{number(y + r)}z"
    )


def leaf(x: float, y: float, r: float) -> str:
    """A square with two opposite round corners."""
    a = f"A{number(r)} {number(r)} 0 0 1"
    return (
        f"M{number(x - r)} {number(y)}{a} {number(x)} {number(y - r)}H{number(x + r)}V{number(y)}"
        f"{a} {number(x)} {number(y + r)}H{number(x - r)}z"
    )


def squircle(x: float, y: float, r: float) -> str:
    half = r * 0.92
    return rectangle(x - half, y - half, 2 * half, 2 * half, half * 0.46)


def hexagon(x: float, y: float, r: float) -> str:
    return rounded_polygon(ring_points(6, x, y, r * 1.08), r * 0.2)


def diamond(x: float, y: float, r: float) -> str:
    return rounded_polygon(ring_points(4, x, y, r * 1.18), r * 0.3)


def octagon(x: float, y: float, r: float) -> str:
    return rounded_polygon(ring_points(8, x, y, r * 1.06, -67.5), r * 0.08)


def drop(x: float, y: float, r: float) -> str:
    return _scaled(
        x, y, r / 100,
        ["M", 0, -112, "C", 34, -70, 84, -24, 84, 28, "C", 84, 76, 46, 110, 0, 110,
         "C", -46, 110, -84, 76, -84, 28, "C", -84, -24, -34, -70, 0, -112, "z"],
    )  # fmt: skip
