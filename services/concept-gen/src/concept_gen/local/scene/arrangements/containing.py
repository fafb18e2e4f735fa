"""One thing in another: it looks out of a vessel, is seen inside, or is all that the other is made of."""

import statistics

from concept_gen.data.icons import STRIPS, Icon, icons_by_id
from concept_gen.data.vocabulary import words
from concept_gen.local.kinds import HOLDERS, SKY, VESSELS, is_of
from concept_gen.local.scene.arrangements.layers import Arrangement, Layer, aspect, layer_of, within

_RIM = 0.14  # how far below its top a vessel's rim may lie
_SMALLEST = 0.4  # of what looks out of a vessel, in widths of the vessel
_BILLOWING = (1.3, 0.04)  # width in widths of the rim, hidden part
_OVER_RIM = 1.15  # width of a face that would be smaller, in widths of the rim it lies on
_SLIM = 0.6  # width over height under which little room inside is still seen as one
_HEAPED, _SIDE, _PILED = (0.5, 1.3), 0.26, 0.36  # of each in a heap: its largest sides, how far aside and up
_LEAST_HEAPED = 0.42  # of each in a shallow vessel: its height in widths of the rim
_NECK = 0.4  # width of a rim over which no heap is seen
_SUNK = 0.12  # of what rises out of something
_CRADLED = 0.56  # of what lies in a crescent's hollow
_CYCLES = words("bicycle bike")
_WITH_BASKET = "own/vintage-bicycle"
_BASKET = (0.37, -0.33, 0.34)  # from its middle, in longer sides: the basket's, its rim, and the room in it
_FACED = words("smile face legs")
_SMILE, _DOOR = "own/kawaii-smile", "own/open-arched-door"
_DOORWAY = 0.12  # radius of the ink that a door is cut into, in longer sides
_ROOM = 0.13  # of what is built of others: the radius of the largest circle inside, in longer sides
_SOLID = 0.4  # the least radius inside the ink over that inside the silhouette
_FIELD = 0.2  # radius of the ink that an emblem is cut into, in longer sides
_MIDDLE = 0.2  # how near to the middle an emblem is, in longer sides
_DETAIL, _BOLD_DETAIL = 9.0, 11.5  # complexity that a hole bears
_SIMPLE = 10.5  # complexity that many small copies bear


def billowing_out_of(subject: Icon, vessel: Icon) -> Arrangement | None:
    """What is of the sky, wider than the vessel it comes out of."""
    return looking_out_of(subject, vessel, *_BILLOWING) if is_of(subject.name, SKY) else None


def looking_out_of(
    subject: Icon, vessel: Icon, spread: float = 0.86, sunk: float = 0.22
) -> Arrangement | None:
    """Behind the vessel's rim, most of it to be seen; `spread`: its width in widths of the rim, `sunk`: the
    part of it that is hidden."""
    if not _is_open(vessel):
        return None
    front, x, level, room = _rim_of(vessel)
    tall = min(1.0, spread * room / aspect(subject), 2.6 * front.height)
    if tall < _SMALLEST and subject.eyes:
        tall = min(1.0, _OVER_RIM * room / aspect(subject))
    if tall < _SMALLEST:
        return None
    hidden = min(sunk * tall, 0.5 * front.height)
    figure = layer_of(subject, x, level + hidden - tall / 2, (tall * aspect(subject), tall))
    return Arrangement((figure, front))


def heaped_in(load: Icon, vessel: Icon) -> Arrangement | None:
    """Three of what fills the vessel behind its rim, one of them on top; None where its neck is narrow."""
    if not _is_open(vessel):
        return None
    front, x, level, room = _rim_of(vessel)
    if room < _NECK:
        return None
    box = within(load, _HEAPED[0] * room, max(_HEAPED[1] * front.height, _LEAST_HEAPED * room))
    aside, y = min(_SIDE * room, 0.6 * box[0]), level - 0.25 * box[1]
    top = layer_of(load, x, y - _PILED * box[1], box)
    sides = (layer_of(load, x + turn * aside, y, box, freed=True) for turn in (-1, 1))
    return Arrangement((top, *sides, front))


def _is_open(vessel: Icon) -> bool:
    return vessel.name.startswith("open-") or (is_vessel(vessel) and is_of(vessel.name, VESSELS))


def _rim_of(vessel: Icon) -> tuple[Layer, float, float, float]:
    """The vessel in front of what is in it, the middle of its rim and how high and wide that is."""
    front = layer_of(vessel, 0.0, 0.0, within(vessel, 1.0, 0.8), is_subject=False, freed=True)
    rim = {n: edge for n, edge in enumerate(vessel.edges.upper) if edge is not None and edge < _RIM}
    room = front.width * (max(rim) - min(rim) + 1) / STRIPS
    x = front.width * ((min(rim) + max(rim) + 1) / 2 / STRIPS - 0.5)
    return front, x, (statistics.median(rim.values()) - 0.5) * front.height, room


def rising_out_of(subject: Icon, source: Icon) -> Arrangement:
    """Above the middle of what it comes out of, which hides its foot."""
    front = layer_of(source, 0.0, 0.0, within(source, 1.0, 0.62), is_subject=False, freed=True)
    wide, tall = within(subject, 0.86, 0.72)
    middle = [edge for edge in source.edges.upper[4:8] if edge is not None]
    level = front.top + min(middle, default=0.0) * front.height
    return Arrangement((layer_of(subject, 0.0, level + _SUNK * tall - tall / 2, (wide, tall)), front))


