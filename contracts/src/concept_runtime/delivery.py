"""The delivery policy: what becomes of a message, by how its handler ended.

| outcome | message |
|---|---|
| returned, or its work is no longer wanted | acknowledged |
| PermanentError, undecodable | dead letter, terminated, and what it was about fails |
| TransientError, NATS away | again after a delay; not counted as an attempt |
| a type that only a newer release knows | the same where its filter asked for it, else acknowledged |
| anything else, or over the time limit | again after a delay; dead letter after the last attempt |
"""

import asyncio
import contextlib
import logging
import random
import time
from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple, Protocol

from faststream import BaseMiddleware
from faststream.nats import NatsMessage
from opentelemetry.trace import StatusCode

from concept_contracts import subjects
from concept_contracts.codec import UndecodableError, UnknownEventError, decode
from concept_contracts.dead_letters import DeadLetter, Ending
from concept_contracts.envelope import Recorded
from concept_contracts.streams import ConsumerSpec
from concept_runtime.connection import NATS_ERRORS
from concept_runtime.errors import InterruptedStep, PermanentError, TransientError
from concept_runtime.interruptions import Interruptions
from concept_runtime.telemetry import Telemetry

logger = logging.getLogger(__name__)
FIRST_DELAY = 0.5
LONGEST_DELAY = 60.0
Decoder = Callable[[NatsMessage], Awaitable[Any]]
_FAILED = frozenset({"retried", "buried"})


class StepTimeout(Exception):
    """A handler took longer than its consumer allows."""


class Consumption(NamedTuple):
    """A consumer as a service handles it."""

    spec: ConsumerSpec
    ending: Ending | None


async def decoded(message: NatsMessage) -> Recorded:
    """Raises UndecodableError."""
    raw = message.raw_message
    return decode(raw.headers, raw.data, raw.metadata.sequence.stream, raw.subject)


def backoff(deliveries: int, retry_after: float = 0) -> float:
    """Seconds until the next delivery: doubling from half a second to a minute, ± 25 %."""
    delay = min(LONGEST_DELAY, FIRST_DELAY * 2.0 ** min(deliveries - 1, 16))
    return max(delay, retry_after) * random.uniform(1.0 if retry_after > delay else 0.75, 1.25)


class Ledger(Protocol):
    """Which deliveries count as attempts; `attempts.AttemptLedger` is the services' own."""

    async def attempts(self, consumer: str, sequence: int, delivered: int) -> int: ...

    async def excuse(self, consumer: str, sequence: int) -> None: ...


class Graveyard(Protocol):
    """Where messages go that nobody could handle; `dead_letters.DeadLetters` is the services' own."""

    async def bury(
        self,
        consumer: ConsumerSpec,
        message: NatsMessage,
        fact: Recorded | None,
        error: Exception,
        attempts: int,
        ending: Ending | None,
    ) -> DeadLetter | None: ...

    async def release(self, message: NatsMessage, letter: DeadLetter) -> None: ...


