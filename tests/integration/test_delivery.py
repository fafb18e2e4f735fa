"""What becomes of a message, by how its handler ended."""

import asyncio
from collections.abc import Awaitable, Callable
from uuid import UUID, uuid4

from nats.js.errors import NotFoundError

from concept_contracts import failures, subjects
from concept_contracts.codec import Cause
from concept_contracts.envelope import Recorded
from concept_contracts.events import ConceptFailed, ConceptRequested
from concept_contracts.streams import CONCEPTS, DEAD_LETTERS, ConsumerSpec
from concept_runtime.errors import PermanentError, TransientError
from concept_runtime.service import Service
from support import events
from support.containers import ContainedNats
from support.nats import NatsServer
from support.services import service_at
from support.waiting import wait_until

Server = ContainedNats | NatsServer
Handler = Callable[[Recorded], Awaitable[None]]


def consumer_of(concept: UUID, **fields: object) -> ConsumerSpec:
    """A durable for the facts of one concept only, so that tests do not see each other's."""
    spec = ConsumerSpec(
        stream=CONCEPTS.name,
        durable=f"tests-{concept}",
        filters=(f"concept.evt.v1.{concept}.concept.requested",),
        ack_wait=1,
        max_attempts=2,
    )
    return spec.model_copy(update=fields)


def consuming(server: Server, spec: ConsumerSpec, handler: Handler) -> Service:
    service = service_at(server.url, "tests-consumer")
    service.consume(spec, handler, workers=2, on_dead=failures.ending("generating"))
    return service


async def request(service: Service, concept: UUID) -> None:
    await service.log.append(events.concept_requested(concept_id=concept), Cause(str(uuid4()), "tests"))


async def settled(service: Service, spec: ConsumerSpec) -> bool:
    info = await service.link.jetstream.consumer_info(spec.stream, spec.durable)
    return not info.num_pending and not info.num_ack_pending


async def failure(service: Service, concept: UUID) -> ConceptFailed | None:
    history = await service.log.load(subjects.concept_history(concept))
    return next((fact.event for fact in history if isinstance(fact.event, ConceptFailed)), None)


async def has_dead_letter(service: Service, spec: ConsumerSpec) -> bool:
    try:
        await service.link.jetstream.get_last_msg(DEAD_LETTERS.name, subjects.dead_letter(spec.durable))
    except NotFoundError:
        return False
    return True


async def test_a_handled_message_is_settled_and_not_seen_again(service: Service, provisioned: Server):
    concept, seen = uuid4(), list[Recorded]()
    spec = consumer_of(concept)

    async def handle(fact: Recorded) -> None:
        seen.append(fact)

    async with consuming(provisioned, spec, handle).running():
        await request(service, concept)
        await wait_until(lambda: len(seen) == 1)
        await wait_until(lambda: settled(service, spec))
    assert isinstance(seen[0].event, ConceptRequested)
    assert not await has_dead_letter(service, spec)


async def test_a_surprise_is_tried_again_then_buried_and_the_concept_fails(
    service: Service, provisioned: Server
):
    concept, attempts = uuid4(), list[int]()
    spec = consumer_of(concept)

    async def handle(fact: Recorded) -> None:
        attempts.append(fact.sequence)
        raise RuntimeError("a secret of the implementation")

    async with consuming(provisioned, spec, handle).running():
        await request(service, concept)
        failed = await wait_until(lambda: failure(service, concept))
        await wait_until(lambda: settled(service, spec))
    assert len(attempts) == 2
    assert (failed.code, failed.stage, failed.attempts) == ("internal-error", "generating", 2)
    assert "secret" not in failed.message
    assert await has_dead_letter(service, spec)


