"""The stream of all of a user's concepts."""

import asyncio
import contextlib
from typing import Any
from uuid import UUID

import pytest

from concept_contracts.envelope import Recorded
from gateway.live import streams
from gateway.live.hub import Hub
from gateway.live.streams import Resume, fact_event, user_stream
from support import events

LOG: dict[int, Recorded | None] = {
    fact.sequence: fact for fact in events.history(*[events.concept_requested()] * 5)
}
LOG[3] = None  # erased since the read model noted it


async def _two_at_a_time(after: int) -> list[tuple[int, Recorded | None]]:
    return [(sequence, fact) for sequence, fact in LOG.items() if sequence > after][:2]


async def _overview() -> tuple[int, dict[str, Any]]:
    return 4, {"text": "a line\u2028that looks like two"}


async def test_a_replay_longer_than_one_reading_goes_on_without_waiting():
    told: list[bytes] = []
    hub = Hub()
    async for chunk in user_stream(hub, UUID(int=1), Resume(0), _overview, _two_at_a_time):
        told.append(chunk)
        if len(told) == 5:
            hub.close()
    assert told[1:] == [fact_event(fact) for fact in LOG.values() if fact]


async def test_a_stream_that_missed_nothing_is_answered_at_once():
    stream = user_stream(Hub(), UUID(int=1), Resume(5), _overview, _two_at_a_time)
    async with asyncio.timeout(streams.PING_EVERY / 2):
        assert (await anext(stream)).startswith(b":")
    await stream.aclose()  # pyright: ignore[reportAttributeAccessIssue]


async def test_pings_come_in_time_however_much_else_is_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(streams, "PING_EVERY", 0.2)
    hub, sequence = Hub(), 0

    async def one_more(after: int) -> list[tuple[int, Recorded | None]]:
        nonlocal sequence
        await asyncio.sleep(0.02)
        sequence += 1
        return [(sequence, LOG[1])]

    pings = 0
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(1):
            async for chunk in user_stream(hub, UUID(int=1), Resume(0), _overview, one_more):
                pings += chunk.startswith(b":")
    assert 4 <= pings <= 6


async def test_a_stream_begun_afresh_goes_on_after_its_snapshot():
    stream = user_stream(Hub(), UUID(int=1), Resume(None), _overview, _two_at_a_time)
    snapshot = (await anext(stream)).decode()
    assert snapshot.startswith("event: snapshot\n")
    assert "\nid: 4\n" in snapshot
    assert len(snapshot.splitlines()) == len(snapshot.split("\n")) - 1
    assert await anext(stream) == fact_event(events.history(*[events.concept_requested()] * 5)[4])
    await stream.aclose()  # pyright: ignore[reportAttributeAccessIssue]
