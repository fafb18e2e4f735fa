"""Whatever is published on the log's subjects, readers go on, and what none can read is a dead letter."""

from collections.abc import AsyncIterator, Callable
from contextlib import aclosing, asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4

import pytest
from nats.aio.msg import Msg

from concept_contracts import failures, subjects
from concept_contracts.codec import Cause, Message, encode, envelop
from concept_contracts.dead_letters import DeadLetter
from concept_contracts.envelope import Recorded
from concept_contracts.event import Event
from concept_contracts.events import ConceptFailed
from concept_contracts.streams import CONCEPTS, ConsumerSpec
from concept_runtime import dead_letters, direct
from concept_runtime.errors import PermanentError
from concept_runtime.service import Service
from concept_visualizer.dead_letters import everything
from concept_visualizer.replaying import replay
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
    return written(events.concept_requested(concept_id=uuid4()))


def deleted() -> Message:
    return written(events.concept_deleted(concept_id=uuid4()))


def written(event: Event) -> Message:
    cause = Cause(str(uuid4()), "tests")
    return encode(event, envelop(event, source="tests", cause=cause, time=datetime.now(UTC)))


async def published(service: Service, message: Message) -> int:
    """Its sequence."""
    ack = await service.link.jetstream.publish(message.subject, message.data, headers=message.headers)
    return ack.seq


class Heard(NamedTuple):
    """A consumer, and what it was handed so far."""

    spec: ConsumerSpec
    facts: list[Recorded]


@asynccontextmanager
async def hearing(server: Server, *filters: str, interruptible: bool = False) -> AsyncIterator[Heard]:
    """One message at a time, as where the order counts: what is not settled holds up all after it."""
    spec = ConsumerSpec(
        stream=CONCEPTS.name,
        durable=f"tests-{uuid4()}",
        filters=filters,
        ack_wait=1,
        max_ack_pending=1,
        interruptible=interruptible,
    )
    heard = Heard(spec, [])
    service = service_at(server.url, "tests-consumer")

    async def handle(fact: Recorded) -> None:
        heard.facts.append(fact)

    service.consume(spec, handle, workers=1, on_dead=failures.ending("generating"))
    async with service.running():
        yield heard


async def buried(service: Service, server: Server, spec: ConsumerSpec, sequence: int) -> DeadLetter:
    """The letter that becomes of a message, once the consumer is done with all it was given."""

    async def found() -> DeadLetter | None:
        info = await service.link.jetstream.consumer_info(spec.stream, spec.durable)
        letters = [] if info.num_ack_pending or info.num_pending else await everything(server.url)
        own = (each.letter for each in letters if each.letter.consumer == spec.durable)
        return next((letter for letter in own if letter.sequence == sequence), None)

    return await wait_until(found)


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
    async with hearing(provisioned, message.subject) as heard:
        await wait_until(lambda: heard.facts)
    assert heard.facts == list(history)


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
    await wait_until(lambda: b"plain" in heard, what="the message after it")
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
    async with hearing(provisioned, "concept.evt.v1.*.concept.requested") as heard:
        await wait_until(lambda: sequence in [fact.sequence for fact in heard.facts], 10)


@pytest.mark.parametrize(
    ("headers", "data"),
    [
        ({"ce-id": "x"}, b"\xff" * 1_000_000),
        ({"ce-id": '"é' * 5_000, "ce-type": '"' * 20_000, "ce-subject": "é" * 5_000}, b"\xff" * 900_000),
    ],
    ids=["body", "headers-too"],
)
async def test_a_message_too_large_for_a_letter_is_cut_and_ends_its_concept(
    service: Service, provisioned: Server, headers: dict[str, str], data: bytes
):
    request = requested()
    await published(service, request)
    concept_id = request.headers["ce-subject"]
    large = Message(f"concept.evt.v1.{concept_id}.image.generated", headers, data)
    sequence = await published(service, large)
    async with hearing(provisioned, large.subject) as heard:
        letter = await buried(service, provisioned, heard.spec, sequence)
    history = await service.log.load(subjects.concept_history(concept_id))
    assert letter.cut
    assert (letter.code, letter.retryable) == ("undecodable", False)
    assert 500_000 < len(letter.data) < len(data)
    assert data.startswith(letter.data)
    assert events.types(history) == ["ConceptRequested", "ConceptFailed"]
    assert isinstance(history[1].event, ConceptFailed)
    assert (history[1].event.code, history[1].event.retryable) == ("undecodable", False)


