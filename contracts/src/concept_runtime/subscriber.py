"""For other systems: hears facts, typed and each at least once, under the delivery policy of the services.

A subscriber publishes nothing but acknowledgements and requests to its own consumers, `<name>-concepts` and
`<name>-exports`: the permissions that `concepts authorization --subscriber <name>` prints suffice.
"""

import asyncio
import contextlib
import logging
import re
import signal
from collections import defaultdict
from collections.abc import AsyncGenerator, Awaitable, Callable
from functools import partial
from typing import Any, Literal
from uuid import UUID

from faststream.nats import NatsMessage
from nats.js import api
from nats.js.errors import NotFoundError

from concept_contracts import subjects
from concept_contracts.dead_letters import DeadLetter, Ending
from concept_contracts.envelope import Recorded
from concept_contracts.event import Event
from concept_contracts.streams import ConsumerSpec, holding
from concept_runtime.connection import Link
from concept_runtime.dead_letters import letter_about
from concept_runtime.delivery import Delivery, decoded
from concept_runtime.errors import TransientError
from concept_runtime.interruptions import Interruptions
from concept_runtime.provisioning import consumer_config, until_provisioned
from concept_runtime.settings import ServiceSettings, from_environment
from concept_runtime.telemetry import Telemetry

logger = logging.getLogger(__name__)
Handler = Callable[[Recorded], Awaitable[None]]
Start = Literal["now", "beginning"] | int
_NAME = re.compile("[A-Za-z0-9_-]+")
_REMEMBERED = 1024


class Subscriber:
    """Durable: it goes on where it stopped, and replicas of the same name share the facts.

    name: of letters, digits, hyphens and underscores; ValueError for anything else.
    start: where a subscriber that never ran begins; a number is a stream sequence, and for one stream only.
    user, concept: hear only facts about them. Facts that name no user (ConceptErased) have none.
    workers: 1 keeps the order of the stream: a fact that fails holds up those behind it until it is given up.
    attempts: how often a fact is tried that fails for an unknown reason.
    on_dead: keeps what is given up; the server's own notice goes to the stream DEAD_LETTERS in any case.
    """

    def __init__(
        self,
        name: str,
        settings: ServiceSettings | None = None,
        *,
        start: Start = "beginning",
        user: UUID | None = None,
        concept: UUID | None = None,
        workers: int = 1,
        attempts: int = 8,
        on_dead: Callable[[DeadLetter], Awaitable[None]] | None = None,
    ) -> None:
        if not _NAME.fullmatch(name):
            raise ValueError(f"no name for a subscriber: {name!r}; letters, digits, hyphens, underscores")
        self.name = name
        self._start: Start = start
        self._user = user
        self._concept = concept
        self._workers = workers
        self._attempts = attempts
        self._handlers: dict[type[Event], Handler] = {}
        self._telemetry = Telemetry(name)
        settings = settings or from_environment(ServiceSettings)
        self.link = Link(settings, name, (self._deliver,))
        self._delivery = Delivery(Excuses(), Notices(on_dead), Interruptions(), self._telemetry)

    def on(self, *kinds: type[Event]) -> Callable[[Handler], Handler]:
        """Decorates the handler of these events, in whatever version they were published.

        It returns: acknowledged. PermanentError: given up at once. TransientError: again later, for as long
        as it takes. Anything else: again later, given up after the last attempt.
        """

        def register(handler: Handler) -> Handler:
            self._handlers |= dict.fromkeys(kinds, handler)
            return handler

        return register

    async def run(self) -> None:
        """Hears until SIGTERM or SIGINT, or until it is cancelled."""
        ended = asyncio.Event()
        for wanted_end in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(wanted_end, ended.set)
        async with self.running():
            await ended.wait()

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncGenerator["Subscriber"]:
        """Hears meanwhile. Waits for NATS and the streams without end.

        Raises ValueError without a handler, and where a sequence is to begin in two streams.
        """
        consumers = self._consumers()
        await self.link.open()
        for spec in consumers:
            await until_provisioned(partial(self._ensure, spec))
            self._consume(spec)
        await self.link.broker.start()
        try:
            yield self
        finally:
            await self.link.close()
            await asyncio.to_thread(self._telemetry.close)

    def _consumers(self) -> list[ConsumerSpec]:
        filters: defaultdict[str, list[str]] = defaultdict(list)
        for pattern in self._filters():
            filters[holding(pattern).name].append(pattern)
        if len(filters) != 1 and (not filters or isinstance(self._start, int)):
            raise ValueError("nothing to hear" if not filters else "a sequence is a place in one stream")
        return [
            ConsumerSpec(
                stream=stream,
                durable=f"{self.name}-{stream.lower()}",
                filters=tuple(patterns),
                max_ack_pending=self._workers,
                max_attempts=self._attempts,
            )
            for stream, patterns in filters.items()
        ]

    def _filters(self) -> tuple[str, ...]:
        if self._concept is None:
            return subjects.every_version(*self._handlers)
        return subjects.about(self._concept, *self._handlers)

    async def _ensure(self, spec: ConsumerSpec) -> None:
        """Creates the durable, or changes its filters; where it stands is kept."""
        jetstream, config = self.link.jetstream, consumer_config(spec)
        try:
            there = (await jetstream.consumer_info(spec.stream, spec.durable)).config
            config.deliver_policy, config.opt_start_seq = there.deliver_policy, there.opt_start_seq
        except NotFoundError:
            config.deliver_policy, config.opt_start_seq = _policy(self._start)
        await jetstream.add_consumer(spec.stream, config)

    def _consume(self, spec: ConsumerSpec) -> None:
        self._delivery.add(spec, None)
        self.link.pull(spec, self._handle, decoded, self._workers)

    async def _handle(self, fact: Recorded) -> None:
        handler = self._handlers.get(type(fact.event))
        if handler and (self._user is None or getattr(fact.event, "user_id", None) == self._user):
            await handler(fact)

    def _deliver(self, msg: Any, *, context: Any) -> Any:
        return self._delivery(msg, context=context)


