"""Landscape: a round window on a layered country, the subject as a dark figure on the near ground."""

from concept_gen.data.icons import Icon
from concept_gen.data.vocabulary import words
from concept_gen.local.likeness import is_head
from concept_gen.local.scene import outlines
from concept_gen.local.scene.model import CENTRE, Group, Path, Scene
from concept_gen.local.scene.placement import half_extent, place
from concept_gen.local.templates.parts import Parts, Template
from concept_gen.local.understanding.vocabulary.contents import shows_light

_RANGES = (
    "M100 700L290 500L400 610L560 440L700 590L780 520L924 680V1000H100z",
    "M100 660C260 560 420 580 560 650S820 710 924 610V1000H100z",
    "M100 690L240 560L330 640L470 470L560 560L660 500L924 720V1000H100z",
)
_NEAR = "M100 780C300 700 520 710 924 800V1000H100z"
_OUTDOORS = words(
    "forest mountain mountains wild desert camping outdoor outdoors hiking moon sunset adventure bike",
    "wolf bear deer horse stag eagle nature park trail safari river lake farm ranch balloon tractor",
    "explorer national night sunrise countryside landscape valley hill prairie wilderness",
)
_FLYING = words(
    "balloon airballoon airplane bird eagle butterfly rocket helicopter parachute paragliding kite dove",
    "bat drone quadcopter owl planet bee honeybee plane feather",
)


_STANDING = words(
    "mountain mountains bicycle bike bus car caravan castle church cactus evergreen tree palm pine hut",
    "house cabin barn farm tractor tent tipi lighthouse windmill turbine wind locomotive train truck",
    "van motorcycle moped scooter sailboat boat ship canoe bridge tower telescope campfire rocket",
    "satellite pagoda gate shrine torii signpost bench goal hiker hike run climbing golf horse carousel",
    "wheel ferris statue factory silo",
)


def draw(parts: Parts) -> Scene:
    figure = _figure(parts)
    window = outlines.circle(CENTRE, CENTRE, 372)
    sun = outlines.circle(
        parts.choose("sun", (430.0, 512.0, 610.0)), 450, parts.choose("size", (150.0, 190.0, 220.0))
    )
    country = Group(
        (
            Path(outlines.rectangle(120, 120, 784, 784), fill="secondary"),
            Path(sun, fill="accent-tint"),
            Path(parts.choose("range", _RANGES), fill="primary"),
            Path(_NEAR, fill="primary-deep"),
        ),
        clip=(window,),
    )
    flies = bool(_FLYING.intersection(figure.name.split("-")))
    size = 270 if flies else 380
    _, half_height = half_extent(figure, size)
    y = 400.0 if flies else 758 - half_height
    subject = place(figure, CENTRE, y, size, "primary-deep", optical=False)
    frame = Path(outlines.circle(CENTRE, CENTRE, 398), stroke="primary-deep", stroke_width=16)
    return Scene((country, subject, frame))


# What is a landscape itself.
_SCENES = words(
    "mountain mountains hill hills sun sunrise sunset wave waves forest volcano river lake island beach",
    "canyon",
)


def _figure(parts: Parts) -> Icon:
    return parts.silhouette or parts.icon


def _belongs_outdoors(icon: Icon) -> bool:
    """A mask or a book on a hill looks lost, and a head without a body; the sky has a light already."""
    if is_head(icon) or shows_light(icon):
        return False
    spoken = icon.name.split("-")
    return _SCENES.isdisjoint(spoken) and (icon.is_animal or bool((_STANDING | _FLYING).intersection(spoken)))


def suits(parts: Parts) -> float:
    if parts.silhouette is None or not _belongs_outdoors(parts.silhouette):
        return 0.0
    outdoors = bool(parts.words & _OUTDOORS)
    return 1.3 if outdoors and parts.style not in ("line", "outline", "geometric") else 0.0


TEMPLATES = (Template("landscape", suits, draw),)
