"""Settings of the export service. Environment variables, prefix CONCEPTS_."""

from pydantic import Field

from concept_runtime.settings import ServiceSettings


class Settings(ServiceSettings):
    export_render_timeout: float = Field(default=30, gt=0, description="seconds one picture may take")
    export_concurrency: int = Field(default=4, ge=1, le=32, description="pictures of one kit at a time")
    sweep_after: float = Field(
        default=1800, ge=1, description="seconds after which bytes that no file leads to are removed"
    )
