"""Echo: the subject's own outline repeated outwards in calm bands, like a cut-paper stack."""

from concept_gen.local.scene.model import CENTRE, Scene
from concept_gen.local.scene.placement import place
from concept_gen.local.templates.parts import Parts, Template

_SIZE = 430.0


def draw(parts: Parts) -> Scene:
    bands = parts.choose(
        "bands",
        (
            (("secondary-soft", 150.0), ("secondary", 100.0), ("background", 48.0)),
            (("accent", 132.0), ("background", 96.0), ("secondary", 60.0), ("background", 28.0)),
            (("primary", 120.0), ("background", 92.0), ("secondary-tint", 62.0), ("background", 30.0)),
        ),
    )
    stack = [
        place(parts.icon, CENTRE, CENTRE, _SIZE, role, keyline=role, keyline_width=width)
        for role, width in bands
    ]
    return Scene((*stack, place(parts.icon, CENTRE, CENTRE, _SIZE, "primary")))


def suits(parts: Parts) -> float:
    icon = parts.subject
    if icon is None or icon.parts > 3 or icon.complexity > 6 or icon.hairline > 0.3:
        return 0.0
    return {"retro": 1.0, "playful": 1.0, "bold": 0.8, "modern": 0.5, "mascot": 0.6}.get(parts.style, 0.0)


TEMPLATES = (Template("echo", suits, draw),)
