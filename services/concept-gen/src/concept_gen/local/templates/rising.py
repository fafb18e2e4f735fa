"""Rising: the subject looks out from behind a vessel: a fox from a cup, a cat from a box."""

from concept_gen.local.scene.model import CENTRE, Scene
from concept_gen.local.scene.placement import half_extent, place
from concept_gen.local.templates.parts import Parts, Template


def draw(parts: Parts) -> Scene:
    vessel, size = parts.vessel or parts.companion, 470.0
    _, half_height = half_extent(vessel, size)
    front = parts.choose("front", ("accent", "secondary", "primary-shade"))
    middle = CENTRE + 340 - half_height
    subject = place(parts.icon, CENTRE, CENTRE - 120, 460, "primary", optical=False)
    return Scene((subject, place(vessel, CENTRE, middle, size, front, optical=False, keyline="background")))


def suits(parts: Parts) -> float:
    return 1.6 if parts.subject and parts.subject.is_animal and parts.vessel else 0.0


TEMPLATES = (Template("rising", suits, draw, uses_modifier=True),)
