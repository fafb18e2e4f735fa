"""One thing in another: it looks out of a vessel, is seen inside, or is all that the other is made of."""

import statistics
from dataclasses import replace

from concept_gen.data.icons import STRIPS, Icon
from concept_gen.local.kinds import HOLDERS, VESSELS, is_of
from concept_gen.local.scene.arrangements.layers import Arrangement, Layer, aspect, layer_of, within

_RIM = 0.14  # how far below its top a vessel's rim may lie
_SMALLEST = 0.4  # of what looks out of a vessel, in widths of the vessel
_SLIM = 0.6  # width over height under which little room inside is still seen as one
_ROOM = 0.13  # of what is strewn with others: the radius of the largest circle inside, in longer sides
_SIMPLE = 10.5  # complexity that many small copies bear


def looking_out_of(subject: Icon, vessel: Icon) -> Arrangement | None:
    """Behind the vessel's rim, most of it to be seen."""
    if not is_vessel(vessel) or not is_of(vessel.name, VESSELS):
        return None
    front = replace(layer_of(vessel, 0.0, 0.0, within(vessel, 1.0, 0.8), is_subject=False), freed=True)
    rim = {n: edge for n, edge in enumerate(vessel.edges.upper) if edge is not None and edge < _RIM}
    room = front.width * (max(rim) - min(rim) + 1) / STRIPS
    tall = min(1.0, 0.86 * room / aspect(subject), 2.6 * front.height)
    if tall < _SMALLEST:
        return None
    x = front.width * ((min(rim) + max(rim) + 1) / 2 / STRIPS - 0.5)
    level = (statistics.median(rim.values()) - 0.5) * front.height
    hidden = min(0.22 * tall, 0.5 * front.height)
    figure = layer_of(subject, x, level + hidden - tall / 2, (tall * aspect(subject), tall))
    return Arrangement((figure, front))


def is_vessel(icon: Icon) -> bool:
    """Whether it is a solid drawing that something can look out of."""
    return icon.ink > 0.45 and icon.parts <= 2 and icon.hairline < 0.3 and icon.complexity < 6


def inside(subject: Icon, outer: Icon) -> Arrangement | None:
    """Knocked out of the outer drawing's silhouette, where it has the most room."""
    if not is_of(outer.name, HOLDERS) or is_of(outer.name, VESSELS - HOLDERS):
        return None
    x, y, radius = outer.hollow
    room = radius * outer.view.width / outer.side
    if (
        room < (0.15 if aspect(outer) < _SLIM else 0.2)
        or outer.set == "fluent"
        or subject.complexity > 9
        or subject.hairline > 0.35
    ):
        return None
    middle, level = outer.from_centre(x, y)
    size = 0.86 * room / subject.reach
    return Arrangement(
        (
            Layer(outer, 0.0, 0.0, 1.0, is_subject=False, filled=True),
            Layer(subject, middle, level, size, is_subject=True, cut=True),
        )
    )


def made_of(subject: Icon, motif: Icon) -> Arrangement | None:
    """The subject, strewn with the motif."""
    room = subject.hollow[2] * subject.view.width / subject.side
    if subject.set == "fluent" or room < _ROOM or motif.complexity > _SIMPLE:
        return None
    return Arrangement((Layer(subject, 0.0, 0.0, 1.0, is_subject=True, motif=motif),))
