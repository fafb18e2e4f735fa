"""Monogram: one to three letters on a ground, with the modifier or subject as a small mark where there is
one, several of it about the letters where the text tells of several."""

import math

from concept_gen.data.icons import Icon
from concept_gen.local.scene import outlines
from concept_gen.local.scene.lettering import capital_bounds, line, side_bounds, text_width
from concept_gen.local.scene.model import CENTRE, SIDE, Group, Node, Path, Role, Scene
from concept_gen.local.scene.placement import fit_in_circle, place
from concept_gen.local.scene.plates import Plate
from concept_gen.local.templates.companion import medallion
from concept_gen.local.templates.parts import LINED, Parts, Template

_RADIUS = 360.0
_PLATED = "letters on a plate"
_LEAST_ROOM = 0.72
_FEWER = 0.72  # size of letters that have small marks above and below them
_ROW = ((-1, 52.0), (0, 66.0), (1, 52.0))  # places and radii of marks in a row
_RING = 8  # marks on a ring


def draw(parts: Parts) -> Scene:
    plate = parts.ground
    centre = CENTRE + plate.lift * _RADIUS
    ground: list[Node] = [Path(plate.outline(CENTRE, CENTRE, _RADIUS), fill="primary")]
    if parts.choose("frame", (True, False)):
        ground.append(Path(plate.outline(CENTRE, CENTRE, _RADIUS - 34), stroke="secondary", stroke_width=8))
    return Scene((*ground, *_lettered(parts, centre, _room(plate))))


def _room(plate: Plate) -> float:
    """Letters are wider than high: on a diamond they have more room than a round thing."""
    return max(plate.room, _LEAST_ROOM) * _RADIUS


def draw_open(parts: Parts) -> Scene:
    """Letters between two rules, or under a small mark."""
    icon = _small(parts)
    if icon and _are_many(icon, parts):
        rows = (*_row(icon, 196, "accent"), *_row(icon, 828, "accent"))
        return Scene((*rows, *_letters(parts, CENTRE + 12, 300, "primary")))
    crest = place(icon, CENTRE, 196, fit_in_circle(icon, 84), "accent") if icon else _rule(212)
    foot = _under(parts) if LINED in parts.asked else (_rule(798),)
    return Scene((crest, *foot, *_letters(parts, CENTRE + (32 if icon else 0), 330, "primary")))


def _under(parts: Parts) -> tuple[Node, ...]:
    """A line of text where the lower rule is."""
    return (line(parts.subline, parts.font, CENTRE, 850, 64, "text", spacing=0.1, width=800).group,)


def _rule(y: float) -> Path:
    return Path(outlines.rectangle(CENTRE - 220, y, 440, 14, 7), fill="accent")


def draw_ring(parts: Parts) -> Scene:
    """Letters in a ring that opens for a small mark, or for a jewel, at its foot."""
    icon = _small(parts)
    if icon and _are_many(icon, parts):
        return Scene((*_garland(parts, icon), *_letters(parts, CENTRE, 280, "primary")))
    ring = [
        Path(outlines.circle(CENTRE, CENTRE, 384), stroke="primary", stroke_width=22 * parts.weight),
        Path(outlines.circle(CENTRE, CENTRE, 346), stroke="secondary", stroke_width=6),
        Path(outlines.circle(CENTRE, 884, 84 if icon else 52), fill="background"),
    ]
    foot: Node = Path(outlines.rounded_polygon(outlines.ring_points(4, CENTRE, 884, 30), 6), fill="accent")
    if icon:
        foot = place(icon, CENTRE, 884, fit_in_circle(icon, 62), "accent")
    return Scene((*ring, foot, *_letters(parts, CENTRE, 300, "primary")))


