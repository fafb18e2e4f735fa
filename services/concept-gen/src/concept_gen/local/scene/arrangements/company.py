"""Three things: one leads above two, stands beside two that are one picture already, or is in the sky."""

from collections.abc import Iterator
from dataclasses import replace

from concept_gen.data.icons import Icon
from concept_gen.data.vocabulary import words
from concept_gen.local.kinds import SKY, STEMMED, is_of
from concept_gen.local.scene.arrangements.layers import (
    Arrangement,
    Layer,
    aspect,
    figure_of,
    layer_of,
    of_one_area,
    within,
)

_GAP = 0.1
_SLIM = 0.62  # width over height of things that stand in a row
_FOLLOWING = 0.74  # size of the two that follow, in that of the one that leads
_BESIDE = 0.55  # height of what stands beside a picture, in that of the picture
_SUNS = words("sun sunrise sunset rainbow")
_HIGH = SKY | _SUNS
_UNDER_SKY, _UNDER_CANOPY = 0.1, 0.4  # of what spreads over a picture, the part that is behind it
_LEAVES, _LEAF_TURN = words("leaf leaves fern feather"), 42.0  # what lies over it then
_GROUND = 1.2  # width of the ground, in that of what stands on it
_PEEKING, _ASIDE = 0.55, 0.2  # of a sun behind a picture: its size, and how far to the right it is
_STARS = {
    1: ((0.3, 0.0, 0.36),),
    2: ((-0.26, 0.12, 0.2), (0.2, 0.0, 0.24)),
    3: ((-0.36, 0.16, 0.16), (0.02, 0.0, 0.22), (0.38, 0.14, 0.14)),
}


def in_company(subject: Icon, second: Icon, third: Icon) -> Arrangement:
    """Slim things in a row, the subject in the middle, others with the subject above the two."""
    if all(aspect(icon) < _SLIM for icon in (subject, second, third)):
        return _in_a_row(second, subject, third)
    (wide, tall), (left, left_tall), (right, right_tall) = (
        of_one_area(subject),
        _smaller(second),
        _smaller(third),
    )
    low = tall / 2 + _GAP + max(left_tall, right_tall) / 2
    middle = (left - right) / 2
    return Arrangement(
        (
            layer_of(subject, 0.0, 0.0, (wide, tall)),
            _other(second, middle - (left + _GAP) / 2, low, (left, left_tall)),
            _other(third, middle + (right + _GAP) / 2, low, (right, right_tall)),
        )
    )


def _in_a_row(left: Icon, middle: Icon, right: Icon) -> Arrangement:
    boxes = [of_one_area(icon) for icon in (left, middle, right)]
    before, after = ((boxes[1][0] + box[0]) / 2 + _GAP for box in (boxes[0], boxes[2]))
    return Arrangement(
        (
            layer_of(middle, 0.0, 0.0, boxes[1]),
            _other(left, -before, 0.0, boxes[0]),
            _other(right, after, 0.0, boxes[2]),
        )
    )


def accompanied(picture: Arrangement, third: Icon, number: int = 1, *, aloft: bool = False) -> Arrangement:
    """Beside the picture, on its ground; what is `aloft` or of the sky above it, as often as there are."""
    left, top, right, bottom = picture.box
    height, width = bottom - top, right - left
    if is_of(third.name, _SUNS):
        return _before_the_sun(picture, third)
    if aloft or is_of(third.name, SKY):
        return Arrangement((*picture.layers, *_above(third, (left + right) / 2, top, width, number)))
    wide, tall = within(third, 0.6 * height, _BESIDE * height)
    x = right + _GAP * height + wide / 2
    return Arrangement((*picture.layers, _other(third, x, bottom - tall / 2, (wide, tall))))


def sheltered(picture: Arrangement, canopy: Icon) -> Arrangement:
    """Below what spreads over it, or at the foot of what has a stem, beside that."""
    left, top, right, bottom = picture.box
    height, middle = bottom - top, (left + right) / 2
    if is_of(canopy.name, STEMMED):
        wide, tall = within(canopy, 2.4 * height, 1.7 * height)
        over = _other(canopy, left - 0.02 * wide, bottom - tall / 2, (wide, tall))
    else:
        wide, tall = within(canopy, 1.3 * max(right - left, 0.8 * height), max(height, 0.8 * (right - left)))
        hidden = _UNDER_SKY if is_of(canopy.name, SKY) else _UNDER_CANOPY
        over = _other(canopy, middle, top + (hidden - 0.5) * tall, (wide, tall))
        over = replace(over, turn=_LEAF_TURN if is_of(canopy.name, _LEAVES) else 0.0)
    return Arrangement((over, *_freed(picture)))


def grounded(picture: Arrangement, ground: Icon) -> Arrangement:
    """On what is level, a little wider than what stands on it."""
    left, _, right, bottom = picture.box
    wide, tall = within(ground, _GROUND * (right - left), 0.4 * (right - left))
    return Arrangement(
        (_other(ground, (left + right) / 2, bottom + 0.4 * tall, (wide, tall)), *_freed(picture))
    )


def _freed(picture: Arrangement) -> Iterator[Layer]:
    return (replace(layer, freed=True) for layer in picture.layers)


def under_the_sky(subject: Icon, light: Icon) -> Arrangement | None:
    """One thing with another of the sky above it; None for others."""
    if is_of(subject.name, _HIGH) == is_of(light.name, _HIGH):
        return None
    if is_of(subject.name, _HIGH):
        return accompanied(Arrangement((figure_of(light),)), subject).turned()
    return accompanied(Arrangement((figure_of(subject),)), light, 3 if light.name.endswith("s") else 1)


def _before_the_sun(picture: Arrangement, sun: Icon) -> Arrangement:
    """The sun comes out from behind the top of the picture, on the right."""
    left, top, right, bottom = picture.box
    size = _PEEKING * max(right - left, bottom - top)
    x = (left + right) / 2 + _ASIDE * (right - left)
    behind = _other(sun, x, top + 0.05 * size, within(sun, size, size))
    return Arrangement((behind, *_freed(picture)))


def _above(icon: Icon, middle: float, top: float, width: float, number: int) -> tuple[Layer, ...]:
    boxes = [(x, y, within(icon, size * width, size * width)) for x, y, size in _STARS[number]]
    lowest = max(y * width + box[1] / 2 for _, y, box in boxes)
    level = top - 0.6 * _GAP * width - lowest
    return tuple(_other(icon, middle + x * width, level + y * width, box) for x, y, box in boxes)


def _smaller(icon: Icon) -> tuple[float, float]:
    wide, tall = of_one_area(icon)
    return _FOLLOWING * wide, _FOLLOWING * tall


def _other(icon: Icon, x: float, y: float, box: tuple[float, float]) -> Layer:
    return layer_of(icon, x, y, box, is_subject=False)
