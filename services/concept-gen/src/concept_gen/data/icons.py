"""The vendored icons: plain filled outlines, the words for them, and what was measured on their drawing."""

import json
import re
import string
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, NamedTuple, TypeAlias

from concept_gen.data.files import lasting, read_json, read_member

_PLANTS = re.compile(
    r"(?:^|-)(?:blossom|bouquet|cactus|coral|tree|leaf|feather|clover|herb|hibiscus|hyacinth|lotus|nest|plant|rose|"
    r"rosette|shamrock|rice|shell|sunflower|tulip|web|wilted|wing|seedling|bone|microbe|fishbowl|paw|pig-nose|"
    r"thread)s?(?:-|$)"
)


Edge: TypeAlias = tuple[float | None, ...]
"""Where the ink begins or ends in each of `STRIPS` strips of the tight box, in fractions of it; None where a
strip is empty."""

STRIPS = 12
GRID = 1536
"""Units a side of every drawing's box: those of 24, 32, 64 and 256 keep their whole numbers."""
BLOCK = 128
"""Icons whose outlines are packed together."""
FIELDS = (
    *("set", "name", "tags", "living", "box", "bbox", "c", "ink"),
    *("ins", "nc", "cx", "thin", "reach", "hol", "sky", "eyes"),
)
"""Of each icon's row, in the names the build gives them; `hol` and `eyes` may be None."""
_DIGITS = string.digits + string.ascii_uppercase + string.ascii_lowercase


class Edges(NamedTuple):
    """How far the ink goes in each strip; the sides, in strips across, are known of animals and faces."""

    upper: Edge
    lower: Edge
    left: Edge
    right: Edge

    @property
    def roof(self) -> list[float]:
        """The upper edge, at the foot of the box where a strip is empty."""
        return [1.0 if edge is None else edge for edge in self.upper]


@dataclass(frozen=True)
class Outline:
    """One filled path in the icon's own coordinates."""

    d: str
    even_odd: bool = False


@dataclass(frozen=True)
class Box:
    """A rectangle: left, top, width, height."""

    left: float
    top: float
    width: float
    height: float


class Circle(NamedTuple):
    """In longer sides of the ink, from its centre."""

    x: float
    y: float
    radius: float


