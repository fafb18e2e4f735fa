"""Faceted: the drawing cut out of folded paper, in triangles that take the light each in its own way."""

import hashlib
from collections.abc import Iterator

from concept_gen.data.icons import Box, Icon
from concept_gen.local.scene.model import Group, Path, Role
from concept_gen.local.scene.outlines import Point, polygon
from concept_gen.local.scene.placement import cut_to, filled
from concept_gen.local.scene.tones import toned

_CELLS = 5  # along the longer side
_ASTRAY = 0.32  # how far a corner strays from its grid, in cells
_TONES = ("tint", "", "shade")


def faceted(icon: Icon, fill: Role, ground: Role) -> Group:
    """In the icon's own units, lighter to the upper left. The drawing lies whole underneath, so that no
    ground shows between the facets."""
    facets = tuple(Path(polygon(corners), fill=_lit(fill, light)) for corners, light in _facets(icon))
    return Group((filled(icon.outlines, fill, ""), cut_to(icon, facets)))


def _lit(fill: Role, light: int) -> Role:
    kind = _TONES[light]
    return toned(fill, kind) if kind else fill


def _facets(icon: Icon) -> Iterator[tuple[tuple[Point, ...], int]]:
    """Triangles over the box with the place of each in `_TONES`."""
    cell = icon.side / _CELLS
    columns, rows = (max(round(extent / cell), 2) for extent in (icon.tight.width, icon.tight.height))
    chance = hashlib.sha256(icon.id.encode()).digest()
    grid = _grid(icon.tight, columns, rows, chance)
    for row in range(rows):
        for column in range(columns):
            square = [grid[row + down][column + right] for right, down in ((0, 0), (1, 0), (1, 1), (0, 1))]
            first, second = _halves(square, rising=bool((row + column + chance[0]) % 2))
            shadow = 2 * column / columns + 2 * row / rows + chance[(7 * row + column) % 32] / 128
            yield first, min(int(shadow / 2), 2)
            yield second, min(int(shadow / 2) + 1, 2)


def _grid(box: Box, columns: int, rows: int, chance: bytes) -> list[list[Point]]:
    """Corners row by row; those inside the box stray from their places."""

    def corner(column: int, row: int) -> Point:
        right = (chance[(5 * row + column) % 32] / 128 - 1) * _ASTRAY * (0 < column < columns)
        down = (chance[(5 * column + 3 * row + 9) % 32] / 128 - 1) * _ASTRAY * (0 < row < rows)
        return (
            box.left + (column + right) * box.width / columns,
            box.top + (row + down) * box.height / rows,
        )

    return [[corner(column, row) for column in range(columns + 1)] for row in range(rows + 1)]


def _halves(square: list[Point], *, rising: bool) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    a, b, c, d = square
    return ((a, b, d), (b, c, d)) if rising else ((a, b, c), (a, c, d))
