"""A concept that has ended keeps no deadline, whichever of its facts are still there to tell."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
import pytest_asyncio

from concept_contracts import events, streams, subjects
from concept_runtime.service import Service
from gateway.access.quotas import Policy, Quotas
from gateway.access.tokens import Identity
from gateway.commands.concepts import CONCEPTS, REGISTERED_CONCEPTS, ConceptCommands
from gateway.commands.sources import Sources
from gateway.deadlines import Deadlines
from gateway.endings import Endings
from gateway.providers import Providers
from gateway.requests import CreateConcept
from support import events as given
from support.outside import Outside
from support.services import service_at


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def outside(nats_url: str) -> AsyncIterator[Outside]:
    async with service_at(nats_url, "gateway").running() as service:
        yield Outside(service)


def _now() -> datetime:
    return datetime.now(UTC)


def _quotas(service: Service) -> Quotas:
    policies = {kind: Policy(None) for kind in (CONCEPTS, REGISTERED_CONCEPTS)}
    return Quotas(service.kv(streams.QUOTAS), policies, _now)


def settling(nats_url: str) -> Service:
    service = service_at(nats_url, "gateway")
    endings = Endings(Deadlines(service.link, service.log), _quotas(service))
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
    await deadlines.schedule(ids["concept_id"], _now() + timedelta(hours=1))
    await outside.says(given.concept_requested(**ids), given.concept_cancelled(**ids))
    if erased:
        gone = events.ConceptErased(concept_id=ids["concept_id"])
        await outside.says(given.concept_deleted(**ids), gone)
        await outside.service.log.erase(subjects.concept_history(ids["concept_id"]), keep=1)
    assert await scheduled(outside, ids["concept_id"])
    async with settling(nats_url).running():
        await outside.settled(streams.CONCEPTS.name, streams.GATEWAY_ENDINGS.durable)
    assert not await scheduled(outside, ids["concept_id"])


async def test_a_request_repeated_after_its_concept_ended_sets_no_deadline_anew(
    nats_url: str, outside: Outside
):
    service, unit = outside.service, uuid4()
    commands = ConceptCommands(
        service.log,
        Deadlines(service.link, service.log),
        _quotas(service),
        Sources(service.queries),
        Providers(service.queries),
        clock=_now,
        allowance=3600,
        provider=None,
    )
    owner = Identity(uuid4(), is_anonymous=True)
    wish = CreateConcept(logo_description="a fox reading", theme_description="autumn dusk")
    first = await commands.create(owner, wish, unit)
    assert await scheduled(outside, first.concept_id)
    await outside.says(given.concept_cancelled(concept_id=first.concept_id, user_id=owner.user_id))
    async with settling(nats_url).running():
        await outside.settled(streams.CONCEPTS.name, streams.GATEWAY_ENDINGS.durable)
    assert await commands.create(owner, wish, unit) == first
    assert not await scheduled(outside, first.concept_id)
