"""The NATS servers of a rig: the single one of `concepts up`, or a cluster on loopback."""

import os
from pathlib import Path

import nats
import nats.errors

from concept_contracts.streams import CONCEPTS
from concept_visualizer.embedded import NATS
from concept_visualizer.nats_server import NatsConfig, write_config
from concept_visualizer.ports import LOOPBACK, free_port
from concept_visualizer.supervisor import Program


class Nodes:
    """`count` servers; a cluster acknowledges what two of three have, a single server what the disk has."""

    def __init__(self, folder: Path, count: int) -> None:
        ports = [free_port() for _ in range(count)]
        self.configs = {f"{NATS}-{n}": _config(folder / f"{NATS}-{n}", n, count) for n in range(1, count + 1)}
        routes = ", ".join(f'"nats-route://{LOOPBACK}:{port}"' for port in ports)
        self.programs: list[Program] = []
        for (name, config), port in zip(self.configs.items(), ports, strict=True):
            command = write_config(config, folder / f"{name}.conf")
            if count > 1:
                with (folder / f"{name}.conf").open("a") as file:
                    file.write(
                        f'cluster {{ name: "rig", host: "{LOOPBACK}", port: {port}, routes: [{routes}] }}\n'
                    )
            self.programs.append(Program(name, tuple(command), dict(os.environ)))

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self.configs)

    def name_of(self, pid: int) -> str:
        """Which of them runs as `pid`."""
        words = Path(f"/proc/{pid}/cmdline").read_bytes().decode().split("\0")
        return next((each.name for each in self.programs if each.command[-1] in words), "")

    async def leader(self) -> str | None:
        """The server that leads the log; None while nobody knows."""
        for config in self.configs.values():
            try:
                return await _leader(config.url)
            except (nats.errors.Error, OSError, TimeoutError):
                continue
        return None


async def _leader(url: str) -> str | None:
    client = await nats.connect(url, connect_timeout=1, allow_reconnect=False, error_cb=_quiet)
    try:
        info = await client.jetstream(timeout=2).stream_info(CONCEPTS.name)
        return info.cluster.leader if info.cluster else None
    finally:
        await client.close()


def _config(store: Path, n: int, count: int) -> NatsConfig:
    return NatsConfig(store, free_port(), name=f"{NATS}-{n}", sync_always=count == 1)


async def _quiet(error: Exception) -> None:
    """The caller gets it raised."""
