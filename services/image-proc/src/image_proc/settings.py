"""Settings of image-proc. Environment variables, prefix CONCEPTS_."""

import os

from pydantic import Field

from concept_runtime.settings import ServiceSettings


def _cores() -> int:
    return min(os.cpu_count() or 1, 8)


class Settings(ServiceSettings):
    image_workers: int = Field(
        default_factory=_cores, ge=1, le=64, description="processes for pixel and vector work"
    )
    image_time_limit: float = Field(
        default=60, gt=0, le=600, description="seconds one piece of work may take"
    )
