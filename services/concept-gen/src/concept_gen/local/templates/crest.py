"""Crest: a shield with the subject below a band that carries stars or the modifier."""

from concept_gen.local.scene import outlines
from concept_gen.local.scene.model import CENTRE, SIDE, Group, Node, Path, Scene
from concept_gen.local.scene.placement import fit_in_circle, place
from concept_gen.local.templates.parts import Parts, Template


def draw(parts: Parts) -> Scene:
    body = outlines.shield(CENTRE, CENTRE, 350)
    chief = outlines.rectangle(0, 0, SIDE, 356)
    second = parts.choose("field", ("secondary", "accent", "primary-shade"))
    field = Group((Path(chief, fill=second),), clip=(body,))
    rule = Group((Path(outlines.rectangle(0, 350, SIDE, 14), fill="background"),), clip=(body,))
    subject = place(parts.icon, CENTRE, 560, fit_in_circle(parts.icon, 196), "background")
    rim = Path(outlines.shield(CENTRE, CENTRE, 384), stroke="primary", stroke_width=14)
    return Scene((rim, Path(body, fill="primary"), field, rule, *_charges(parts), subject))


def _charges(parts: Parts) -> tuple[Node, ...]:
    if parts.modifier and parts.modifier.complexity < 5.5:
        return (place(parts.modifier, CENTRE, 266, fit_in_circle(parts.modifier, 68), "background"),)
    return tuple(
        Path(outlines.star(CENTRE + dx, 276, 36 if dx else 46), fill="background") for dx in (-140, 0, 140)
    )


def suits(parts: Parts) -> float:
    if parts.subject is None or parts.subject.hairline > 0.35:
        return 0.0
    return {"vintage": 1.0, "mascot": 1.2, "bold": 0.4}.get(parts.style, 0.0)


TEMPLATES = (Template("crest", suits, draw, uses_modifier=True, is_emblem=True),)
