"""Puts away what nobody could handle, and ends what it was about."""

import logging
from base64 import b64encode
from collections.abc import Set
from datetime import UTC, datetime
from uuid import UUID

from faststream.nats import NatsMessage

from concept_contracts import subjects
from concept_contracts.codec import Cause, UndecodableError
from concept_contracts.dead_letters import DeadLetter, Ending, fitting, read_letter
from concept_contracts.envelope import Recorded
from concept_contracts.streams import DEAD_LETTERS, ConsumerSpec
from concept_runtime import direct
from concept_runtime.connection import NATS_ERRORS, PUBLISH_TIMEOUT, Link
from concept_runtime.errors import PermanentError, StepError, Unavailable
from concept_runtime.event_log import EventLog

logger = logging.getLogger(__name__)
# The place of the ending among the events that one cause may have: beyond those of any handler.
_ENDING = 999
_ROOM_FOR_HEADERS = 4096
# An id is a UUID; what a message that cannot be read calls one may be of any size.
_LONGEST_ID = 200
_UNEXPECTED = "Something went wrong on our side. It has been recorded."
_UNREADABLE = "A message on the way could not be read. It has been recorded."


class DeadLetters:
    def __init__(self, link: Link, log: EventLog) -> None:
        self._link = link
        self._log = log

    async def bury(
        self,
        consumer: ConsumerSpec,
        message: NatsMessage,
        fact: Recorded | None,
        error: Exception,
        attempts: int,
        ending: Ending | None,
    ) -> DeadLetter | None:
        """Keeps the message with the reason, then appends the fact that ends what it was about.

        None: its work is no longer wanted, as another attempt did it or it ended meanwhile; nothing is kept.
        Raises Unavailable; the message is then delivered again and buried again, to the same effect.
        """
        letter = letter_about(consumer, message, error, attempts)
        if ending and fact and await self.is_over(letter, fact, ending):
            return None
        await self._keep(letter)
        if ending:
            await self._end(letter, fact, ending)
        return letter

    async def release(self, message: NatsMessage, letter: DeadLetter) -> None:
        """Has the server deliver the message no more: the letter is kept."""
        await message.reject()

    async def forget(self, concept_id: UUID) -> None:
        """Removes the letters about a concept and its exports. Raises Unavailable."""
        letters = direct.read(self._link.client, DEAD_LETTERS.name, subjects.DEAD_LETTERS)
        try:
            found = [each.sequence async for each in letters if str(concept_id) in _about(each)]
            for sequence in found:
                await self._link.jetstream.delete_msg(DEAD_LETTERS.name, sequence)
        except NATS_ERRORS as error:
            raise Unavailable("The dead letters cannot be reached right now.") from error

    async def is_over(self, letter: DeadLetter, fact: Recorded, ending: Ending) -> bool:
        """Whether the work on `fact` is no longer wanted. Raises Unavailable."""
        history = await self._log.load(subjects.history_of(subjects.parse_event(letter.subject)))
        return bool(history) and ending(history, fact, letter) is None

    async def _keep(self, letter: DeadLetter) -> None:
        headers = {"Nats-Msg-Id": f"{letter.consumer}/{letter.stream}/{letter.sequence}"}
        if concept_id := letter.headers.get("ce-subject"):
            headers["ce-subject"] = concept_id[:_LONGEST_ID]
        try:
            letter = fitting(letter, self._link.client.max_payload - _ROOM_FOR_HEADERS)
            await self._link.jetstream.publish(
                subjects.dead_letter(letter.consumer),
                letter.model_dump_json().encode(),
                timeout=PUBLISH_TIMEOUT,
                stream=DEAD_LETTERS.name,
                headers=headers,
            )
        except NATS_ERRORS as error:
            raise Unavailable("The dead letter could not be kept.") from error

    async def _end(self, letter: DeadLetter, fact: Recorded | None, ending: Ending) -> None:
        if about := subjects.find_event(letter.subject):
            await self._log.decide(
                subjects.history_of(about),
                lambda history: ending(history, fact, letter),
                _cause(letter, fact),
                _ENDING,
            )


def _cause(letter: DeadLetter, fact: Recorded | None) -> Cause:
    named = letter.headers.get("ce-id") or letter.subject
    given = Cause.of(fact) if fact else Cause(named, letter.subject)
    return Cause(given.id[:_LONGEST_ID], given.correlation_id[:_LONGEST_ID])


def _about(kept: direct.StoredMessage) -> Set[str]:
    letter = read_letter(kept.data)
    return (letter.about if letter else frozenset[str]()) | {kept.headers.get("ce-subject", "")}


def letter_about(consumer: ConsumerSpec, message: NatsMessage, error: Exception, attempts: int) -> DeadLetter:
    verdict = _verdict(error)
    return DeadLetter(
        consumer=consumer.durable,
        stream=consumer.stream,
        sequence=message.raw_message.metadata.sequence.stream,
        subject=message.raw_message.subject,
        code=verdict.code,
        message=str(verdict),
        reason=f"{type(error).__name__}: {error}"[:2000],
        retryable=not isinstance(verdict, PermanentError),
        user_fault=isinstance(verdict, PermanentError) and verdict.user_fault,
        attempts=attempts,
        time=datetime.now(UTC),
        headers=dict(message.raw_message.headers or {}),
        data=b64encode(message.raw_message.data),
    )


def _verdict(error: Exception) -> StepError:
    """What the failure means to whoever waits for the outcome."""
    match error:
        case StepError():
            return error
        case UndecodableError():
            return PermanentError(_UNREADABLE, code="undecodable")
        case _:
            return StepError(_UNEXPECTED)
