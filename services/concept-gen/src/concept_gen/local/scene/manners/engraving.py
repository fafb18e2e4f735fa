"""Engraved: light cut into the ink in lines that swell where it falls, the contour kept."""

from collections.abc import Iterator

from concept_gen.data.icons import Box, Icon
from concept_gen.local.scene.model import Group, Path, Role
from concept_gen.local.scene.placement import cut_to, filled
from concept_gen.local.scene.svg import number

_LINES = 24
_SWELL = 0.3  # the widest half of a line, in distances from line to line
_SLOPE = 0.16  # rise of a line over its length
_CONTOUR = 0.011  # in longer sides


def engraved(icon: Icon, fill: Role, ground: Role) -> Group:
    """In the icon's own units, lit from the upper left."""
    cuts = tuple(Path(line, fill=ground) for line in _lines(icon.tight))
    width = _CONTOUR * icon.side
    contour = tuple(Path(o.d, stroke=fill, stroke_width=width) for o in icon.outlines)
    return Group((filled(icon.outlines, fill, ""), cut_to(icon, cuts), *contour))


def _lines(box: Box) -> Iterator[str]:
    """Lenses that grow thinner and shorter from the top to the foot."""
    rise = _SLOPE * box.width
    apart = (box.height + rise) / _LINES
    for k in range(_LINES):
        down = (k + 0.5) / _LINES
        half = apart * _SWELL * (1 - 0.4 * down)
        length = box.width * (0.92 - 0.4 * down)
        yield _lens(box.left, box.top + apart * (k + 0.5), length, half, rise * length / box.width)


def _lens(x: float, y: float, length: float, half: float, rise: float) -> str:
    """From its thick end at (x, y) to a point `rise` units higher, bent a little."""
    middle, bent = x + 0.55 * length, y - 0.7 * rise
    return (
        f"M{number(x)} {number(y - half)}"
        f"Q{number(middle)} {number(bent - half)} {number(x + length)} {number(y - rise)}"
        f"Q{number(middle)} {number(bent + half)} {number(x)} {number(y + half)}z"
    )
