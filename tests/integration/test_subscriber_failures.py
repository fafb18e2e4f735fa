"""What a subscriber cannot do is tried again, given up and told; by the webhooks of the examples too."""

import json
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest

import webhooks
from concept_contracts.envelope import Recorded
from concept_contracts.events import ConceptFailed, ConceptRequested
from concept_runtime import delivery
from concept_runtime.errors import PermanentError, TransientError
from concept_runtime.service import Service
from concept_runtime.subscriber import Subscriber
from support import events
from support.nats import NatsServer
from support.subscribing import appended, idle, notices, requested, settings_of
from support.waiting import wait_until


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
        await wait_until(lambda: idle(outside, "failing-concepts"))
    assert [tried.count(concept) for concept in ways] == [6, 1, 3]
    assert [letter.code for letter in letters] == ["nonsense", "internal-error"]
    told = await notices(outside, "failing-concepts")
    assert [notice["reason"] for notice in told] == [
        "nonsense (PermanentError)",
        "internal-error (KeyError)",
    ]
    assert [notice["stream_seq"] for notice in told] == [letter.sequence for letter in letters]


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
            await wait_until(lambda: idle(outside, "webhooks-concepts"))
    assert [event["subject"] for event in posted] == [failed[0], *failed]
    assert {event["type"] for event in posted} == {ConceptFailed.type}
    [notice] = await notices(outside, "webhooks-concepts")
    assert notice["reason"] == "refused-by-receiver (PermanentError)"


async def _failed(service: Service) -> str:
    concept = uuid4()
    await requested(service, concept_id=concept)
    await appended(service, events.concept_failed(concept_id=concept))
    return str(concept)