@dataclass(frozen=True)
class Icon:
    """A single-colour drawing; the words of its tags are joined by hyphens. Measures are fractions of the
    view box side, see the build's metrics.

    `ink`: covered part of the tight box; `inscribed`: (x, y, radius) of the largest circle inside the ink;
    `parts`: connected pieces; `complexity`: outline length over size; `hairline`: part of the ink that is
    thinner than 1/24 of the box; `reach`: farthest ink from the optical centre over the longer side;
    `hollow`: (x, y, radius) of the largest circle inside the silhouette with its holes filled; `skyline`: the
    edges as the build writes them; `eyes`: of a face seen from the front, how far down and how far apart, in
    fractions of the tight box.
    """

    index: int
    set: str
    name: str
    tags: tuple[str, ...]
    is_animal: bool
    view: Box
    bbox: tuple[float, float, float, float]
    centroid: tuple[float, float]
    ink: float
    inscribed: tuple[float, float, float]
    parts: int
    complexity: float
    hairline: float
    reach: float
    hollow: tuple[float, float, float]
    skyline: str
    eyes: tuple[float, float] | None = None

    @cached_property
    def outlines(self) -> tuple[Outline, ...]:
        return _outlines(json.loads(_bodies(self.index // BLOCK)[self.index % BLOCK]))

    @property
    def is_bold(self) -> bool:
        """Whether it is a solid drawing with fine cuts, known by its contours alone."""
        return self.set in ("own", "pin")

    @property
    def id(self) -> str:
        return f"{self.set}/{self.name}"

    @cached_property
    def tight(self) -> Box:
        """The ink's bounding box in the icon's own coordinates."""
        left, top, right, bottom = self.bbox
        width, height = self.view.width, self.view.height
        return Box(
            self.view.left + left * width,
            self.view.top + top * height,
            (right - left) * width,
            (bottom - top) * height,
        )

    @cached_property
    def side(self) -> float:
        return max(self.tight.width, self.tight.height)

    @property
    def square(self) -> Box:
        """The square about the ink's box, as wide as its longer side."""
        box = self.tight
        left, top = box.left + (box.width - self.side) / 2, box.top + (box.height - self.side) / 2
        return Box(left, top, self.side, self.side)

    def from_centre(self, x: float, y: float) -> tuple[float, float]:
        """A point given in fractions of the view box, from the ink's centre in longer sides."""
        box, view = self.tight, self.view
        return (
            (view.left + x * view.width - box.left - box.width / 2) / self.side,
            (view.top + y * view.height - box.top - box.height / 2) / self.side,
        )

    @property
    def ink_circle(self) -> "Circle":
        """The largest circle inside the ink."""
        return self._circle(self.inscribed)

    @property
    def outline_circle(self) -> "Circle":
        """The largest circle inside the silhouette with its holes filled."""
        return self._circle(self.hollow)

    def _circle(self, measured: tuple[float, float, float]) -> "Circle":
        x, y, radius = measured
        return Circle(*self.from_centre(x, y), radius * self.view.width / self.side)

    @cached_property
    def edges(self) -> "Edges":
        strips = (self.skyline[n : n + STRIPS] for n in range(0, 4 * STRIPS, STRIPS))
        return Edges(*(_edge(digits) for digits in strips))

    @cached_property
    def optical_centre(self) -> tuple[float, float]:
        """Three parts the box's centre, one part the ink's centroid."""
        box, view = self.tight, self.view
        x, y = view.left + self.centroid[0] * view.width, view.top + self.centroid[1] * view.height
        return 0.75 * (box.left + box.width / 2) + 0.25 * x, 0.75 * (box.top + box.height / 2) + 0.25 * y


@dataclass(frozen=True)
class FlatDrawing:
    """A multi-colour drawing: colours by falling visible area (shares of the box), paths in painting
    order."""

    colours: tuple[str, ...]
    areas: tuple[float, ...]
    view: Box
    paths: tuple[tuple[Outline, int], ...]


@dataclass(frozen=True)
class Tones:
    """A Phosphor icon as a thin line drawing and as two layers."""

    line: tuple[Outline, ...]
    under: tuple[Outline, ...]
    over: tuple[Outline, ...]


def _outlines(rows: Sequence[Sequence[Any]]) -> tuple[Outline, ...]:
    return tuple(Outline(row[0], len(row) > 1) for row in rows)


def _icon(index: int, row: Sequence[Any]) -> Icon:
    """Out of a row of `FIELDS`."""
    set_name, name, tags, living, box, bbox, centroid, *measures = row
    ink, inscribed, parts, complexity, hairline, reach, hollow, skyline, eyes = measures
    return Icon(
        index=index,
        set=set_name,
        name=name,
        tags=tuple(tags),
        is_animal=bool(living) and not _PLANTS.search(name),
        view=Box(*box),
        bbox=tuple(bbox),
        centroid=tuple(centroid),
        ink=ink,
        inscribed=tuple(inscribed),
        parts=parts,
        complexity=complexity,
        hairline=hairline,
        reach=reach,
        hollow=tuple(hollow or inscribed),
        skyline=skyline,
        eyes=tuple(eyes) if eyes else None,
    )


def _edge(digits: str) -> Edge:
    return tuple(None if digit == "z" else _DIGITS.index(digit) / 60 for digit in digits)


@cache
def _bodies(block: int) -> list[str]:
    """The outlines of `BLOCK` icons, not yet read: a design needs a handful."""
    return read_member("outlines.zip", str(block)).splitlines()


@cache
def load_icons() -> tuple[Icon, ...]:
    with lasting():
        return tuple(_icon(index, row) for index, row in enumerate(read_json("icons.json.gz")))


@cache
def icons_by_id() -> dict[str, Icon]:
    return {icon.id: icon for icon in load_icons()}


@cache
def animal_names() -> frozenset[str]:
    """Names of the animals, whatever set draws them."""
    return frozenset(icon.name for icon in load_icons() if icon.is_animal)


@cache
def load_flat() -> dict[str, FlatDrawing]:
    """By icon name, for the `fluent` set."""
    return {name: _flat(row) for name, row in read_json("flat.json.xz").items()}


def _flat(row: dict[str, Any]) -> FlatDrawing:
    paths = tuple((Outline(path[0], len(path) > 2), path[1]) for path in row["paths"])
    return FlatDrawing(tuple(f"#{c}" for c in row["colours"]), tuple(row["areas"]), Box(*row["box"]), paths)


@cache
def load_tones() -> dict[str, Tones]:
    """By icon name, for the `ph` set."""
    rows = read_json("tones.json.xz")
    return {
        n: Tones(_outlines(r["line"]), _outlines(r["tone"]), _outlines(r["over"])) for n, r in rows.items()
    }
