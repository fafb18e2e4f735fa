"""The rows of the tables tasks, concepts and color_variations, as functions of a concept's history."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from pydantic import Field

from concept_contracts import lifecycle
from concept_contracts.concept_state import SUCCEEDED, ConceptState, Status
from concept_contracts.envelope import Recorded
from concept_contracts.events import VariationsCreated, VariationStored
from concept_contracts.model import Contract


class TaskStatus(StrEnum):
    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELED = "canceled"


_STATUS = {
    Status.REQUESTED: TaskStatus.PENDING,
    Status.COMPLETED: TaskStatus.COMPLETED,
    Status.COMPLETED_WITH_FAILURES: TaskStatus.COMPLETED,
    Status.FAILED: TaskStatus.FAILED,
    Status.CANCELLED: TaskStatus.CANCELED,
}


class TaskRow(Contract):
    """The work on one concept, whose id it shares. `sequence` is that of the last fact it reflects."""

    id: UUID
    user_id: UUID
    type: str
    status: TaskStatus
    result_id: UUID | None = None
    error_message: str | None = None
    error_code: str | None = None
    metadata: dict[str, Any] = Field(default={})
    version: int = 0
    sequence: int = 0
    created_at: datetime
    updated_at: datetime
    completed_at: datetime | None = None


class ConceptRow(Contract):
    id: UUID
    user_id: UUID
    task_id: UUID
    parent_id: UUID | None = None
    logo_description: str
    theme_description: str
    refinement_prompt: str | None = None
    image_path: str
    is_anonymous: bool
    created_at: datetime


class VariationRow(Contract):
    id: UUID
    concept_id: UUID
    user_id: UUID
    position: int
    palette_name: str
    colors: tuple[str, ...]
    description: str | None = None
    image_path: str
    created_at: datetime


class ConceptRows(Contract):
    """All rows of one concept. `concept` is None until its pictures are stored."""

    task: TaskRow
    concept: ConceptRow | None = None
    variations: tuple[VariationRow, ...] = ()


def rows(history: Sequence[Recorded]) -> ConceptRows | None:
    """The rows after `history`; None for a concept that does not exist, or not any more."""
    state = lifecycle.fold(history)
    if state is None or state.user_id is None or state.status is Status.DELETED:
        return None
    made = _times_of_making(history)
    return ConceptRows(
        task=_task(state, version=len(history)),
        concept=_concept(state),
        variations=tuple(
            row
            for variation in state.variations
            if (row := _variation(state, variation, made.get(variation.variation_id, state.created_at)))
        ),
    )


def _task(state: ConceptState, version: int) -> TaskRow:
    assert state.user_id
    status = _STATUS.get(state.status, TaskStatus.PROCESSING)
    return TaskRow(
        id=state.concept_id,
        user_id=state.user_id,
        type="concept_refinement" if state.parent_id else "concept_generation",
        status=status,
        result_id=state.concept_id if status is TaskStatus.COMPLETED else None,
        error_message=state.error.message if state.error else None,
        error_code=state.error.code if state.error else None,
        metadata=_metadata(state),
        version=version,
        sequence=state.sequence,
        created_at=state.created_at,
        updated_at=state.updated_at,
        completed_at=state.completed_at,
    )


def _metadata(state: ConceptState) -> dict[str, Any]:
    return {
        "logo_description": state.logo_description,
        "theme_description": state.theme_description,
        "palette_count": state.palette_count,
        "seed": state.seed,
        "stage": str(state.status),
    }


def _concept(state: ConceptState) -> ConceptRow | None:
    if state.image is None or state.status not in SUCCEEDED:
        return None
    assert state.user_id
    return ConceptRow(
        id=state.concept_id,
        user_id=state.user_id,
        task_id=state.concept_id,
        parent_id=state.parent_id,
        logo_description=state.logo_description,
        theme_description=state.theme_description,
        refinement_prompt=state.instructions,
        image_path=state.image.path,
        is_anonymous=state.is_anonymous,
        created_at=state.created_at,
    )


def _variation(state: ConceptState, stored: VariationStored, made: datetime) -> VariationRow | None:
    if stored.image is None or state.user_id is None:
        return None
    return VariationRow(
        id=stored.variation_id,
        concept_id=state.concept_id,
        user_id=state.user_id,
        position=stored.position,
        palette_name=stored.palette.name,
        colors=stored.palette.colors,
        description=stored.palette.description or None,
        image_path=stored.image.path,
        created_at=made,
    )


def _times_of_making(history: Sequence[Recorded]) -> dict[UUID, datetime]:
    return {
        outcome.variation_id: fact.envelope.time
        for fact in history
        if isinstance(fact.event, VariationsCreated)
        for outcome in fact.event.outcomes
    }
