"""Concepts in that front end's words: a task while it runs, a concept with colour variations when done."""

from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel

from concept_contracts.concept_state import SUCCEEDED, ConceptState, Status
from concept_contracts.events.variation import VariationStored
from concept_contracts.images import StoredImage
from gateway.representation import Urls

TASK_STATUS = {
    Status.REQUESTED: "pending",
    Status.GENERATING: "processing",
    Status.STORING: "processing",
    Status.RECOLOURING: "processing",
    Status.COMPLETED: "completed",
    Status.COMPLETED_WITH_FAILURES: "completed",
    Status.FAILED: "failed",
    Status.CANCELLED: "canceled",
}
_MESSAGES = {
    "pending": "Your concept is waiting to be made.",
    "processing": "Your concept is being made.",
    "completed": "Your concept is ready.",
    "failed": "Your concept could not be made.",
    "canceled": "Your concept was cancelled.",
}


class TaskView(BaseModel):
    id: UUID
    task_id: UUID
    status: str
    type: str
    message: str
    created_at: datetime
    updated_at: datetime
    completed_at: datetime | None
    metadata: dict[str, Any]
    result_id: UUID | None
    image_url: str | None
    error_message: str | None


class ColorVariationView(BaseModel):
    id: UUID
    concept_id: UUID
    palette_name: str
    colors: list[str]
    description: str
    image_url: str | None
    image_path: str
    storage_path: str
    created_at: datetime


class ConceptDetail(BaseModel):
    id: UUID
    task_id: UUID
    created_at: datetime
    logo_description: str
    theme_description: str
    image_url: str | None
    image_path: str
    storage_path: str
    color_variations: list[ColorVariationView]


def task_view(state: ConceptState, urls: Urls | None = None, base: str = "") -> TaskView:
    status = TASK_STATUS[state.status]
    done = state.status in SUCCEEDED
    return TaskView(
        id=state.concept_id,
        task_id=state.concept_id,
        status=status,
        type="concept_refinement" if state.parent_id else "concept_generation",
        message=_MESSAGES[status],
        created_at=state.created_at,
        updated_at=state.updated_at,
        completed_at=state.completed_at,
        metadata={
            "logo_description": state.logo_description,
            "theme_description": state.theme_description,
            "num_palettes": state.palette_count,
        },
        result_id=state.concept_id if done else None,
        image_url=_url(state.image, urls, base) if done and urls else None,
        error_message=state.error.message if state.error else None,
    )


def concept_detail(state: ConceptState, urls: Urls, base: str) -> ConceptDetail:
    """`base`: the address before absolute paths, since this front end resolves image URLs against its own."""
    path = state.image.path if state.image else ""
    return ConceptDetail(
        id=state.concept_id,
        task_id=state.concept_id,
        created_at=state.created_at,
        logo_description=state.logo_description,
        theme_description=state.theme_description,
        image_url=_url(state.image, urls, base),
        image_path=path,
        storage_path=path,
        color_variations=[
            _variation(state, variation, urls, base) for variation in state.variations if variation.image
        ],
    )


def _variation(state: ConceptState, variation: VariationStored, urls: Urls, base: str) -> ColorVariationView:
    path = variation.image.path if variation.image else ""
    return ColorVariationView(
        id=variation.variation_id,
        concept_id=state.concept_id,
        palette_name=variation.palette.name,
        colors=list(variation.palette.colors),
        description=variation.palette.description,
        image_url=_url(variation.image, urls, base),
        image_path=path,
        storage_path=path,
        created_at=state.completed_at or state.updated_at,
    )


def _url(image: StoredImage | None, urls: Urls | None, base: str) -> str | None:
    url = (urls or {}).get((image.bucket, image.path)) if image else None
    return f"{base}{url}" if url and url.startswith("/") else url
