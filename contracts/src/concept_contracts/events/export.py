"""An export asked for and its outcome."""

from typing import ClassVar
from uuid import UUID

from pydantic import Field

from concept_contracts.event import Event
from concept_contracts.images import Artifact
from concept_contracts.model import Contract, Hex
from concept_contracts.palettes import Palette


class ExportSource(Contract):
    """One picture an export may draw from."""

    name: str
    image: Artifact
    vector: Artifact | None = None
    palette: Palette | None = None


class ExportOptions(Contract):
    """What each format understands of these is in the HTTP API's documentation; the rest is ignored."""

    quality: int | None = Field(default=None, ge=1, le=100)
    lossless: bool = False
    background: Hex | str | None = Field(default=None, description="hex, or 'transparent'")
    svg_mode: str = Field(default="color", description="color or mono")
    svg_detail: float | None = Field(default=None, gt=0, le=10)
    metadata: bool = Field(default=True, description="false leaves the provenance out of the file")


class ExportEvent(Event):
    export_id: UUID
    concept_id: UUID
    user_id: UUID

    @property
    def aggregate_id(self) -> UUID:
        return self.export_id

    @property
    def about(self) -> UUID:
        return self.concept_id


class ExportRequested(ExportEvent):
    """A user asks for a picture in a format and size, or for a brand kit."""

    type: ClassVar[str] = "dev.conceptvisualizer.export.requested.v1"
    tail: ClassVar[str] = "export.requested"

    variation_id: UUID | None = None
    source: ExportSource
    variations: tuple[ExportSource, ...] = Field(default=(), description="of a brand kit")
    format: str = Field(description="png, jpg, webp, avif, svg, pdf, ico or kit")
    size: str = Field(description="small, medium, large, original, or the longest side in pixels")
    options: ExportOptions = ExportOptions()
    provenance: dict[str, str] = Field(default={})


class ExportCompleted(ExportEvent):
    """The file is made and waits in the Object Store."""

    type: ClassVar[str] = "dev.conceptvisualizer.export.completed.v1"
    tail: ClassVar[str] = "export.completed"

    artifact: Artifact
    filename: str
    media_type: str
    size: int = Field(ge=0, description="bytes")
    cached: bool = False


class ExportFailed(ExportEvent):
    """The export ends without a file."""

    type: ClassVar[str] = "dev.conceptvisualizer.export.failed.v1"
    tail: ClassVar[str] = "export.failed"

    code: str
    message: str = Field(description="fit for a user")
    retryable: bool = False
