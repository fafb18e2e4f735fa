"""Settings of the persistence service. Environment variables, prefix CONCEPTS_."""

from pathlib import Path
from typing import Literal, Self

from pydantic import Field, SecretStr, model_validator

from concept_runtime.settings import ServiceSettings, WebAddress


class Settings(ServiceSettings):
    """Local storage needs `signing_secret`, shared with whoever checks the URLs: the gateway. Storage in a
    Supabase project needs its URL and a key that may write: `sb_secret_…`, or the legacy service role's JWT.
    """

    storage: Literal["local", "supabase"] = "local"
    data_dir: Path = Field(default=Path("data"), description="where concepts.sqlite3 lies, of local storage")
    signing_secret: SecretStr | None = Field(default=None, min_length=16)
    supabase_url: WebAddress | None = None
    supabase_secret_key: SecretStr | None = None
    sweep_after: float = Field(
        default=1800, ge=1, description="seconds after which a file that belongs to nothing is removed"
    )

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.storage == "local" and self.signing_secret is None:
            raise ValueError("local storage needs CONCEPTS_SIGNING_SECRET")
        if self.storage == "supabase" and not (self.supabase_url and self.supabase_secret_key):
            raise ValueError(
                "storage in Supabase needs CONCEPTS_SUPABASE_URL and CONCEPTS_SUPABASE_SECRET_KEY"
            )
        if self.supabase_secret_key and _publishable(self.supabase_secret_key):
            raise ValueError("CONCEPTS_SUPABASE_SECRET_KEY is a publishable key; the secret one is needed")
        return self


def _publishable(key: SecretStr) -> bool:
    return key.get_secret_value().startswith("sb_publishable_")