@pytest.mark.parametrize("concept", ["not-a-uuid", "A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11", "\xe9"])
async def test_a_subject_that_names_no_concept_ends_as_a_dead_letter(
    service: Service, provisioned: Server, concept: str, tmp_path: Path
):
    subject = f"concept.evt.v1.{concept}.image.generated"
    sequence = await published(service, Message(subject, {}, b"garbage"))
    async with hearing(provisioned, "concept.evt.v1.*.image.generated", interruptible=True) as heard:
        letter = await buried(service, provisioned, heard.spec, sequence)
    assert (letter.subject, letter.data) == (subject, b"garbage")
    for model in ("persistence", "gateway"):
        await replay(provisioned.url, model, None, str(tmp_path / model), lambda _: None)


async def test_a_fact_on_the_subject_of_another_concept_is_about_neither(
    service: Service, provisioned: Server
):
    fact = deleted()
    other = f"concept.evt.v1.{uuid4()}.concept.deleted"
    sequence = await published(service, fact._replace(subject=other))
    async with hearing(provisioned, other) as heard:
        await buried(service, provisioned, heard.spec, sequence)
    assert heard.facts == []
    assert await service.log.load(subjects.concept_history(other.split(".")[3])) == ()


async def test_an_envelope_of_another_version_is_not_taken_for_ours(service: Service, provisioned: Server):
    message = requested()
    odd = message._replace(headers=message.headers | {"ce-specversion": "0.3"})
    sequence = await published(service, odd)
    async with hearing(provisioned, odd.subject) as heard:
        letter = await buried(service, provisioned, heard.spec, sequence)
    assert (letter.code, heard.facts) == ("undecodable", [])


async def test_what_is_logged_of_an_unreadable_message_is_a_line_without_its_text(
    service: Service, provisioned: Server, caplog: pytest.LogCaptureFixture
):
    message = requested()
    odd = message._replace(data=b'{"logo_description": "for jane@example.org", "width": "broad"}')
    sequence = await published(service, odd)
    async with hearing(provisioned, odd.subject) as heard:
        letter = await buried(service, provisioned, heard.spec, sequence)
    told = [entry.getMessage() for entry in caplog.records if heard.spec.durable in entry.getMessage()]
    assert told == [f"{heard.spec.durable}: dead letter (undecodable): {letter.reason}"]
    assert "\n" not in letter.reason
    assert "jane" not in letter.reason


async def test_a_message_that_cannot_be_settled_is_told_of_and_comes_again(
    service: Service,
    provisioned: Server,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
):
    sequence = await published(service, Message(f"concept.evt.v1.{uuid4()}.a.b", {}, b"garbage"))
    monkeypatch.setattr(dead_letters, "letter_about", _failing_once(dead_letters.letter_about))
    async with hearing(provisioned, "concept.evt.v1.*.a.b") as heard:
        await buried(service, provisioned, heard.spec, sequence)
    assert "could not be settled" in caplog.text


def _failing_once(function: Callable[..., Any]) -> Callable[..., Any]:
    tried: list[object] = []

    def called(*given: object) -> object:
        tried.append(given)
        if len(tried) == 1:
            raise ZeroDivisionError
        return function(*given)

    return called


async def test_what_no_message_holds_fails_for_good_and_the_connection_stays(service: Service):
    event = events.concept_requested(concept_id=uuid4())
    for size in (30_000, 1_000_000):
        with pytest.raises(PermanentError) as refused:
            await service.log.append(event, Cause("é" * size, "tests"))
        assert refused.value.code == "too-large"
    assert service.link.client.stats["reconnects"] == 0
