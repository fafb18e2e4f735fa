"""A service: its consumers, its answers, and its life from connecting to draining."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from typing import Any

from faststream.nats import NatsMessage
from nats.js.errors import NotFoundError

from concept_contracts import subjects
from concept_contracts.dead_letters import Ending
from concept_contracts.model import Contract
from concept_contracts.streams import ATTEMPTS, BucketSpec, ConsumerSpec, holding
from concept_runtime.attempts import AttemptLedger
from concept_runtime.connection import NATS_ERRORS, Link
from concept_runtime.dead_letters import DeadLetters
from concept_runtime.delivery import Decoder, Delivery, decoded
from concept_runtime.errors import TransientError, Unavailable
from concept_runtime.event_log import Admits, EventLog
from concept_runtime.health import Check, Health
from concept_runtime.interruptions import Interrupter, Interruptions
from concept_runtime.key_value import KeyValue
from concept_runtime.object_store import ObjectStore
from concept_runtime.progress import ProgressReports
from concept_runtime.provisioning import ensure_consumer, until_provisioned
from concept_runtime.queries import Queries, answer
from concept_runtime.retrying import Retry
from concept_runtime.settings import ServiceSettings
from concept_runtime.telemetry import Telemetry

logger = logging.getLogger(__name__)
Hook = Callable[[], Awaitable[None]]
_LOOK_AGAIN = 10.0


class Service:
    """Built without a connection; `start` and `stop`, or `running`, give it its life."""

    def __init__(self, name: str, settings: ServiceSettings, *, admits: Admits) -> None:
        self.name = name
        self.settings = settings
        self.failed = False
        self.telemetry = Telemetry(name, settings.otlp_endpoint)
        self.health = Health(name, self.telemetry.registry)
        self._interruptions = Interruptions()
        self._delivery: Delivery
        self.link = Link(settings, name, (self._deliver,))
        self.log = EventLog(self.link, name, admits, settings.event_versions)
        self.objects = ObjectStore(self.link)
        self.queries = Queries(self.link)
        self.progress = ProgressReports(self.link)
        self.dead_letters = DeadLetters(self.link, self.log)
        self._delivery = Delivery(
            AttemptLedger(self.kv(ATTEMPTS)),
            self.dead_letters,
            self._interruptions,
            self.telemetry,
        )
        self._consumers: list[ConsumerSpec] = []
        self._streams = {_LOG}
        self._background: list[Hook] = []
        self._starting: list[Hook] = []
        self._stopping: list[Hook] = []
        self._draining: list[Callable[[], None]] = []
        self._tasks: list[asyncio.Task[None]] = []
        self._started = False
        self.background(self._keep_consumers)
        self.health.add("nats", self._check_nats)
        self.health.add("streams", self._check_streams)

    def kv(self, bucket: BucketSpec) -> KeyValue:
        return KeyValue(self.link, bucket.name)

    def consume(
        self,
        spec: ConsumerSpec,
        handler: Callable[[Any], Awaitable[None]],
        *,
        workers: int = 4,
        on_dead: Ending | None = None,
        decoder: Decoder = decoded,
    ) -> None:
        """Handles a durable's messages, up to `workers` at a time, by the policy of `delivery`."""
        self._consumers.append(spec)
        self.needs(spec.stream)
        self._delivery.add(spec, on_dead)
        self.link.pull(spec, handler, decoder, workers)
        again = Retry(spec, handler, decoder, on_dead, self.dead_letters)
        self.link.broker.subscriber(subjects.retry(spec.durable), queue=self.name, decoder=_payload)(
            again.answer
        )

    def needs(self, stream: str) -> None:
        """Not ready without this stream. Those it consumes from and the log need not be told."""
        self._streams.add(stream)

    def answer(
        self,
        subject: str,
        request: type[Contract],
        handler: Callable[[Any], Awaitable[Contract]],
        *,
        workers: int = 4,
    ) -> None:
        """Answers requests on `subject`, sharing them with the other replicas of this service."""

        async def reply(payload: bytes) -> bytes:
            return await answer(request, handler, payload)

        self.link.broker.subscriber(subject, queue=self.name, max_workers=workers, decoder=_payload)(reply)

    def background(self, work: Hook) -> None:
        """Runs `work` while the service runs, and again after a pause whenever it ends."""
        self._background.append(work)

    def on_start(self, hook: Hook) -> None:
        self._starting.append(hook)

    def on_stop(self, hook: Hook) -> None:
        self._stopping.append(hook)

    def on_drain(self, hook: Callable[[], None]) -> None:
        """Called when the process is told to end, while it still answers."""
        self._draining.append(hook)

    def drain(self) -> None:
        for hook in self._draining:
            hook()

    def ready_check(self, name: str, check: Check) -> None:
        self.health.add(name, check)

    async def start(self) -> None:
        """Returns once the service consumes and answers; waits for NATS and the streams without end."""
        await self.link.open()
        await until_provisioned(self._require_streams)
        for hook in self._starting:
            await hook()
        interrupter = Interrupter(self._interruptions, self.log)
        for subject in subjects.interruptions():
            await self.link.client.subscribe(subject, cb=interrupter.hear)
        await self.link.broker.start()
        await self.link.settle()
        self._tasks = [asyncio.create_task(_kept_running(work)) for work in self._background]
        self._started = True
        logger.info("%s is ready", self.name)

    async def stop(self) -> None:
        """Finishes the running steps within the grace period and disconnects."""
        self._started = False
        await _ended(self._tasks)
        for hook in self._stopping:
            await hook()
        await self.link.close()
        await asyncio.to_thread(self.telemetry.close)

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncGenerator["Service"]:
        await self.start()
        try:
            yield self
        finally:
            await self.stop()

    def _deliver(self, msg: Any, *, context: Any) -> Any:
        return self._delivery(msg, context=context)

    async def _require_streams(self) -> None:
        for spec in self._consumers:
            await ensure_consumer(self.link.jetstream, spec)
        await self.link.jetstream.stream_info(_LOG)

    async def _keep_consumers(self) -> None:
        """Makes again what somebody deleted: the pulls of a consumer that is gone fail without a word."""
        while True:
            await asyncio.sleep(_LOOK_AGAIN)
            try:
                for spec in self._consumers:
                    await self._keep_consumer(spec)
            except NATS_ERRORS as error:
                raise Unavailable() from error

    async def _keep_consumer(self, spec: ConsumerSpec) -> None:
        try:
            await self.link.jetstream.consumer_info(spec.stream, spec.durable)
        except NotFoundError:
            logger.error("the consumer %s is gone: making it again", spec.durable)
            await ensure_consumer(self.link.jetstream, spec)

    async def _check_nats(self) -> str | None:
        if not self.link.connected:
            return "not connected to NATS"
        if not self._started:
            return "starting"
        return None

    async def _check_streams(self) -> str | None:
        there = await asyncio.gather(*(self._has(stream) for stream in sorted(self._streams)))
        missing = [stream for stream, has in zip(sorted(self._streams), there, strict=True) if not has]
        return f"missing: {', '.join(missing)}" if missing else None

    async def _has(self, stream: str) -> bool:
        try:
            await self.link.jetstream.stream_info(stream)
        except NotFoundError:
            return False
        return True


async def _ended(tasks: Sequence[asyncio.Task[None]]) -> None:
    """Cancels until they have ended: Python 3.11's wait_for may swallow a cancellation."""
    running = set(tasks)
    while running:
        for task in running:
            task.cancel()
        _, running = await asyncio.wait(running, timeout=0.1)


async def _payload(message: NatsMessage) -> bytes:
    return message.body


async def _kept_running(work: Hook) -> None:
    pause = 0.25
    while True:
        try:
            await work()
            pause = 0.25
        except TransientError as error:
            logger.warning("background work waits: %s", error)
        except Exception:
            logger.exception("background work failed; starting it again")
        await asyncio.sleep(pause)
        pause = min(5.0, pause * 2)


_LOG = holding("concept.").name
