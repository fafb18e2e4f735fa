"""What is asked of a provider and what comes back."""

from dataclasses import dataclass
from uuid import UUID

from concept_contracts.events import Recipe
from concept_contracts.images import Artifact
from concept_contracts.palettes import Palette


@dataclass(frozen=True)
class Refinement:
    """A change of an earlier concept. `palette` is the one the refined picture wears, where that is known."""

    instructions: str
    preserve: frozenset[str]
    image: Artifact
    vector: Artifact | None
    recipe: Recipe | None
    palettes: tuple[Palette, ...]
    palette: Palette | None


@dataclass(frozen=True)
class Order:
    """One logo. `id` is that of the event asking for it: what is paid for it is kept under that name."""

    id: str
    concept_id: UUID
    logo: str
    theme: str
    palette_count: int
    seed: int
    width: int
    height: int
    provider: str | None = None
    refinement: Refinement | None = None


@dataclass(frozen=True)
class Drawing:
    """`image` is a PNG of the order's size, `vector` a role-tagged SVG, `palette` the colours it is
    painted in."""

    image: bytes
    vector: bytes | None
    recipe: Recipe
    palette: Palette | None = None


@dataclass(frozen=True)
class Concept:
    """A drawing with its palettes. `palette_source` is provider, local or fallback."""

    drawing: Drawing
    palettes: tuple[Palette, ...]
    palette_source: str
