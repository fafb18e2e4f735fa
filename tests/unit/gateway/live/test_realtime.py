"""The socket while what lies behind it changes or fails."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest
from starlette.websockets import WebSocket

from concept_contracts import lifecycle
from concept_contracts.concept_state import ConceptState
from gateway.access.tokens import Identity
from gateway.live import realtime
from gateway.live.hub import Hub
from support import events as given

TOPIC = f"realtime:task-updates-{given.CONCEPT}"
CHANGE = {"event": "UPDATE", "schema": "public", "table": "tasks", "filter": f"id=eq.{given.CONCEPT}"}


STRANGER = UUID("0a000000-0000-4000-8000-00000000000f")
FACTS = given.history(given.concept_requested(), given.concept_failed())


class Model:
    """One concept as far as it is known; `fault` is raised once."""

    def __init__(self, known: int, fault: Exception | None = None) -> None:
        self.known = known
        self._fault = fault

    def concept(self, concept_id: UUID) -> ConceptState | None:
        fault, self._fault = self._fault, None
        if fault:
            raise fault
        return lifecycle.fold(FACTS[: self.known])


class Verifier:
    """A token is the user's id."""

    async def verify(self, token: str) -> Identity:
        return Identity(UUID(token), True)


def join(ref: str) -> list[Any]:
    payload = {"config": {"postgres_changes": [CHANGE]}, "access_token": str(given.USER)}
    return [ref, ref, TOPIC, "phx_join", payload]


class Client:
    """The other end of one connection."""

    def __init__(self) -> None:
        self.said: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self.heard: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self.said.put_nowait({"type": "websocket.connect"})

    def socket(self, gateway: Any) -> WebSocket:
        app = SimpleNamespace(state=SimpleNamespace(gateway=gateway))
        scope = {"type": "websocket", "app": app, "query_string": b"vsn=2.0.0", "headers": []}
        return WebSocket(scope, self.said.get, self.heard.put)

    def say(self, message: list[Any]) -> None:
        self.said.put_nowait({"type": "websocket.receive", "text": json.dumps(message)})

    async def beat(self) -> None:
        """Nothing was said before the answer to a heartbeat."""
        self.say([None, "9", "phoenix", "heartbeat", {}])
        assert (await self.hear())[2:4] == ["phoenix", "phx_reply"]

    async def hear(self) -> list[Any]:
        return json.loads((await self.heard.get())["text"])


@asynccontextmanager
async def connected(model: Model, hub: Hub) -> AsyncIterator[Client]:
    client = Client()
    gateway = SimpleNamespace(hub=hub, model=model, verifier=Verifier())
    connection = asyncio.create_task(realtime.realtime(client.socket(gateway)))
    await client.heard.get()
    yield client
    client.said.put_nowait({"type": "websocket.disconnect", "code": 1000})
    await connection


async def test_a_fault_has_the_client_join_again(caplog: pytest.LogCaptureFixture) -> None:
    told: list[list[Any]] = []
    async with connected(Model(2, OSError("disk I/O error")), Hub()) as client:
        with caplog.at_level(logging.CRITICAL, logger=realtime.logger.name):
            for ref in ("1", "2"):
                client.say(join(ref))
                told += [await client.hear(), await client.hear()]
    assert [(join_ref, event) for join_ref, _, _, event, _ in told] == [
        ("1", "phx_reply"),
        ("1", "phx_error"),
        ("2", "phx_reply"),
        (None, "postgres_changes"),
    ]


@pytest.mark.parametrize(("then", "rows"), [(given.USER, 1), (STRANGER, 0)])
async def test_rows_go_on_with_the_same_users_next_token_and_end_with_anothers(then: UUID, rows: int) -> None:
    model, hub = Model(1), Hub()
    async with connected(model, hub) as client:
        client.say(join("1"))
        assert [(await client.hear())[3], (await client.hear())[3]] == ["phx_reply", "postgres_changes"]
        client.say([None, None, TOPIC, "access_token", {"access_token": str(then)}])
        await client.beat()
        model.known = 2
        hub.projected(FACTS[1])
        for _ in range(rows):
            row = (await client.hear())[4]["data"]["record"]
            assert (row["id"], row["status"]) == (str(given.CONCEPT), "failed")
        for _ in range(200):
            await client.beat()
