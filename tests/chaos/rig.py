"""The programs of `concepts up`, each behind a proxy of its own, to be killed, paused and cut off at will."""

import asyncio
import contextlib
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from itertools import cycle
from pathlib import Path

from chaos.nodes import Nodes
from chaos.proxy import Proxy
from concept_visualizer.data_folder import DataFolder
from concept_visualizer.disk_room import DiskRoom
from concept_visualizer.embedded import NATS, Options, Plan, plan
from concept_visualizer.errors import CommandFailed
from concept_visualizer.nats_server import answers
from concept_visualizer.ports import free_port
from concept_visualizer.provisioning import provision
from concept_visualizer.readiness import await_ready
from concept_visualizer.supervisor import Program, Supervised
from support.system import alive, children
from support.waiting import wait_until

SECOND = "-2"


class Rig:
    """Keeps its log in `folder` and everything else in `stores`, the folder of a disk.

    `second`: services that run twice. `nodes`: NATS servers. `environment`: settings of all services.
    """

    def __init__(
        self, folder: Path, stores: Path, second: tuple[str, ...] = (), nodes: int = 1, **environment: str
    ) -> None:
        data = DataFolder(stores / "data")
        data.create()
        self._plan: Plan = plan(Options(data.path, port=free_port()), data)
        self._log = (folder / "programs.log").open("a")
        services = list(self._plan.programs[1:])
        services += [_again(service) for service in services if service.name in second]
        self.nodes = Nodes(stores, nodes)
        upstreams = cycle(config.port for config in self.nodes.configs.values())
        self.proxies = {service.name: Proxy(free_port(), next(upstreams)) for service in services}
        self._programs = (
            *self.nodes.programs,
            *(self._proxied(service, environment) for service in services),
        )
        self._supervised: dict[str, Supervised] = {}
        self._rooms: list[asyncio.Task[None]] = []

    @property
    def url(self) -> str:
        return self._plan.running.url

    @property
    def nats_url(self) -> str:
        return next(iter(self.nodes.configs.values())).url

    @property
    def data(self) -> Path:
        return self._plan.folder.path

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(program.name for program in self._programs)

    async def start(self) -> None:
        for proxy in self.proxies.values():
            await proxy.start()
        await self._start_all()
        await self.ready()

    async def stop(self) -> None:
        for name in self.names:
            self.signal(name, signal.SIGCONT)
        await self._stop_all()
        for proxy in self.proxies.values():
            await proxy.stop()
        self._log.close()

    async def ready(self, within: float = 60) -> None:
        await await_ready(self._plan.running.health, within)

    def signal(self, name: str, number: signal.Signals) -> int | None:
        """Sends it to the program, if it runs; its process id."""
        pid = self.pids().get(name)
        if pid is not None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, number)
        return pid

    def pids(self) -> dict[str, int]:
        """Process ids by name. Replicas are told apart by the port they answer health checks on."""
        ports = {program.environment.get("CONCEPTS_NATS_URL", ""): program.name for program in self._programs}
        found: dict[str, int] = {}
        for pid, program in children(os.getpid()).items():
            if alive([pid]):
                found[self.nodes.name_of(pid) if program == NATS else ports.get(_nats_url(pid), "")] = pid
        return found

    async def restart_all(self) -> None:
        """Every program dies at once, as with the machine, and starts again."""
        for name in self.names:
            self.signal(name, signal.SIGKILL)

    async def _start_all(self) -> None:
        rooms = {name: DiskRoom(config.store, self._write) for name, config in self.nodes.configs.items()}
        for program in self._programs:
            room = rooms.get(program.name)
            supervised = Supervised(program, room.write if room else self._write)
            self._supervised[program.name] = supervised
            supervised.start()
            if room:
                self._rooms.append(asyncio.create_task(room.keep(supervised)))
        for config in self.nodes.configs.values():
            await wait_until(partial(answers, config))
        await wait_until(self._provisioned, 30)

    async def _provisioned(self) -> bool:
        """A cluster has to find its leader first."""
        try:
            await provision(self.nats_url, replicas=len(self.nodes.names), credentials=None)
        except CommandFailed:
            return False
        return True

    async def _stop_all(self) -> None:
        for room in self._rooms:
            room.cancel()
        servers = [self._supervised[name] for name in self.nodes.names]
        services = [each for each in self._supervised.values() if each not in servers]
        await asyncio.gather(*(service.stop() for service in services))
        await asyncio.gather(*(server.stop() for server in servers))

    def _proxied(self, service: Program, environment: dict[str, str]) -> Program:
        url = self.proxies[service.name].url
        return service._replace(environment={**service.environment, "CONCEPTS_NATS_URL": url, **environment})

    def _write(self, name: str, line: str) -> None:
        self._log.write(f"{name} | {line}\n")
        self._log.flush()


@asynccontextmanager
async def running(rig: Rig) -> AsyncIterator[Rig]:
    try:
        await rig.start()
        yield rig
    finally:
        await rig.stop()


def _again(service: Program) -> Program:
    return service._replace(
        name=service.name + SECOND,
        environment={**service.environment, "CONCEPTS_HEALTH_PORT": str(free_port())},
    )


def _nats_url(pid: int) -> str:
    with contextlib.suppress(OSError):
        for entry in Path(f"/proc/{pid}/environ").read_bytes().split(b"\0"):
            if entry.startswith(b"CONCEPTS_NATS_URL="):
                return entry.partition(b"=")[2].decode()
    return ""
