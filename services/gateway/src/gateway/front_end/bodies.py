"""What that front end sends."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from gateway.requests import Aspect, RequestModel, Text


def _absent_when_empty(value: Any) -> Any:
    return None if isinstance(value, str) and not value.strip() else value


OptionalText = Annotated[Text | None, BeforeValidator(_absent_when_empty)]


class GenerateBody(RequestModel):
    logo_description: Text
    theme_description: Text


class RefineBody(RequestModel):
    original_image_url: str = Field(min_length=1, max_length=4096)
    refinement_prompt: Text
    logo_description: OptionalText = None
    theme_description: OptionalText = None
    preserve_aspects: list[Aspect] = Field(default=[], max_length=4)


class ExportBody(RequestModel):
    """`svg_params` of the original tuned a tracer; of them only the colour mode has a meaning here."""

    image_identifier: str = Field(min_length=1, max_length=4096)
    target_format: Literal["png", "jpg", "svg", "webp", "avif", "pdf", "ico"] = "png"
    target_size: Literal["small", "medium", "large", "original"] = "original"
    svg_params: dict[str, Any] | None = Field(default=None, max_length=32)
    storage_bucket: Literal["concept-images", "palette-images"] = "concept-images"
