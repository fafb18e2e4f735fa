"""What an export is, folded from what happened to it."""

import hashlib
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from functools import reduce
from uuid import UUID

from pydantic import Field

from concept_contracts.envelope import Recorded
from concept_contracts.events import ExportCompleted, ExportFailed, ExportRequested
from concept_contracts.images import Artifact
from concept_contracts.model import Contract


class ExportStatus(StrEnum):
    REQUESTED = "requested"
    COMPLETED = "completed"
    FAILED = "failed"


class ExportError(Contract):
    code: str
    message: str
    retryable: bool


class ExportState(Contract):
    export_id: UUID
    concept_id: UUID
    user_id: UUID
    variation_id: UUID | None = None
    status: ExportStatus = ExportStatus.REQUESTED
    sequence: int
    format: str
    size: str
    asked: str = Field(default="", description="digest of all that was asked for; empty: not kept")
    created_at: datetime
    completed_at: datetime | None = None
    artifact: Artifact | None = None
    filename: str | None = None
    media_type: str | None = None
    bytes: int | None = None
    cached: bool = False
    error: ExportError | None = None

    @property
    def ended(self) -> bool:
        return self.status is not ExportStatus.REQUESTED


def digest(event: ExportRequested) -> str:
    """Equal for requests that can only end in the same file."""
    return hashlib.sha256(event.model_dump_json(exclude={"export_id"}).encode()).hexdigest()


def fold(facts: Iterable[Recorded]) -> ExportState | None:
    """The export after `facts`, given in stream order."""
    return reduce(evolve, facts, None)


def evolve(state: ExportState | None, fact: Recorded) -> ExportState | None:
    """The export after one more fact; an ended one stays as it is."""
    event = fact.event
    if isinstance(event, ExportRequested) and state is None:
        return _begin(event, fact)
    if state is None or state.ended:
        return state
    ended = {"sequence": fact.sequence, "completed_at": fact.envelope.time}
    if isinstance(event, ExportCompleted):
        return state.model_copy(update=ended | _completed(event))
    if isinstance(event, ExportFailed):
        error = ExportError(code=event.code, message=event.message, retryable=event.retryable)
        return state.model_copy(update=ended | {"status": ExportStatus.FAILED, "error": error})
    return state


def _begin(event: ExportRequested, fact: Recorded) -> ExportState:
    return ExportState(
        export_id=event.export_id,
        concept_id=event.concept_id,
        user_id=event.user_id,
        variation_id=event.variation_id,
        sequence=fact.sequence,
        format=event.format,
        size=event.size,
        asked=digest(event),
        created_at=fact.envelope.time,
    )


def _completed(event: ExportCompleted) -> dict[str, object]:
    return {
        "status": ExportStatus.COMPLETED,
        "artifact": event.artifact,
        "filename": event.filename,
        "media_type": event.media_type,
        "bytes": event.size,
        "cached": event.cached,
    }
