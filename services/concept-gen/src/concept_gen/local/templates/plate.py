"""Plate: the subject knocked out of a solid ground, sometimes in two tones, sometimes with a medallion."""

from concept_gen.local.scene import outlines
from concept_gen.local.scene.manners import MANNERS, worked
from concept_gen.local.scene.model import CENTRE, SIDE, Group, Node, Path, Scene
from concept_gen.local.scene.placement import fit_in_circle
from concept_gen.local.templates.companion import medallion
from concept_gen.local.templates.parts import Parts, Template
from concept_gen.local.templates.picture import is_muddied, pale_plate, plate_colours

_RADIUS = 384.0


def draw(parts: Parts) -> Scene:
    plate, icon = parts.ground, parts.icon
    body = plate.outline(CENTRE, CENTRE, _RADIUS)
    ground, ink = plate_colours(parts)
    nodes: list[Node] = [*(pale_plate(body) if ground.endswith("soft") else (Path(body, fill=ground),))]
    if parts.choose("split", (True, False, False)) and not parts.is_plain and ground == "primary":
        left, right = outlines.halves("upright", SIDE)
        shade = Path(body, fill="primary-shade")
        nodes = [Group((nodes[0],), clip=(left,)), Group((shade,), clip=(right,))]
    elif not ground.endswith("soft") and parts.choose("rim", (True, False)):
        inner = plate.outline(CENTRE, CENTRE, _RADIUS - 30)
        nodes.append(Path(inner, stroke="background", stroke_width=7))
    room = plate.room * _RADIUS * min(parts.weight, 1.12)
    at = CENTRE, CENTRE + plate.lift * _RADIUS, fit_in_circle(icon, room)
    nodes.append(worked(icon, *at, parts.style, ink, ground))
    return Scene(tuple(nodes))


def draw_with_medallion(parts: Parts) -> Scene:
    plain = draw(parts)
    return Scene((*plain.nodes, *medallion(parts.companion, CENTRE + 256, CENTRE + 256, 148)))


def suits(parts: Parts) -> float:
    if parts.subject is None or is_muddied(parts):
        return 0.0
    return 3.0 if parts.style in MANNERS else 1.0


TEMPLATES = (
    Template("plate", suits, draw, uses_plate=True, is_worked=True),
    Template(
        "plate-medallion",
        lambda p: (
            0.8 if p.subject and p.modifier and p.plate in ("circle", "squircle", "scallop", "blob") else 0.0
        ),
        draw_with_medallion,
        uses_modifier=True,
        uses_plate=True,
        shows_both=True,
        is_worked=True,
    ),
)
