"""A changed read model is built beside the one that serves; no request notices."""

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from itertools import groupby
from typing import Any
from uuid import UUID, uuid4

import pytest
from prometheus_client import CollectorRegistry
from sqlalchemy import create_engine, text

from component.gateway.readmodel.programs import Programs, Replica, RunsReplica
from concept_contracts import subjects
from concept_contracts.envelope import Recorded
from concept_contracts.streams import CONCEPTS, EXPORTS
from concept_runtime import direct
from concept_runtime.event_log import known_facts
from gateway.live.hub import Hub
from gateway.readmodel.batches import Batch
from gateway.readmodel.projection import Projection
from gateway.readmodel.projector import Projector
from gateway.readmodel.rebuild import Rebuild
from gateway.readmodel.store import ReadModel
from support import events as given
from support.folded import folded, served, stored, tables
from support.outside import Outside
from support.postgres import Postgres
from support.waiting import wait_until

OLD = "as version 1 told it"
NEW = "a fox reading a book, minimal"


@pytest.fixture(autouse=True)
def beats(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gateway.readmodel.rebuild.BEAT", 0.05)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """No rows are swapped before it is set."""
    opened, swap = threading.Event(), ReadModel.swap
    monkeypatch.setattr(ReadModel, "swap", lambda model: opened.is_set() and swap(model))
    return opened


def changed(url: str, concept_id: UUID) -> None:
    """Has the rows of version 1 tell a concept otherwise than a fold of its history does."""
    engine = create_engine(url)
    with engine.begin() as connection:
        found = connection.execute(
            text("update concepts_v1 set state = replace(state, :new, :old) where concept_id = :id"),
            {"new": NEW, "old": OLD, "id": str(concept_id)},
        )
        assert found.rowcount == 1
    engine.dispose()


async def asked_for(outside: Outside, user_id: UUID, count: int = 1) -> tuple[UUID, int]:
    """A new concept of the user's, and the sequence of its last fact."""
    concept_id, sequence = uuid4(), 0
    for _ in range(count):
        concept_id = uuid4()
        sequence = await outside.says(given.concept_requested(concept_id=concept_id, user_id=user_id))
    return concept_id, sequence


async def shown(replica: Replica, concept_id: UUID) -> str:
    answer = await replica.http.get(f"/v1/concepts/{concept_id}")
    assert answer.status_code == 200, answer.text
    return answer.json()["logo_description"]


async def newest(replica: Replica, sequence: int) -> UUID:
    """The user's newest concept once `sequence` is read. A list comes from the rows alone."""
    answer = await replica.http.get("/v1/concepts", params={"min_seq": sequence, "limit": 1})
    assert answer.status_code == 200, answer.text
    return UUID(answer.json()["items"][0]["id"])


@asynccontextmanager
async def watched(replica: Replica, concept_id: UUID, outside: Outside) -> AsyncIterator[list[Any]]:
    """Asks for a concept, for what was just written and for readiness without a pause; what it was told."""
    answers: list[Any] = []
    over = asyncio.Event()

    async def ask() -> None:
        while not over.is_set():
            answers.append(await shown(replica, concept_id))
            written, sequence = await asked_for(outside, replica.user_id)
            assert await newest(replica, sequence) == written
            assert (await replica.http.get("/readyz")).status_code == 200

    asking = asyncio.create_task(ask())
    try:
        yield answers
    finally:
        over.set()
        await asking


async def all_facts(outside: Outside) -> list[Recorded]:
    read = direct.read(outside.service.link.client, CONCEPTS.name, subjects.EVERYTHING)
    return [fact async for message in read for fact in known_facts(message)]


async def test_the_old_rows_serve_and_move_on_until_the_new_ones_are_complete(
    store: str, running: RunsReplica, outside: Outside, gate: threading.Event
) -> None:
    async with running(1, store) as before:
        user, token = before.user_id, before.http.headers["Authorization"]
        concept_id, sequence = await asked_for(outside, user)
        assert await newest(before, sequence) == concept_id
    changed(store, concept_id)
    async with running(2, store, token) as replica:
        async with watched(replica, concept_id, outside) as answers:
            await wait_until(lambda: len(answers) > 5)
            assert set(answers) == {OLD}
            gate.set()
            await wait_until(lambda: NEW in answers)
            await wait_until(lambda: tables(store) == {"concepts_v2"})
        facts = await all_facts(outside)
        await wait_until(lambda: stored(store, 2) == folded(facts))
    assert [told for told, _ in groupby(answers)] == [OLD, NEW]


async def test_one_replica_rebuilds_while_those_of_the_old_version_go_on_as_long_as_they_run(
    postgres: Postgres, running: RunsReplica, outside: Outside, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gateway.readmodel.batches.BATCH", 5)
    monkeypatch.setattr("gateway.readmodel.rebuild._STAND_BY", 60)
    url, builders, start = postgres.database().url, *noted_builders(monkeypatch)
    async with AsyncExitStack() as older, AsyncExitStack() as newer:
        old = await older.enter_async_context(running(1, url))
        concept_id, _ = await asked_for(outside, old.user_id, 30)
        token = old.http.headers["Authorization"]
        new = [await newer.enter_async_context(running(2, url, token)) for _ in range(2)]
        start.set()
        await wait_until(lambda: tables(url) and served(url) == 2)
        fresh, later = await asked_for(outside, old.user_id)
        for replica in (old, *new):
            assert await newest(replica, later) == fresh
            assert await shown(replica, concept_id) == NEW
        assert len(builders) > 5
        assert len(set(builders)) == 1
        assert tables(url) == {"concepts_v1", "concepts_v2"}
        await wait_until(lambda: stored(url, 1) == stored(url, 2))
        assert stored(url, 2) == folded(await all_facts(outside))
        await older.aclose()
        await wait_until(lambda: tables(url) == {"concepts_v2"})
        assert await newest(new[1], later) == fresh


def noted_builders(monkeypatch: pytest.MonkeyPatch) -> tuple[list[int], threading.Event]:
    """Which replica wrote each batch of a rebuild; none is written before the event is set."""
    builders: list[int] = []
    start, moved = threading.Event(), Rebuild._moved

    def noted(rebuild: Rebuild, stream: str, position: int, batch: Batch) -> bool:
        start.wait(30)
        done = moved(rebuild, stream, position, batch)
        builders.extend([id(rebuild)] if done else [])
        return done

    monkeypatch.setattr(Rebuild, "_moved", noted)
    return builders, start


async def test_what_the_old_rows_take_in_after_the_swap_is_not_told_as_applied(
    outside: Outside, programs: Programs, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = await all_facts(outside)
    programs.holding(1, *facts).close()
    model = programs.holding(2, *facts)
    old, entered = model.serving, threading.Event()
    gates = {1: threading.Event(), 2: threading.Event()}
    apply = Projection.apply

    def gated(rows: Projection, *given: Any) -> bool:
        entered.set()
        gates[rows.version].wait(30)
        return apply(rows, *given)

    monkeypatch.setattr(Projection, "apply", gated)
    projector = Projector(outside.service.link, model, Hub(), CollectorRegistry())
    await projector.prepare()
    _, sequence = await asked_for(outside, uuid4())
    following = asyncio.create_task(projector.run_concepts())
    await wait_until(entered.is_set)
    assert model.swap()
    gates[1].set()
    await wait_until(lambda: old.position(CONCEPTS.name) == sequence)
    assert not await projector.reached(CONCEPTS.name, sequence, 0.3)
    gates[2].set()
    assert await projector.reached(CONCEPTS.name, sequence, 20)
    assert model.position(CONCEPTS.name) == sequence
    following.cancel()
    await asyncio.wait({following})


async def test_another_replica_finishes_what_one_has_begun_to_rebuild(
    outside: Outside, programs: Programs
) -> None:
    for _ in range(3):
        await asked_for(outside, uuid4())
    facts = await all_facts(outside)
    programs.holding(1, *facts).close()
    programs.holding(2, *facts[: len(facts) // 2]).close()
    model = programs.holding(2)
    await Rebuild(outside.service.link, model, CollectorRegistry()).run()
    assert not model.rebuilding
    assert stored(programs.url, 2) == folded(facts)


async def test_a_rebuild_ends_though_the_newest_facts_are_gone(outside: Outside, programs: Programs) -> None:
    export = given.export_requested(export_id=uuid4(), concept_id=uuid4())
    sequence = await outside.says(export)
    await outside.service.log.erase(subjects.history(export))
    old = programs.holding(1)
    assert old.apply(EXPORTS.name, 0, sequence, ())
    model = programs.holding(2)
    await asyncio.wait_for(Rebuild(outside.service.link, model, CollectorRegistry()).run(), 20)
    assert model.position(EXPORTS.name) == sequence
