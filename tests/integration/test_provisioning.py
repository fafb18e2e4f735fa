"""Streams, buckets and consumers come to be as specified, however often, whatever was there."""

import nats

from concept_contracts.streams import BUCKETS, CONCEPTS, CONSUMERS, STREAMS
from concept_runtime.provisioning import provision, stream_config
from concept_visualizer.doctor import log as examine_log
from support.containers import ContainedNats
from support.nats import NatsServer

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
