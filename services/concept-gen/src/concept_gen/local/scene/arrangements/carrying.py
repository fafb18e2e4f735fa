"""What is carried: in a beak, or in front of one who looks over it."""

from dataclasses import replace

from concept_gen.data.icons import STRIPS, Icon, icons_by_id
from concept_gen.local.kinds import BIRDS, BODILESS, EMBLEMS, HELD_UP, SCENERY, STRUCTURES, UPRIGHT, is_of
from concept_gen.local.likeness import is_head
from concept_gen.local.people import BUSTS, HANDED, PEOPLE
from concept_gen.local.scene.arrangements.faces import face_of, on_a_body
from concept_gen.local.scene.arrangements.layers import (
    Arrangement,
    Layer,
    aspect,
    figure_of,
    layer_of,
    within,
)

_PAWS = "own/paw-pair"


def in_its_beak(bird: Icon, load: Icon) -> Arrangement | None:
    """The load hangs from the tip of the beak: the sharper point of the upper half."""
    tip = _beak(bird)
    if tip is None:
        return None
    figure = figure_of(bird)
    size = within(load, 0.36, 0.36)
    x, y = figure.width * tip[0], figure.height * tip[1] + 0.36 * size[1]
    return Arrangement((figure, layer_of(load, x, y, size, is_subject=False, freed=True)))


def in_its_mouth(subject: Icon, load: Icon) -> Arrangement | None:
    """Across the mouth of a face."""
    if subject.eyes is None or is_of(subject.name, BIRDS):
        return None
    figure = figure_of(subject)
    face = face_of(figure)
    if face.has_body:
        return None
    box = within(load, 0.66 * face.width, 0.32 * figure.height)
    return Arrangement((figure, _held(load, 0.28 * face.eyes + 0.72 * face.neck, box)))


def sipping(bird: Icon, cup: Icon) -> Arrangement | None:
    """The tip of the beak in the middle of what it drinks from."""
    found = _beak(bird)
    if found is None:
        return None
    figure = figure_of(bird)
    wide, tall = within(cup, 0.56, 0.56)
    x, y = found[0] * figure.width, found[1] * figure.height
    x += 0.3 * wide if x > 0 else -0.3 * wide
    return Arrangement((layer_of(cup, x, y, (wide, tall), is_subject=False), replace(figure, freed=True)))


def _beak(bird: Icon) -> tuple[float, float] | None:
    """Where its tip is, from the middle, in widths and heights."""
    if not is_of(bird.name, BIRDS):
        return None
    left = _point([0.5 if edge is None else 0.5 - edge for edge in bird.edges.left])
    right = _point([0.5 if edge is None else edge - 0.5 for edge in bird.edges.right])
    found = max((point for point in (left, right) if point), default=None)
    if found is None:
        return None
    _, reach, row = found
    return -reach if found is left else reach, (row + 0.5) / STRIPS - 0.5


def _point(reach: list[float]) -> tuple[float, float, int] | None:
    """The sharpest tip of the upper half: how far it stands out from what is two strips below, its reach from
    the middle, and its strip. None where nothing stands out."""
    tips = [
        (reach[row] - reach[row + 2], reach[row], row)
        for row in range(len(reach) // 2)
        if reach[row] == max(reach[: row + 3])
    ]
    sharpest = max(tips, default=None)
    return sharpest if sharpest and sharpest[0] > 0.05 else None


def holding(subject: Icon, load: Icon) -> Arrangement | None:
    """In front of the belly of a figure; an animal's face gets a body and paws that hold the load."""
    handless = subject.name in PEOPLE or is_of(subject.name, (BIRDS - UPRIGHT) | BODILESS)
    if subject.eyes is None or handless:
        return None
    figure = figure_of(subject)
    face = face_of(figure)
    if face.has_body:
        box = within(load, 0.56 * figure.width, 0.4)
        return Arrangement((figure, _held(load, (face.neck + figure.top + figure.height) / 2, box)))
    wide, tall = within(load, min(0.62 * max(aspect(load), 1.1), 1.2) * figure.width, 0.62)
    held = _held(load, figure.top + 0.94 * figure.height + tall / 2, (wide, tall))
    whole = on_a_body(figure, min(max(0.86 * figure.width, 0.7 * wide), 1.1 * figure.width))
    hands = () if is_of(subject.name, UPRIGHT) else (_hands(figure, held),)
    return Arrangement((*whole, held, *hands))


def held_by(subject: Icon, holder: Icon) -> Arrangement | None:
    """Before the belly of the other; None for scenery."""
    found = None if is_of(subject.name, SCENERY) else holding(holder, subject)
    return found.turned() if found else None


def at_its_side(subject: Icon, load: Icon) -> Arrangement | None:
    """In a hand of who is drawn whole: what is held up by its foot, other things by their middle."""
    if not is_of(subject.name, HANDED) or (is_head(subject) and not is_of(subject.name, BUSTS)):
        return None
    figure = figure_of(subject)
    is_upright = is_of(load.name, HELD_UP)
    wide, tall = within(load, 0.7 * figure.width, (0.9 if is_upright else 0.52) * figure.height)
    is_apart = is_upright or load.is_animal
    x = 0.42 * figure.width + wide / 2 if is_apart else 0.38 * figure.width + 0.28 * wide
    y = 0.14 * figure.height - tall / 2 if is_upright else 0.1 * figure.height
    return Arrangement((figure, layer_of(load, x, y, (wide, tall), is_subject=False, freed=True)))


def in_front(subject: Icon, other: Icon) -> Arrangement | None:
    """At the foot of something large, to one side: a campfire before a tent."""
    if not is_of(subject.name, STRUCTURES) or is_of(other.name, EMBLEMS):
        return None
    figure = figure_of(subject)
    wide, tall = within(other, 0.5 * figure.width, 0.48 * figure.height)
    x, y = figure.width / 2 - 0.02 * figure.width, figure.height / 2 + 0.04 - tall / 2
    return Arrangement((figure, layer_of(other, x, y, (wide, tall), is_subject=False, freed=True)))


def _hands(head: Layer, held: Layer) -> Layer:
    paws = icons_by_id()[_PAWS]
    grip = min(held.width, 0.62 * head.width) + 0.2 * head.width
    lower = 0.12 if aspect(held.icon) < 1 else -0.12  # a tall load's top shows above the hands
    return layer_of(paws, 0.0, held.y + lower * held.height, (grip, grip / aspect(paws)), freed=True)


def _held(load: Icon, y: float, box: tuple[float, float]) -> Layer:
    return layer_of(load, 0.0, y, box, is_subject=False, freed=True)
