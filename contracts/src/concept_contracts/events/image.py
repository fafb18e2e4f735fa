"""The logo made, and the logo stored."""

from typing import Any, ClassVar

from pydantic import Field

from concept_contracts.event import OwnedEvent
from concept_contracts.images import Artifact, StoredImage
from concept_contracts.model import Contract
from concept_contracts.palettes import Palette


class Recipe(Contract):
    """Everything needed to make the same picture again."""

    provider: str
    model: str
    prompt: str
    seed: int
    parameters: dict[str, Any] = Field(default={})


class ImageGenerated(OwnedEvent):
    """A provider made the picture and the palettes; the bytes wait in the Object Store."""

    type: ClassVar[str] = "dev.conceptvisualizer.image.generated.v1"
    tail: ClassVar[str] = "image.generated"

    image: Artifact
    vector: Artifact | None = Field(default=None, description="role-tagged SVG, where the provider draws one")
    palettes: tuple[Palette, ...]
    palette_source: str = Field(description="provider, local or fallback")
    recipe: Recipe


class ImageStored(OwnedEvent):
    """The picture is in storage; it can be recoloured in every palette."""

    type: ClassVar[str] = "dev.conceptvisualizer.image.stored.v1"
    tail: ClassVar[str] = "image.stored"

    image: StoredImage
    vector: StoredImage | None = None
    image_artifact: Artifact
    vector_artifact: Artifact | None = None
    palettes: tuple[Palette, ...]
