"""A concept asked for, refined, and ended."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from pydantic import Field

from concept_contracts.event import ConceptEvent, OwnedEvent
from concept_contracts.events.image import Recipe
from concept_contracts.images import Artifact
from concept_contracts.model import Contract
from concept_contracts.palettes import Palette


class ConceptRequested(OwnedEvent):
    """A user asks for a logo, its palettes, and the logo in each of them. Begins a concept."""

    type: ClassVar[str] = "dev.conceptvisualizer.concept.requested.v1"
    tail: ClassVar[str] = "concept.requested"

    is_anonymous: bool
    logo_description: str = Field(min_length=1, max_length=500)
    theme_description: str = Field(min_length=1, max_length=500)
    palette_count: int = Field(default=7, ge=0, le=12)
    seed: int = Field(ge=0, le=2**32 - 1)
    width: int = Field(default=1024, ge=256, le=2048)
    height: int = Field(default=1024, ge=256, le=2048)
    provider: str | None = Field(default=None, description="null: the one the deployment is set to")
    deadline: datetime = Field(description="a concept that has not ended by then fails")


class RefinementSource(Contract):
    """What a refinement starts from: the parent's picture, how it was made, and the colours it wears."""

    image: Artifact
    vector: Artifact | None = None
    recipe: Recipe | None = None
    palettes: tuple[Palette, ...] = ()
    palette: Palette | None = Field(default=None, description="of the variation that is refined")


class RefinementRequested(ConceptRequested):
    """A user asks for a concept to be changed. Begins a new concept that knows its parent."""

    type: ClassVar[str] = "dev.conceptvisualizer.concept.refinement-requested.v1"
    tail: ClassVar[str] = "concept.refinement-requested"

    parent_id: UUID
    source: RefinementSource
    instructions: str = Field(min_length=1, max_length=500)
    preserve: tuple[str, ...] = Field(
        default=(), description="of colors, layout, style, shapes; others are ignored"
    )


class ConceptFailed(OwnedEvent):
    """The concept ends without a result, said by whoever could not go on."""

    type: ClassVar[str] = "dev.conceptvisualizer.concept.failed.v1"
    tail: ClassVar[str] = "concept.failed"

    stage: str = Field(description="generating, storing, recolouring, or deadline")
    code: str
    message: str = Field(description="fit for a user")
    retryable: bool = False
    attempts: int = Field(default=1, ge=0)
    user_fault: bool = Field(default=False, description="true keeps the quota spent")


class ConceptCancelled(OwnedEvent):
    """The owner calls the concept off; work on it stops."""

    type: ClassVar[str] = "dev.conceptvisualizer.concept.cancelled.v1"
    tail: ClassVar[str] = "concept.cancelled"

    reason: str = "cancelled by its owner"


class ConceptDeleted(OwnedEvent):
    """The owner deletes the concept; its files, rows and history are to be erased."""

    type: ClassVar[str] = "dev.conceptvisualizer.concept.deleted.v1"
    tail: ClassVar[str] = "concept.deleted"

    reason: str = "deleted by its owner"


class ConceptErased(ConceptEvent):
    """The only thing left of a deleted concept. Carries nothing personal."""

    type: ClassVar[str] = "dev.conceptvisualizer.concept.erased.v1"
    tail: ClassVar[str] = "concept.erased"

    files: int = Field(default=0, ge=0)
    facts: int = Field(default=0, ge=0)
