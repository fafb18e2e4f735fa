"""A request may name a provider that concept-gen can draw with, and no other."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest_asyncio

from component.gateway.running import limited_to
from concept_contracts.queries import PROVIDERS_LIST, ListedProviders, ListProviders
from support.services import service_at

ORDER = {"logo_description": "a fox reading a book", "theme_description": "autumn forest"}


@asynccontextmanager
async def drawing_with(nats_url: str, *providers: str) -> AsyncIterator[None]:
    """A concept-gen that can only say what it draws with."""

    async def listed(request: ListProviders) -> ListedProviders:
        return ListedProviders(images=providers)

    service = service_at(nats_url, "concept-gen")
    service.answer(PROVIDERS_LIST, ListProviders, listed)
    async with service.running():
        yield


@pytest_asyncio.fixture(loop_scope="session")
async def limited(nats_url: str, tmp_path: Path) -> AsyncIterator[httpx.AsyncClient]:
    """A user of a gateway with a quota."""
    async with limited_to("3/month", nats_url, tmp_path) as (http, _):
        yield http


async def remaining(http: httpx.AsyncClient) -> int:
    return (await http.get("/v1/limits")).json()["limits"]["concepts"]["remaining"]


async def test_one_that_is_not_set_up_is_refused_at_the_door_and_costs_nothing(
    nats_url: str, limited: httpx.AsyncClient
):
    async with drawing_with(nats_url, "local", "recraft"):
        known = await limited.post("/v1/concepts", json=ORDER | {"provider": "recraft"})
        other = await limited.post("/v1/concepts", json=ORDER | {"provider": "jigsawstack"})
    assert (known.status_code, other.status_code) == (202, 422)
    (error,) = other.json()["errors"]
    assert error["loc"] == ["body", "provider"]
    assert "local, recraft" in error["msg"]
    assert await remaining(limited) == 2


async def test_while_nobody_can_say_every_known_one_is_taken(limited: httpx.AsyncClient):
    answer = await limited.post("/v1/concepts", json=ORDER | {"provider": "jigsawstack"})
    assert answer.status_code == 202
