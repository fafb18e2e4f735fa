"""Text as outlines: no font is needed where the drawing is shown."""

import math
from dataclasses import dataclass

from concept_gen.data.glyphs import Font, load_fonts
from concept_gen.local.scene.model import Group, Path, Role
from concept_gen.local.scene.svg import number


@dataclass(frozen=True)
class Lettering:
    """A line of text ready to draw, the size and width it came out at, and how far its ink goes above and
    below the baseline."""

    group: Group
    size: float
    width: float
    cap_height: float
    rise: float
    depth: float


def text_width(text: str, font: str, size: float, spacing: float = 0.0) -> float:
    """`spacing` is extra room between letters in ems."""
    face = load_fonts()[font]
    return (sum(face.glyph(c).advance / face.units + spacing for c in text) - spacing) * size if text else 0.0


def line(
    text: str,
    font: str,
    x: float,
    baseline: float,
    size: float,
    fill: Role,
    *,
    spacing: float = 0.0,
    width: float = 0.0,
) -> Lettering:
    """`text` centred on x; shrunk to `width` where it would be wider."""
    natural = text_width(text, font, size, spacing)
    if width and natural > width:
        size, natural = size * width / natural, width
    face = load_fonts()[font]
    scale, left = size / face.units, x - natural / 2
    letters: list[Path] = []
    for character in text:
        glyph = face.glyph(character)
        if glyph.d:
            letters.append(_letter(glyph.d, fill, f"translate({number(left)} {number(baseline)})", scale))
        left += (glyph.advance / face.units + spacing) * size
    top, bottom = capital_bounds(text, font, size)
    return Lettering(Group(tuple(letters)), size, natural, face.cap_height * scale, top, max(-bottom, 0.0))


def arc(
    text: str, font: str, centre: tuple[float, float], radius: float, size: float, fill: Role, *,
    top: bool = True, spacing: float = 0.08, max_degrees: float = 160.0,
) -> tuple[Group, float]:  # fmt: skip
    """`text` on a circle whose band's middle is at `radius`, and the degrees it covers; shrunk to
    `max_degrees`."""
    face = load_fonts()[font]
    sweep = text_width(text, font, size, spacing) / radius
    if math.degrees(sweep) > max_degrees:
        size *= math.radians(max_degrees) / sweep
        sweep = math.radians(max_degrees)
    letters, angle = list[Path](), -sweep / 2
    for character in text:
        glyph = face.glyph(character)
        half = glyph.advance / face.units * size / 2
        if glyph.d:
            letters.append(
                _arc_letter(face, character, centre, radius, size, angle + half / radius, fill, top)
            )
        angle += (2 * half + spacing * size) / radius
    return Group(tuple(letters)), math.degrees(sweep)


def _arc_letter(
    face: Font,
    character: str,
    centre: tuple[float, float],
    radius: float,
    size: float,
    angle: float,
    fill: Role,
    top: bool,
) -> Path:
    glyph, scale = face.glyph(character), size / face.units
    drop = face.cap_height * scale / 2
    side = 1 if top else -1
    x = centre[0] + (radius - side * drop) * math.sin(angle)
    y = centre[1] - side * (radius - side * drop) * math.cos(angle)
    turn = side * math.degrees(angle)
    offset = -glyph.advance * scale / 2
    move = f"translate({number(x)} {number(y)}) rotate({number(turn)}) translate({number(offset)} 0)"
    return _letter(glyph.d, fill, move, scale)


def _letter(d: str, fill: Role, move: str, scale: float) -> Path:
    return Path(d, fill=fill, transform=f"{move} scale({number(scale, 5)} {number(-scale, 5)})")


def capital_bounds(text: str, font: str, size: float) -> tuple[float, float]:
    """The ink's top and bottom above the baseline (positive upwards), for optical vertical centring."""
    face = load_fonts()[font]
    boxes = [face.glyph(c).bounds for c in text]
    scale = size / face.units
    found = [box for box in boxes if box]
    if not found:
        return 0.0, 0.0
    return max(box[3] for box in found) * scale, min(box[1] for box in found) * scale


def side_bounds(text: str, font: str, size: float) -> tuple[float, float]:
    """How far the ink goes beyond its line's width, to the left and to the right, as the tail of a Q does."""
    face = load_fonts()[font]
    first, last = face.glyph(text[0]), face.glyph(text[-1])
    if not first.bounds or not last.bounds:
        return 0.0, 0.0
    scale = size / face.units
    return -first.bounds[0] * scale, (last.bounds[2] - last.advance) * scale
