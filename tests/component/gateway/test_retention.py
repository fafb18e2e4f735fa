"""Concepts of a certain age are deleted through the same event as by their owners."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from concept_contracts import events, streams
from gateway.access.quotas import Quotas
from gateway.app import build_app
from gateway.commands.concepts import ConceptCommands
from gateway.commands.sources import Sources
from gateway.deadlines import Deadlines
from gateway.providers import Providers
from gateway.readmodel.store import ReadModel
from gateway.retention import Retention
from gateway.settings import Settings
from support import events as given
from support.outside import Outside
from support.waiting import wait_until

DAYS = 30


class Clock:
    """Now, or some days later."""

    def __init__(self) -> None:
        self.days = 0.0

    def __call__(self) -> datetime:
        return datetime.now(UTC) + timedelta(days=self.days)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def model(tmp_path: Path) -> ReadModel:
    model = ReadModel(f"sqlite:///{tmp_path / 'readmodel.sqlite3'}")
    model.prepare()
    return model


def keeping(outside: Outside, model: ReadModel, clock: Clock) -> Retention:
    service = outside.service
    commands = ConceptCommands(
        service.log,
        Deadlines(service.link, service.log),
        Quotas(service.kv(streams.QUOTAS), {}, clock),
        Sources(service.queries),
        Providers(service.queries),
        clock=clock,
        allowance=900,
        provider=None,
    )
    return Retention(model, commands, clock, DAYS)


async def asked_for(outside: Outside, model: ReadModel, count: int = 1) -> list[events.ConceptRequested]:
    """Concepts that are in the log and in the read model."""
    made = [given.concept_requested(concept_id=uuid4(), user_id=uuid4()) for _ in range(count)]
    for concept in made:
        sequence = await outside.says(concept)
        facts = await outside.history(concept)
        assert model.apply("CONCEPTS", model.position("CONCEPTS"), sequence, facts)
    return made


async def test_a_concept_is_deleted_once_it_has_the_age_and_not_before(
    outside: Outside, model: ReadModel, clock: Clock
) -> None:
    (concept,) = await asked_for(outside, model)
    retention = keeping(outside, model, clock)
    clock.days = DAYS - 0.01
    assert await retention.remove_aged() == 0
    clock.days = DAYS + 0.01
    assert await retention.remove_aged() == 1
    facts = await outside.history(concept)
    assert given.types(facts) == ["ConceptRequested", "ConceptDeleted"]
    deleted = facts[-1].event
    assert isinstance(deleted, events.ConceptDeleted)
    assert deleted.user_id == concept.user_id


async def test_more_concepts_than_are_read_at_once_are_all_deleted(
    outside: Outside, model: ReadModel, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gateway.retention._BATCH", 2)
    made = await asked_for(outside, model, 5)
    clock.days = DAYS + 1
    assert await keeping(outside, model, clock).remove_aged() == 5
    for concept in made:
        assert given.types(await outside.history(concept))[-1] == "ConceptDeleted"


async def test_a_concept_that_is_gone_already_stops_nothing(
    outside: Outside, model: ReadModel, clock: Clock
) -> None:
    first, second = await asked_for(outside, model, 2)
    await outside.says(given.concept_deleted(concept_id=first.concept_id, user_id=first.user_id))
    clock.days = DAYS + 1
    assert await keeping(outside, model, clock).remove_aged() == 1
    assert given.types(await outside.history(first)).count("ConceptDeleted") == 1
    assert given.types(await outside.history(second))[-1] == "ConceptDeleted"


async def test_two_replicas_delete_a_concept_once(outside: Outside, model: ReadModel, clock: Clock) -> None:
    (concept,) = await asked_for(outside, model)
    clock.days = DAYS + 1
    for _ in range(2):
        await keeping(outside, model, clock).remove_aged()
    assert given.types(await outside.history(concept)) == ["ConceptRequested", "ConceptDeleted"]


async def test_the_gateway_keeps_concepts_only_as_long_as_it_is_set_to(
    outside: Outside, nats_url: str, tmp_path: Path, clock: Clock
) -> None:
    concept = given.concept_requested(concept_id=uuid4(), user_id=uuid4())
    await outside.says(concept)
    common = {"nats_url": nats_url, "data_dir": tmp_path}
    for_ever = Settings.model_validate(common)
    async with build_app(for_ever, clock=clock).service.running():
        projected = ReadModel(for_ever.read_model_url)
        await wait_until(lambda: projected.concept(concept.concept_id))
    assert given.types(await outside.history(concept)) == ["ConceptRequested"]
    clock.days = DAYS + 1
    set_to = Settings.model_validate(common | {"retention_days": DAYS})
    async with build_app(set_to, clock=clock).service.running():
        await outside.hears(events.ConceptDeleted, concept)
