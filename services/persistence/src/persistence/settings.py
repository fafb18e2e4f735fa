"""Settings of the persistence service. Environment variables, prefix CONCEPTS_."""

from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr

from concept_runtime.settings import ServiceSettings


class Settings(ServiceSettings):
    """`signing_secret` is shared with whoever checks the URLs: the gateway."""

    storage: Literal["local"] = "local"
    data_dir: Path = Field(default=Path("data"), description="where concepts.sqlite3 lies")
    signing_secret: SecretStr = Field(min_length=16)
    sweep_after: float = Field(
        default=1800, ge=1, description="seconds after which a file that belongs to nothing is removed"
    )
