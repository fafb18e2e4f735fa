"""Sunrise: a striped retro disc behind the subject, a label below."""

from concept_gen.data.vocabulary import words
from concept_gen.local.scene import outlines
from concept_gen.local.scene.lettering import line
from concept_gen.local.scene.model import CENTRE, Group, Path, Scene
from concept_gen.local.scene.placement import place
from concept_gen.local.templates.parts import Parts, Template
from concept_gen.local.understanding.vocabulary.contents import shows_light

_SUNNY = words(
    "surf sunset beach retro summer tropical sunrise island palm coast desert california",
)


def draw(parts: Parts) -> Scene:
    middle = 458.0 if parts.label else CENTRE
    tone = parts.choose("disc", ("accent", "secondary", "secondary-tint"))
    disc = Group((Path(outlines.circle(CENTRE, middle, 330), fill=tone),), clip=_bands(middle))
    subject = place(parts.icon, CENTRE, middle + 44, 500, "primary", keyline="background", keyline_width=26)
    if not parts.label:
        return Scene((disc, subject))
    label = line(parts.label, parts.font, CENTRE, 930, 84, "text", spacing=0.05, width=760)
    return Scene((disc, subject, label.group))


def _bands(middle: float) -> tuple[str, ...]:
    """The disc's upper half whole, then bands that thin out downwards."""
    shapes, top = [outlines.rectangle(150, middle - 340, 724, 364)], middle + 24
    for k in range(6):
        gap, band = 12 + 5 * k, 40 - 5 * k
        shapes.append(outlines.rectangle(150, top + gap, 724, band))
        top += gap + band
    return tuple(shapes)


def suits(parts: Parts) -> float:
    if parts.subject is None or parts.subject.hairline > 0.4 or shows_light(parts.subject):
        return 0.0
    if parts.words & _SUNNY or parts.style == "retro":
        return 1.4
    return 0.5 if parts.style == "vintage" else 0.0


TEMPLATES = (Template("sunrise", suits, draw, uses_text=True),)
