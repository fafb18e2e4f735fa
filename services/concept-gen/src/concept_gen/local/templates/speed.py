"""Speed: a solid subject cut by bars that thicken downwards."""

from concept_gen.data.vocabulary import words
from concept_gen.local.scene import outlines
from concept_gen.local.scene.model import CENTRE, SIDE, Group, Path, Scene
from concept_gen.local.scene.placement import place
from concept_gen.local.templates.parts import Parts, Template

_FAST = words("race racing fast speed running delivery express quick runner motorsport racer turbo")


def draw(parts: Parts) -> Scene:
    subject = place(parts.icon, CENTRE, CENTRE, min(640 * parts.weight, 700), "primary")
    lower = outlines.rectangle(0, CENTRE + 60, SIDE, SIDE)
    tail = Group((place(parts.icon, CENTRE, CENTRE, min(640 * parts.weight, 700), "accent"),), clip=(lower,))
    return Scene((Group((subject, tail), clip=_windows()),))


def _windows() -> tuple[str, ...]:
    """What stays visible: the upper part whole, then bands between widening cuts."""
    top = CENTRE - 30
    shapes = [outlines.rectangle(0, 0, SIDE, top)]
    for k in range(6):
        cut = 9 + 3.4 * k
        band = 58 - 5 * k
        shapes.append(outlines.rectangle(0, top + cut, SIDE, band))
        top += cut + band
    return tuple(shapes)


def draw_stripes(parts: Parts) -> Scene:
    """A disc of slanted speed lines behind the subject."""
    tone = parts.choose("bars", ("secondary", "accent"))
    bars = [
        Path(outlines.rectangle(150 + 30 * (k % 3), 250 + 76 * k, 360 - 46 * (k % 2), 34, 17), fill=tone)
        for k in range(7)
    ]
    return Scene((*bars, place(parts.icon, CENTRE + 70, CENTRE, 560, "primary", keyline="background")))


def suits(parts: Parts) -> float:
    icon = parts.subject
    if icon is None or icon.ink < 0.42 or icon.complexity > 6.5 or icon.hairline > 0.2:
        return 0.0
    upright = icon.tight.height > 0.8 * icon.tight.width
    return 0.9 if upright and parts.words & _FAST else 0.0


def suits_stripes(parts: Parts) -> float:
    if parts.subject is None or parts.is_plain or parts.subject.hairline >= 0.4:
        return 0.0
    return 0.7 if parts.words & _FAST else 0.0


TEMPLATES = (Template("speed", suits, draw), Template("speed-lines", suits_stripes, draw_stripes))