def is_vessel(icon: Icon) -> bool:
    """Whether it is a solid drawing that something can look out of."""
    return icon.ink > 0.45 and icon.parts <= 2 and icon.hairline < 0.3 and icon.complexity < 6


def inside(subject: Icon, outer: Icon) -> Arrangement | None:
    """Knocked out of the silhouette of what can hold something, where it has the most room."""
    if not is_of(outer.name, HOLDERS) or is_of(outer.name, VESSELS - HOLDERS):
        return None
    return _knocked_out(subject, outer, inner_is_subject=True)


def emblazoned(subject: Icon, emblem: Icon) -> Arrangement | None:
    """With the emblem knocked out of it: of its ink where that has room, else of its silhouette."""
    x, y, room = subject.ink_circle
    if room < _FIELD or subject.set == "fluent" or not _is_plain(emblem):
        return _knocked_out(emblem, subject, inner_is_subject=False)
    size = 0.8 * room / emblem.reach
    body = Layer(subject, 0.0, 0.0, 1.0, is_subject=True)
    return Arrangement((body, Layer(emblem, x, y, size, is_subject=False, cut=True)))


def bearing_emblem(subject: Icon, emblem: Icon) -> Arrangement | None:
    """On the ink of a thing, where there is room for it in the middle."""
    x, y, radius = subject.ink_circle
    has_room = radius >= _FIELD and max(abs(x), abs(y)) < _MIDDLE
    return emblazoned(subject, emblem) if has_room and not subject.is_animal else None


def doored(thing: Icon, _door: Icon) -> Arrangement | None:
    """With a small arched door in its ink."""
    return None if thing.ink_circle.radius < _DOORWAY else emblazoned(thing, icons_by_id()[_DOOR])


def smiling(thing: Icon) -> Arrangement | None:
    """With a face on its ink, where it has none of its own."""
    has_face = thing.is_animal or thing.eyes or is_of(thing.name, _FACED)
    has_room = thing.ink_circle.radius >= _FIELD and not has_face
    return emblazoned(thing, icons_by_id()[_SMILE]) if has_room else None


def formed(subject: Icon, form: Icon) -> Arrangement | None:
    """Inside the outline of what it is shaped like, or before the middle of it; of a face nothing."""
    if form.eyes:
        return None
    found = _knocked_out(subject, form, inner_is_subject=True)
    if found:
        return found
    outer = layer_of(form, 0.0, 0.0, within(form, 1.0, 1.0), is_subject=False)
    return Arrangement((outer, layer_of(subject, 0.0, 0.0, within(subject, 0.5, 0.5), freed=True)))


def cradled(subject: Icon, crescent: Icon) -> Arrangement | None:
    """In the hollow of a crescent."""
    if "crescent" not in crescent.name:
        return None
    outer = layer_of(crescent, 0.0, 0.0, within(crescent, 1.0, 1.0), is_subject=False)
    x, y, _ = crescent.ink_circle
    box = within(subject, _CRADLED, _CRADLED)
    return Arrangement((outer, layer_of(subject, -0.5 * x, -0.5 * y, box, freed=True)))


def in_the_basket_of(subject: Icon, load: Icon) -> Arrangement | None:
    """Behind the rim of a bicycle's basket."""
    if not is_of(subject.name, _CYCLES):
        return None
    bicycle = icons_by_id()[_WITH_BASKET]
    figure = layer_of(bicycle, 0.0, 0.0, within(bicycle, 1.0, 1.0), freed=True)
    x, rim, room = (part * figure.size for part in _BASKET)
    wide, tall = within(load, room, 0.8 * room)
    return Arrangement(
        (layer_of(load, x, rim + 0.2 * tall - tall / 2, (wide, tall), is_subject=False), figure)
    )


def _knocked_out(inner: Icon, outer: Icon, *, inner_is_subject: bool) -> Arrangement | None:
    x, y, room = outer.outline_circle
    least = 0.15 if aspect(outer) < _SLIM else 0.2
    if room < least or outer.set == "fluent" or not _is_plain(inner):
        return None
    size = 0.86 * room / inner.reach
    body = Layer(outer, 0.0, 0.0, 1.0, is_subject=not inner_is_subject, filled=True)
    return Arrangement((body, Layer(inner, x, y, size, is_subject=inner_is_subject, cut=True)))


def _is_plain(icon: Icon) -> bool:
    """Whether it stays clear as a hole."""
    return icon.complexity <= (_BOLD_DETAIL if icon.is_bold else _DETAIL) and icon.hairline <= 0.35


def made_of(subject: Icon, motif: Icon) -> Arrangement | None:
    """The subject, built of copies of the motif; no face, which is nothing without its features."""
    room = subject.outline_circle.radius
    is_solid = subject.inscribed[2] > _SOLID * subject.hollow[2]
    if subject.set == "fluent" or subject.eyes or not is_solid or room < _ROOM or motif.complexity > _SIMPLE:
        return None
    return Arrangement((Layer(subject, 0.0, 0.0, 1.0, is_subject=True, motif=motif),))
