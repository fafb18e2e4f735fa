"""Settings of concept-gen. Environment variables, prefix CONCEPTS_."""

from pydantic import Field

from concept_runtime.settings import ServiceSettings


class Settings(ServiceSettings):
    provider: str = Field(default="local", description="the provider of requests that name none")
    provider_fallbacks: str = Field(
        default="", description="comma-separated providers to try, in this order, when the first one fails"
    )
    palette_provider: str | None = Field(
        default=None, description="none: the image provider's own palettes, or else the local ones"
    )
    generator_threads: int = Field(default=2, ge=1, le=32, description="designs drawn at the same time")

    @property
    def fallbacks(self) -> tuple[str, ...]:
        return tuple(name.strip() for name in self.provider_fallbacks.split(",") if name.strip())
