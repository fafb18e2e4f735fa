"""What a template draws with: everything is chosen before, so that the same parts give the same drawing."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from concept_gen.data.icons import Icon
from concept_gen.local.likeness import is_composed
from concept_gen.local.scene.arrangements.layers import Arrangement
from concept_gen.local.scene.model import Role, Scene
from concept_gen.local.scene.plates import PLATES, Plate

T = TypeVar("T")
PLAIN, FLAT, FIERCE, PLATED = "plain", "flat", "fierce", "plated"
"""What is asked of a mark: that it is simple, has no shades, frightens, or stands on its plate."""
RINGED, LINED = "ringed", "lined"
"""That it stands in a line of its plate's form; that initials have a line of text under them."""
FLIPPED = "flipped"
"""That a drawing beside letters looks the other way."""
_NAME_SIZES = (0.72, 0.85, 1.0, 1.2, 1.4)


@dataclass(frozen=True)
class Parts:
    """`silhouette` is a solid drawing of the subject's idea and `vessel` one of the modifier's that something
    can look out of, where there are such; `label` is short upper case text for emblems; `variant` decides
    the small choices; `weight` over 1 draws bolder; `joined` is subject and modifier as one
    picture, where the text relates them and drawings of them go together, and `pair` that or else both side
    by side; `colours` are the base roles'; `subject_role` and `companion_role` are those of the colours
    that the text gives to each, or empty; `name_size` and `name_rows` are those of a recipe."""

    subject: Icon | None
    modifier: Icon | None
    silhouette: Icon | None
    vessel: Icon | None
    style: str
    plate: str
    font: str
    name: str
    label: str
    subline: str
    monogram: str
    words: frozenset[str]
    variant: int
    weight: float = 1.0
    joined: Arrangement | None = None
    pair: Arrangement | None = None
    colours: Mapping[Role, str] = field(default_factory=dict[Role, str])
    subject_role: Role = ""
    companion_role: Role = ""
    asked: frozenset[str] = frozenset()
    name_size: int = 0
    name_rows: int = 0

    @property
    def icon(self) -> Icon:
        """The subject of a template that only suits briefs with one."""
        if self.subject is None:
            raise ValueError("This template needs a subject.")
        return self.subject

    @property
    def companion(self) -> Icon:
        """The modifier of a template that only suits briefs with one."""
        if self.modifier is None:
            raise ValueError("This template needs a modifier.")
        return self.modifier

    @property
    def is_plain(self) -> bool:
        """Whether a simple mark is asked for: nothing in it is cut up."""
        return PLAIN in self.asked

    @property
    def is_single(self) -> bool:
        """Whether the subject is one thing by itself, in a drawing of nothing else."""
        return self.subject is not None and self.modifier is None and not is_composed(self.subject)

    @property
    def bulk(self) -> float:
        """How much larger than usual the subject is drawn where there is a frame around it."""
        return min(self.weight, 1.14)

    @property
    def lettered(self) -> float:
        """How much larger than usual the name is set."""
        return _NAME_SIZES[max(-2, min(self.name_size, 2)) + 2]

    @property
    def ground(self) -> Plate:
        return PLATES[self.plate]

    def choose(self, question: str, options: Sequence[T]) -> T:
        """One of the options, by variant and question."""
        digest = hashlib.sha256(f"{self.variant}|{question}".encode()).digest()
        return options[int.from_bytes(digest[:4], "big") % len(options)]


@dataclass(frozen=True)
class Template:
    """`suits` says how well the parts fit (0: not at all, 1: as well as any); `draw` makes the scene.

    `look`: what seeds that follow each other do not share, the name where it is empty; `shows_both`: a
    modifier is always in it; `shows_relation`: as the text relates it to the subject; `is_emblem`: one
    frame holds all that it shows; `is_worked`: the subject is drawn in the manner of its style, where that
    is one."""

    name: str
    suits: Callable[[Parts], float]
    draw: Callable[[Parts], Scene]
    uses_modifier: bool = False
    uses_plate: bool = False
    uses_text: bool = False
    shows_both: bool = False
    shows_relation: bool = False
    is_emblem: bool = False
    look: str = ""
    is_worked: bool = False
