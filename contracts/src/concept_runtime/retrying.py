"""Handles a dead letter once more, on request, by the very consumer that gave it up."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any

from faststream.nats.message import NatsMessage
from nats.aio.client import Client
from nats.aio.msg import Msg

from concept_contracts.codec import UndecodableError
from concept_contracts.dead_letters import DeadLetter, Ending, Retried
from concept_contracts.streams import ConsumerSpec
from concept_runtime.dead_letters import DeadLetters
from concept_runtime.delivery import Decoder
from concept_runtime.errors import PermanentError, TransientError
from concept_runtime.queries import answer


class Retry:
    """Answers letters of one consumer. Whoever asked keeps the letter when the answer is an error."""

    def __init__(
        self,
        spec: ConsumerSpec,
        handler: Callable[[Any], Awaitable[None]],
        decoder: Decoder,
        ending: Ending | None,
        letters: DeadLetters,
    ) -> None:
        self._spec = spec
        self._handler = handler
        self._decoder = decoder
        self._ending = ending
        self._letters = letters

    async def answer(self, payload: bytes) -> bytes:
        """From a DeadLetter to a Reply with Retried, both as JSON."""
        return await answer(DeadLetter, self._again, payload)

    async def _again(self, letter: DeadLetter) -> Retried:
        fact = await self._decoded(letter)
        if self._ending and await self._letters.is_over(letter, fact, self._ending):
            raise PermanentError(
                "Its work is no longer wanted: what it is about has ended or gone on.", code="already-ended"
            )
        try:
            async with asyncio.timeout(self._spec.time_limit):
                await self._handler(fact)
        except TimeoutError as error:
            raise TransientError("It took too long once more.") from error
        return Retried(consumer=self._spec.durable)

    async def _decoded(self, letter: DeadLetter) -> Any:
        try:
            return await self._decoder(_delivered(letter))
        except UndecodableError as error:
            # What follows the first line tells of every field; the letter's reason has it.
            first_line = str(error).partition("\n")[0]
            raise PermanentError(f"It still cannot be read: {first_line}", code="undecodable") from error


def _delivered(letter: DeadLetter) -> NatsMessage:
    """The original as the server delivered it. It is not to be acknowledged: nobody waits for that."""
    position = f"{letter.stream}.{letter.consumer}.1.{letter.sequence}.1.{time.time_ns()}.0"
    raw = Msg(
        _client=Client(),
        subject=letter.subject,
        reply=f"$JS.ACK.{position}",
        data=letter.data,
        headers=letter.headers,
    )
    return NatsMessage(raw_message=raw, body=letter.data, headers=letter.headers)
