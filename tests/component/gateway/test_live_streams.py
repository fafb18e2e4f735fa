"""Server-sent events on a real log: no fact is missed between reading and listening, and none comes twice."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any, cast
from uuid import uuid4

import pytest

from concept_contracts import lifecycle, subjects
from concept_contracts.concept_state import ConceptState
from concept_contracts.envelope import Recorded
from concept_contracts.events import ConceptErased, ConceptRequested
from concept_runtime.event_log import EventLog
from concept_visualizer import sse
from gateway.live.hub import Hub
from gateway.live.streams import PING_EVERY, Resume, concept_stream
from support import events
from support.outside import Outside

AT_ONCE = PING_EVERY / 2


@pytest.fixture
def concept() -> ConceptRequested:
    return events.concept_requested(concept_id=uuid4(), user_id=uuid4())


async def _represent(state: ConceptState) -> dict[str, Any]:
    return {"status": state.status}


async def _known(outside: Outside, concept: ConceptRequested) -> ConceptState:
    state = lifecycle.fold(await outside.history(concept))
    assert state
    return state


async def _read(chunks: AsyncIterator[bytes]) -> list[tuple[str | None, str | None]]:
    """Names and ids of all events, which come without waiting for a ping."""

    async def lines() -> AsyncIterator[str]:
        async for chunk in chunks:
            for line in chunk.decode().splitlines():
                yield line

    async with asyncio.timeout(AT_ONCE):
        return [(message.event, message.id) async for message in sse.messages(lines())]


async def test_a_fact_stored_before_the_stream_listened_is_told_at_once(
    outside: Outside, concept: ConceptRequested
):
    first = await outside.says(concept)
    state = await _known(outside, concept)
    last = await outside.says(events.concept_cancelled(**_owned(concept)))
    stream = concept_stream(outside.service.log, Hub(), state, Resume(None), _represent)
    assert await _read(stream) == [("snapshot", str(first)), ("event", str(last))]


async def test_a_fact_stored_while_the_missed_ones_are_told_is_told_too(
    outside: Outside, concept: ConceptRequested
):
    first = await outside.says(concept)
    state = await _known(outside, concept)
    log = _CancelledAfterTheFirstReading(outside, concept)
    stream = concept_stream(cast(EventLog, log), Hub(), state, Resume(0), _represent)
    told = await _read(stream)
    assert told == [("event", str(first)), ("event", str(log.cancelled_at))]


async def test_the_stream_of_a_concept_that_is_erased_meanwhile_ends(
    outside: Outside, concept: ConceptRequested
):
    await outside.says(concept)
    state = await _known(outside, concept)
    erased = ConceptErased(concept_id=concept.concept_id)
    await outside.says(events.concept_deleted(**_owned(concept)), erased)
    await outside.service.log.erase(subjects.concept_history(concept.concept_id), keep=1)
    stream = concept_stream(outside.service.log, Hub(), state, Resume(None), _represent)
    assert [name for name, _ in await _read(stream)] == ["snapshot", "event"]


async def test_a_client_that_missed_nothing_of_a_running_concept_is_answered_at_once(
    outside: Outside, concept: ConceptRequested
):
    last = await outside.says(concept)
    state = await _known(outside, concept)
    stream = concept_stream(outside.service.log, Hub(), state, Resume(last), _represent)
    async with asyncio.timeout(AT_ONCE):
        assert (await anext(stream)).startswith(b":")


class _CancelledAfterTheFirstReading:
    """A log that grows between two readings."""

    def __init__(self, outside: Outside, concept: ConceptRequested) -> None:
        self._outside = outside
        self._concept = concept
        self.cancelled_at = 0

    async def load(self, history_filter: str, after: int = 0) -> tuple[Recorded, ...]:
        read = await self._outside.service.log.load(history_filter, after)
        if not self.cancelled_at:
            cancelled = events.concept_cancelled(**_owned(self._concept))
            self.cancelled_at = await self._outside.says(cancelled)
        return read


def _owned(concept: ConceptRequested) -> dict[str, Any]:
    return {"concept_id": concept.concept_id, "user_id": concept.user_id}
