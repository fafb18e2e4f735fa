"""Whatever is published on the log's subjects, every reader goes on."""

from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from nats.aio.msg import Msg

from concept_contracts import subjects
from concept_contracts.codec import Cause, Message, encode, envelop
from concept_contracts.envelope import Recorded
from concept_contracts.streams import CONCEPTS, ConsumerSpec
from concept_runtime import direct
from concept_runtime.service import Service
from support import events
from support.containers import ContainedNats
from support.nats import NatsServer
from support.raw_nats import publish_raw
from support.services import service_at
from support.waiting import wait_until

Server = ContainedNats | NatsServer
STATUS = ["100", "404", "408", "409", "503"]


def requested() -> Message:
    """About a concept of its own."""
    event = events.concept_requested(concept_id=uuid4())
    cause = Cause(str(uuid4()), "tests")
    return encode(event, envelop(event, source="tests", cause=cause, time=datetime.now(UTC)))


async def published(service: Service, message: Message) -> int:
    """Its sequence."""
    ack = await service.link.jetstream.publish(message.subject, message.data, headers=message.headers)
    return ack.seq


@asynccontextmanager
async def heard(server: Server, *filters: str) -> AsyncIterator[list[Recorded]]:
    """What a consumer is handed, as it comes."""
    handled: list[Recorded] = []
    spec = ConsumerSpec(stream=CONCEPTS.name, durable=f"tests-{uuid4()}", filters=filters, ack_wait=1)
    service = service_at(server.url, "tests-consumer")

    async def handle(fact: Recorded) -> None:
        handled.append(fact)

    service.consume(spec, handle, workers=1)
    async with service.running():
        yield handled


@pytest.mark.parametrize("status", STATUS)
async def test_a_header_named_as_the_servers_own_status_stops_no_reader(
    service: Service, provisioned: Server, status: str
):
    message = requested()
    odd = message._replace(headers=message.headers | {"Status": status, "Description": "No Messages"})
    sequence = await published(service, odd)
    concept_id = message.headers["ce-subject"]
    history = await service.log.load(subjects.concept_history(concept_id))
    assert [fact.sequence for fact in history] == [sequence]
    assert await service.log.fact(CONCEPTS.name, sequence) == history[0]
    async with heard(provisioned, message.subject) as handled:
        await wait_until(lambda: handled)
    assert handled == list(history)


@pytest.mark.parametrize("head", [b"x", b"NATS/1.0 \xff\xff\xff\r\n\r\n"], ids=["none", "bytes"])
async def test_headers_that_are_none_do_not_end_a_connection(
    service: Service, provisioned: Server, head: bytes
):
    heard: list[bytes] = []

    async def hear(message: Msg) -> None:
        heard.append(message.data)

    subscription = await service.link.client.subscribe("tests.>", cb=hear)
    await service.link.client.flush()
    assert await publish_raw(provisioned.url, b"tests.\xff", head, b"odd") == b"PONG"
    await service.link.client.publish("tests.plain", b"plain")
    await wait_until(lambda: len(heard) == 2)
    await subscription.unsubscribe()
    assert heard == [b"odd", b"plain"]


@pytest.mark.parametrize(
    ("subject", "head"),
    [
        (b"concept.evt.v1.\xff\xfe.concept.requested", b"NATS/1.0\r\n\r\n"),
        (b"concept.evt.v1.%s.concept.requested", b"NATS/1.0\r\n\xff: \xfe\r\n\r\n"),
    ],
    ids=["subject", "headers"],
)
async def test_bytes_that_are_no_text_keep_no_reader_from_what_comes_after(
    service: Service, provisioned: Server, subject: bytes, head: bytes
):
    subject = subject.replace(b"%s", str(uuid4()).encode())
    assert await publish_raw(provisioned.url, subject, head, b"\xff") == b"PONG"
    next_one = requested()
    sequence = await published(service, next_one)
    read = direct.read(service.link.client, CONCEPTS.name, ">", start=sequence - 1)
    async with aclosing(read) as messages:
        assert [message.sequence async for message in messages] == [sequence - 1, sequence]
    async with heard(provisioned, "concept.evt.v1.*.concept.requested") as handled:
        await wait_until(lambda: sequence in [fact.sequence for fact in handled], 10)
