"""How two drawings make one picture: one stands on, looks out of, is inside, wears or carries the other."""

import math
import statistics
from collections.abc import Callable
from dataclasses import dataclass, replace

from concept_gen.data.icons import STRIPS, Icon
from concept_gen.local.kinds import BIRDS, HATS, HOLDERS, VESSELS, is_of

_SUNK = 0.012  # how far feet reach into what they stand on, so that no light shows between
_RIM = 0.14  # how far below its top a vessel's rim may lie
_SMALLEST = 0.4  # of what looks out of a vessel, in widths of the vessel
_LOWEST_BROW = 0.45  # of the wearer's height
_SLIM = 0.6  # width over height under which little room inside is still seen as one
_UNEVEN = 0.09  # how far a foot may hang in the air, in heights of the subject


@dataclass(frozen=True)
class Layer:
    """A drawing with its box's centre at (x, y) and `size` as its longer side. `filled`: without its holes;
    `cut`: knocked out of what lies behind; `freed`: with a keyline around it."""

    icon: Icon
    x: float
    y: float
    size: float
    is_subject: bool
    filled: bool = False
    cut: bool = False
    freed: bool = False

    @property
    def width(self) -> float:
        return self.size * self.icon.tight.width / self.icon.side

    @property
    def height(self) -> float:
        return self.size * self.icon.tight.height / self.icon.side


@dataclass(frozen=True)
class Arrangement:
    """Layers in painting order, in units of their own."""

    layers: tuple[Layer, ...]

    def boxed(self, x: float, y: float, side: float) -> "Arrangement":
        """Scaled and moved so that its box is centred at (x, y), the longer side `side` units."""
        left, top, right, bottom = self._box()
        return self._moved(x, y, side / max(right - left, bottom - top))

    def encircled(self, x: float, y: float, radius: float) -> "Arrangement":
        """Scaled and moved so that its box is centred at (x, y), the corners `radius` units away."""
        left, top, right, bottom = self._box()
        return self._moved(x, y, 2 * radius / math.hypot(right - left, bottom - top))

    def _box(self) -> tuple[float, float, float, float]:
        return (
            min(layer.x - layer.width / 2 for layer in self.layers),
            min(layer.y - layer.height / 2 for layer in self.layers),
            max(layer.x + layer.width / 2 for layer in self.layers),
            max(layer.y + layer.height / 2 for layer in self.layers),
        )

    def _moved(self, x: float, y: float, scale: float) -> "Arrangement":
        left, top, right, bottom = self._box()
        return Arrangement(
            tuple(
                replace(
                    layer,
                    x=x + (layer.x - (left + right) / 2) * scale,
                    y=y + (layer.y - (top + bottom) / 2) * scale,
                    size=layer.size * scale,
                )
                for layer in self.layers
            )
        )


def arranged(relation: str, subject: Icon, companion: Icon) -> Arrangement | None:
    """None where the drawings do not go together that way, or the relation has no picture."""
    for arrange in _ARRANGEMENTS.get(relation, ()):
        if found := arrange(subject, companion):
            return found
    return None


def standing_on(subject: Icon, support: Icon) -> Arrangement | None:
    """Dropped onto the support until it touches; its feet must find level ground."""
    ground = _layer(support, 0.0, 0.0, _within(support, 1.0, 0.62), is_subject=False)
    tall = min(0.95, 1.05 * ground.width / _aspect(subject))
    wide = tall * _aspect(subject)
    feet = [n for n, edge in enumerate(subject.edges.lower) if edge is not None and edge > 0.9]
    x = wide * (0.5 - (feet[0] + feet[-1] + 1) / 2 / STRIPS)
    figure = replace(_layer(subject, x, 0.0, (wide, tall)), freed=True)
    gaps = [_gap(figure, ground, strip) for strip in range(STRIPS)]
    fall = min((gap for gap in gaps if gap is not None), default=0.0)
    under = [gaps[foot] for foot in feet]
    if any(gap is None or gap - fall > _UNEVEN * tall for gap in under):
        return None
    return Arrangement((ground, replace(figure, y=fall + _SUNK)))


def _gap(figure: Layer, ground: Layer, strip: int) -> float | None:
    """How far the figure can fall until this strip of it touches the ground; None with nothing under it."""
    foot = figure.icon.edges.lower[strip]
    x = figure.x + ((strip + 0.5) / STRIPS - 0.5) * figure.width
    across = (x - ground.x) / ground.width + 0.5
    seat = ground.icon.edges.upper[int(across * STRIPS)] if 0 <= across < 1 else None
    if foot is None or seat is None:
        return None
    return ground.y + (seat - 0.5) * ground.height - figure.y - (foot - 0.5) * figure.height


