"""The strictness every contract shares."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Hex = Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$", description="sRGB colour, lower case")]
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Contract(BaseModel):
    """Immutable; fields a reader does not know are ignored, so that optional ones can be added."""

    model_config = ConfigDict(frozen=True, extra="ignore")
