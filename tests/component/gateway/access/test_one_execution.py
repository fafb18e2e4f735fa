"""Requests with one Idempotency-Key: one is executed, all get its answer."""

import asyncio
from uuid import UUID, uuid4

import pytest

from concept_contracts import streams
from concept_runtime.errors import Unavailable
from concept_runtime.service import Service
from gateway.access.idempotency import (
    LARGEST_RESPONSE,
    Fresh,
    Idempotency,
    KeyInvalid,
    KeyReused,
    Replay,
    Stored,
    Times,
)

ANSWER = Stored(202, {"location": "/v1/concepts/1"}, b'{"id": "\xc3\xa9"}\x00')
QUICK = Times(patience=1.0, renewal=0.05, silence=0.3, longest=5.0)


class Caller:
    """One user's requests, at any replica."""

    def __init__(self, replicas: list[Service]) -> None:
        self._replicas = replicas
        self.user = uuid4()

    def at(self, number: int, times: Times = QUICK) -> Idempotency:
        return Idempotency(self._replicas[number].kv(streams.IDEMPOTENCY), times)

    async def begin(
        self,
        replica: Idempotency,
        *,
        user: UUID | None = None,
        route: str = "/v1/concepts",
        key: str = "k1",
        payload: str = "a",
    ) -> Fresh | Stored:
        begun = await replica.begin(user or self.user, route, key, payload)
        return begun.response if isinstance(begun, Replay) else begun


@pytest.fixture
def caller(replicas: list[Service]) -> Caller:
    return Caller(replicas)


def fresh(outcome: Fresh | Stored) -> Fresh:
    assert isinstance(outcome, Fresh)
    return outcome


async def test_the_second_request_gets_the_first_one_s_answer(caller: Caller) -> None:
    first = fresh(await caller.begin(caller.at(0)))
    await caller.at(0).finish(first, ANSWER)
    for number in range(4):
        assert await caller.begin(caller.at(number)) == ANSWER


async def test_of_forty_at_once_one_executes(caller: Caller) -> None:
    executed: list[UUID] = []

    async def request(number: int) -> Stored:
        replica = caller.at(number % 4)
        outcome = await caller.begin(replica)
        if isinstance(outcome, Stored):
            return outcome
        executed.append(outcome.unit)
        await replica.finish(outcome, ANSWER)
        return ANSWER

    answers = await asyncio.gather(*(request(number) for number in range(40)))
    assert len(executed) == 1
    assert answers == [ANSWER] * 40


async def test_who_waits_gets_the_answer_of_a_long_execution(caller: Caller) -> None:
    first_replica = caller.at(0)
    first = fresh(await caller.begin(first_replica))
    waiting = asyncio.create_task(caller.begin(caller.at(1)))
    # Longer than the silence after which a claim not renewed counts as dead.
    done, _ = await asyncio.wait([waiting], timeout=2.5 * QUICK.silence)
    assert not done
    await first_replica.finish(first, ANSWER)
    assert await waiting == ANSWER


async def test_patience_ends(caller: Caller) -> None:
    replica = caller.at(0)
    first = fresh(await caller.begin(replica))
    with pytest.raises(Unavailable):
        await caller.begin(caller.at(1, QUICK._replace(patience=0.2)))
    await replica.abandon(first)


async def test_a_dead_executor_is_replaced_under_the_same_unit(caller: Caller) -> None:
    dead = fresh(await caller.begin(caller.at(0, QUICK._replace(renewal=60.0))))
    successors = await asyncio.gather(
        *(caller.begin(caller.at(number)) for number in range(4)), return_exceptions=True
    )
    taken = [each for each in successors if isinstance(each, Fresh)]
    assert [each.unit for each in taken] == [dead.unit]
    assert all(isinstance(each, Fresh | Unavailable) for each in successors)
    # The dead one, alive after all, does not disturb its successor.
    await caller.at(0).finish(dead, Stored(500, {}, b""))
    await caller.at(1).finish(taken[0], ANSWER)
    assert await caller.begin(caller.at(2)) == ANSWER


async def test_a_dead_executor_s_key_stays_bound_to_its_payload(caller: Caller) -> None:
    dead_replica, impatient = (
        caller.at(0, QUICK._replace(renewal=60.0)),
        caller.at(1, QUICK._replace(silence=0)),
    )
    dead = fresh(await caller.begin(dead_replica, payload="a"))
    with pytest.raises(KeyReused):
        await caller.begin(impatient, payload="b")
    successor = fresh(await caller.begin(impatient, payload="a"))
    for claim in (dead, successor):
        await dead_replica.abandon(claim)


async def test_an_abandoned_request_may_be_tried_again_at_once(caller: Caller) -> None:
    first = fresh(await caller.begin(caller.at(0)))
    await caller.at(0).abandon(first)
    second = fresh(await asyncio.wait_for(caller.begin(caller.at(1)), QUICK.silence))
    assert second.unit == first.unit
    await caller.at(1).finish(second, ANSWER)
    assert await caller.begin(caller.at(2)) == ANSWER


async def test_another_payload_is_refused_during_and_after(caller: Caller) -> None:
    replica = caller.at(0)
    first = fresh(await caller.begin(replica, payload="a"))
    with pytest.raises(KeyReused):
        await caller.begin(caller.at(1), payload="b")
    await replica.finish(first, ANSWER)
    with pytest.raises(KeyReused):
        await caller.begin(caller.at(1), payload="b")


async def test_users_routes_and_keys_are_apart(caller: Caller) -> None:
    replica = caller.at(0)
    claims = [
        fresh(await caller.begin(replica, **scope))  # pyright: ignore[reportArgumentType]
        for scope in ({}, {"user": uuid4()}, {"route": "/v1/exports"}, {"key": "k2"}, {"key": "K1"})
    ]
    assert len({claim.unit for claim in claims}) == 5
    for claim in claims:
        await replica.abandon(claim)


@pytest.mark.parametrize("key", ["", " ", "a b", "é", "x" * 256, "a\n", "\x7f"])
async def test_an_odd_key_is_refused(caller: Caller, key: str) -> None:
    with pytest.raises(KeyInvalid):
        await caller.begin(caller.at(0), key=key)


@pytest.mark.parametrize("key", ["!", "~" * 255, '"8e03978e-40d5-43dd-bc93-6894a57f9324"', "a.b*c>d/e"])
async def test_every_visible_key_is_taken(caller: Caller, key: str) -> None:
    first = fresh(await caller.begin(caller.at(0), key=key))
    await caller.at(0).finish(first, ANSWER)
    assert await caller.begin(caller.at(1), key=key) == ANSWER


async def test_the_largest_answer_is_kept_and_a_larger_one_is_not(caller: Caller) -> None:
    for size, kept in ((LARGEST_RESPONSE, True), (LARGEST_RESPONSE + 1, False)):
        first = fresh(await caller.begin(caller.at(0), key=str(size)))
        answer = Stored(200, {}, b"x" * size)
        await caller.at(0).finish(first, answer)
        again = await caller.begin(caller.at(1), key=str(size))
        assert (again == answer) is kept
        if isinstance(again, Fresh):
            assert (again.unit, again.again) == (first.unit, True)
            await caller.at(1).abandon(again)
