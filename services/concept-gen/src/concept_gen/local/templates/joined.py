"""Joined: subject and modifier as one picture, as the text relates them, on the ground, knocked out of a
plate or in a ring."""

from collections.abc import Callable

from concept_gen.local.kinds import SCENERY, is_of
from concept_gen.local.scene import outlines
from concept_gen.local.scene.arrangements.layers import Arrangement
from concept_gen.local.scene.model import CENTRE, Path, Scene
from concept_gen.local.templates.parts import Parts, Template
from concept_gen.local.templates.picture import is_muddied, on_ground, on_plate

_RING, _PLATE = 400.0, 392.0
_SIDE, _BROADER, _WIDEST = 690.0, 130.0, 830.0


def draw(parts: Parts) -> Scene:
    picture = _arrangement(parts)
    broader = _BROADER * min(max(picture.aspect - 1.2, 0.0), 1.0)
    boxed = picture.boxed(CENTRE, CENTRE, min(_SIDE * parts.weight + broader, _WIDEST))
    return Scene(on_ground(parts, boxed, parts.choose("companion", ("secondary", "accent"))))


def draw_on_plate(parts: Parts) -> Scene:
    size = 1.2 * parts.ground.room * _PLATE * parts.bulk
    return Scene(on_plate(parts, _arrangement(parts), (CENTRE, CENTRE), _PLATE, size))


def draw_in_ring(parts: Parts) -> Scene:
    width = parts.choose("ring", (14.0, 20.0, 26.0)) * parts.weight
    tone = parts.choose("ring tone", ("secondary", "primary"))
    ring = Path(outlines.circle(CENTRE, CENTRE, _RING), stroke=tone, stroke_width=width)
    picture = _arrangement(parts).encircled(CENTRE, CENTRE, 342 * parts.bulk)
    return Scene((ring, *on_ground(parts, picture, "accent")))


def _arrangement(parts: Parts) -> Arrangement:
    if parts.pair is None:
        raise ValueError("The two drawings do not go together.")
    return parts.pair


def _fitness(weight: float, *, solid: bool = False) -> Callable[[Parts], float]:
    """Half as well where the two only stand side by side, and not beside scenery, which is for behind; a
    `solid` one not in lines."""

    def suits(parts: Parts) -> float:
        if not parts.pair or (solid and (parts.style == "outline" or is_muddied(parts))):
            return 0.0
        if parts.joined:
            return weight
        return 0.0 if is_of(parts.companion.name, SCENERY) else weight / 2

    return suits


TEMPLATES = (
    Template("joined", _fitness(2.2), draw, uses_modifier=True, shows_both=True, shows_relation=True),
    Template(
        "joined-plate", _fitness(1.9, solid=True), draw_on_plate, uses_modifier=True, uses_plate=True,
        shows_both=True, shows_relation=True,
    ),
    Template(
        "joined-ring", _fitness(1.9), draw_in_ring, uses_modifier=True, shows_both=True, shows_relation=True
    ),
)  # fmt: skip
