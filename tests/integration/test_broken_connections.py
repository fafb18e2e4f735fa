"""A connection that breaks in an awkward moment holds up nothing, and none is made again after its end."""

import asyncio
from collections.abc import AsyncIterator
from types import SimpleNamespace
from typing import Any, cast

import pytest
import pytest_asyncio

from concept_runtime.connection import Link
from concept_runtime.settings import ServiceSettings
from concept_runtime.sturdy_client import SturdyClient
from support.nats import NatsServer
from support.waiting import wait_until

GREETING = b'INFO {"server_id":"x","version":"2.10.0","proto":1,"max_payload":1048576,"headers":true}\r\n'
# The client leaves the streams of connections that failed half-way to the garbage collector.
LEFT_OPEN = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


class Fickle:
    """A server that greets everybody, so or so, and breaks off at the first word."""

    def __init__(self, greeting: bytes) -> None:
        self.greeting = greeting
        self.greeted = 0
        self.url = ""

    async def greet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.greeted += 1
        writer.write(self.greeting)
        await reader.read(1)
        writer.close()


@pytest_asyncio.fixture(
    loop_scope="session", params=[GREETING, b"HTTP/1.1 400 Bad Request\r\n"], ids=["own", "odd"]
)
async def fickle(request: pytest.FixtureRequest) -> AsyncIterator[Fickle]:
    made = Fickle(request.param)
    async with await asyncio.start_server(made.greet, "127.0.0.1", 0) as server:
        made.url = f"nats://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        yield made


def _reconnecting() -> set[str]:
    tasks = (task.get_coro() for task in asyncio.all_tasks())
    return {name for task in tasks if "_attempt_reconnect" in (name := getattr(task, "__qualname__", ""))}


@LEFT_OPEN
async def test_a_server_that_breaks_off_is_tried_again_without_holding_up_the_service(fickle: Fickle):
    link = Link(ServiceSettings(nats_url=fickle.url), "tests")
    opening = asyncio.create_task(link.open())
    await wait_until(lambda: fickle.greeted > 3)
    opening.cancel()
    await asyncio.wait({opening})
    await link.close()
    await wait_until(lambda: not _reconnecting())


@LEFT_OPEN
async def test_a_reconnection_whose_cancellation_is_lost_ends_with_its_client(fresh_nats: NatsServer):
    client: Any = SturdyClient()
    await client.connect(fresh_nats.url, reconnect_time_wait=0.05, max_reconnect_attempts=-1)
    fresh_nats.kill()
    await wait_until(lambda: client.is_reconnecting)
    reconnection = cast(asyncio.Task[None], client._reconnection_task)
    client._reconnection_task = SimpleNamespace(done=lambda: False, cancel=lambda: None)
    await client.close()
    await wait_until(reconnection.done)
