"""The logo recoloured: asked for, made, stored."""

from typing import ClassVar
from uuid import UUID

from pydantic import Field

from concept_contracts.event import OwnedEvent
from concept_contracts.images import Artifact, ImageError, StoredImage, VariationId
from concept_contracts.palettes import Palette


class VariationCreated(VariationId):
    palette: Palette
    image: Artifact | None = None
    vector: Artifact | None = None
    contrast: float | None = Field(default=None, ge=1, le=21, description="WCAG, text on background")
    error: ImageError | None = None


class VariationStored(VariationId):
    palette: Palette
    image: StoredImage | None = None
    vector: StoredImage | None = None
    contrast: float | None = Field(default=None, ge=1, le=21, description="WCAG, text on background")
    error: ImageError | None = None


class VariationsCreated(OwnedEvent):
    """The picture was recoloured; what could not be made carries its error."""

    type: ClassVar[str] = "dev.conceptvisualizer.variations.created.v1"
    tail: ClassVar[str] = "variations.created"

    variations: tuple[VariationCreated, ...]


class VariationsStored(OwnedEvent):
    """The recoloured pictures are in storage. Ends a concept well, wholly or in part."""

    type: ClassVar[str] = "dev.conceptvisualizer.variations.stored.v1"
    tail: ClassVar[str] = "variations.stored"

    image: StoredImage
    vector: StoredImage | None = None
    variations: tuple[VariationStored, ...]


class VariationRequested(OwnedEvent):
    """One more palette for a finished concept."""

    type: ClassVar[str] = "dev.conceptvisualizer.variation.requested.v1"
    tail: ClassVar[str] = "variation.requested"

    variation_id: UUID
    position: int = Field(ge=0)
    palette: Palette
    image_artifact: Artifact
    vector_artifact: Artifact | None = None
