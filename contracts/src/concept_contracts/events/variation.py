"""The logo recoloured: asked for, made, stored."""

from typing import ClassVar
from uuid import UUID

from pydantic import ConfigDict, Field

from concept_contracts.event import OwnedEvent
from concept_contracts.images import Artifact, ImageError, StoredImage, VariationId
from concept_contracts.palettes import Palette


class VariationOutcome(VariationId):
    palette: Palette
    contrast: float | None = Field(default=None, ge=1, le=21, description="WCAG, text on background")


class RecolouredVariation(VariationOutcome):
    image: Artifact
    vector: Artifact | None = None


class FailedVariation(VariationOutcome):
    error: ImageError


class VariationStored(VariationId):
    palette: Palette
    image: StoredImage | None = None
    vector: StoredImage | None = None
    contrast: float | None = Field(default=None, ge=1, le=21, description="WCAG, text on background")
    error: ImageError | None = None


class VariationsCreated(OwnedEvent):
    """The picture was recoloured; which palettes it was made in, and which it could not be made in."""

    type: ClassVar[str] = "dev.conceptvisualizer.variations.created.v2"
    tail: ClassVar[str] = "variations.created"
    major: ClassVar[int] = 2

    recoloured: tuple[RecolouredVariation, ...]
    failed: tuple[FailedVariation, ...]

    @property
    def outcomes(self) -> tuple[RecolouredVariation | FailedVariation, ...]:
        """All of them, by position."""
        return tuple(sorted((*self.recoloured, *self.failed), key=lambda outcome: outcome.position))


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


class VariationCreated(VariationId):
    palette: Palette
    image: Artifact | None = None
    vector: Artifact | None = None
    contrast: float | None = Field(default=None, ge=1, le=21, description="WCAG, text on background")
    error: ImageError | None = None


class VariationsCreatedV1(OwnedEvent):
    """The picture was recoloured; what could not be made carries its error."""

    model_config = ConfigDict(title="VariationsCreated")
    type: ClassVar[str] = "dev.conceptvisualizer.variations.created.v1"
    tail: ClassVar[str] = "variations.created"

    variations: tuple[VariationCreated, ...]
