"""The folder where one machine's system keeps everything: one run at a time, one secret, where to find it."""

import fcntl
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from concept_runtime.durable import sync_names
from concept_visualizer.errors import AlreadyRunning, DataFolderRefused


class Running(BaseModel):
    """What is running on a data folder, for the other commands to find it."""

    model_config = ConfigDict(frozen=True)

    pid: int
    url: str
    nats_url: str
    health: dict[str, str]


class DataFolder:
    def __init__(self, path: Path) -> None:
        self.path = path.absolute()

    @property
    def nats_store(self) -> Path:
        return self.path / "nats"

    @property
    def nats_config(self) -> Path:
        return self.path / "nats.conf"

    def create(self) -> None:
        """Raises DataFolderRefused."""
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            (self.path / "secrets").mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise DataFolderRefused(
                f"The data folder {self.path} cannot be used: {error.strerror}. "
                "Choose another one with --data or CONCEPTS_DATA_DIR."
            ) from error

    def writable(self) -> bool:
        """Whether it can be written, or be made."""
        nearest = next(folder for folder in (self.path, *self.path.parents) if folder.exists())
        return nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK)

    def signing_secret(self) -> str:
        """Made at the first start, kept for ever: signed URLs and sessions outlive a restart."""
        path = self.path / "secrets" / "signing"
        if not path.exists():
            write_private(path, secrets.token_hex(32))
        return path.read_text().strip()

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Raises AlreadyRunning while another process holds it; the system frees it however that one ends."""
        descriptor = os.open(self.path / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            self._lock(descriptor)
            yield
        finally:
            os.close(descriptor)

    def running(self) -> Running | None:
        try:
            return Running.model_validate_json(self._running.read_bytes())
        except (OSError, ValidationError):
            return None

    @contextmanager
    def announced(self, running: Running) -> Iterator[None]:
        self._running.write_text(running.model_dump_json(indent=2))
        try:
            yield
        finally:
            self._running.unlink(missing_ok=True)

    def _lock(self, descriptor: int) -> None:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            holder = os.read(descriptor, 20).decode() or "unknown"
            raise AlreadyRunning(
                f"The data folder {self.path} is in use by another `concepts up` (process {holder}). "
                "Stop that one, or choose another folder with --data."
            ) from error
        os.ftruncate(descriptor, 0)
        os.write(descriptor, str(os.getpid()).encode())

    @property
    def _running(self) -> Path:
        return self.path / "running.json"


def write_private(path: Path, text: str) -> None:
    """Whole or not at all, whatever happens meanwhile, and readable by its owner only."""
    partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
    descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
        file.flush()
        os.fsync(descriptor)
    partial.replace(path)
    sync_names(path.parent)