class Excuses:
    """Deliveries that are no attempts, for as long as this process runs: it may write nothing down."""

    def __init__(self) -> None:
        self._excused: dict[tuple[str, int], int] = {}

    async def attempts(self, consumer: str, sequence: int, delivered: int) -> int:
        """Attempts so far, this delivery included."""
        return max(1, delivered - self._excused.get((consumer, sequence), 0))

    async def excuse(self, consumer: str, sequence: int) -> None:
        """Does not count the current delivery."""
        place = (consumer, sequence)
        self._excused[place] = self._excused.pop(place, 0) + 1
        if len(self._excused) > _REMEMBERED:
            del self._excused[next(iter(self._excused))]


class Notices:
    """Gives messages up with a reason, which the server tells in an advisory that DEAD_LETTERS keeps."""

    def __init__(self, keep: Callable[[DeadLetter], Awaitable[None]] | None) -> None:
        self._keep = keep

    async def bury(
        self,
        consumer: ConsumerSpec,
        message: NatsMessage,
        fact: Recorded | None,
        error: Exception,
        attempts: int,
        ending: Ending | None,
    ) -> DeadLetter:
        """Raises TransientError when the letter cannot be kept; the message is then given up again later."""
        letter = letter_about(consumer, message, error, attempts)
        try:
            if self._keep:
                await self._keep(letter)
        except Exception as problem:
            raise TransientError("The dead letter could not be kept.") from problem
        return letter

    async def release(self, message: NatsMessage, letter: DeadLetter) -> None:
        """The notice names the kind of the failure only: a message's text may hold what will be erased."""
        kind = letter.reason.partition(":")[0]
        await message.raw_message.respond(f"+TERM {letter.code} ({kind})".encode())


def _policy(start: Start) -> tuple[api.DeliverPolicy, int | None]:
    if start == "now":
        return api.DeliverPolicy.NEW, None
    if start == "beginning":
        return api.DeliverPolicy.ALL, None
    return api.DeliverPolicy.BY_START_SEQUENCE, start
