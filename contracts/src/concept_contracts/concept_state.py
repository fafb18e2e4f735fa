"""What a concept is at some moment of its life; `lifecycle` folds it from the events."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from concept_contracts.events import Recipe, VariationStored
from concept_contracts.images import Artifact, StoredImage
from concept_contracts.model import Contract
from concept_contracts.palettes import Palette


class Status(StrEnum):
    """`generating` is what a progress report says; the facts themselves lead from requested to storing."""

    REQUESTED = "requested"
    GENERATING = "generating"
    STORING = "storing"
    RECOLOURING = "recolouring"
    COMPLETED = "completed"
    COMPLETED_WITH_FAILURES = "completed_with_failures"
    FAILED = "failed"
    CANCELLED = "cancelled"
    DELETED = "deleted"


SUCCEEDED = frozenset({Status.COMPLETED, Status.COMPLETED_WITH_FAILURES})
MOST_VARIATIONS = 50
TERMINAL = SUCCEEDED | {Status.FAILED, Status.CANCELLED, Status.DELETED}


class Failure(Contract):
    code: str
    message: str
    stage: str
    retryable: bool
    user_fault: bool = False


class ConceptState(Contract):
    """A concept as of `sequence`. Times are those of the events, never of the reader."""

    concept_id: UUID
    user_id: UUID | None = None
    is_anonymous: bool = True
    status: Status = Status.REQUESTED
    sequence: int = 0
    created_sequence: int = 0
    created_at: datetime
    updated_at: datetime
    completed_at: datetime | None = None
    logo_description: str = ""
    theme_description: str = ""
    palette_count: int = 0
    seed: int = 0
    width: int = 0
    height: int = 0
    deadline: datetime | None = None
    parent_id: UUID | None = None
    instructions: str | None = None
    preserve: tuple[str, ...] = ()
    image: StoredImage | None = None
    vector: StoredImage | None = None
    palette_source: str | None = None
    palettes: tuple[Palette, ...] = ()
    recipe: Recipe | None = None
    variations: tuple[VariationStored, ...] = ()
    pending: tuple[UUID, ...] = ()
    recoloured: tuple[UUID, ...] = ()
    artifacts: tuple[Artifact, ...] = ()
    error: Failure | None = None

    @property
    def ended(self) -> bool:
        return self.status in TERMINAL

    @property
    def settled(self) -> bool:
        """Ended, and no further variation is on its way."""
        return self.ended and not (self.status in SUCCEEDED and self.pending)
