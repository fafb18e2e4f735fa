"""What is worn: hats on heads, glasses over eyes, headphones over ears, scarfs and ties round necks."""

from collections.abc import Callable
from dataclasses import replace

from concept_gen.data.icons import STRIPS, Icon
from concept_gen.local.garments import HATS
from concept_gen.local.kinds import BODILESS, is_of
from concept_gen.local.people import PEOPLE
from concept_gen.local.scene.arrangements.crowns import Crown, crown_of
from concept_gen.local.scene.arrangements.faces import Face, face_of, on_a_body
from concept_gen.local.scene.arrangements.layers import (
    Arrangement,
    Layer,
    aspect,
    figure_of,
    layer_of,
)

_ROUND = 0.16  # radius of a thing's largest circle, in longer sides, that glasses fit on
_LOWEST_BROW = 0.45  # of the wearer's height
_WIDE_EYED = 0.48  # of a face's width: an owl's cups must leave its eyes free
_BRIMMED, _BRIM, _BROADEST = (
    1.5,
    1.5,
    0.8,
)  # width over height of a hat with a brim, how much wider it is worn
_TALLEST = 0.6  # of a face's height, a hat between its ears
_CUPS = 3.5  # width of headphones whose cups do, in distances of the eyes
_BELOW_EYES = 0.1  # of the wearer's height, what is worn round the neck
_UNDER_HAT, _HAT_GAP = 0.72, 0.1  # width of what is below a hat, and from its brim
_BEARD = 0.74  # width of a beard, of a face's
_LENSES = 0.52  # between the lenses' centres, in widths of glasses


def wearing(subject: Icon, worn: Icon) -> Arrangement | None:
    """Each thing where it is worn; all but hats on faces seen from the front."""
    if worn.name in _WORN:
        return _WORN[worn.name](subject, worn) if subject.eyes else _on_a_thing(subject, worn)
    if not is_of(worn.name, HATS):
        return None
    has_ears = subject.eyes and subject.name not in PEOPLE
    return _between_the_ears(subject, worn) if has_ears else _on_the_head(subject, worn)


def put_on(picture: Arrangement, dressed: Arrangement, face: Icon) -> Arrangement:
    """The picture with what the same face wears in the other, at the size that the face has in it,
    behind what is held before it."""
    place = _place_of(face, picture.layers)
    head, model = picture.layers[place], dressed.layers[_place_of(face, dressed.layers)]
    scale = head.size / model.size
    extra = (
        replace(
            layer,
            x=head.x + (layer.x - model.x) * scale,
            y=head.y + (layer.y - model.y) * scale,
            size=layer.size * scale,
        )
        for layer in dressed.layers
        if not layer.is_subject
    )
    return Arrangement((*picture.layers[: place + 1], *extra, *picture.layers[place + 1 :]))


def _place_of(face: Icon, layers: tuple[Layer, ...]) -> int:
    return next(n for n, layer in enumerate(layers) if layer.icon == face)


def _on_a_thing(thing: Icon, worn: Icon) -> Arrangement | None:
    """A thing without a face in glasses or with a moustache, over the middle of its roundest part."""
    if thing.is_animal or worn.name not in (*_OVER_EYES, _MOUSTACHE):
        return None
    if is_of(thing.name, HATS):
        return _under_the_hat(thing, worn)
    x, y, room = thing.outline_circle
    lower = 0.1 if worn.name == _MOUSTACHE else -0.2
    return _worn(figure_of(thing), worn, x, y + lower * room, 1.8 * room) if room > _ROUND else None


def _under_the_hat(hat: Icon, worn: Icon) -> Arrangement:
    """A face that is only told by what it wears."""
    above, wide = figure_of(hat), _UNDER_HAT * figure_of(hat).width
    below = layer_of(worn, 0.0, 0.0, (wide, wide / aspect(worn)), is_subject=False)
    return Arrangement((above,)).above(Arrangement((below,)), _HAT_GAP)


def _between_the_ears(subject: Icon, hat: Icon) -> Arrangement:
    """On the middle of the head, over the brows."""
    figure, face = _facing(subject)
    middle = [edge for edge in subject.edges.upper[4:8] if edge is not None]
    crown = figure.top + max(middle, default=0.0) * figure.height
    wide = min(max(0.62 * face.width, 0.36 * figure.width), 0.62 * figure.width)
    wide = min(wide, _TALLEST * figure.height * aspect(hat))
    tall = wide / aspect(hat)
    lowest = min(crown + 0.3 * tall, face.eyes - 0.08 * figure.height - 0.1 * face.spread)
    return _worn(figure, hat, face.x, lowest - tall / 2, wide)


def _on_the_head(subject: Icon, hat: Icon) -> Arrangement | None:
    """The hat sits where the head is known to be, or where what is highest is wide enough to bear it."""
    figure, crown = figure_of(subject), crown_of(subject) or _highest(subject)
    if crown is None:
        return None
    broad = min(crown.wide * (_BRIM if aspect(hat) > _BRIMMED else 1.0), _BROADEST) * figure.width
    size = (broad, broad / aspect(hat))
    x, y = figure.width * (crown.x - 0.5), figure.height * (crown.y - 0.5) - 0.28 * size[1]
    return Arrangement((figure, layer_of(hat, x, y, size, is_subject=False, freed=True)))


