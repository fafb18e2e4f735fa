"""A concept that has ended keeps no deadline, whichever of its facts are still there to tell."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
import pytest_asyncio

from concept_contracts import events, streams, subjects
from concept_runtime.service import Service
from gateway.access.quotas import Policy, Quotas
from gateway.commands.concepts import CONCEPTS, REGISTERED_CONCEPTS
from gateway.deadlines import Deadlines
from gateway.endings import Endings
from support import events as given
from support.outside import Outside
from support.services import service_at


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def outside(nats_url: str) -> AsyncIterator[Outside]:
    async with service_at(nats_url, "gateway").running() as service:
        yield Outside(service)


def settling(nats_url: str) -> Service:
    service = service_at(nats_url, "gateway")
    policies = {kind: Policy(None) for kind in (CONCEPTS, REGISTERED_CONCEPTS)}
    quotas = Quotas(service.kv(streams.QUOTAS), policies, lambda: datetime.now(UTC))
    endings = Endings(Deadlines(service.link, service.log), quotas)
    service.consume(streams.GATEWAY_ENDINGS, endings.settle)
    return service


async def scheduled(outside: Outside, concept_id: UUID) -> bool:
    subject = subjects.deadline_schedule(concept_id)
    info = await outside.service.link.jetstream.stream_info(streams.DEADLINES.name, subjects_filter=subject)
    return bool(info.state.subjects)


@pytest.mark.parametrize("erased", [False, True], ids=["told to the end", "erased before it was handled"])
async def test_the_deadline_of_an_ended_concept_is_lifted(nats_url: str, outside: Outside, erased: bool):
    ids = {"concept_id": uuid4(), "user_id": uuid4()}
    deadlines = Deadlines(outside.service.link, outside.service.log)
    await deadlines.schedule(ids["concept_id"], datetime.now(UTC) + timedelta(hours=1))
    await outside.says(given.concept_requested(**ids), given.concept_cancelled(**ids))
    if erased:
        gone = events.ConceptErased(concept_id=ids["concept_id"])
        await outside.says(given.concept_deleted(**ids), gone)
        await outside.service.log.erase(subjects.concept_history(ids["concept_id"]), keep=1)
    assert await scheduled(outside, ids["concept_id"])
    async with settling(nats_url).running():
        await outside.settled(streams.CONCEPTS.name, streams.GATEWAY_ENDINGS.durable)
    assert not await scheduled(outside, ids["concept_id"])
