"""A client whose connection breaks after every few messages misses nothing and hears nothing twice."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from concept_visualizer import sse
from support.system import System, User, user_of

BREAKS = 50
CONCEPTS = 11


@pytest.mark.timeout(180)
async def test_a_client_cut_off_fifty_times_sees_every_fact_once_and_in_order(tmp_path: Path):
    system = System(tmp_path / "data").start()
    try:
        async with user_of(system) as user:
            made = asyncio.create_task(_make(user))
            told = await _follow(user)
            histories = [await user.events(concept["id"]) for concept in await made]
    finally:
        system.stop()
    expected = sorted(int(event["sequence"]) for history in histories for event in history)
    assert [int(event["sequence"]) for event in told] == expected
    assert len(expected) > BREAKS


async def _make(user: User) -> list[dict[str, Any]]:
    order = {"palette_count": 1, "width": 256, "height": 256}
    return [await user.create(seed=seed, **order) for seed in range(CONCEPTS)]


async def _follow(user: User) -> list[dict[str, Any]]:
    """Reads one event of the live stream, hangs up, comes back; after fifty times stays to the end."""
    told: list[dict[str, Any]] = []
    for connection in range(BREAKS + 1):
        wanted = 1 if connection < BREAKS else CONCEPTS * 5 - len(told)
        told += await _read(user, told[-1]["sequence"] if told else 0, wanted)
    return told


async def _read(user: User, after: int, wanted: int) -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = []
    headers = {"Accept": "text/event-stream", "Last-Event-ID": str(after)}
    async with user.http.stream("GET", "/v1/events", headers=headers) as answer:
        async for message in sse.messages(answer.aiter_lines()):
            if message.event == "event":
                read.append(message.json())
            if len(read) == wanted:
                break
    return read
