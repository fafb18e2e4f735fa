"""Four gateways behind one address: one log, one read model in Postgres, one quota."""

import asyncio
import os
import subprocess
import sys
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from uuid import uuid4

import httpx
import pytest
import pytest_asyncio

from concept_visualizer.ports import free_port
from support.containers import ContainedNats
from support.nats import NatsServer
from support.postgres import Postgres
from support.waiting import wait_until

REPLICAS = 4
QUOTA = 10
ORDER = {"logo_description": "a fox reading a book", "theme_description": "autumn forest"}


@pytest.fixture(scope="module")
def addresses(
    provisioned: ContainedNats | NatsServer, postgres: Postgres, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[list[str]]:
    folder = tmp_path_factory.mktemp("gateways")
    ports = [free_port() for _ in range(REPLICAS)]
    environment = {
        **os.environ,
        "CONCEPTS_NATS_URL": provisioned.url,
        "CONCEPTS_DATA_DIR": str(folder),
        "CONCEPTS_DATABASE_URL": postgres.database().url,
        "CONCEPTS_SIGNING_SECRET": uuid4().hex,
        "CONCEPTS_QUOTA_CONCEPTS": f"{QUOTA}/month",
    }
    gateways = [_gateway(port, folder, environment) for port in ports]
    yield [f"http://127.0.0.1:{port}" for port in ports]
    for gateway in gateways:
        gateway.terminate()
    for gateway in gateways:
        assert gateway.wait(10) == 0


def _gateway(port: int, folder: Path, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    with (folder / f"{port}.log").open("wb") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "gateway"],
            env={**environment, "CONCEPTS_PORT": str(port)},
            stdout=log,
            stderr=log,
        )


@pytest_asyncio.fixture(loop_scope="session")
async def gateways(addresses: list[str]) -> AsyncIterator[list[httpx.AsyncClient]]:
    """The connections of one new user to each of the gateways."""
    async with AsyncExitStack() as stack:
        opened = [
            await stack.enter_async_context(httpx.AsyncClient(base_url=address, timeout=60))
            for address in addresses
        ]
        for gateway in opened:
            await wait_until(lambda gateway=gateway: _ready(gateway), 40)
        session = (await opened[0].post("/auth/v1/signup", json={})).json()
        for gateway in opened:
            gateway.headers["Authorization"] = f"Bearer {session['access_token']}"
        yield opened


async def _ready(gateway: httpx.AsyncClient) -> bool:
    try:
        return (await gateway.get("/readyz")).status_code == 200
    except httpx.TransportError:
        return False


async def test_of_two_hundred_concurrent_requests_a_quota_of_ten_accepts_ten(
    gateways: list[httpx.AsyncClient],
):
    answers = await asyncio.gather(
        *(gateways[turn % REPLICAS].post("/v1/concepts", json=ORDER) for turn in range(200))
    )
    assert Counter(answer.status_code for answer in answers) == {202: QUOTA, 429: 200 - QUOTA}
    accepted = {answer.json()["id"] for answer in answers if answer.status_code == 202}
    for gateway in gateways:
        listed = (await gateway.get("/v1/concepts?limit=100")).json()["items"]
        assert {concept["id"] for concept in listed} == accepted


async def test_what_one_gateway_accepted_another_shows_at_once(gateways: list[httpx.AsyncClient]):
    first, second, *_ = gateways
    made = (await first.post("/v1/concepts", json=ORDER)).json()
    shown = await second.get(f"/v1/concepts/{made['id']}", params={"min_seq": made["sequence"]})
    assert (shown.status_code, shown.json()) == (200, made)


async def test_one_idempotency_key_sent_to_every_gateway_makes_one_concept(
    gateways: list[httpx.AsyncClient],
):
    headers = {"Idempotency-Key": str(uuid4())}
    answers = await asyncio.gather(
        *(gateway.post("/v1/concepts", json=ORDER, headers=headers) for gateway in gateways)
    )
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert {answer.status_code for answer in answers} == {202}


async def test_who_waits_at_one_gateway_hears_of_the_end_that_another_brought(
    gateways: list[httpx.AsyncClient],
):
    wait = {"Prefer": "wait=50"}
    waiting = [asyncio.create_task(each.post("/v1/concepts", json=ORDER, headers=wait)) for each in gateways]
    first, second, *_ = gateways

    async def accepted() -> list[str]:
        listed = (await first.get("/v1/concepts")).json()["items"]
        return [concept["links"]["cancel"] for concept in listed] if len(listed) == REPLICAS else []

    for cancel in await wait_until(accepted):
        assert (await second.post(cancel)).status_code == 202
    answers = await asyncio.wait_for(asyncio.gather(*waiting), 30)
    assert [answer.json()["status"] for answer in answers] == ["cancelled"] * REPLICAS
