"""A read model that falls behind says so, and whoever asks for his own write waits for it or is told."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID, uuid4

import httpx
import pytest

from component.gateway.readmodel.programs import Replica, RunsReplica
from support import events as given
from support.outside import Outside
from support.waiting import wait_until

FACTS = 'concepts_projection_lag{stream="CONCEPTS"}'
SECONDS = 'concepts_projection_lag_seconds{stream="CONCEPTS"}'


@contextmanager
def unwritable(file: Path) -> Iterator[None]:
    """Nobody can write into the database meanwhile."""
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("begin immediate")
    try:
        yield
    finally:
        connection.execute("rollback")
        connection.close()


async def asked_for(outside: Outside, replica: Replica) -> tuple[UUID, int]:
    concept_id = uuid4()
    request = given.concept_requested(concept_id=concept_id, user_id=replica.user_id)
    return concept_id, await outside.says(request)


async def listed(replica: Replica, sequence: int = 0) -> httpx.Response:
    """The user's concepts, from the rows alone, once they hold `sequence`."""
    return await replica.http.get("/v1/concepts", params={"min_seq": sequence})


async def test_whoever_asks_for_his_own_write_waits_until_it_is_read(
    running: RunsReplica, outside: Outside, tmp_path: Path
) -> None:
    async with running() as replica:
        with unwritable(tmp_path / "readmodel.sqlite3"):
            concept_id, sequence = await asked_for(outside, replica)
            assert (await listed(replica)).json()["items"] == []
            asking = asyncio.create_task(listed(replica, sequence))
            await wait_until(lambda: replica.figure(FACTS))
            assert not asking.done()
        answer = await asking
    assert [each["id"] for each in answer.json()["items"]] == [str(concept_id)]


async def test_a_write_that_is_not_read_in_time_is_told_as_a_passing_problem(
    running: RunsReplica, outside: Outside, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gateway.dependencies._MIN_SEQ_PATIENCE", 0.1)
    async with running() as replica:
        with unwritable(tmp_path / "readmodel.sqlite3"):
            _, sequence = await asked_for(outside, replica)
            answer = await listed(replica, sequence)
    assert (answer.status_code, answer.json()["code"]) == (503, "not-yet-applied")
    assert answer.headers["retry-after"] == "1"


async def test_rows_that_stay_behind_make_the_gateway_unready_until_they_have_caught_up(
    running: RunsReplica, outside: Outside, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gateway.readmodel.projector._ACCEPTABLE", 0.2)
    async with running() as replica:
        assert (await replica.figure(FACTS), await replica.figure(SECONDS)) == (0, 0)
        with unwritable(tmp_path / "readmodel.sqlite3"):
            await asked_for(outside, replica)
            await wait_until(lambda: unready(replica))
            report = (await replica.http.get("/readyz")).json()
            figures = await replica.figure(FACTS), await replica.figure(SECONDS)
        await wait_until(replica.ready)
        await wait_until(lambda: caught_up(replica))
    assert report["checks"]["read-model"].startswith("behind the log: CONCEPTS by 1 facts")
    assert figures[0] == 1
    assert figures[1] > 0.2


async def unready(replica: Replica) -> bool:
    return not await replica.ready()


async def caught_up(replica: Replica) -> bool:
    return (await replica.figure(FACTS), await replica.figure(SECONDS)) == (0, 0)
