"""Offset: a tinted figure set off behind the subject, a keyline between where it leaves enough of the figure,
sometimes a dot as counterweight."""

from collections.abc import Sequence

from concept_gen.data.icons import Icon
from concept_gen.local.scene import outlines
from concept_gen.local.scene.model import CENTRE, Node, Path, Role, Scene
from concept_gen.local.scene.placement import KEYLINE, evened, half_extent, place
from concept_gen.local.scene.plates import PLATES
from concept_gen.local.scene.tones import tone
from concept_gen.local.templates.parts import Parts, Template
from concept_gen.palettes.colour.oklch import distance

# Plates that show as themselves where the subject covers most of them.
_WHOLE_BEHIND = ("circle", "squircle", "diamond", "scallop", "blob")
_RADIUS, _SHIFT = 290.0, 66.0
_COVERING = 0.66  # of the figure behind: a wide keyline would leave shards of it
_FINE_KEYLINE = 12.0
_APART = 0.24  # OKLab distance of the subject and what is behind it
_BEHIND = ("secondary", "secondary-tint", "accent")
_BEHIND_LARGE = ("secondary-soft", "secondary-soft", "secondary-tint")


def draw(parts: Parts) -> Scene:
    side = parts.choose("side", (-1, 1))
    figure = PLATES[parts.plate if parts.plate in _WHOLE_BEHIND else "circle"]
    size = min(560 * parts.weight, 640)
    covering = min(half_extent(parts.icon, size)) > _COVERING * _RADIUS
    behind = parts.choose("tone", _clear(parts, _BEHIND_LARGE if covering else _BEHIND))
    half_width, _ = half_extent(parts.icon, size)
    middle = CENTRE + side * evened(max(half_width, _RADIUS - _SHIFT), max(half_width, _RADIUS + _SHIFT))
    nodes: list[Node] = [Path(figure.outline(middle + _SHIFT * side, 472, _RADIUS), fill=behind)]
    rim = None if behind.endswith("soft") else "background"
    width = _FINE_KEYLINE if covering else KEYLINE
    nodes.append(place(parts.icon, middle, 530, size, "primary", keyline=rim, keyline_width=width))
    if behind != "accent" and _leaves_corners(parts.icon, size) and parts.choose("dot", (True, False)):
        nodes.append(Path(outlines.circle(middle - 280 * side, 262, 42), fill="accent"))
    return Scene(tuple(nodes))


def _clear(parts: Parts, tones: Sequence[Role]) -> Sequence[Role]:
    """Those that the subject stands out from, and what shows through its lines too."""
    if not parts.colours:
        return tones
    own = parts.colours["primary"]
    return [role for role in tones if distance(tone(role, parts.colours), own) >= _APART] or [
        "secondary-soft"
    ]


def _leaves_corners(icon: Icon, size: float) -> bool:
    """Whether the corner where the dot goes is clear of the subject."""
    half_width, half_height = half_extent(icon, size)
    return half_width < 280 - 42 - KEYLINE or half_height < 268 - 42 - KEYLINE


def suits(parts: Parts) -> float:
    if parts.subject is None or parts.subject.hairline > 0.3 or parts.subject.complexity > 8:
        return 0.0
    return {"playful": 1.0, "minimal": 0.9, "bold": 0.9, "modern": 0.6}.get(parts.style, 0.3)


TEMPLATES = (Template("offset", suits, draw, look="alone", uses_plate=True),)
