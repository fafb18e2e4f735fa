"""Deadlines kept by the server: a message that is scheduled now and fires when the time is over.

https://github.com/nats-io/nats-architecture-and-design/blob/main/adr/ADR-51.md
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

from faststream.nats import NatsMessage

from concept_contracts import lifecycle, subjects
from concept_contracts.codec import Cause
from concept_contracts.envelope import Recorded
from concept_contracts.events import ConceptFailed
from concept_contracts.streams import DEADLINES
from concept_runtime.connection import NATS_ERRORS, PUBLISH_TIMEOUT, Link
from concept_runtime.errors import PermanentError, Unavailable
from concept_runtime.event_log import EventLog


class Deadlines:
    def __init__(self, link: Link, log: EventLog) -> None:
        self._link = link
        self._log = log

    async def schedule(self, concept_id: UUID, at: datetime) -> None:
        """Sets the deadline, in place of an earlier one. Raises Unavailable."""
        headers = {
            "Nats-Schedule": f"@at {_rfc3339(at)}",
            "Nats-Schedule-Target": subjects.deadline_fired(concept_id),
        }
        try:
            await self._link.jetstream.publish(
                subjects.deadline_schedule(concept_id),
                str(concept_id).encode(),
                timeout=PUBLISH_TIMEOUT,
                stream=DEADLINES.name,
                headers=headers,
            )
        except NATS_ERRORS as error:
            raise Unavailable() from error

    async def lift(self, concept_id: UUID) -> None:
        """Takes the deadline back. Raises Unavailable."""
        try:
            await self._link.jetstream.purge_stream(
                DEADLINES.name, subject=subjects.deadline_schedule(concept_id)
            )
        except NATS_ERRORS as error:
            raise Unavailable() from error

    async def expire(self, concept_id: UUID) -> None:
        """Fails the concept if it has not ended."""

        def decision(history: tuple[Recorded, ...]) -> ConceptFailed | None:
            state = lifecycle.fold(history)
            if state is None or state.ended or state.user_id is None:
                return None
            return ConceptFailed(
                concept_id=concept_id,
                user_id=state.user_id,
                stage="deadline",
                code="deadline-exceeded",
                message="The concept was not finished in time.",
                retryable=True,
            )

        history_filter = subjects.concept_history(concept_id)
        chain = correlation(await self._log.load(history_filter), concept_id)
        await self._log.decide(history_filter, decision, Cause(f"deadline/{concept_id}", chain))


def correlation(history: Sequence[Recorded], concept_id: UUID) -> str:
    """The id of the chain that a further fact of this concept belongs to."""
    return history[0].envelope.correlation_id if history else str(concept_id)


def _rfc3339(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


async def fired(message: NatsMessage) -> UUID:
    """The concept whose time is over. Raises PermanentError for a subject that names none."""
    try:
        return UUID(subjects.last_token(message.raw_message.subject))
    except ValueError as error:
        raise PermanentError("A deadline without a concept.") from error
