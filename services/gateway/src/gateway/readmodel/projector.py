"""Keeps the read model at the end of the log: reads on from its position, whenever the log has grown."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Sequence

from prometheus_client import CollectorRegistry, Gauge

from concept_contracts import subjects
from concept_contracts.codec import UndecodableError, decode
from concept_contracts.envelope import Recorded
from concept_contracts.streams import CONCEPTS, EXPORTS, StreamSpec
from concept_runtime import direct
from concept_runtime.connection import NATS_ERRORS, Link
from concept_runtime.errors import Unavailable
from gateway.live.hub import Hub
from gateway.readmodel.store import ReadModel

logger = logging.getLogger(__name__)
BATCH = 500
_POLL = 1.0
_STREAMS = (CONCEPTS, EXPORTS)


class Projector:
    """One ordered reader for each stream. Replicas may share the rows: one of them moves each batch."""

    def __init__(self, link: Link, model: ReadModel, hub: Hub, registry: CollectorRegistry) -> None:
        self._link = link
        self._model = model
        self._hub = hub
        self._grown = {stream.name: asyncio.Event() for stream in _STREAMS}
        self._moved = asyncio.Condition()
        self.applied = {stream.name: 0 for stream in _STREAMS}
        self._told = {stream.name: 0 for stream in _STREAMS}
        self._behind = {stream.name for stream in _STREAMS}
        self.lag = {stream.name: 0 for stream in _STREAMS}
        self._lag_gauge = Gauge(
            "concepts_projection_lag", "Facts not yet projected", ("stream",), registry=registry
        )
        self._applied_gauge = Gauge(
            "concepts_projection_applied_seq", "The newest fact projected", ("stream",), registry=registry
        )

    async def prepare(self) -> None:
        await asyncio.to_thread(self._model.prepare)
        for stream in _STREAMS:
            position = await asyncio.to_thread(self._model.position, stream.name)
            self.applied[stream.name] = self._told[stream.name] = position

    async def run_concepts(self) -> None:
        await self._follow(CONCEPTS)

    async def run_exports(self) -> None:
        await self._follow(EXPORTS)

    def wake(self) -> None:
        """Something was appended to one of the streams."""
        for grown in self._grown.values():
            grown.set()

    async def reached(self, stream: str, sequence: int, patience: float) -> bool:
        """Waits until the rows hold `sequence`; False when that takes longer than `patience` seconds."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(patience), self._moved:
                await self._moved.wait_for(lambda: self.applied[stream] >= sequence)
        return self.applied[stream] >= sequence

    async def check(self) -> str | None:
        """The reason why the rows are behind the log, for the readiness check."""
        behind = {name: lag for name, lag in self.lag.items() if lag > BATCH or name in self._behind}
        return f"catching up: {behind}" if behind else None

    async def _follow(self, stream: StreamSpec) -> None:
        grown = self._grown[stream.name]
        while True:
            grown.clear()
            await self._catch_up(stream)
            self._behind.discard(stream.name)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_POLL):
                    await grown.wait()

    async def _catch_up(self, stream: StreamSpec) -> None:
        position = await asyncio.to_thread(self._model.position, stream.name)
        await self._note(stream, position)
        try:
            await self._tell_what_others_applied(stream, position)
            async for last, facts in self._batches(stream, position):
                if not await asyncio.to_thread(self._model.apply, stream.name, position, last, facts):
                    return self._grown[stream.name].set()
                position = last
                await self._note(stream, last)
                self._tell(stream, last, facts)
        except NATS_ERRORS as error:
            raise Unavailable("The log cannot be read right now.") from error

    async def _batches(self, stream: StreamSpec, position: int) -> AsyncIterator[tuple[int, list[Recorded]]]:
        facts: list[Recorded] = []
        last = position
        messages = direct.read(self._link.client, stream.name, subjects.EVERYTHING, start=position + 1)
        async for message in messages:
            last = message.sequence
            facts += _decoded(message)
            self._set_lag(stream.name, message.pending)
            if message.pending == 0 or len(facts) >= BATCH:
                yield last, facts
                facts = []

    async def _note(self, stream: StreamSpec, position: int) -> None:
        self.applied[stream.name] = max(position, self.applied[stream.name])
        self._applied_gauge.labels(stream.name).set(self.applied[stream.name])
        async with self._moved:
            self._moved.notify_all()

    async def _tell_what_others_applied(self, stream: StreamSpec, position: int) -> None:
        """Whoever waits here waits for the facts that another replica has projected, too."""
        start = self._told[stream.name] + 1
        if start > position:
            return
        messages = direct.read(self._link.client, stream.name, subjects.EVERYTHING, start=start)
        async with contextlib.aclosing(messages):
            async for message in messages:
                if message.sequence > position:
                    break
                self._tell(stream, message.sequence, _decoded(message))
        self._told[stream.name] = position

    def _tell(self, stream: StreamSpec, position: int, facts: Sequence[Recorded]) -> None:
        self._told[stream.name] = position
        for fact in facts:
            self._hub.projected(fact)

    def _set_lag(self, stream: str, pending: int) -> None:
        self.lag[stream] = pending
        self._lag_gauge.labels(stream).set(pending)


def _decoded(message: direct.StoredMessage) -> list[Recorded]:
    try:
        return [decode(message.headers, message.data, message.sequence)]
    except UndecodableError as error:
        logger.warning("skipped message %d: %s", message.sequence, error)
        return []
