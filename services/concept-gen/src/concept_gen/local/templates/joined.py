"""Joined: subject and modifier as one picture, as the text relates them: a hamster on a skateboard, a pear in
a top hat. On the ground, knocked out of a plate or in a ring."""

from collections.abc import Callable

from concept_gen.local.natural_colours import natural_roles
from concept_gen.local.scene import outlines
from concept_gen.local.scene.arrangements.layers import Arrangement, Layer
from concept_gen.local.scene.model import CENTRE, Group, Path, Role, Scene
from concept_gen.local.scene.packing import packed
from concept_gen.local.scene.placement import cast_shape, mirrored, place
from concept_gen.local.templates.parts import Parts, Template

_KEYLINE = 16.0
_RING = 400.0


def draw(parts: Parts) -> Scene:
    picture = _arrangement(parts).boxed(CENTRE, CENTRE, min(690 * parts.weight, 760))
    roles = _roles(parts, parts.choose("companion", ("secondary", "accent")))
    return Scene(_painted(picture, *roles, "background"))


def draw_on_plate(parts: Parts) -> Scene:
    plate, radius = parts.ground, 392.0
    level = CENTRE + plate.lift * radius
    picture = _arrangement(parts).encircled(CENTRE, level, 1.2 * plate.room * radius * parts.bulk)
    body = Path(plate.outline(CENTRE, CENTRE, radius), fill="primary")
    return Scene((body, *_painted(picture, "background", "background", "primary")))


def draw_in_ring(parts: Parts) -> Scene:
    width = parts.choose("ring", (14.0, 20.0, 26.0)) * parts.weight
    tone = parts.choose("ring tone", ("secondary", "primary"))
    ring = Path(outlines.circle(CENTRE, CENTRE, _RING), stroke=tone, stroke_width=width)
    picture = _arrangement(parts).encircled(CENTRE, CENTRE, 342 * parts.bulk)
    return Scene((ring, *_painted(picture, *_roles(parts, "accent"), "background")))


def _roles(parts: Parts, usual: Role) -> tuple[Role, Role]:
    """Of subject and companion."""
    layers = _arrangement(parts).layers
    companion = next((layer.icon for layer in layers if not layer.is_subject), None)
    return natural_roles(parts.icon, companion, parts.colours, usual) if companion else ("primary", usual)


def _arrangement(parts: Parts) -> Arrangement:
    if parts.joined is None:
        raise ValueError("The two drawings do not go together.")
    return parts.joined


def _painted(picture: Arrangement, subject: Role, other: Role, ground: Role) -> tuple[Group, ...]:
    def fill(layer: Layer) -> Role:
        if layer.cut:
            return ground
        return subject if layer.is_subject or layer.filled else other

    return tuple(_layer(layer, fill(layer), ground) for layer in picture.layers)


def _layer(layer: Layer, fill: Role, ground: Role) -> Group:
    if layer.motif:
        quiet: Role = f"{fill}-soft" if ground == "background" else f"{ground}-shade"
        shape = place(layer.icon, layer.x, layer.y, layer.size, quiet, optical=False)
        return Group((shape, packed(layer.icon, layer.x, layer.y, layer.size, layer.motif, fill)))
    if layer.filled:
        return cast_shape(layer.icon, layer.x, layer.y, layer.size, fill)
    rim = ground if layer.freed else None
    drawn = place(
        layer.icon, layer.x, layer.y, layer.size, fill, optical=False, keyline=rim, keyline_width=_KEYLINE
    )
    return mirrored((drawn,), layer.x) if layer.flipped else drawn


def _fitness(weight: float) -> Callable[[Parts], float]:
    return lambda parts: weight if parts.joined and parts.style != "outline" else 0.0


TEMPLATES = (
    Template("joined", _fitness(2.2), draw, uses_modifier=True, shows_both=True, shows_relation=True),
    Template(
        "joined-plate", _fitness(1.9), draw_on_plate, uses_modifier=True, uses_plate=True, shows_both=True,
        shows_relation=True,
    ),
    Template(
        "joined-ring", _fitness(1.9), draw_in_ring, uses_modifier=True, shows_both=True, shows_relation=True
    ),
)  # fmt: skip
