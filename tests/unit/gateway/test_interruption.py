"""A request that the end of the process cuts off is told to come back."""

import asyncio
import json
from typing import Any

import pytest
from starlette.types import Message, Receive, Scope, Send

from gateway.interruption import Interruption

SCOPE = {"type": "http", "method": "GET", "path": "/v1/concepts", "headers": [], "query_string": b""}


async def cut_off(*before: Message) -> list[dict[str, Any]]:
    """What an application says that is cancelled after it has said `before`."""
    said: list[dict[str, Any]] = []
    at_work = asyncio.Event()

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        for message in before:
            await send(message)
        at_work.set()
        await asyncio.Event().wait()

    async def send(message: Message) -> None:
        said.append(dict(message))

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    task = asyncio.create_task(Interruption(application)(dict(SCOPE), receive, send))
    await at_work.wait()
    task.cancel()
    await task
    return said


async def test_it_is_answered_with_503_and_when_to_come_back():
    start, body = await cut_off()
    assert start["status"] == 503
    assert (b"retry-after", b"1") in start["headers"]
    assert json.loads(body["body"])["retryable"]


async def test_an_answer_that_has_begun_is_left_as_it_is():
    begun = {"type": "http.response.start", "status": 200, "headers": []}
    with pytest.raises(asyncio.CancelledError):
        await cut_off(begun)
