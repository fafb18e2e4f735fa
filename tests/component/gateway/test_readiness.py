"""A gateway that lacks a part of the system: what it says, and to whom."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest
import pytest_asyncio

from component.gateway.running import limited_to
from concept_contracts.streams import CONCEPTS, DEADLINES, EXPORTS, IDEMPOTENCY, QUOTAS
from concept_runtime.service import Service
from support.nats import NatsServer
from support.waiting import wait_until

ORDER = {"logo_description": "a fox reading a book", "theme_description": "autumn forest"}


class Alone(NamedTuple):
    """A ready gateway on a server of its own, and a user of it."""

    http: httpx.AsyncClient
    service: Service

    async def loses(self, stream: str) -> None:
        await self.service.link.jetstream.delete_stream(stream)

    async def ready(self) -> bool:
        return (await self.http.get("/readyz")).status_code == 200


@pytest_asyncio.fixture(loop_scope="session")
async def alone(fresh_nats: NatsServer, tmp_path: Path) -> AsyncIterator[Alone]:
    async with limited_to("9/day", fresh_nats.url, tmp_path / "data") as (http, service):
        gateway = Alone(http, service)
        await wait_until(gateway.ready)
        yield gateway


@pytest.mark.parametrize("stream", [CONCEPTS.name, EXPORTS.name, DEADLINES.name])
async def test_it_is_not_ready_without_a_stream_that_it_needs(alone: Alone, stream: str):
    await alone.loses(stream)
    answer = await alone.http.get("/readyz")
    assert (answer.status_code, answer.json()["checks"]["streams"]) == (503, f"missing: {stream}")
    assert "Error" not in answer.text


@pytest.mark.parametrize("stream", [CONCEPTS.name, f"KV_{IDEMPOTENCY.name}", f"KV_{QUOTAS.name}"])
async def test_its_users_are_not_told_the_name_of_what_is_away(alone: Alone, stream: str):
    await alone.loses(stream)
    answer = await alone.http.post("/v1/concepts", json=ORDER, headers={"Idempotency-Key": "k"})
    assert (answer.status_code, answer.json()["code"]) == (503, "unavailable")
    assert answer.json()["detail"] == "A part of the system cannot be reached right now."
