"""The event log: read a history, append a fact that the history admits."""

import asyncio
import logging
import random
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from nats.errors import MaxPayloadError
from nats.js.api import RawStreamMsg
from nats.js.errors import APIError, NotFoundError

from concept_contracts import subjects
from concept_contracts.codec import Cause, UndecodableError, decode, encode, envelop
from concept_contracts.envelope import Recorded, event_id
from concept_contracts.event import Event
from concept_contracts.streams import holding
from concept_contracts.upcasting import Majors, spoken
from concept_runtime import direct, erasing
from concept_runtime.connection import NATS_ERRORS, PUBLISH_TIMEOUT, Link
from concept_runtime.errors import PermanentError, Unavailable
from concept_runtime.telemetry import traceparent

logger = logging.getLogger(__name__)
Admits = Callable[[Sequence[Recorded], Event], bool]
Decision = Callable[[tuple[Recorded, ...]], Event | None]
_WRONG_LAST_SEQUENCE = 10071
_TOO_LARGE = frozenset({10054, 10097})
_MAX_CONFLICTS = 30
_MAX_STALE_READS = 100
_STALE_PAUSE = 0.02
_AT_ONCE = 64


class EventLog:
    """Appends are decided on a history and refused by the server when that history has grown meanwhile.

    What is read is in its newest version; what is appended, in the version that `majors` says.
    """

    def __init__(
        self,
        link: Link,
        source: str,
        admits: Admits,
        majors: Majors,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._link = link
        self._source = source
        self._admits = admits
        self._majors = majors
        self._now = now

    async def load(self, history_filter: str, after: int = 0) -> tuple[Recorded, ...]:
        """The facts of a history above sequence `after`, in stream order, without types unknown here.

        All that was acknowledged before the call is among them. Raises Unavailable.
        """
        facts, _ = await self._newest_history(history_filter, after)
        return facts

    async def fact(self, stream: str, sequence: int) -> Recorded | None:
        """One fact by its place in a stream; None when it was removed. Raises Unavailable."""
        try:
            message = await self._message(stream, sequence)
            return decode(message.headers, message.data or b"", sequence, message.subject)
        except NotFoundError:
            return None
        except NATS_ERRORS as error:
            raise Unavailable() from error

    async def facts(self, stream: str, sequences: Sequence[int]) -> list[Recorded | None]:
        """What `fact` tells of each of these places, many asked for at once. Raises Unavailable."""
        found: list[Recorded | None] = []
        for start in range(0, len(sequences), _AT_ONCE):
            part = sequences[start : start + _AT_ONCE]
            found += await asyncio.gather(*(self.fact(stream, sequence) for sequence in part))
        return found

    async def subject(self, stream: str, sequence: int) -> str | None:
        """What a message of a stream was published on; None when it was removed. Raises Unavailable."""
        try:
            return (await self._message(stream, sequence)).subject
        except NotFoundError:
            return None
        except NATS_ERRORS as error:
            raise Unavailable() from error

    async def end(self, stream: str) -> int:
        """The sequence of the newest message ever appended to a stream. Raises Unavailable."""
        try:
            return (await self._link.jetstream.stream_info(stream)).state.last_seq
        except NATS_ERRORS as error:
            raise Unavailable() from error

    async def append(self, event: Event, cause: Cause, n: int = 0) -> int | None:
        """Appends the n-th event this service makes of `cause`, if the lifecycle admits it.

        Returns its stream sequence, also when an earlier attempt had appended it; None when not admitted.
        Raises Unavailable when the log cannot be reached.
        """

        def decision(history: tuple[Recorded, ...]) -> Event | None:
            return event if self._admits(history, event) else None

        return await self.decide(subjects.history(event), decision, cause, n)

    async def decide(self, history_filter: str, decision: Decision, cause: Cause, n: int = 0) -> int | None:
        """Appends what `decision` makes of the history; asks it again whenever the history has grown.

        A first read that is stale costs nothing: the server refuses what is decided on it.

        Returns the sequence of the event with this cause and n, or None when `decision` did.
        """
        own_id = event_id(cause.id, self._source, n)
        read = self._history
        for attempt in range(_MAX_CONFLICTS):
            history, last = await read(history_filter)
            known = next((fact.sequence for fact in history if fact.envelope.id == own_id), None)
            event = None if known else decision(history)
            if event is not None:
                if sequence := await self._publish(event, cause, n, history_filter, last):
                    return sequence
                await asyncio.sleep(random.uniform(0, 0.005 * attempt))
            elif known or read == self._newest_history or await self._is_newest(history_filter, last):
                return known
            read = self._newest_history
        raise Unavailable("Too many changes at once; please try again.")

    async def erase(self, history_filter: str, keep: int = 0) -> None:
        """Removes the history for good, from the server's files too, but for the last `keep` messages.

        Raises Unavailable.
        """
        try:
            await erasing.erase(self._link.client, holding(history_filter).name, history_filter, keep)
        except NATS_ERRORS as error:
            raise Unavailable() from error

    async def _message(self, stream: str, sequence: int) -> RawStreamMsg:
        """From any replica; one that lags behind does not know it yet, but the leader does."""
        try:
            return await self._link.jetstream.get_msg(stream, sequence, direct=True)
        except NotFoundError:
            return await self._link.jetstream.get_msg(stream, sequence)

    async def _newest_history(self, history_filter: str, after: int = 0) -> tuple[tuple[Recorded, ...], int]:
        for _ in range(_MAX_STALE_READS):
            facts, last = await self._history(history_filter, after)
            if await self._is_newest(history_filter, max(last, after)):
                return facts, last
            await asyncio.sleep(_STALE_PAUSE)
        raise Unavailable()

    async def _is_newest(self, history_filter: str, last: int) -> bool:
        """Whether the leader knows nothing beyond `last` either: a direct read may ask a lagging replica."""
        stream = holding(history_filter).name
        try:
            newest = await self._link.jetstream.get_last_msg(stream, history_filter)
            return (newest.seq or 0) <= last
        except NotFoundError:
            return True
        except NATS_ERRORS as error:
            raise Unavailable() from error

    async def _history(self, history_filter: str, after: int = 0) -> tuple[tuple[Recorded, ...], int]:
        facts: list[Recorded] = []
        last = 0
        stream = holding(history_filter).name
        try:
            async for message in direct.read(self._link.client, stream, history_filter, start=after + 1):
                last = message.sequence
                facts += known_facts(message)
        except NATS_ERRORS as error:
            raise Unavailable() from error
        return tuple(facts), last

    async def _publish(
        self, event: Event, cause: Cause, n: int, history_filter: str, last: int
    ) -> int | None:
        event = spoken(event, self._majors)
        envelope = envelop(
            event, source=self._source, cause=cause, time=self._now(), n=n, traceparent=traceparent()
        )
        message = encode(event, envelope)
        headers = message.headers | {
            "Nats-Expected-Stream": holding(history_filter).name,
            "Nats-Expected-Last-Subject-Sequence": str(last),
            "Nats-Expected-Last-Subject-Sequence-Subject": history_filter,
        }
        try:
            ack = await self._link.jetstream.publish(
                message.subject, message.data, timeout=PUBLISH_TIMEOUT, headers=headers
            )
        except APIError as error:
            if error.err_code == _WRONG_LAST_SEQUENCE:
                return None
            if error.err_code in _TOO_LARGE:
                raise _too_large() from error
            raise Unavailable() from error
        except MaxPayloadError as error:
            raise _too_large() from error
        except NATS_ERRORS as error:
            raise Unavailable() from error
        return ack.seq


def _too_large() -> PermanentError:
    return PermanentError("There is more to say about this than one message holds.", code="too-large")


def known_facts(message: direct.StoredMessage) -> list[Recorded]:
    """The fact in a message, or none where this version does not know its type."""
    try:
        return [decode(message.headers, message.data, message.sequence, message.subject)]
    except UndecodableError as error:
        logger.warning("skipped message %d: %s", message.sequence, error)
        return []
