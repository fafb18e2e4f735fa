"""The log as the rows take it in: so many messages at a time."""

from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator
from contextlib import aclosing, asynccontextmanager
from datetime import datetime
from typing import NamedTuple

from concept_contracts.envelope import Recorded
from concept_runtime.direct import StoredMessage
from concept_runtime.event_log import known_facts

BATCH = 500


class Batch(NamedTuple):
    """`pending`: how many more there are. Decoding blocks for tens of milliseconds; do it in a thread."""

    messages: list[StoredMessage]
    pending: int

    @property
    def last(self) -> int:
        return self.messages[-1].sequence

    @property
    def oldest(self) -> datetime:
        return stored_at(self.messages[0])

    def facts(self) -> list[Recorded]:
        return [fact for message in self.messages for fact in known_facts(message)]


@asynccontextmanager
async def batched(messages: AsyncGenerator[StoredMessage, None]) -> AsyncGenerator[AsyncIterator[Batch]]:
    """All of `messages`, which end where nothing more is pending or sooner; closes them in the end."""
    async with aclosing(messages), aclosing(_batches(messages)) as batches:
        yield batches


async def _batches(messages: AsyncIterable[StoredMessage]) -> AsyncGenerator[Batch, None]:
    taken: list[StoredMessage] = []
    async for message in messages:
        taken.append(message)
        if message.pending == 0 or len(taken) >= BATCH:
            yield Batch(taken, message.pending)
            taken = []
    if taken:
        yield Batch(taken, 0)


def stored_at(message: StoredMessage) -> datetime:
    return datetime.fromisoformat(message.headers["Nats-Time-Stamp"])
