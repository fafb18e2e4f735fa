"""Request and reply: what one service may ask another without leaving a trace in the log."""

from datetime import datetime
from typing import Generic, TypeVar
from uuid import UUID

from pydantic import Field

from concept_contracts import subjects
from concept_contracts.images import Artifact, StoredImage
from concept_contracts.model import Contract, Hex
from concept_contracts.palettes import Palette

IMAGES_SIGN = subjects.query("images", "sign")
IMAGES_FETCH = subjects.query("images", "fetch")
IMAGE_RENDER = subjects.query("image", "render")
PALETTES_PROPOSE = subjects.query("palettes", "propose")
PROVIDERS_LIST = subjects.query("providers", "list")

T = TypeVar("T", bound=Contract)


class QueryError(Contract):
    code: str
    message: str = Field(description="fit for a user")
    retryable: bool = False


class Reply(Contract, Generic[T]):
    """Exactly one of the two is set."""

    result: T | None = None
    error: QueryError | None = None


class ImagePath(Contract):
    bucket: str
    path: str


class SignImages(Contract):
    """Answered by persistence. At most 2,000 images at a time."""

    images: tuple[ImagePath, ...] = Field(max_length=2000)


class SignedImages(Contract):
    """URLs in the order asked; null where there is no such image."""

    urls: tuple[str | None, ...]
    expires_at: datetime


class FetchImage(Contract):
    """Answered by persistence: puts the bytes of a stored image where an Object Store reader finds them."""

    concept_id: UUID
    image: StoredImage


class FetchedImage(Contract):
    artifact: Artifact


class RenderImage(Contract):
    """Answered by image-proc: one picture in one format. The vector is preferred where it serves."""

    concept_id: UUID
    image: Artifact
    vector: Artifact | None = None
    format: str = Field(description="png, jpg, webp, avif, svg, pdf or ico")
    size: int | None = Field(default=None, ge=16, le=4096, description="longest side; null: as it is")
    canvas: tuple[int, int] | None = Field(default=None, description="fit on a canvas of that size")
    background: Hex | str | None = None
    quality: int | None = Field(default=None, ge=1, le=100)
    lossless: bool = False
    svg_mode: str = "color"
    svg_detail: float | None = None
    mono: Hex | None = Field(default=None, description="paint all that is visible in one colour")
    invert: bool = False
    metadata: dict[str, str] = Field(default={})


class RenderedImage(Contract):
    artifact: Artifact


class ProposePalettes(Contract):
    """Answered by concept-gen."""

    theme_description: str = Field(min_length=1, max_length=500)
    logo_description: str | None = Field(default=None, max_length=500)
    count: int = Field(default=7, ge=0, le=12)


class ProposedPalette(Palette):
    contrast: float = Field(ge=1, le=21, description="WCAG, text on background")


class ProposedPalettes(Contract):
    palettes: tuple[ProposedPalette, ...]
    source: str = "local"


class ListProviders(Contract):
    """Answered by concept-gen."""


class ListedProviders(Contract):
    images: tuple[str, ...] = Field(description="names of those that its settings allow to draw")


class Progress(Contract):
    """How far a running step is. Sent on core NATS; not history."""

    stage: str
    fraction: float | None = Field(default=None, ge=0, le=1)
    message: str = ""
