"""Backdrop: the modifier large and quiet behind, the subject in front with a keyline."""

from concept_gen.data.vocabulary import words
from concept_gen.local.scene import outlines
from concept_gen.local.scene.model import CENTRE, Group, Node, Path, Scene
from concept_gen.local.scene.placement import half_extent, place
from concept_gen.local.templates.parts import Parts, Template
from concept_gen.local.understanding.vocabulary.contents import shows_light

_BEHIND = words(
    "moon sun star heart cloud planet leaf shield drop droplet house hexagon flame fire earth sunset sunrise",
)
_DRAWN_HERE = words("moon sun sunset sunrise horizon")


def draw(parts: Parts) -> Scene:
    names = set(parts.companion.name.split("-"))
    if "moon" in names:
        behind = _moon(parts)
    elif names & _DRAWN_HERE:
        behind = _sun()
    else:
        tone = parts.choose("tone", ("secondary", "secondary-soft", "accent"))
        behind = (place(parts.companion, CENTRE, CENTRE - 30, 700, tone, optical=False),)
    subject = place(
        parts.icon, CENTRE, CENTRE + 96, min(470 * parts.weight, 540), "primary", keyline="background"
    )
    return Scene((*behind, subject))


def _moon(parts: Parts) -> tuple[Node, ...]:
    disc = outlines.circle(CENTRE, 460, 330)
    craters = [(400, 340, 46), (646, 320, 30), (330, 500, 24), (706, 470, 40)]
    spots = tuple(Path(outlines.circle(x, y, r), fill="secondary-soft") for x, y, r in craters)
    return (Path(disc, fill="secondary-tint"), *spots)


def _sun() -> tuple[Node, ...]:
    ray = outlines.rounded_polygon([(494, 196), (512, 116), (530, 196)], 6)
    rays = tuple(Path(ray, fill="accent", transform=f"rotate({k * 20} 512 466)") for k in range(18))
    return (Path(outlines.circle(CENTRE, 466, 244), fill="accent"), Group(rays))


def suits(parts: Parts) -> float:
    if parts.subject is None or parts.modifier is None or parts.style == "outline":
        return 0.0
    names = set(parts.modifier.name.split("-"))
    if names & _DRAWN_HERE and shows_light(parts.subject):
        return 0.0
    if not names & _BEHIND or parts.modifier.ink < 0.3 or min(half_extent(parts.modifier, 1.0)) < 0.3:
        return 0.0
    if (
        not names & _DRAWN_HERE
        and half_extent(parts.subject, 470)[0] > 0.7 * half_extent(parts.modifier, 700)[0]
    ):
        return 0.0  # what is left of the modifier on either side would be shards
    half_width, half_height = half_extent(parts.subject, 1.0)
    return 1.3 if min(half_width, half_height) > 0.28 and parts.subject.hairline < 0.45 else 0.4


TEMPLATES = (Template("backdrop", suits, draw, uses_modifier=True, shows_both=True),)
