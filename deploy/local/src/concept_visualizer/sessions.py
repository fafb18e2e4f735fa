"""Who the command line is to each server it talks to, kept from one command to the next."""

import os
from pathlib import Path

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from concept_visualizer.data_folder import write_private


class Session(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")

    access_token: str
    refresh_token: str | None = None


_SESSIONS = TypeAdapter(dict[str, Session])


class SessionStore:
    """One file, readable by its owner only; server URL to session."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "sessions.json"

    def get(self, url: str) -> Session | None:
        return self._all().get(url)

    def put(self, url: str, session: Session) -> None:
        sessions = self._all() | {url: session}
        self._path.parent.mkdir(parents=True, mode=0o700, exist_ok=True)
        write_private(self._path, _SESSIONS.dump_json(sessions, indent=2).decode())

    def _all(self) -> dict[str, Session]:
        try:
            return _SESSIONS.validate_json(self._path.read_bytes())
        except (OSError, ValidationError):
            return {}


def config_folder() -> Path:
    """CONCEPTS_CONFIG_DIR, else as https://specifications.freedesktop.org/basedir-spec says."""
    if given := os.environ.get("CONCEPTS_CONFIG_DIR"):
        return Path(given)
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "concepts"
