"""Settings of concept-gen. Environment variables, prefix CONCEPTS_."""

from pydantic import Field, SecretStr

from concept_runtime.settings import ServiceSettings


class Settings(ServiceSettings):
    provider: str = Field(default="local", description="the provider of requests that name none")
    provider_fallbacks: str = Field(
        default="", description="comma-separated providers to try, in this order, when the first one fails"
    )
    palette_provider: str | None = Field(
        default=None, description="none: the image provider's own palettes, or else the local ones"
    )
    provider_timeout: float = Field(
        default=75, gt=0, le=120, description="seconds that one call of a provider may take"
    )
    provider_repeats: int = Field(
        default=0,
        ge=0,
        le=5,
        description="how often to buy again when it is unknown what became of a purchase",
    )
    breaker_failures: int = Field(
        default=5, ge=1, description="failures in a row after which a provider is spared"
    )
    breaker_pause: float = Field(default=30, gt=0, description="seconds that a provider is spared")
    generator_threads: int = Field(default=2, ge=1, le=32, description="designs drawn at the same time")

    jigsawstack_api_key: SecretStr | None = None
    jigsawstack_url: str = "https://api.jigsawstack.com"
    jigsawstack_hosts: str = Field(default="", description="more hosts its pictures may be on")

    openai_api_key: SecretStr | None = None
    openai_url: str = Field(default="https://api.openai.com", description="without /v1")
    openai_image_model: str | None = Field(default=None, description="none: no images from there")
    openai_palette_model: str | None = Field(default=None, description="none: no palettes from there")
    openai_hosts: str = Field(default="*.oaiusercontent.com,*.blob.core.windows.net")

    recraft_api_key: SecretStr | None = None
    recraft_url: str = "https://external.api.recraft.ai"
    recraft_model: str = "recraftv4_1_vector"
    recraft_hosts: str = Field(default="", description="more hosts its pictures may be on")

    @property
    def fallbacks(self) -> tuple[str, ...]:
        return listed(self.provider_fallbacks)


def listed(value: str) -> tuple[str, ...]:
    """The parts of a comma-separated setting."""
    return tuple(part.strip() for part in value.split(",") if part.strip())
