"""Container: the subject knocked out of the modifier's solid body: a sprout in a shield, a cone in a
truck."""

from concept_gen.data.icons import Icon
from concept_gen.local.scene.model import CENTRE, Scene
from concept_gen.local.scene.placement import fit_in_circle, place
from concept_gen.local.templates.parts import Parts, Template

_SIZE = 680.0


def draw(parts: Parts) -> Scene:
    outer = parts.companion
    x, y, r = outer.inscribed
    across, down = (_SIZE * part for part in outer.from_centre(x, y))
    size = fit_in_circle(parts.icon, r * outer.view.width / outer.side * _SIZE * 0.84)
    body = place(outer, CENTRE, CENTRE, _SIZE, "primary", optical=False)
    inner = parts.choose("inner", ("background", "background", "accent-pale"))
    return Scene((body, place(parts.icon, CENTRE + across, CENTRE + down, size, inner)))


def is_container(icon: Icon) -> bool:
    return icon.set != "fluent" and icon.ink > 0.5 and icon.complexity < 5 and icon.inscribed[2] >= 0.24


def suits(parts: Parts) -> float:
    if parts.subject is None or parts.modifier is None or not is_container(parts.modifier):
        return 0.0
    return 1.1 if parts.subject.complexity < 7 and parts.subject.hairline < 0.35 else 0.0


TEMPLATES = (Template("container", suits, draw, uses_modifier=True, shows_both=True),)
