"""What the HTTP API shows of a concept, a palette and an export."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel

from concept_contracts.concept_state import ConceptState, Failure
from concept_contracts.events.variation import VariationStored
from concept_contracts.images import StoredImage
from gateway.readmodel.exports import ExportState

Urls = Mapping[tuple[str, str], str | None]


class ImageView(BaseModel):
    url: str | None
    bucket: str
    path: str
    media_type: str
    width: int
    height: int
    size: int
    sha256: str


class RolesView(BaseModel):
    primary: str
    secondary: str
    accent: str
    background: str
    text: str


class VariationErrorView(BaseModel):
    code: str
    message: str


class VariationView(BaseModel):
    id: UUID
    position: int
    name: str
    description: str
    colors: list[str]
    roles: RolesView | None
    image: ImageView | None
    vector: ImageView | None
    contrast: float | None
    error: VariationErrorView | None


class RecipeView(BaseModel):
    provider: str
    model: str
    prompt: str
    seed: int
    parameters: dict[str, Any]


class FailureView(BaseModel):
    code: str
    message: str
    stage: str
    retryable: bool


class ConceptLinks(BaseModel):
    self: str
    events: str
    cancel: str
    refinements: str
    variations: str
    exports: str


class ConceptView(BaseModel):
    id: UUID
    status: str
    sequence: int
    created_at: datetime
    updated_at: datetime
    completed_at: datetime | None
    logo_description: str
    theme_description: str
    palette_count: int
    seed: int
    width: int
    height: int
    deadline: datetime | None
    parent_id: UUID | None
    instructions: str | None
    preserve: list[str]
    image: ImageView | None
    vector: ImageView | None
    palette_source: str | None
    variations: list[VariationView]
    pending_variations: list[UUID]
    recipe: RecipeView | None
    error: FailureView | None
    links: ConceptLinks


class ConceptList(BaseModel):
    items: list[ConceptView]
    next_cursor: str | None


class ExportErrorView(BaseModel):
    code: str
    message: str
    retryable: bool


class ExportLinks(BaseModel):
    self: str
    file: str


class ExportView(BaseModel):
    id: UUID
    status: str
    concept_id: UUID
    variation_id: UUID | None
    format: str
    size: str
    media_type: str | None
    filename: str | None
    bytes: int | None
    created_at: datetime
    error: ExportErrorView | None
    links: ExportLinks


def images_of(state: ConceptState) -> Iterator[StoredImage]:
    """Every image that a view of `state` shows."""
    for image in (state.image, state.vector):
        if image:
            yield image
    for variation in state.variations:
        for image in (variation.image, variation.vector):
            if image:
                yield image


def concept_view(state: ConceptState, urls: Urls) -> ConceptView:
    return ConceptView(
        id=state.concept_id,
        status=state.status.value,
        sequence=state.sequence,
        created_at=state.created_at,
        updated_at=state.updated_at,
        completed_at=state.completed_at,
        logo_description=state.logo_description,
        theme_description=state.theme_description,
        palette_count=state.palette_count,
        seed=state.seed,
        width=state.width,
        height=state.height,
        deadline=state.deadline,
        parent_id=state.parent_id,
        instructions=state.instructions,
        preserve=list(state.preserve),
        image=image_view(state.image, urls),
        vector=image_view(state.vector, urls),
        palette_source=state.palette_source,
        variations=[variation_view(variation, urls) for variation in state.variations],
        pending_variations=list(state.pending),
        recipe=RecipeView(**state.recipe.model_dump()) if state.recipe else None,
        error=_failure_view(state.error),
        links=_concept_links(state.concept_id),
    )


def variation_view(variation: VariationStored, urls: Urls) -> VariationView:
    palette = variation.palette
    return VariationView(
        id=variation.variation_id,
        position=variation.position,
        name=palette.name,
        description=palette.description,
        colors=list(palette.colors),
        roles=RolesView(**palette.roles.model_dump()) if palette.roles else None,
        image=image_view(variation.image, urls),
        vector=image_view(variation.vector, urls),
        contrast=variation.contrast,
        error=VariationErrorView(**variation.error.model_dump()) if variation.error else None,
    )


def image_view(image: StoredImage | None, urls: Urls) -> ImageView | None:
    if image is None:
        return None
    return ImageView(url=urls.get((image.bucket, image.path)), **image.model_dump())


def export_view(state: ExportState) -> ExportView:
    at = f"/v1/exports/{state.export_id}"
    return ExportView(
        id=state.export_id,
        status=state.status.value,
        concept_id=state.concept_id,
        variation_id=state.variation_id,
        format=state.format,
        size=state.size,
        media_type=state.media_type,
        filename=state.filename,
        bytes=state.bytes,
        created_at=state.created_at,
        error=ExportErrorView(**state.error.model_dump()) if state.error else None,
        links=ExportLinks(self=at, file=f"{at}/file"),
    )


def _failure_view(failure: Failure | None) -> FailureView | None:
    return FailureView(**failure.model_dump(exclude={"user_fault"})) if failure else None


def _concept_links(concept_id: UUID) -> ConceptLinks:
    at = f"/v1/concepts/{concept_id}"
    return ConceptLinks(
        self=at,
        events=f"{at}/events",
        cancel=f"{at}/cancel",
        refinements=f"{at}/refinements",
        variations=f"{at}/variations",
        exports="/v1/exports",
    )
