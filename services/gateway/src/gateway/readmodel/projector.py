"""Keeps the rows that serve at the end of the log: reads on from their position when the log has grown."""

import asyncio
import contextlib
import logging
from collections.abc import Sequence

from nats.aio.msg import Msg
from nats.js.api import StreamInfo
from prometheus_client import CollectorRegistry, Gauge

from concept_contracts import subjects
from concept_contracts.envelope import Recorded
from concept_contracts.streams import CONCEPTS, EXPORTS, StreamSpec
from concept_runtime import direct
from concept_runtime.connection import NATS_ERRORS, Link
from concept_runtime.errors import Unavailable
from concept_runtime.event_log import known_facts
from gateway.live.hub import Hub
from gateway.readmodel.batches import BATCH, Batch, batched, stored_at
from gateway.readmodel.lag import Lag
from gateway.readmodel.projection import Projection
from gateway.readmodel.store import ReadModel

logger = logging.getLogger(__name__)
_POLL = 1.0
_ACCEPTABLE = 30.0
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
        self.lag = {stream.name: Lag() for stream in _STREAMS}
        self._measure(registry)

    async def prepare(self) -> None:
        await asyncio.to_thread(self._model.prepare)
        for stream in _STREAMS:
            position = await asyncio.to_thread(self._model.position, stream.name)
            self.applied[stream.name] = self._told[stream.name] = position

    async def run_concepts(self) -> None:
        await self._follow(CONCEPTS)

    async def run_exports(self) -> None:
        await self._follow(EXPORTS)

    def heard(self, message: Msg) -> None:
        """A fact repeated on core NATS the moment it was stored."""
        headers = message.headers or {}
        stream = headers.get("Nats-Stream", "")
        if stream not in self._grown:
            return
        if int(headers["Nats-Sequence"]) > self.applied[stream]:
            self.lag[stream].heard()
        self._grown[stream].set()

    async def reached(self, stream: str, sequence: int, patience: float) -> bool:
        """Waits until the rows hold `sequence`; False when that takes longer than `patience` seconds."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(patience), self._moved:
                await self._moved.wait_for(lambda: self.applied[stream] >= sequence)
        return self.applied[stream] >= sequence

    async def check(self) -> str | None:
        """The reason why the rows are too far behind the log, for the readiness check."""
        behind = [
            f"{name} by {lag.facts} facts, {lag.seconds:.0f} s"
            for name, lag in self.lag.items()
            if name in self._behind or lag.facts > BATCH or lag.seconds > _ACCEPTABLE
        ]
        return f"behind the log: {'; '.join(behind)}" if behind else None

    async def _follow(self, stream: StreamSpec) -> None:
        grown = self._grown[stream.name]
        while True:
            if not grown.is_set():
                await self._compare(stream)
            grown.clear()
            await self._catch_up(stream)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_POLL):
                    await grown.wait()

    async def _compare(self, stream: StreamSpec) -> None:
        """Has the rows filled anew where they hold more than the log does.

        The rows are looked at first: what another replica moves them on by is in the log that is asked then.
        """
        rows = self._model.serving
        position = await asyncio.to_thread(rows.position, stream.name)
        try:
            info = await self._link.jetstream.stream_info(stream.name)
        except NATS_ERRORS as error:
            raise Unavailable("The log cannot be read right now.") from error
        if position <= info.state.last_seq or not in_touch(info):
            return
        if await asyncio.to_thread(rows.rewind, stream.name, position):
            logger.warning("the rows were ahead of %s, at %d: filling them anew", stream.name, position)
            self._behind.update(self.applied)
            for each in self._grown.values():
                each.set()

    async def _catch_up(self, stream: StreamSpec) -> None:
        rows = self._model.serving
        position = await asyncio.to_thread(rows.position, stream.name)
        await self._note(stream, position)
        try:
            await self._tell_what_others_applied(stream, position)
            read = direct.read(self._link.client, stream.name, subjects.EVERYTHING, start=position + 1)
            async with batched(read) as batches:
                async for batch in batches:
                    if not await self._take_in(stream, rows, position, batch):
                        return self._grown[stream.name].set()
                    position = batch.last
        except NATS_ERRORS as error:
            raise Unavailable("The log cannot be read right now.") from error
        if not self._grown[stream.name].is_set():
            self.lag[stream.name].none()
        self._behind.discard(stream.name)

    async def _take_in(self, stream: StreamSpec, rows: Projection, position: int, batch: Batch) -> bool:
        """False when another replica has moved the rows meanwhile, or others serve."""
        lag = self.lag[stream.name]
        lag.missing(len(batch.messages) + batch.pending, batch.oldest)
        facts = await asyncio.to_thread(_moved, rows, stream.name, position, batch)
        if facts is None or rows is not self._model.serving:
            return False
        lag.missing(batch.pending, stored_at(batch.messages[-1]))
        await self._note(stream, batch.last)
        self._tell(stream, batch.last, facts)
        return True

    async def _note(self, stream: StreamSpec, position: int) -> None:
        self.applied[stream.name] = position
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
                self._tell(stream, message.sequence, known_facts(message))
        self._told[stream.name] = position

    def _tell(self, stream: StreamSpec, position: int, facts: Sequence[Recorded]) -> None:
        self._told[stream.name] = position
        for fact in facts:
            self._hub.projected(fact)

    def _measure(self, registry: CollectorRegistry) -> None:
        facts = Gauge("concepts_projection_lag", "Facts not yet projected", ("stream",), registry=registry)
        seconds = Gauge(
            "concepts_projection_lag_seconds",
            "Age of the oldest fact not yet projected",
            ("stream",),
            registry=registry,
        )
        applied = Gauge(
            "concepts_projection_applied_seq", "The newest fact projected", ("stream",), registry=registry
        )
        for name, lag in self.lag.items():
            applied.labels(name).set_function(lambda name=name: self.applied[name])
            facts.labels(name).set_function(lambda lag=lag: lag.facts)
            seconds.labels(name).set_function(lambda lag=lag: lag.seconds)


def in_touch(info: StreamInfo) -> bool:
    """Whether a stream's leader is in touch with a majority: one that is cut off knows less than there is."""
    others = (info.cluster and info.cluster.replicas) or []
    return 2 * sum(bool(other.current and not other.offline) for other in others) >= len(others)


def _moved(rows: Projection, stream: str, position: int, batch: Batch) -> list[Recorded] | None:
    """The facts that were projected; None when another replica has moved the rows."""
    facts = batch.facts()
    return facts if rows.apply(stream, position, batch.last, facts) else None
