"""Work is dropped because the log says that its concept has ended, not because somebody says so."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import UUID, uuid4

import pytest
from nats.aio.client import Client
from nats.aio.msg import Msg

from concept_contracts import failures, subjects
from concept_contracts.codec import Cause
from concept_contracts.envelope import Recorded
from concept_contracts.streams import CONCEPTS, ConsumerSpec
from concept_runtime.interruptions import Interrupter, Interruptions
from concept_runtime.service import Service
from support import events
from support.containers import ContainedNats
from support.nats import NatsServer
from support.services import service_at
from support.waiting import wait_until

Server = ContainedNats | NatsServer
BEYOND = str(10**9)


class Step:
    """A handler that works until it is told that it may end."""

    def __init__(self) -> None:
        self.concept = uuid4()
        self.begun, self.may_end = asyncio.Event(), asyncio.Event()
        self.endings: list[str] = []

    async def __call__(self, fact: Recorded) -> None:
        self.begun.set()
        try:
            await self.may_end.wait()
        except asyncio.CancelledError:
            self.endings.append("interrupted")
            raise
        self.endings.append("done")

    @property
    def requested(self) -> str:
        return f"concept.evt.v1.{self.concept}.concept.requested"

    @property
    def cancelled(self) -> str:
        return f"concept.evt.v1.{self.concept}.concept.cancelled"


@asynccontextmanager
async def working(server: Server, service: Service) -> AsyncIterator[Step]:
    """A step under way; it has ended after the block, and its message is settled."""
    step = Step()
    spec = ConsumerSpec(
        stream=CONCEPTS.name,
        durable=f"tests-{step.concept}",
        filters=(step.requested,),
        interruptible=True,
    )
    consuming = service_at(server.url, "tests-consumer")
    consuming.consume(spec, step, workers=1, on_dead=failures.ending("generating"))
    async with consuming.running():
        await said(service, step.concept)
        await wait_until(step.begun.is_set)
        yield step
        await wait_until(lambda: step.endings)
        await wait_until(lambda: settled(service, spec))


async def said(service: Service, concept: UUID) -> int:
    sequence = await service.log.append(
        events.concept_requested(concept_id=concept), Cause(str(uuid4()), "tests")
    )
    assert sequence
    return sequence


async def settled(service: Service, spec: ConsumerSpec) -> bool:
    info = await service.link.jetstream.consumer_info(spec.stream, spec.durable)
    return not info.num_pending and not info.num_ack_pending


async def heard_by_all(client: Client, subject: str) -> None:
    """Returns a while after what was said before has reached those who listen to the subject."""
    heard = asyncio.Event()

    async def hear(_: Msg) -> None:
        heard.set()

    subscription = await client.subscribe(subject, cb=hear)
    await client.publish(subject, b"")
    await asyncio.wait_for(heard.wait(), 5)
    await subscription.unsubscribe()
    await asyncio.sleep(0.3)


async def test_an_answer_of_the_server_that_is_sent_there_ends_no_work(provisioned: Server, service: Service):
    async with working(provisioned, service) as step:
        asked, client = json.dumps({"last_by_subj": step.requested}).encode(), service.link.client
        another = await said(service, uuid4())
        for request in (asked, json.dumps({"seq": another}).encode()):
            await client.publish("$JS.API.DIRECT.GET.CONCEPTS", request, reply=subjects.live(step.cancelled))
        await heard_by_all(client, subjects.live(step.cancelled))
        step.may_end.set()
    assert step.endings == ["done"]


@pytest.mark.parametrize("sequence", [BEYOND, "newest", "many"])
async def test_what_the_log_does_not_hold_ends_no_work(provisioned: Server, service: Service, sequence: str):
    async with working(provisioned, service) as step:
        newest = await said(service, uuid4())
        headers = {
            "Nats-Stream": CONCEPTS.name,
            "Nats-Subject": step.cancelled,
            "Nats-Sequence": str(newest) if sequence == "newest" else sequence,
        }
        await service.link.client.publish(subjects.live(step.cancelled), b"{}", headers=headers)
        await heard_by_all(service.link.client, subjects.live(step.cancelled))
        step.may_end.set()
    assert step.endings == ["done"]


async def test_a_fact_of_the_log_ends_the_work(provisioned: Server, service: Service):
    async with working(provisioned, service) as step:
        cancelled = events.concept_cancelled(concept_id=step.concept)
        await service.log.append(cancelled, Cause(str(uuid4()), "tests"))
        await wait_until(lambda: step.endings, timeout=3)
    assert step.endings == ["interrupted"]


async def test_what_was_erased_before_it_was_heard_of_ends_the_work(service: Service):
    concept, interruptions = uuid4(), Interruptions()
    work = asyncio.ensure_future(asyncio.Event().wait())
    interruptions.watch(concept, work, await said(service, concept))
    deleted = await service.log.append(
        events.concept_deleted(concept_id=concept), Cause(str(uuid4()), "tests")
    )
    await service.log.erase(subjects.concept_history(concept))
    subject = f"concept.evt.v1.{concept}.concept.deleted"
    told = {"Nats-Subject": subject, "Nats-Sequence": str(deleted)}
    repeated = Msg(_client=service.link.client, subject=subjects.live(subject), headers=told)
    await Interrupter(interruptions, service.log).hear(repeated)
    await asyncio.wait({work}, timeout=3)
    assert work.cancelled()
    assert interruptions.interrupted(work)
