"""Streams, buckets and consumers come to be as specified, however often, whatever was there."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import nats
import pytest
from faststream.nats import NatsMessage

from concept_contracts.dead_letters import DeadLetter
from concept_contracts.streams import BUCKETS, CONCEPTS, CONSUMERS, PERSISTENCE_TASKS, STREAMS, ConsumerSpec
from concept_runtime.provisioning import provision, stream_config
from concept_visualizer import doctor
from concept_visualizer.doctor import log as examine_log
from support.containers import ContainedNats
from support.nats import NatsServer
from support.services import service_at
from support.waiting import wait_until

Server = ContainedNats | NatsServer


async def test_provisioning_again_changes_nothing_and_keeps_what_is_stored(provisioned: Server):
    client = await nats.connect(provisioned.url)
    try:
        jetstream = client.jetstream()
        await jetstream.publish("concept.evt.v1.kept.concept.requested", b"kept")
        before = {info.config.name: info.config for info in await jetstream.streams_info()}
        await provision(provisioned.url)
        after = {info.config.name: info.config for info in await jetstream.streams_info()}
        kept = await jetstream.get_last_msg(CONCEPTS.name, "concept.evt.v1.kept.>")
    finally:
        await client.close()
    assert after == before
    assert len(after) == len(STREAMS) + len(BUCKETS)
    assert kept.data == b"kept"


async def test_provisioning_restores_a_stream_somebody_else_redeclared(provisioned: Server):
    client = await nats.connect(provisioned.url)
    try:
        jetstream = client.jetstream()
        spoiled = stream_config(CONCEPTS).evolve(max_age=3600, republish=None)
        await jetstream.update_stream(spoiled)
        findings = {finding.what: finding for finding in await examine_log(provisioned.url)}
        assert "CONCEPTS: max_age differs" in findings["streams"].detail
        await provision(provisioned.url)
        config = (await jetstream.stream_info(CONCEPTS.name)).config
    finally:
        await client.close()
    assert config.max_age == 0
    assert config.republish is not None
    assert config.republish.dest == "concept.live.>"


async def test_the_doctor_finds_a_provisioned_log_as_specified(provisioned: Server):
    await provision(provisioned.url)
    findings = {finding.what: finding for finding in await examine_log(provisioned.url)}
    assert [finding for finding in findings.values() if not finding.well] == []
    assert findings["consumers"].detail == f"{len(CONSUMERS)} as specified"


async def test_the_doctor_tells_of_a_message_that_is_tried_without_end(
    fresh_nats: NatsServer, monkeypatch: pytest.MonkeyPatch
):
    consumer = PERSISTENCE_TASKS
    async with service_at(fresh_nats.url, "tests").running() as service:
        await service.link.jetstream.publish(f"concept.evt.v1.{uuid4()}.a.b", b"")
        reading = await service.link.jetstream.pull_subscribe_bind(consumer.durable, consumer.stream)
        for _ in range(2):
            (message,) = await reading.fetch(1)
            await message.nak()
        await reading.fetch(1)
    tried = await found(fresh_nats, f"lag {consumer.durable}")
    assert tried.well
    assert "1 tried again, the oldest from" in tried.detail
    monkeypatch.setattr(doctor, "_LONGEST_TRY", 0)
    assert "read the log" in (await found(fresh_nats, f"lag {consumer.durable}")).remedy
    assert (await found(fresh_nats, "lag persistence-images")).well


async def test_the_doctor_tells_of_a_consumer_that_somebody_paused(fresh_nats: NatsServer):
    consumer = PERSISTENCE_TASKS
    async with service_at(fresh_nats.url, "tests").running() as service:
        tomorrow = datetime.now(UTC) + timedelta(days=1)
        await service.link.jetstream.pause_consumer(consumer.stream, consumer.durable, tomorrow.isoformat())
    paused = await found(fresh_nats, f"lag {consumer.durable}")
    assert paused.remedy == f"resume it: `nats consumer resume {consumer.stream} {consumer.durable}`"


async def test_a_service_makes_its_consumer_again_when_somebody_deleted_it(
    provisioned: Server, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("concept_runtime.service._LOOK_AGAIN", 0.05)
    subject = f"concept.evt.v1.{uuid4()}.a.b"
    spec = ConsumerSpec(stream=CONCEPTS.name, durable=f"tests-{uuid4()}", filters=(subject,))
    handled: list[bytes] = []

    async def handle(body: bytes) -> None:
        handled.append(body)

    async def body(message: NatsMessage) -> bytes:
        return message.body

    service = service_at(provisioned.url, "tests")
    service.consume(spec, handle, decoder=body)
    async with service.running():
        assert await service.link.jetstream.delete_consumer(spec.stream, spec.durable)
        await service.link.jetstream.publish(subject, b"after")
        await wait_until(lambda: handled == [b"after"])


async def test_the_doctor_tells_of_dead_letters_that_are_no_users_fault(fresh_nats: NatsServer):
    client = await nats.connect(fresh_nats.url)
    try:
        for user_fault, remedy in ((True, ""), (False, "`concepts dlq list`")):
            letter = DeadLetter(
                consumer="tests",
                stream="CONCEPTS",
                sequence=1,
                subject="concept.evt.v1.x.a.b",
                code="refused",
                message="",
                reason="",
                user_fault=user_fault,
                attempts=1,
                time=datetime.now(UTC),
                data=b"",
            )
            await client.jetstream().publish("concept.dlq.v1.tests", letter.model_dump_json().encode())
            assert remedy in (kept := await found(fresh_nats, "dead letters")).remedy
            assert kept.well == user_fault
    finally:
        await client.close()
    assert kept.detail == "2 kept, 1 of them no user's fault"


async def found(server: NatsServer, what: str) -> doctor.Finding:
    return next(finding for finding in await examine_log(server.url) if finding.what == what)
