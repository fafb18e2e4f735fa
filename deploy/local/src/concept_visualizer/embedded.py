"""The whole system on one machine: nats-server, provisioning, five services, until it is told to stop."""

import asyncio
import os
import secrets
import signal
import sys
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import NamedTuple

from concept_visualizer.data_folder import DataFolder, Running
from concept_visualizer.disk_room import DiskRoom
from concept_visualizer.errors import AddressRefused, PortTaken, StartFailed
from concept_visualizer.nats_server import NatsConfig, answers, write_config
from concept_visualizer.output import PrefixedLog
from concept_visualizer.ports import LOOPBACK, free_port, refusal
from concept_visualizer.provisioning import provision
from concept_visualizer.readiness import await_ready
from concept_visualizer.supervisor import Program, Supervised, Write

SERVICES = {
    "gateway": "gateway",
    "concept-gen": "concept_gen",
    "image-proc": "image_proc",
    "persistence": "persistence",
    "export": "export",
}
NATS = "nats-server"
NATS_PORT = 4222
_NATS_PATIENCE = 15.0


class Options(NamedTuple):
    data: Path
    host: str = LOOPBACK
    port: int = 8000
    ready_within: float = 60


class Plan(NamedTuple):
    """Everything that is decided before anything starts."""

    folder: DataFolder
    nats: NatsConfig
    running: Running
    programs: tuple[Program, ...]


def plan(options: Options, folder: DataFolder) -> Plan:
    """Chooses ports, writes the server's configuration.

    Raises PortTaken, AddressRefused, NatsServerMissing, NoFreePort.
    """
    _check_address(options)
    nats = NatsConfig(folder.nats_store, free_port(NATS_PORT), name=f"concepts-{secrets.token_hex(4)}")
    health = {name: f"http://{LOOPBACK}:{free_port()}" for name in SERVICES if name != "gateway"}
    url = f"http://{_reachable(options.host)}:{options.port}"
    running = Running(pid=os.getpid(), url=url, nats_url=nats.url, health={"gateway": url, **health})
    server = Program(NATS, tuple(write_config(nats, folder.nats_config)), dict(os.environ))
    shared = _shared_environment(options, folder, nats)
    services = tuple(_service(name, shared, running) for name in SERVICES)
    return Plan(folder, nats, running, (server, *services))


async def up(options: Options) -> None:
    """Runs until SIGINT or SIGTERM. Raises CommandFailed where it cannot start."""
    folder = DataFolder(options.data)
    folder.create()
    with folder.locked():
        system = plan(options, folder)
        log = PrefixedLog([program.name for program in system.programs], sys.stderr)
        stop = _stop_signal()
        with folder.announced(system.running):
            async with _kept_running(system, log.write) as services:
                await _run(system, options, stop, services)
                print("Stopping ...", flush=True)
    print("Stopped.", flush=True)


async def _run(system: Plan, options: Options, stop: asyncio.Event, services: Sequence[Supervised]) -> None:
    started = time.monotonic()
    starting = asyncio.create_task(_start(system, options, services))
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait({starting, stopping}, return_when=asyncio.FIRST_COMPLETED)
    if stop.is_set():
        starting.cancel()
        return
    try:
        await starting
    except BaseException:
        stopping.cancel()
        raise
    print(_greeting(system, time.monotonic() - started), flush=True)
    await stopping


async def _start(system: Plan, options: Options, services: Sequence[Supervised]) -> None:
    end = time.monotonic() + _NATS_PATIENCE
    while not await answers(system.nats):
        if time.monotonic() > end:
            raise StartFailed(f"nats-server does not answer at {system.nats.url}; its log above tells why.")
        await asyncio.sleep(0.02)
    await provision(system.nats.url, replicas=1, credentials=None)
    await await_ready(
        system.running.health,
        options.ready_within,
        lambda: [service.program.name for service in services if service.misconfigured],
    )


@asynccontextmanager
async def _kept_running(system: Plan, write: Write) -> AsyncIterator[Sequence[Supervised]]:
    """The services. nats-server, the first program, starts first and stops last."""
    server, *services = system.programs
    room = DiskRoom(system.nats.store, write)
    first = Supervised(server, room.write)
    rest = [Supervised(service, write) for service in services]
    for supervised in (first, *rest):
        supervised.start()
    keeping = asyncio.create_task(room.keep(first))
    try:
        yield rest
    finally:
        keeping.cancel()
        await asyncio.gather(*(supervised.stop() for supervised in rest))
        await first.stop()


def _stop_signal() -> asyncio.Event:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, stop.set)
    return stop


def _shared_environment(options: Options, folder: DataFolder, nats: NatsConfig) -> dict[str, str]:
    return {
        **os.environ,
        "PYTHONUNBUFFERED": "1",
        "CONCEPTS_NATS_URL": nats.url,
        "CONCEPTS_DATA_DIR": str(folder.path),
        "CONCEPTS_SIGNING_SECRET": folder.signing_secret(),
        "CONCEPTS_HOST": options.host,
        "CONCEPTS_PORT": str(options.port),
    }


def _service(name: str, shared: Mapping[str, str], running: Running) -> Program:
    port = running.health[name].rsplit(":", 1)[1]
    return Program(name, (sys.executable, "-m", SERVICES[name]), {**shared, "CONCEPTS_HEALTH_PORT": port})


def _check_address(options: Options) -> None:
    refused = refusal(options.port, options.host)
    if refused is None:
        return
    if refused.taken:
        raise PortTaken(
            f"Port {options.port} is taken. Stop what listens there, or choose another with --port or "
            "CONCEPTS_PORT."
        )
    raise AddressRefused(
        f"Nothing can listen on {options.host}, port {options.port}: {refused.reason}. Give an address of "
        "this machine with --host or CONCEPTS_HOST, and a port that programs may take."
    )


def _reachable(host: str) -> str:
    """As it stands in a URL."""
    if host in ("0.0.0.0", ""):
        return LOOPBACK
    return f"[{'::1' if host == '::' else host}]" if ":" in host else host


def _greeting(system: Plan, seconds: float) -> str:
    return (
        f"\nConcept Visualizer is ready after {seconds:.1f} s.\n"
        f"  open    {system.running.url}\n"
        f"  events  {system.running.nats_url}\n"
        f"  data    {system.folder.path}\n"
        "Ctrl-C stops it.\n"
    )
