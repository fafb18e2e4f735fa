"""The few settings every service has. Environment variables, prefix CONCEPTS_."""

from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from concept_contracts.upcasting import Majors, checked


class ServiceSettings(BaseSettings):
    model_config = SettingsConfigDict(
        env_prefix="CONCEPTS_", env_ignore_empty=True, extra="ignore", frozen=True
    )

    nats_url: str = "nats://127.0.0.1:4222"
    nats_credentials: str | None = Field(default=None, description="path of a NATS credentials file")
    health_host: str = "127.0.0.1"
    health_port: int = Field(default=0, ge=0, le=65535, description="0: any free port")
    event_versions: Annotated[Majors, AfterValidator(checked)] = Field(
        default={}, description="which major version of a fact to publish, as JSON by subject's tail"
    )
    log_level: str = "INFO"
    otlp_endpoint: str | None = Field(default=None, description="OTLP/HTTP collector; none: no export")
    grace_period: float = Field(
        default=5, gt=0, le=30, description="seconds a running step may take at the end"
    )
