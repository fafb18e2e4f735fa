"""A client whose connection breaks again and again misses nothing and hears nothing twice."""

import asyncio
import random
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from concept_visualizer import sse
from concept_visualizer.ports import LOOPBACK, free_port
from support.system import System, User, user_of

CONCEPTS = 11
FACTS = CONCEPTS * 5
_HEADERS = {"Accept": "text/event-stream"}


@pytest.mark.timeout(180)
async def test_a_client_cut_off_between_any_two_facts_and_amid_facts_sees_each_once_and_in_order(
    tmp_path: Path,
):
    system = System(tmp_path / "data").start()
    try:
        async with user_of(system) as user, breaking(system.port) as broken:
            made = asyncio.create_task(_make(user))
            hanging_up, cut_off = await asyncio.gather(_one_by_one(user), _cut_off(user, broken))
            histories = [await user.events(concept["id"]) for concept in await made]
    finally:
        system.stop()
    expected = sorted(int(event["sequence"]) for history in histories for event in history)
    assert len(expected) == FACTS
    assert hanging_up == expected
    assert cut_off == expected
    assert broken.breaks >= 10


async def _make(user: User) -> list[dict[str, Any]]:
    order = {"palette_count": 1, "width": 256, "height": 256}
    return [await user.create(seed=seed, **order) for seed in range(CONCEPTS)]


async def _one_by_one(user: User) -> list[int]:
    """Reads one fact of the live stream, hangs up, comes back: 54 losses, one between any two."""
    told: list[int] = []
    while len(told) < FACTS:
        async with aclosing(_facts(user, "/v1/events", told)) as facts:
            told.append(await anext(facts))
    return told


async def _cut_off(user: User, broken: "Breaking") -> list[int]:
    """Reads for as long as the connection lasts."""
    told: list[int] = []
    while len(told) < FACTS:
        try:
            async with aclosing(_facts(user, f"{broken.url}/v1/events", told)) as facts:
                async for sequence in facts:
                    told.append(sequence)
                    if len(told) == FACTS:
                        break
        except httpx.TransportError:
            continue
    return told


async def _facts(user: User, url: str, told: list[int]) -> AsyncGenerator[int, None]:
    headers = _HEADERS | {"Last-Event-ID": str(told[-1] if told else 0)}
    async with user.http.stream("GET", url, headers=headers) as answer:
        async for message in sse.messages(answer.aiter_lines()):
            if message.event == "event":
                yield int(message.json()["sequence"])


class Breaking:
    """Stands before a server; each connection breaks after some bytes of the answer, wherever that is."""

    def __init__(self, port: int) -> None:
        self.breaks = 0
        self.port = free_port()
        self._upstream = port
        self._chance = random.Random(5)
        self._relays: set[asyncio.Task[None]] = set()

    @property
    def url(self) -> str:
        return f"http://{LOOPBACK}:{self.port}"

    async def relay(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        self._relays.add(task)
        there, back = await asyncio.open_connection(LOOPBACK, self._upstream)
        try:
            back.write(await reader.readuntil(b"\r\n\r\n"))
            await self._pass_on(there, writer)
        except (asyncio.CancelledError, OSError):
            pass
        finally:
            self._relays.discard(task)
            back.transport.abort()
            writer.transport.abort()

    async def end(self) -> None:
        for relay in tuple(self._relays):
            relay.cancel()
        await asyncio.gather(*self._relays, return_exceptions=True)

    async def _pass_on(self, there: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # More than the largest event, or nothing would ever come through.
        left = self._chance.randint(500, 12_000)
        while left and (data := await there.read(left)):
            writer.write(data)
            await writer.drain()
            left -= len(data)
        self.breaks += 1


@asynccontextmanager
async def breaking(port: int) -> AsyncIterator[Breaking]:
    broken = Breaking(port)
    server = await asyncio.start_server(broken.relay, LOOPBACK, broken.port)
    try:
        yield broken
    finally:
        server.close()
        await broken.end()
