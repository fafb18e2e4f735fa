"""A message that nobody can handle costs its attempts and no more, and holds nobody up."""

import statistics
import time
from collections import Counter
from itertools import accumulate, count, takewhile
from uuid import UUID, uuid4

import pytest

from concept_contracts import failures, subjects
from concept_contracts.codec import Cause
from concept_contracts.envelope import Recorded
from concept_contracts.events import ConceptRequested
from concept_contracts.streams import CONCEPTS, HOUR, ConsumerSpec
from concept_runtime import delivery
from concept_runtime.errors import TransientError
from concept_runtime.service import Service
from support import events
from support.containers import ContainedNats
from support.nats import NatsServer
from support.services import service_at
from support.waiting import wait_until

Server = ContainedNats | NatsServer
WORKERS = 2


def consumer() -> ConsumerSpec:
    return ConsumerSpec(
        stream=CONCEPTS.name,
        durable=f"tests-{uuid4()}",
        filters=(subjects.every(ConceptRequested),),
        max_attempts=3,
    )


async def request(service: Service, concept: UUID) -> None:
    await service.log.append(events.concept_requested(concept_id=concept), Cause(str(uuid4()), "tests"))


async def ended(service: Service, concept: UUID) -> bool:
    history = await service.log.load(subjects.concept_history(concept))
    return type(history[-1].event).__name__ == "ConceptFailed"


async def test_more_poison_than_workers_costs_its_attempts_and_lets_the_others_through(
    service: Service, provisioned: Server
):
    poison, good = [uuid4() for _ in range(3 * WORKERS)], [uuid4() for _ in range(20)]
    tried: Counter[UUID] = Counter()

    async def handle(fact: Recorded) -> None:
        tried[fact.event.about] += 1
        if fact.event.about in poison:
            raise ZeroDivisionError("no code was written for this")

    spec = consumer()
    worker = service_at(provisioned.url, "tests-consumer")
    worker.consume(spec, handle, workers=WORKERS, on_dead=failures.ending("generating"))
    for concept in (*poison, *good):
        await request(service, concept)
    async with worker.running():
        started = time.monotonic()
        await wait_until(lambda: all(tried[concept] for concept in good))
        waited = time.monotonic() - started
        for concept in poison:
            await wait_until(lambda concept=concept: ended(service, concept), 20)
    assert {tried[concept] for concept in poison} == {spec.max_attempts}
    assert {tried[concept] for concept in good} == {1}
    assert waited < 5


def deliveries_within(seconds: float) -> int:
    """How often a message comes again in that time, by the schedule of its delays."""
    delays = (statistics.mean(delivery.backoff(n) for _ in range(50)) for n in count(1))
    return sum(1 for _ in takewhile(lambda passed: passed < seconds, accumulate(delays)))


async def test_an_hour_without_what_a_step_needs_costs_no_attempt_and_then_all_goes_on_by_itself(
    service: Service, provisioned: Server, monkeypatch: pytest.MonkeyPatch
):
    concepts = [uuid4() for _ in range(5)]
    tried: Counter[UUID] = Counter()
    done: Counter[UUID] = Counter()
    spec, outage, slow = consumer(), deliveries_within(HOUR), delivery.backoff
    monkeypatch.setattr(delivery, "backoff", lambda *given: slow(*given) / 1000)

    async def handle(fact: Recorded) -> None:
        concept = fact.event.about
        tried[concept] += concept in concepts
        if concept in concepts and tried[concept] <= outage:
            raise TransientError("The provider is down.")
        if concept in concepts and tried[concept] < outage + spec.max_attempts:
            raise ZeroDivisionError("after the outage every attempt is still there")
        done[concept] += 1

    worker = service_at(provisioned.url, "tests-consumer")
    worker.consume(spec, handle, workers=WORKERS, on_dead=failures.ending("generating"))
    for concept in concepts:
        await request(service, concept)
    async with worker.running():
        await wait_until(lambda: all(done[concept] for concept in concepts), 50)
    assert outage > 50
    assert {tried[concept] for concept in concepts} == {outage + spec.max_attempts}
    assert {done[concept] for concept in concepts} == {1}
    assert not any([await ended(service, concept) for concept in concepts])