def _highest(subject: Icon) -> Crown | None:
    upper = subject.edges.roof
    peak = upper.index(min(upper))
    head = len(_run(upper, peak, min(upper) + 0.22)) / STRIPS
    wide = min(max(1.1 * head, 0.36), 0.62)
    brow = next(
        (run for level in sorted(upper) if len(run := _run(upper, peak, level)) >= 0.8 * wide * STRIPS),
        list[int](),
    )
    level = max((upper[n] for n in brow), default=1.0)
    return Crown((brow[0] + brow[-1] + 1) / 2 / STRIPS, level, wide) if level <= _LOWEST_BROW else None


def _run(edge: list[float], start: int, limit: float) -> list[int]:
    """The strips next to `start` whose edge is at most `limit`, without a break."""
    first = last = start
    while first > 0 and edge[first - 1] <= limit:
        first -= 1
    while last + 1 < len(edge) and edge[last + 1] <= limit:
        last += 1
    return list(range(first, last + 1))


def _over_the_eyes(subject: Icon, glasses: Icon) -> Arrangement:
    figure, face = _facing(subject)
    wide = min(max(face.spread / _LENSES, 0.55 * face.width), 1.02 * face.width)
    return _worn(figure, glasses, face.x, face.eyes, wide)


def _under_the_nose(subject: Icon, moustache: Icon) -> Arrangement:
    figure, face = _facing(subject)
    return _worn(figure, moustache, face.x, 0.45 * face.eyes + 0.55 * face.neck, 0.62 * face.width)


def _on_the_chin(subject: Icon, beard: Icon) -> Arrangement:
    """From ear to ear, below the eyes."""
    figure, face = _facing(subject)
    top = 0.6 * face.eyes + 0.4 * face.neck
    return _worn(figure, beard, face.x, top + _BEARD * face.width / aspect(beard) / 2, _BEARD * face.width)


def _over_one_eye(subject: Icon, monocle: Icon) -> Arrangement:
    """Its ring, the largest round of the drawing, is centred on the eye."""
    figure, face = _facing(subject)
    dx, dy, radius = monocle.outline_circle
    size = 0.42 * max(face.spread, 0.36 * face.width) / radius
    x, y = face.x + face.spread / 2 - dx * size, face.eyes - dy * size
    return Arrangement((figure, Layer(monocle, x, y, size, is_subject=False, freed=True)))


def _over_the_ears(subject: Icon, headphones: Icon) -> Arrangement:
    figure, face = _facing(subject)
    wide = max(1.14 * face.width, _CUPS * face.spread if face.spread > _WIDE_EYED * face.width else 0.0)
    lowest = face.eyes + 0.2 * figure.height
    return _worn(figure, headphones, face.x, lowest - wide / aspect(headphones) / 2, wide)


def _round_the_neck(share: float, drop: float) -> Callable[[Icon, Icon], Arrangement]:
    """`share` of the neck's width, its upper edge `drop` of its own height above the neck."""

    def put_on(subject: Icon, worn: Icon) -> Arrangement:
        figure, face = _facing(subject)
        wide = share * face.neck_width
        tall = wide / aspect(worn)
        top = max(face.neck - drop * tall, face.eyes + _BELOW_EYES * figure.height)
        dressed = _worn(figure, worn, face.x, top + tall / 2, wide)
        if face.has_body or is_of(subject.name, BODILESS):
            return dressed
        return Arrangement((*on_a_body(figure, 0.86 * figure.width), *dressed.layers[1:]))

    return put_on


def _facing(subject: Icon) -> tuple[Layer, Face]:
    figure = figure_of(subject)
    return figure, face_of(figure)


def _worn(figure: Layer, icon: Icon, x: float, y: float, wide: float) -> Arrangement:
    worn = layer_of(icon, x, y, (wide, wide / aspect(icon)), is_subject=False)
    return Arrangement((figure, replace(worn, freed=True)))


_MOUSTACHE = "moustache"
_OVER_EYES = ("worn-glasses", "worn-sunglasses", "worn-goggles", "worn-domino-mask")
_WORN: dict[str, Callable[[Icon, Icon], Arrangement]] = {
    **dict.fromkeys(_OVER_EYES, _over_the_eyes),
    **dict.fromkeys(("worn-monocle", "worn-eye-patch"), _over_one_eye),
    _MOUSTACHE: _under_the_nose,
    "beard": _on_the_chin,
    "worn-headphones": _over_the_ears,
    "worn-scarf": _round_the_neck(0.92, 0.3),
    "worn-bandana": _round_the_neck(0.8, 0.25),
    "worn-medal": _round_the_neck(0.4, 0.1),
    "worn-necklace": _round_the_neck(0.7, 0.3),
    "worn-bow-tie": _round_the_neck(0.55, 0.2),
    "worn-tie": _round_the_neck(0.2, 0.1),
}
