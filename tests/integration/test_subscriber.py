"""The subscriber kit on a real server, with no more rights than the deployed permissions give."""

import asyncio
import json
import os
import re
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx
import nats
import pytest
import pytest_asyncio
from nats.aio.client import Client

import webhooks
from concept_contracts import lifecycle
from concept_contracts.codec import Cause
from concept_contracts.envelope import Recorded
from concept_contracts.event import Event
from concept_contracts.events import ConceptFailed, ConceptRequested, ExportRequested
from concept_contracts.streams import CONCEPTS, DEAD_LETTERS
from concept_runtime import delivery
from concept_runtime.errors import PermanentError, TransientError
from concept_runtime.provisioning import provision
from concept_runtime.service import Service
from concept_runtime.settings import ServiceSettings
from concept_runtime.subscriber import Subscriber
from concept_visualizer.authorization import ROLES, render
from support import events
from support.nats import NatsServer
from support.waiting import wait_until

DOCS = Path(__file__).parents[2] / "docs"
NAMES = ("crm", "webhooks", "feed", "late", "one", "mine", "exports", "failing", "newsletter")
USERS = ("operator", "subscriber", *NAMES, *(role.name for role in ROLES))


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NatsServer]:
    folder = tmp_path_factory.mktemp("guarded")
    permissions = folder / "authorization.conf"
    permissions.write_text(render(NAMES))
    passwords = {f"NATS_{user.upper().replace('-', '_')}_PASSWORD": f"of-{user}" for user in USERS}
    server = NatsServer(folder, include=permissions, environment=passwords)
    yield server.start()
    server.stop()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def outside(guarded: NatsServer) -> AsyncIterator[Service]:
    """Says what the services say."""
    await provision(settings_of(guarded, "operator").nats_url)
    async with Service(
        "tests", settings_of(guarded, "operator"), admits=lifecycle.admits
    ).running() as service:
        yield service


def settings_of(server: NatsServer, user: str) -> ServiceSettings:
    return ServiceSettings(nats_url=server.url.replace("nats://", f"nats://{user}:of-{user}@"))


async def requested(service: Service, count: int = 1, **fields: Any) -> list[int]:
    said = [events.concept_requested(**{"concept_id": uuid4()} | fields) for _ in range(count)]
    return [await appended(service, event) for event in said]


async def appended(service: Service, event: Event) -> int:
    sequence = await service.log.append(event, Cause(str(uuid4()), "tests"))
    assert sequence
    return sequence


def listening(server: NatsServer, name: str, **choices: Any) -> tuple[Subscriber, list[Recorded]]:
    subscriber, heard = Subscriber(name, settings_of(server, name), **choices), list[Recorded]()

    @subscriber.on(ConceptRequested)
    async def hear(fact: Recorded) -> None:
        heard.append(fact)

    return subscriber, heard


def sequences(heard: list[Recorded]) -> list[int]:
    return [fact.sequence for fact in heard]


async def test_from_the_beginning_everything_is_heard_in_order_and_a_restart_goes_on(
    guarded: NatsServer, outside: Service
):
    before = await requested(outside, 3)
    subscriber, heard = listening(guarded, "feed")
    async with subscriber.running():
        await wait_until(lambda: heard and heard[-1].sequence == before[-1])
        assert sequences(heard) == sorted(sequences(heard))
        assert set(before) <= set(sequences(heard))
        await wait_until(lambda: _idle(outside, "feed-concepts"))
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


async def test_what_fails_is_tried_again_and_given_up_with_a_notice_and_a_letter(
    guarded: NatsServer, outside: Service, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(delivery, "FIRST_DELAY", 0.02)
    tried: list[UUID] = []
    letters: list[Any] = []

    async def keep(letter: Any) -> None:
        letters.append(letter)

    ways = {
        uuid4(): TransientError("away"),
        uuid4(): PermanentError("no", code="nonsense"),
        uuid4(): KeyError("x"),
    }
    subscriber = Subscriber("failing", settings_of(guarded, "failing"), start="now", attempts=3, on_dead=keep)

    @subscriber.on(ConceptRequested)
    async def fail(fact: Recorded) -> None:
        tried.append(fact.event.about)
        error = ways.get(fact.event.about)
        if isinstance(error, TransientError) and tried.count(fact.event.about) > 5:
            return
        if error:
            raise error

    async with subscriber.running():
        for concept in ways:
            await requested(outside, concept_id=concept)
        await wait_until(lambda: _idle(outside, "failing-concepts"))
    assert [tried.count(concept) for concept in ways] == [6, 1, 3]
    assert [letter.code for letter in letters] == ["nonsense", "internal-error"]
    notices = await _notices(outside, "failing-concepts")
    assert [notice["reason"] for notice in notices] == [
        "nonsense (PermanentError)",
        "internal-error (KeyError)",
    ]
    assert [notice["stream_seq"] for notice in notices] == [letter.sequence for letter in letters]


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


async def test_the_example_posts_each_end_once_waits_for_its_receiver_and_takes_a_refusal(
    guarded: NatsServer, outside: Service, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(delivery, "FIRST_DELAY", 0.02)
    answers = iter([503, 200, 410, 200])
    posted: list[dict[str, Any]] = []

    def receiver(request: httpx.Request) -> httpx.Response:
        posted.append(json.loads(request.content))
        return httpx.Response(next(answers))

    async with httpx.AsyncClient(transport=httpx.MockTransport(receiver)) as http:
        hooks = webhooks.build(settings_of(guarded, "webhooks"), http, "https://crm.example/hook")
        async with hooks.running():
            failed = [await _failed(outside) for _ in range(3)]
            await wait_until(lambda: len(posted) == 4)
            await wait_until(lambda: _idle(outside, "webhooks-concepts"))
    assert [event["subject"] for event in posted] == [failed[0], *failed]
    assert {event["type"] for event in posted} == {ConceptFailed.type}
    [notice] = await _notices(outside, "webhooks-concepts")
    assert notice["reason"] == "refused-by-receiver (PermanentError)"


async def _failed(service: Service) -> str:
    concept = uuid4()
    await requested(service, concept_id=concept)
    await appended(service, events.concept_failed(concept_id=concept))
    return str(concept)


async def _published(client: Client, forbidden: list[str]) -> None:
    for subject in forbidden:
        await client.publish(subject, b"{}")
    await client.flush()


async def _idle(service: Service, durable: str) -> bool:
    info = await service.link.jetstream.consumer_info(CONCEPTS.name, durable)
    return not info.num_pending and not info.num_ack_pending


async def _notices(service: Service, durable: str) -> list[dict[str, Any]]:
    """What the server said about messages that the consumer gave up."""
    subject = f"$JS.EVENT.ADVISORY.CONSUMER.MSG_TERMINATED.{CONCEPTS.name}.{durable}"
    jetstream = service.link.jetstream

    async def counted() -> int:
        found = await jetstream.stream_info(DEAD_LETTERS.name, subjects_filter=subject)
        return (found.state.subjects or {}).get(subject, 0)

    count, found, after = await wait_until(counted), list[dict[str, Any]](), 0
    while len(found) < count:
        message = await jetstream.get_msg(DEAD_LETTERS.name, after + 1, subject, next=True)
        after = message.seq or 0
        found.append(json.loads(message.data or b""))
    return found


async def _ignore(fact: Recorded) -> None: ...


async def _enter(subscriber: Subscriber) -> None:
    async with subscriber.running():
        pass
