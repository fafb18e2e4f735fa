"""The server killed and brought back: nobody ends, nothing is lost, and what is refused is said so."""

from uuid import uuid4

import pytest

from concept_contracts import subjects
from concept_contracts.codec import Cause
from concept_contracts.envelope import Recorded
from concept_contracts.streams import CONCEPTS, ConsumerSpec
from concept_runtime.errors import Unavailable
from concept_runtime.service import Service
from support import events
from support.containers import ContainedNats
from support.nats import NatsServer
from support.services import service_at
from support.waiting import insist, wait_until

Server = ContainedNats | NatsServer
_EVERYTHING = ConsumerSpec(
    stream=CONCEPTS.name,
    durable="tests-reconnect",
    filters=("concept.evt.v1.*.concept.requested",),
    ack_wait=2,
)


async def _request(service: Service) -> str:
    event = events.concept_requested(concept_id=uuid4())
    await service.log.append(event, Cause(str(uuid4()), "tests"))
    return str(event.concept_id)


# The client leaves the streams of connections that failed half-way to the garbage collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
async def test_a_service_outlives_a_killed_server_and_handles_what_comes_after(
    service: Service, provisioned: Server
):
    handled = set[str]()

    async def handle(fact: Recorded) -> None:
        handled.add(str(fact.event.about))

    consumer = service_at(provisioned.url, "tests-consumer")
    consumer.consume(_EVERYTHING, handle)
    async with consumer.running():
        before = await _request(service)
        await wait_until(lambda: before in handled)
        provisioned.kill()
        await wait_until(lambda: not service.link.connected)
        with pytest.raises(Unavailable):
            await _request(service)
        report = await wait_until(lambda: _unwell(consumer))
        assert report["nats"] == "not connected to NATS"
        provisioned.start()
        await wait_until(lambda: service.link.connected and consumer.link.connected)
        history = subjects.concept_history(before)
        assert len(await insist(lambda: service.log.load(history), Unavailable)) == 1
        after = await insist(lambda: _request(service), Unavailable)
        await wait_until(lambda: after in handled, what=f"{after} handled")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
async def test_a_service_that_is_told_to_end_while_the_server_is_away_ends(fresh_nats: NatsServer):
    async with service_at(fresh_nats.url, "tests-consumer").running() as service:
        fresh_nats.kill()
        await wait_until(lambda: not service.link.connected)
    assert not service.link.connected


async def _unwell(service: Service) -> dict[str, str | None]:
    report = await service.health.report()
    return report if any(report.values()) else {}


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
async def test_a_service_that_ends_just_as_its_connection_breaks_was_not_cancelled(fresh_nats: NatsServer):
    async with service_at(fresh_nats.url, "tests-consumer").running() as service:
        client = service.link.client
        fresh_nats.kill()
        await wait_until(lambda: client.is_reconnecting, interval=0)
    assert not service.link.connected
