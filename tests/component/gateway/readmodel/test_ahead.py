"""Rows that hold more than the log are of another log, or of this one before it was lost or restored."""

import asyncio
from typing import Any
from uuid import UUID, uuid4

import pytest
from nats.js.api import StreamInfo
from prometheus_client import CollectorRegistry

from component.gateway.readmodel.programs import Programs, Replica, RunsReplica
from concept_contracts.envelope import Recorded
from concept_contracts.streams import CONCEPTS
from gateway.live.hub import Hub
from gateway.readmodel.projector import Projector, in_touch
from support import events as given
from support.outside import Outside
from support.waiting import wait_until

FAR_AHEAD = 1_000_000


async def listed(replica: Replica, at_least: int = 0) -> set[UUID]:
    items: list[dict[str, Any]] = []

    async def enough() -> bool:
        items[:] = (await replica.http.get("/v1/concepts")).json()["items"]
        return len(items) >= at_least

    await wait_until(enough)
    return {UUID(item["id"]) for item in items}


async def asked_for(outside: Outside, user_id: UUID) -> UUID:
    concept_id = uuid4()
    await outside.says(given.concept_requested(concept_id=concept_id, user_id=user_id))
    return concept_id


def of_another_log(user_id: UUID) -> Recorded:
    return given.recorded(given.concept_requested(concept_id=uuid4(), user_id=user_id), FAR_AHEAD)


async def one_concept(outside: Outside, replica: Replica) -> tuple[UUID, UUID, str]:
    """Its id, the user's and the user's token, once it is listed."""
    concept = await asked_for(outside, replica.user_id)
    assert await listed(replica, 1) == {concept}
    return concept, replica.user_id, replica.http.headers["Authorization"]


async def test_rows_ahead_of_the_log_are_filled_anew_before_anybody_misses_a_fact(
    outside: Outside, running: RunsReplica, store: str, programs: Programs
):
    async with running(database_url=store) as replica:
        first, user_id, token = await one_concept(outside, replica)
    programs.holding(1, of_another_log(user_id))
    async with running(database_url=store, token=token) as replica:
        second = await asked_for(outside, user_id)
        assert await listed(replica, 2) == {first, second}


async def test_rows_of_a_changed_version_are_not_swapped_in_while_they_are_of_another_log(
    outside: Outside, running: RunsReplica, store: str, programs: Programs
):
    async with running(database_url=store) as replica:
        concept, user_id, token = await one_concept(outside, replica)
    programs.holding(2, of_another_log(user_id))
    async with running(2, store, token) as replica:
        assert await listed(replica, 1) == {concept}


async def test_rows_that_another_replica_moves_on_while_the_log_is_asked_are_kept(
    outside: Outside, programs: Programs, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    link, model = outside.service.link, programs.holding(1)
    ask, asked_since = link.jetstream.stream_info, asyncio.Semaphore(0)

    async def asked_meanwhile(name: str) -> StreamInfo:
        info = await ask(name)
        if model.serving.position(name) == info.state.last_seq:
            fact = given.concept_requested(concept_id=uuid4())
            programs.holding(1, given.recorded(fact, await outside.says(fact)))
            asked_since.release()
        return info

    projector = Projector(link, model, Hub(), CollectorRegistry())
    await projector.prepare()
    monkeypatch.setattr(link.jetstream, "stream_info", asked_meanwhile)
    following = asyncio.create_task(projector.run_concepts())
    for _ in range(2):
        await asked_since.acquire()
    following.cancel()
    await asyncio.wait({following})
    assert model.serving.position(CONCEPTS.name) > 0
    assert "ahead" not in caplog.text


@pytest.mark.parametrize(
    ("others", "believed"),
    [
        (None, True),
        ([{"current": True, "offline": False}, {"current": False, "offline": True}], True),
        ([{"current": False, "offline": False}, {"current": False, "offline": True}], False),
        ([{"current": True, "offline": True}, {"current": True, "offline": True}], False),
    ],
    ids=["alone", "one-of-two", "out-of-date", "offline"],
)
def test_a_server_that_is_cut_off_from_the_others_is_not_believed_that_the_log_is_shorter(
    others: list[dict[str, bool]] | None, believed: bool
):
    peers = others and [{"name": "other", "active": 0, "lag": 0} | other for other in others]
    info = StreamInfo.from_response(
        {
            "config": {"name": "CONCEPTS"},
            "state": {"messages": 0, "bytes": 0, "first_seq": 1, "last_seq": 0, "consumer_count": 0},
            "cluster": {"name": "c", "leader": "n", "replicas": peers} if peers else None,
        }
    )
    assert in_touch(info) is believed