async def test_a_permanent_error_is_not_tried_again(service: Service, provisioned: Server):
    concept, attempts = uuid4(), list[int]()
    spec = consumer_of(concept)

    async def handle(fact: Recorded) -> None:
        attempts.append(fact.sequence)
        raise PermanentError("The provider refused the words.", code="refused", user_fault=True)

    async with consuming(provisioned, spec, handle).running():
        await request(service, concept)
        failed = await wait_until(lambda: failure(service, concept))
        await wait_until(lambda: settled(service, spec))
    assert len(attempts) == 1
    assert (failed.code, failed.message) == ("refused", "The provider refused the words.")
    assert failed.user_fault


async def test_a_transient_error_is_tried_for_longer_than_the_attempts_allowed(
    service: Service, provisioned: Server
):
    concept, attempts = uuid4(), list[int]()
    spec = consumer_of(concept, max_attempts=1)

    async def handle(fact: Recorded) -> None:
        attempts.append(fact.sequence)
        if len(attempts) < 3:
            raise TransientError("The provider is busy.")

    async with consuming(provisioned, spec, handle).running():
        await request(service, concept)
        await wait_until(lambda: len(attempts) == 3)
        await wait_until(lambda: settled(service, spec))
    assert await failure(service, concept) is None
    assert not await has_dead_letter(service, spec)


async def test_a_step_that_takes_longer_than_ack_wait_is_not_given_to_somebody_else(
    service: Service, provisioned: Server
):
    concept, begun, done = uuid4(), list[int](), asyncio.Event()
    spec = consumer_of(concept, ack_wait=0.6)

    async def handle(fact: Recorded) -> None:
        begun.append(fact.sequence)
        await done.wait()

    async with consuming(provisioned, spec, handle).running():
        await request(service, concept)
        await wait_until(lambda: begun)
        beats = asyncio.get_running_loop().time() + 2
        await wait_until(lambda: asyncio.get_running_loop().time() > beats)
        done.set()
        await wait_until(lambda: settled(service, spec))
    assert len(begun) == 1


async def test_running_work_is_cancelled_when_its_concept_is(service: Service, provisioned: Server):
    concept, running, cancelled = uuid4(), asyncio.Event(), asyncio.Event()
    spec = consumer_of(concept, interruptible=True, ack_wait=30)

    async def handle(fact: Recorded) -> None:
        running.set()
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            cancelled.set()
            raise

    async with consuming(provisioned, spec, handle).running():
        await request(service, concept)
        await wait_until(running.is_set)
        await service.log.append(events.concept_cancelled(concept_id=concept), Cause(str(uuid4()), "tests"))
        await wait_until(cancelled.is_set, timeout=3)
        await wait_until(lambda: settled(service, spec))
    assert not await has_dead_letter(service, spec)


async def test_what_a_stopped_replica_left_is_done_by_the_next(service: Service, provisioned: Server):
    concept, begun, finished = uuid4(), asyncio.Event(), asyncio.Event()
    spec = consumer_of(concept)

    async def hang(fact: Recorded) -> None:
        begun.set()
        await asyncio.Event().wait()

    async def finish(fact: Recorded) -> None:
        finished.set()

    stuck = consuming(provisioned, spec, hang)
    stuck.link.broker.config.broker_config.graceful_timeout = 0.1
    async with stuck.running():
        await request(service, concept)
        await wait_until(begun.is_set)
    async with consuming(provisioned, spec, finish).running():
        await wait_until(finished.is_set)
        await wait_until(lambda: settled(service, spec))


async def test_a_message_nobody_can_read_is_buried_and_blocks_nothing(service: Service, provisioned: Server):
    concept, seen = uuid4(), list[Recorded]()
    spec = consumer_of(concept)

    async def handle(fact: Recorded) -> None:
        seen.append(fact)

    async with consuming(provisioned, spec, handle).running():
        await service.link.jetstream.publish(spec.filters[0], b"\xff not json", headers={"ce-id": "x"})
        await wait_until(lambda: has_dead_letter(service, spec))
        await wait_until(lambda: settled(service, spec))
    assert seen == []
