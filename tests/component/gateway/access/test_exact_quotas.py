"""A quota is exact however many replicas count it at once."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from concept_contracts import streams
from concept_runtime.service import Service
from gateway.access.quotas import Policy, QuotaExceeded, Quotas

NOW = datetime(2026, 11, 15, 12, tzinfo=UTC)


@pytest.fixture
def counters(replicas: list[Service]) -> Callable[[str], list[Quotas]]:
    def counting(policy: str) -> list[Quotas]:
        policies = {"concepts": Policy.parse(policy)}
        return [Quotas(replica.kv(streams.QUOTAS), policies, lambda: NOW) for replica in replicas]

    return counting


async def took(quotas: Quotas, user: UUID, unit: UUID) -> bool:
    try:
        await quotas.take("concepts", user, unit)
    except QuotaExceeded:
        return False
    return True


async def test_of_two_hundred_at_once_exactly_ten_pass(counters: Callable[[str], list[Quotas]]) -> None:
    replicas, user = counters("10/month"), uuid4()
    passed = await asyncio.gather(*(took(replicas[n % 4], user, uuid4()) for n in range(200)))
    assert sum(passed) == 10
    assert (await replicas[0].usage("concepts", user)).remaining == 0


async def test_none_is_lost_when_all_have_room(counters: Callable[[str], list[Quotas]]) -> None:
    replicas, user = counters("200/day"), uuid4()
    assert all(await asyncio.gather(*(took(replicas[n % 4], user, uuid4()) for n in range(100))))
    assert (await replicas[0].usage("concepts", user)).remaining == 100


async def test_one_unit_counts_once_on_every_replica(counters: Callable[[str], list[Quotas]]) -> None:
    replicas, user, unit = counters("10/hour"), uuid4(), uuid4()
    assert all(await asyncio.gather(*(took(replicas[n % 4], user, unit) for n in range(40))))
    assert (await replicas[0].usage("concepts", user)).remaining == 9


async def test_a_refund_told_to_every_replica_counts_once(counters: Callable[[str], list[Quotas]]) -> None:
    replicas, user, units = counters("3/month"), uuid4(), [uuid4() for _ in range(3)]
    for unit in units:
        assert await took(replicas[0], user, unit)
    await asyncio.gather(*(replica.refund("concepts", user, units[0]) for replica in replicas))
    passed = await asyncio.gather(*(took(replicas[n % 4], user, uuid4()) for n in range(20)))
    assert sum(passed) == 1
