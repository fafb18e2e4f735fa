"""The subscriber kit on a real server, with no more rights than the deployed permissions give."""

import asyncio
import os
import re
import sys
from pathlib import Path
from uuid import uuid4

import nats
import pytest
from nats.aio.client import Client

from concept_contracts.envelope import Recorded
from concept_contracts.events import ConceptRequested, ExportRequested
from concept_contracts.streams import CONCEPTS
from concept_runtime.service import Service
from concept_runtime.subscriber import Subscriber
from support import events
from support.nats import NatsServer
from support.subscribing import appended, idle, listening, requested, sequences, settings_of
from support.waiting import wait_until

DOCS = Path(__file__).parents[2] / "docs"


async def test_from_the_beginning_everything_is_heard_in_order_and_a_restart_goes_on(
    guarded: NatsServer, outside: Service
):
    before = await requested(outside, 3)
    subscriber, heard = listening(guarded, "feed")
    async with subscriber.running():
        await wait_until(lambda: heard and heard[-1].sequence == before[-1])
        assert sequences(heard) == sorted(sequences(heard))
        assert set(before) <= set(sequences(heard))
        await wait_until(lambda: idle(outside, "feed-concepts"))
    meanwhile = await requested(outside, 2)
    again, later = listening(guarded, "feed", start="now")
    async with again.running():
        await wait_until(lambda: sequences(later) == meanwhile)


async def test_the_subscriber_of_the_documentation_does_what_it_says(
    guarded: NatsServer, outside: Service, tmp_path: Path
):
    [code] = re.findall(r"```python\n(.*?)```", (DOCS / "subscribing.md").read_text(), re.DOTALL)
    (tmp_path / "ten_lines.py").write_text(code)
    concept = uuid4()
    for event in events.story():
        await appended(outside, event.model_copy(update={"concept_id": concept}))
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-u", str(tmp_path / "ten_lines.py")),
        env={**os.environ, "CONCEPTS_NATS_URL": settings_of(guarded, "newsletter").nats_url},
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout
    line = await asyncio.wait_for(process.stdout.readline(), 30)
    process.terminate()
    assert await asyncio.wait_for(process.wait(), 15) == 0
    assert line.decode().strip() == f"{concept} wears Dusk, Dusk"


async def test_from_now_only_what_comes_is_heard(guarded: NatsServer, outside: Service):
    await requested(outside)
    subscriber, heard = listening(guarded, "late", start="now")
    async with subscriber.running():
        after = await requested(outside, 2)
        await wait_until(lambda: sequences(heard) == after)


async def test_from_a_sequence_on_and_about_one_user_only(guarded: NatsServer, outside: Service):
    user = uuid4()
    first, second = await requested(outside, 2, user_id=user)
    await requested(outside)
    subscriber, heard = listening(guarded, "mine", start=second, user=user)
    async with subscriber.running():
        [third] = await requested(outside, user_id=user)
        await wait_until(lambda: sequences(heard) == [second, third])
    assert first < second


async def test_about_one_concept_nothing_else_is_even_delivered(guarded: NatsServer, outside: Service):
    concept = uuid4()
    await requested(outside, concept_id=concept)
    subscriber, heard = listening(guarded, "one", concept=concept)
    async with subscriber.running():
        await wait_until(lambda: heard)
        await requested(outside)
        info = await outside.link.jetstream.consumer_info(CONCEPTS.name, "one-concepts")
    assert info.config.filter_subjects == [f"concept.evt.v1.{concept}.concept.requested"] or (
        info.config.filter_subject == f"concept.evt.v1.{concept}.concept.requested"
    )
    assert [fact.event.about for fact in heard] == [concept]


async def test_exports_and_concepts_are_heard_by_one_subscriber(guarded: NatsServer, outside: Service):
    subscriber, heard = listening(guarded, "exports", start="now")

    @subscriber.on(ExportRequested)
    async def export(fact: Recorded) -> None:
        heard.append(fact)

    async with subscriber.running():
        await requested(outside)
        await appended(outside, events.export_requested(export_id=uuid4()))
        await wait_until(lambda: len(heard) == 2)
    assert {type(fact.event) for fact in heard} == {ConceptRequested, ExportRequested}


async def test_a_sequence_cannot_begin_two_streams_and_nothing_cannot_be_heard(guarded: NatsServer):
    subscriber, _ = listening(guarded, "exports", start=7)
    subscriber.on(ExportRequested)(_ignore)
    with pytest.raises(ValueError, match="one stream"):
        await _enter(subscriber)
    with pytest.raises(ValueError, match="nothing to hear"):
        await _enter(Subscriber("exports", settings_of(guarded, "exports")))


@pytest.mark.parametrize("name", ["", "a.b", "a b", "*", "news>letter", "news/letter"])
def test_what_can_name_no_consumer_is_no_subscribers_name(name: str):
    with pytest.raises(ValueError, match="no name for a subscriber"):
        Subscriber(name)


async def test_a_named_subscriber_can_neither_say_a_fact_nor_touch_anothers_consumer(
    guarded: NatsServer, outside: Service
):
    violations: list[str] = []

    async def violated(error: Exception) -> None:
        violations.append(str(error))

    subscriber, _ = listening(guarded, "feed")
    async with subscriber.running():
        client = await nats.connect(settings_of(guarded, "crm").nats_url, error_cb=violated)
        end = await outside.log.end(CONCEPTS.name)
        forbidden = [
            f"concept.evt.v1.{uuid4()}.concept.requested",
            f"export.evt.v1.{uuid4()}.export.requested",
            "concept.dlq.v1.persistence-images",
            "concept.prg.v1.x",
            "$JS.API.CONSUMER.DELETE.CONCEPTS.feed-concepts",
            "$JS.API.CONSUMER.MSG.NEXT.CONCEPTS.feed-concepts",
            "$JS.ACK.CONCEPTS.feed-concepts.1.1.1.1.0",
            "$JS.API.STREAM.PURGE.CONCEPTS",
            "$JS.API.STREAM.DELETE.CONCEPTS",
        ]
        await _published(client, forbidden)
        await wait_until(lambda: len(violations) == len(forbidden))
        await client.close()
    assert await outside.log.end(CONCEPTS.name) == end


async def _published(client: Client, forbidden: list[str]) -> None:
    for subject in forbidden:
        await client.publish(subject, b"{}")
    await client.flush()


async def _ignore(fact: Recorded) -> None: ...


async def _enter(subscriber: Subscriber) -> None:
    async with subscriber.running():
        pass
