"""References to images. Bytes never travel in a message."""

from uuid import UUID

from pydantic import Field

from concept_contracts.model import Contract, Sha256


class Artifact(Contract):
    """Claim check: where in the JetStream Object Store the bytes of a step wait to be picked up."""

    bucket: str
    key: str
    sha256: Sha256
    media_type: str
    size: int = Field(ge=0, description="bytes")
    width: int = Field(ge=0, description="pixels; 0 where the format has none")
    height: int = Field(ge=0, description="pixels; 0 where the format has none")


class StoredImage(Contract):
    """An image in storage. Its URL is signed when it is read, and is never part of a record."""

    bucket: str
    path: str
    sha256: Sha256
    media_type: str
    size: int = Field(ge=0, description="bytes")
    width: int = Field(ge=0)
    height: int = Field(ge=0)


class ImageError(Contract):
    """Why one image of many could not be made or stored."""

    code: str
    message: str = Field(description="fit for a user")


class VariationId(Contract):
    variation_id: UUID
    position: int = Field(ge=0)
