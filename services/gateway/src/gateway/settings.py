"""Settings of the gateway. Environment variables, prefix CONCEPTS_."""

import re
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, SecretStr, field_validator
from pydantic_settings import NoDecode

from concept_runtime.settings import ServiceSettings, WebAddress
from gateway.access.quotas import Policy

_ANYWHERE = ("", "0.0.0.0", "::")
_DATABASE = re.compile(r"(sqlite|postgres(ql)?(\+psycopg)?)://")
_ORIGIN = re.compile(r"[a-z][a-z0-9+.-]*://[^\s/*?#@]+")


def _checked_quota(given: str) -> str:
    Policy.parse(given)
    return given


def _checked_database(given: str) -> str:
    if not _DATABASE.match(given):
        raise ValueError("this is not the URL of a database, like postgresql://user@host/name")
    return given


DatabaseUrl = Annotated[str, AfterValidator(_checked_database)]
Quota = Annotated[str, AfterValidator(_checked_quota)]


class Settings(ServiceSettings):
    """Without `supabase_url` the gateway runs embedded: its own accounts, anonymous users."""

    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    public_url: WebAddress | None = Field(default=None, description="where front ends reach the gateway")
    data_dir: Path = Field(default=Path("data"), description="read model, accounts and keys")
    database_url: DatabaseUrl | None = Field(
        default=None, description="read model in Postgres, shared by replicas"
    )
    cors_origins: Annotated[tuple[str, ...], NoDecode] = Field(default=(), description="comma-separated")
    quota_concepts: Quota | None = Field(default=None, description="N/minute|hour|day|month, or unlimited")
    quota_exports: Quota = "unlimited"
    provider: str | None = Field(default=None, description="of concepts that name none")
    storage: Literal["local", "supabase"] = Field(default="local", description="persistence's")
    signing_secret: SecretStr | None = Field(default=None, min_length=16)
    deadline: float = Field(
        default=7200,
        ge=1,
        le=86400,
        description="seconds a concept may take; outlasts an hour without a provider",
    )
    retention_days: int | None = Field(
        default=None, ge=1, le=36500, description="age at which concepts are deleted; none: never"
    )
    secure_cookie: bool = Field(default=False, description="set it behind TLS")
    supabase_url: WebAddress | None = None
    supabase_jwt_secret: SecretStr | None = Field(default=None, description="legacy HS256 secret")
    supabase_anonymous_quota: Quota = "10/month"

    @field_validator("cors_origins", mode="before")
    @classmethod
    def _split(cls, value: Any) -> Any:
        if isinstance(value, str):
            return tuple(origin.strip().rstrip("/").lower() for origin in value.split(",") if origin.strip())
        return value

    @field_validator("cors_origins")
    @classmethod
    def _exact(cls, origins: tuple[str, ...]) -> tuple[str, ...]:
        # They may send the cookie: a wildcard would let every site act for whoever visits it.
        wrong = [origin for origin in origins if not _ORIGIN.fullmatch(origin)]
        if wrong:
            raise ValueError(f"an origin is scheme://host or scheme://host:port, not {', '.join(wrong)}")
        return origins

    @property
    def address(self) -> str:
        """Makes a URL of a path of the gateway's own; empty where only the caller knows how it got here.

        Never what a request says of it: the Host header is whatever its sender likes.
        """
        if self.public_url:
            return self.public_url.rstrip("/")
        if self.host in _ANYWHERE or not self.port:
            return ""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}"

    @property
    def embedded(self) -> bool:
        return self.supabase_url is None

    @property
    def serves_images(self) -> bool:
        """Whether the URLs that persistence signs lead here; with accounts of Supabase's, too."""
        return self.embedded or (self.storage == "local" and self.signing_secret is not None)

    @property
    def read_model_url(self) -> str:
        return self.database_url or f"sqlite:///{self.data_dir / 'readmodel.sqlite3'}"