def draw_split(parts: Parts) -> Scene:
    """A ground in two tones, cut on the slant, with the letters in front."""
    plate = parts.ground
    body = plate.outline(CENTRE, CENTRE, _RADIUS)
    cut = outlines.polygon([(SIDE, 0), (SIDE, SIDE), (0, SIDE)])
    second = Group(
        (Path(body, fill=parts.choose("second", ("primary-shade", "secondary-shade"))),), clip=(cut,)
    )
    lettered = _lettered(parts, CENTRE + plate.lift * _RADIUS, _room(plate))
    return Scene((Path(body, fill="primary"), second, *lettered))


def _lettered(parts: Parts, y: float, room: float) -> tuple[Node, ...]:
    """Letters with their mark at the edge of the ground, or with several above and below them."""
    icon = _small(parts)
    if icon is None or not _are_many(icon, parts):
        return (*_letters(parts, y, room, "background"), *_mark(parts))
    away = 0.62 * room + 40
    rows = (*_row(icon, y - away, "background"), *_row(icon, y + away, "background"))
    return (*rows, *_letters(parts, y, _FEWER * room, "background"))


def _are_many(icon: Icon, parts: Parts) -> bool:
    """Whether the text tells of several of it: `with small flowers`."""
    forms = ((f"{word}s", f"{word}es", f"{word.removesuffix('f')}ves") for word in icon.name.split("-"))
    return any(not parts.words.isdisjoint(said) for said in forms)


def _row(icon: Icon, y: float, role: Role) -> tuple[Node, ...]:
    return tuple(place(icon, CENTRE + at * 150, y, fit_in_circle(icon, r), role) for at, r in _ROW)


def _garland(parts: Parts, icon: Icon) -> tuple[Node, ...]:
    """A ring that opens for as many marks as stand on it."""
    turns = (math.pi / _RING * (2 * n + 1) for n in range(_RING))
    spots = [(CENTRE + 372 * math.cos(turn), CENTRE + 372 * math.sin(turn)) for turn in turns]
    return (
        Path(outlines.circle(CENTRE, CENTRE, 372), stroke="primary", stroke_width=16 * parts.weight),
        *(Path(outlines.circle(x, y, 82), fill="background") for x, y in spots),
        *(place(icon, x, y, fit_in_circle(icon, 64), "accent") for x, y in spots),
    )


def _letters(parts: Parts, y: float, room: float, fill: str) -> tuple[Node, ...]:
    """About the middle by their ink, as large as it may be."""
    letters, size = parts.monogram, 100.0
    top, bottom = capital_bounds(letters, parts.font, size)
    left, right = side_bounds(letters, parts.font, size)
    width = text_width(letters, parts.font, size) + left + right
    grown = min(room * 1.5 / width, room * 1.28 / (top - bottom)) if width > 0 and top > bottom else 1.0
    x, baseline = CENTRE + (left - right) / 2 * grown, y + (top + bottom) / 2 * grown
    return (line(letters, parts.font, x, baseline, size * grown, fill).group,)


def _mark(parts: Parts) -> tuple[Node, ...]:
    icon = _small(parts)
    return medallion(icon, CENTRE + 262, CENTRE + 262, 116) if icon else ()


def _small(parts: Parts) -> Icon | None:
    """What the letters are for, where that can be drawn small."""
    icon = parts.subject or parts.modifier
    return icon if icon and icon.complexity < (11 if icon.is_bold else 7) else None


def suits(parts: Parts) -> float:
    if not parts.monogram:
        return 0.0
    if parts.style == "monogram":
        return 3.0
    return 1.0 if parts.subject is None else 0.0


TEMPLATES = (
    Template("monogram", suits, draw, uses_modifier=True, uses_plate=True, uses_text=True, look=_PLATED),
    Template("monogram-ring", lambda p: suits(p) * 0.8, draw_ring, uses_modifier=True, uses_text=True),
    Template(
        "monogram-split",
        lambda p: suits(p) * 0.7,
        draw_split,
        uses_modifier=True,
        uses_plate=True,
        uses_text=True,
        look=_PLATED,
    ),
    Template("monogram-open", lambda p: suits(p) * 0.7, draw_open, uses_modifier=True, uses_text=True),
)