def looking_out_of(subject: Icon, vessel: Icon) -> Arrangement | None:
    """Behind the vessel's rim, most of it to be seen."""
    if not is_vessel(vessel) or not is_of(vessel.name, VESSELS):
        return None
    front = replace(_layer(vessel, 0.0, 0.0, _within(vessel, 1.0, 0.8), is_subject=False), freed=True)
    rim = {n: edge for n, edge in enumerate(vessel.edges.upper) if edge is not None and edge < _RIM}
    room = front.width * (max(rim) - min(rim) + 1) / STRIPS
    tall = min(1.0, 0.86 * room / _aspect(subject), 2.6 * front.height)
    if tall < _SMALLEST:
        return None
    x = front.width * ((min(rim) + max(rim) + 1) / 2 / STRIPS - 0.5)
    level = (statistics.median(rim.values()) - 0.5) * front.height
    hidden = min(0.22 * tall, 0.5 * front.height)
    figure = _layer(subject, x, level + hidden - tall / 2, (tall * _aspect(subject), tall))
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
        room < (0.15 if _aspect(outer) < _SLIM else 0.2)
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


def wearing(subject: Icon, hat: Icon) -> Arrangement | None:
    """The hat sits where the head below it is wide enough to bear it."""
    if not is_of(hat.name, HATS):
        return None
    figure = _layer(subject, 0.0, 0.0, _within(subject, 1.0, 1.0))
    upper = [1.0 if edge is None else edge for edge in subject.edges.upper]
    peak = upper.index(min(upper))
    head = len(_run(upper, peak, min(upper) + 0.22)) / STRIPS
    wide = min(max(1.1 * head, 0.36), 0.62)
    brow = next(
        (run for level in sorted(upper) if len(run := _run(upper, peak, level)) >= 0.8 * wide * STRIPS), []
    )
    level = max((upper[n] for n in brow), default=1.0)
    if level > _LOWEST_BROW:
        return None
    size = (wide * figure.width, wide * figure.width / _aspect(hat))
    x = figure.width * ((brow[0] + brow[-1] + 1) / 2 / STRIPS - 0.5)
    y = figure.height * (level - 0.5) - 0.28 * size[1]
    return Arrangement((figure, replace(_layer(hat, x, y, size, is_subject=False), freed=True)))


def _run(edge: list[float], start: int, limit: float) -> list[int]:
    """The strips next to `start` whose edge is at most `limit`, without a break."""
    first = last = start
    while first > 0 and edge[first - 1] <= limit:
        first -= 1
    while last + 1 < len(edge) and edge[last + 1] <= limit:
        last += 1
    return list(range(first, last + 1))


def in_its_beak(bird: Icon, load: Icon) -> Arrangement | None:
    """The load hangs from the tip of the beak: the sharper point of the upper half."""
    if not is_of(bird.name, BIRDS):
        return None
    left = _point([0.5 if edge is None else 0.5 - edge for edge in bird.edges.left])
    right = _point([0.5 if edge is None else edge - 0.5 for edge in bird.edges.right])
    found = max((point for point in (left, right) if point), default=None)
    if found is None:
        return None
    _, reach, row = found
    figure = _layer(bird, 0.0, 0.0, _within(bird, 1.0, 1.0))
    size = _within(load, 0.36, 0.36)
    x = figure.width * (-reach if found is left else reach)
    y = figure.height * ((row + 0.5) / STRIPS - 0.5) + 0.36 * size[1]
    return Arrangement((figure, replace(_layer(load, x, y, size, is_subject=False), freed=True)))


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


def _aspect(icon: Icon) -> float:
    return icon.tight.width / icon.tight.height


def _within(icon: Icon, width: float, height: float) -> tuple[float, float]:
    """The largest width and height of the icon inside a box."""
    wide = min(width, height * _aspect(icon))
    return wide, wide / _aspect(icon)


def _layer(icon: Icon, x: float, y: float, box: tuple[float, float], *, is_subject: bool = True) -> Layer:
    return Layer(icon, x, y, max(box), is_subject)


_ARRANGEMENTS: dict[str, tuple[Callable[[Icon, Icon], Arrangement | None], ...]] = {
    "on": (standing_on,),
    "in": (looking_out_of, inside),
    "wears": (wearing,),
    "carries": (in_its_beak,),
}
