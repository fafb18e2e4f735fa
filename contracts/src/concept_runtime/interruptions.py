"""Stops the work on a concept at once when the concept ends."""

import asyncio
import logging
from collections import defaultdict
from uuid import UUID

from nats.aio.msg import Msg

from concept_contracts import subjects

logger = logging.getLogger(__name__)


class Interruptions:
    """Knows which tasks work on which concept, and hears on core NATS when one has ended."""

    def __init__(self) -> None:
        self._running: defaultdict[UUID, dict[asyncio.Task[object], int]] = defaultdict(dict)
        self._interrupted: set[asyncio.Task[object]] = set()

    def watch(self, aggregate_id: UUID, task: asyncio.Task[object], sequence: int) -> None:
        """`task` works on the message at `sequence`; only a later fact interrupts it."""
        self._running[aggregate_id][task] = sequence
        task.add_done_callback(lambda done: self._forget(aggregate_id, done))

    def interrupted(self, task: asyncio.Task[object]) -> bool:
        return task in self._interrupted

    def release(self, task: asyncio.Task[object]) -> None:
        self._interrupted.discard(task)

    async def hear(self, message: Msg) -> None:
        try:
            aggregate_id = subjects.parse_event(message.subject).aggregate_id
        except ValueError:
            return
        ended_at = int((message.headers or {}).get("Nats-Sequence", 0))
        for task, sequence in tuple(self._running.get(aggregate_id, {}).items()):
            if sequence < ended_at:
                logger.info("interrupting the work on %s", aggregate_id)
                self._interrupted.add(task)
                task.cancel()

    def _forget(self, aggregate_id: UUID, task: asyncio.Task[object]) -> None:
        tasks = self._running.get(aggregate_id)
        if tasks is not None:
            tasks.pop(task, None)
            if not tasks:
                del self._running[aggregate_id]
