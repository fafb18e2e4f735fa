"""Rising: the subject looks out from behind a vessel: a fox from a cup, a cat from a box."""

from concept_gen.local.scene.model import CENTRE, Scene
from concept_gen.local.scene.placement import half_extent, place
from concept_gen.local.templates.parts import Parts, Template


def draw(parts: Parts) -> Scene:
    vessel = parts.vessel or parts.companion
    _, subject_half = half_extent(parts.icon, 430)
    _, vessel_half = half_extent(vessel, 430)
    shown = 1.36 * subject_half
    top = CENTRE - (shown + 2 * vessel_half) / 2
    front = parts.choose("front", ("accent", "secondary", "primary-shade"))
    subject = place(parts.icon, CENTRE, top + subject_half, 430, "primary", optical=False)
    rim = top + shown + vessel_half
    return Scene((subject, place(vessel, CENTRE, rim, 430, front, optical=False, keyline="background")))


def suits(parts: Parts) -> float:
    return 1.6 if parts.subject and parts.subject.is_animal and parts.vessel else 0.0


TEMPLATES = (Template("rising", suits, draw, uses_modifier=True, shows_both=True),)