class Delivery:
    """The policy of one service; a FastStream middleware factory."""

    def __init__(
        self,
        ledger: Ledger,
        dead_letters: Graveyard,
        interruptions: Interruptions,
        telemetry: Telemetry,
    ) -> None:
        self._ledger = ledger
        self._dead_letters = dead_letters
        self._interruptions = interruptions
        self._telemetry = telemetry
        self._consumptions: dict[str, Consumption] = {}

    def add(self, spec: ConsumerSpec, ending: Ending | None) -> None:
        self._consumptions[spec.durable] = Consumption(spec, ending)

    def __call__(self, msg: Any, *, context: Any) -> BaseMiddleware:
        return _DeliveryMiddleware(msg, context=context, delivery=self)

    async def deliver(self, call_next: Callable[[Any], Awaitable[Any]], message: NatsMessage) -> None:
        consumption = self._consumptions[message.raw_message.metadata.consumer]
        durable, started = consumption.spec.durable, time.perf_counter()
        headers = message.raw_message.headers or {}
        with self._telemetry.step(f"{durable} {headers.get('ce-type', '')}", headers) as span:
            outcome = await self._outcome(consumption, call_next, message)
            span.set_attribute("outcome", outcome)
            if outcome in _FAILED:
                span.set_status(StatusCode.ERROR)
        self._telemetry.steps.labels(durable).observe(time.perf_counter() - started)
        self._telemetry.messages.labels(durable, outcome).inc()

    async def answer(self, call_next: Callable[[Any], Awaitable[Any]], message: NatsMessage) -> Any:
        """A request on core NATS: nothing is settled, its work belongs to the trace of whoever asks."""
        with self._telemetry.step(message.raw_message.subject, message.raw_message.headers or {}):
            return await call_next(message)

    async def _outcome(
        self, consumption: Consumption, call_next: Callable[[Any], Awaitable[Any]], message: NatsMessage
    ) -> str:
        """The outcome's name. A message that not even the policy can settle comes again, and is told of."""
        try:
            return await self._settle(consumption, message, await self._run(consumption, call_next, message))
        except Exception:
            logger.exception("%s: a message could not be settled; again later", consumption.spec.durable)
            await _again(message)
            return "postponed"

    async def _run(
        self, consumption: Consumption, call_next: Callable[[Any], Awaitable[Any]], message: NatsMessage
    ) -> Exception | None:
        """How the handler ended: None when it returned."""
        spec = consumption.spec
        task: asyncio.Task[Any] = asyncio.ensure_future(call_next(message))  # type: ignore[arg-type]
        self._watch(spec, task, message)
        try:
            if not await _ends_in_time(task, spec, message):
                return await _abandoned(task, spec.time_limit)
        except asyncio.CancelledError:
            task.cancel()
            raise
        return self._ended(task)

    def _watch(self, spec: ConsumerSpec, task: asyncio.Task[Any], message: NatsMessage) -> None:
        raw = message.raw_message
        about = subjects.find_event(raw.subject)
        if spec.interruptible and about:
            self._interruptions.watch(about.aggregate_id, task, raw.metadata.sequence.stream)

    def _ended(self, task: asyncio.Task[Any]) -> Exception | None:
        interrupted = self._interruptions.interrupted(task)
        self._interruptions.release(task)
        if interrupted:
            return InterruptedStep("The concept ended while it was worked on.")
        if task.cancelled():
            return StepTimeout("the step was cancelled")
        error = task.exception()
        if error is None or isinstance(error, Exception):
            return error
        raise error

    async def _settle(self, consumption: Consumption, message: NatsMessage, error: Exception | None) -> str:
        """Settles the message; returns the outcome's name."""
        match error:
            case None:
                await message.ack()
                return "done"
            case UnknownEventError() if _asked_by_a_newer_release(consumption.spec, message):
                return await self._postpone(consumption, message, error, 0)
            case InterruptedStep() | UnknownEventError():
                await message.ack()
                return "skipped"
            case PermanentError() | UndecodableError():
                return await self._bury(
                    consumption, message, error, await self._attempts(consumption, message)
                )
            case TransientError():
                return await self._postpone(consumption, message, error, error.retry_after)
            case _ if isinstance(error, NATS_ERRORS):
                return await self._postpone(consumption, message, error, 0)
            case _:
                return await self._retry(consumption, message, error)

    async def _postpone(
        self, consumption: Consumption, message: NatsMessage, error: Exception, retry_after: float
    ) -> str:
        metadata = message.raw_message.metadata
        logger.warning("%s: %s; again later", consumption.spec.durable, error or type(error).__name__)
        await self._ledger.excuse(consumption.spec.durable, metadata.sequence.stream)
        await _again(message, retry_after)
        return "postponed"

    async def _retry(self, consumption: Consumption, message: NatsMessage, error: Exception) -> str:
        attempts = await self._attempts(consumption, message)
        logger.error(
            "%s: attempt %d of %d failed",
            consumption.spec.durable,
            attempts,
            consumption.spec.max_attempts,
            exc_info=error,
        )
        if attempts >= consumption.spec.max_attempts:
            return await self._bury(consumption, message, error, attempts)
        await _again(message)
        return "retried"

    async def _bury(
        self, consumption: Consumption, message: NatsMessage, error: Exception, attempts: int
    ) -> str:
        fact = await _fact(message)
        try:
            letter = await self._dead_letters.bury(
                consumption.spec, message, fact, error, attempts, consumption.ending
            )
        except TransientError:
            logger.exception("%s: a dead letter could not be kept; again later", consumption.spec.durable)
            await _again(message)
            return "postponed"
        if letter is None:
            logger.info("%s: failed, but its work is no longer wanted", consumption.spec.durable)
            await message.ack()
            return "skipped"
        logger.error("%s: dead letter (%s): %s", letter.consumer, letter.code, letter.reason)
        self._telemetry.dead_letters.labels(letter.consumer, letter.code).inc()
        await self._dead_letters.release(message, letter)
        return "buried"

    async def _attempts(self, consumption: Consumption, message: NatsMessage) -> int:
        metadata = message.raw_message.metadata
        return await self._ledger.attempts(
            consumption.spec.durable, metadata.sequence.stream, metadata.num_delivered or 1
        )


class _DeliveryMiddleware(BaseMiddleware):
    def __init__(self, msg: Any, /, *, context: Any, delivery: Delivery) -> None:
        super().__init__(msg, context=context)
        self._delivery = delivery

    async def consume_scope(self, call_next: Any, msg: Any) -> Any:
        if not getattr(msg.raw_message, "reply", "").startswith("$JS.ACK."):
            return await self._delivery.answer(call_next, msg)
        return await self._delivery.deliver(call_next, msg)


async def _ends_in_time(task: asyncio.Task[Any], spec: ConsumerSpec, message: NatsMessage) -> bool:
    """Waits for the task, and tells the server meanwhile that the message is being worked on."""
    end = time.monotonic() + spec.time_limit
    while not task.done():
        left = end - time.monotonic()
        if left <= 0:
            return False
        done, _ = await asyncio.wait({task}, timeout=min(left, spec.ack_wait / 3))
        if not done:
            with contextlib.suppress(*NATS_ERRORS):
                await message.in_progress()
    return True


async def _abandoned(task: asyncio.Task[Any], limit: float) -> StepTimeout:
    task.cancel()
    await asyncio.wait({task}, timeout=1)
    return StepTimeout(f"the step took longer than {limit:.0f} s")


async def _again(message: NatsMessage, retry_after: float = 0) -> None:
    deliveries = message.raw_message.metadata.num_delivered or 1
    with contextlib.suppress(*NATS_ERRORS):
        await message.nack(delay=backoff(deliveries, retry_after))


def _asked_by_a_newer_release(spec: ConsumerSpec, message: NatsMessage) -> bool:
    """Replicas of two releases share a durable, and with it the filters of the newer one."""
    return not any(subjects.covers(pattern, message.raw_message.subject) for pattern in spec.filters)


async def _fact(message: NatsMessage) -> Recorded | None:
    try:
        return await decoded(message)
    except UndecodableError:
        return None
