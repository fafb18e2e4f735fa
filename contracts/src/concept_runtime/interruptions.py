"""Stops the work on a concept at once when the concept ends."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple, Protocol
from uuid import UUID

from nats.aio.msg import Msg

from concept_contracts import subjects
from concept_contracts.streams import holding
from concept_runtime.errors import Unavailable

logger = logging.getLogger(__name__)


class Log(Protocol):
    """What is asked about; `event_log.EventLog` is the services' own."""

    async def subject(self, stream: str, sequence: int) -> str | None: ...


class Interruptions:
    """Knows which tasks work on which concept, and which of them were interrupted."""

    def __init__(self) -> None:
        self._running: defaultdict[UUID, dict[asyncio.Task[object], int]] = defaultdict(dict)
        self._interrupted: set[asyncio.Task[object]] = set()

    def watch(self, aggregate_id: UUID, task: asyncio.Task[object], sequence: int) -> None:
        """`task` works on the message at `sequence`; only a later fact interrupts it."""
        self._running[aggregate_id][task] = sequence
        task.add_done_callback(lambda done: self._forget(aggregate_id, done))

    def running(self, aggregate_id: UUID, before: int) -> Mapping[asyncio.Task[object], int]:
        """The tasks that work on messages before a sequence, with those messages' own."""
        tasks = self._running.get(aggregate_id, {})
        return {task: sequence for task, sequence in tasks.items() if sequence < before}

    def interrupt(self, task: asyncio.Task[object]) -> None:
        if not task.done():
            self._interrupted.add(task)
            task.cancel()

    def interrupted(self, task: asyncio.Task[object]) -> bool:
        return task in self._interrupted

    def release(self, task: asyncio.Task[object]) -> None:
        self._interrupted.discard(task)

    def _forget(self, aggregate_id: UUID, task: asyncio.Task[object]) -> None:
        tasks = self._running.get(aggregate_id)
        if tasks is not None:
            tasks.pop(task, None)
            if not tasks:
                del self._running[aggregate_id]


class Interrupter:
    """Hears on core NATS that a concept has ended, and interrupts the work on it if the log says so too.

    A message on core NATS proves nothing: who may only read the log can have the server answer a read there.
    """

    def __init__(self, interruptions: Interruptions, log: Log) -> None:
        self._interruptions = interruptions
        self._log = log

    async def hear(self, message: Msg) -> None:
        end = _told(message)
        if end is None:
            return
        for task, sequence in self._interruptions.running(end.aggregate_id, before=end.sequence).items():
            if await self._is_so(end, sequence):
                logger.info("interrupting the work on %s", end.aggregate_id)
                self._interruptions.interrupt(task)

    async def _is_so(self, end: "_End", worked_on: int) -> bool:
        """Whether the log holds the end, or no longer what is worked on: erasing takes both away."""
        try:
            if await self._log.subject(end.stream, end.sequence) == end.subject:
                return True
            return await self._log.subject(end.stream, worked_on) is None
        except Unavailable:
            logger.warning("cannot tell whether %s has ended; the work on it goes on", end.aggregate_id)
            return False


class _End(NamedTuple):
    """What is said to have ended, and where the log is to hold that."""

    aggregate_id: UUID
    subject: str
    stream: str
    sequence: int


def _told(message: Msg) -> _End | None:
    """None for what the server did not repeat from the log under its own subject."""
    headers = message.headers or {}
    subject, sequence = headers.get("Nats-Subject", ""), headers.get("Nats-Sequence", "")
    if message.subject != subjects.live(subject) or not sequence.isdecimal():
        return None
    try:
        aggregate_id = subjects.parse_event(subject).aggregate_id
    except ValueError:
        return None
    return _End(aggregate_id, subject, holding(subject).name, int(sequence))
