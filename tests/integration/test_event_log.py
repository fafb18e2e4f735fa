"""Appending to the log: decided on a history, refused when that history has grown, never twice."""

import asyncio
from typing import Any
from uuid import uuid4

import pytest
from nats.js.api import RawStreamMsg

from concept_contracts import subjects
from concept_contracts.codec import Cause
from concept_contracts.envelope import Recorded
from concept_contracts.event import Event
from concept_contracts.events import ConceptRequested
from concept_contracts.streams import CONCEPTS
from concept_runtime.service import Service
from support import events


def _cause() -> Cause:
    return Cause(str(uuid4()), "tests")


async def test_a_history_is_read_back_in_stream_order_with_cause_and_correlation(service: Service):
    concept = uuid4()
    request = Cause("the request", "the chain")
    first = await service.log.append(events.concept_requested(concept_id=concept), request)
    [requested] = await service.log.load(subjects.concept_history(concept))
    second = await service.log.append(events.image_generated(concept_id=concept), Cause.of(requested))
    history = await service.log.load(subjects.concept_history(concept))
    assert events.types(history) == ["ConceptRequested", "ImageGenerated"]
    assert [fact.sequence for fact in history] == [first, second]
    assert [fact.envelope.causation_id for fact in history] == ["the request", requested.envelope.id]
    assert {fact.envelope.correlation_id for fact in history} == {"the chain"}


async def test_the_same_append_again_finds_the_event_that_is_already_there(service: Service):
    event, cause = events.concept_requested(concept_id=uuid4()), _cause()
    assert await service.log.append(event, cause) == await service.log.append(event, cause)
    assert len(await service.log.load(subjects.history(event))) == 1


async def test_of_many_endings_at_once_exactly_one_is_recorded(service: Service):
    concept = uuid4()
    await service.log.append(events.concept_requested(concept_id=concept), _cause())
    endings: list[Event] = [events.concept_cancelled(concept_id=concept) for _ in range(8)]
    endings += [events.concept_failed(concept_id=concept) for _ in range(8)]
    appended = await asyncio.gather(*(service.log.append(ending, _cause()) for ending in endings))
    assert len([sequence for sequence in appended if sequence is not None]) == 1
    assert len(await service.log.load(subjects.concept_history(concept))) == 2


async def test_work_that_comes_after_the_end_is_dropped(service: Service):
    concept = uuid4()
    await service.log.append(events.concept_requested(concept_id=concept), _cause())
    await service.log.append(events.concept_cancelled(concept_id=concept), _cause())
    assert await service.log.append(events.image_generated(concept_id=concept), _cause()) is None


async def test_a_purged_history_is_gone_but_for_what_is_kept(service: Service):
    concept = uuid4()
    await service.log.append(events.concept_requested(concept_id=concept), _cause())
    await service.log.append(events.concept_deleted(concept_id=concept), _cause())
    await service.log.erase(subjects.concept_history(concept), keep=1)
    left = await service.log.load(subjects.concept_history(concept))
    assert events.types(left) == ["ConceptDeleted"]


async def test_many_facts_are_asked_for_together_and_told_in_the_order_asked_for(
    service: Service, monkeypatch: pytest.MonkeyPatch
):
    request, waiting, most = events.concept_requested(concept_id=uuid4()), 0, 0
    places = [await service.log.append(request, _cause())]
    places += [await service.log.append(events.image_generated(**_owned(request)), _cause())]
    get = service.link.jetstream.get_msg

    async def counted(*place: Any, **options: Any) -> RawStreamMsg:
        nonlocal waiting, most
        waiting, most = waiting + 1, max(most, waiting + 1)
        try:
            return await get(*place, **options)
        finally:
            waiting -= 1

    monkeypatch.setattr(service.link.jetstream, "get_msg", counted)
    first, second = [place for place in places if place]
    told = await service.log.facts(CONCEPTS.name, [second, 2**40, *[first] * 500])
    assert [fact and fact.sequence for fact in told] == [second, None, *[first] * 500]
    assert 10 < most < 100


async def test_what_was_decided_on_a_stale_read_is_decided_again_on_the_newest(
    service: Service, monkeypatch: pytest.MonkeyPatch
):
    concept = uuid4()
    await service.log.append(events.concept_requested(concept_id=concept), _cause())
    _stale_at_first(service, monkeypatch)
    assert await service.log.append(events.image_generated(concept_id=concept), _cause())
    history = await service.log.load(subjects.concept_history(concept))
    assert events.types(history) == ["ConceptRequested", "ImageGenerated"]


async def test_nothing_to_do_on_a_stale_read_is_not_believed(
    service: Service, monkeypatch: pytest.MonkeyPatch
):
    request = events.concept_requested(concept_id=uuid4())
    await service.log.append(request, _cause())
    seen: list[int] = []

    def decision(history: tuple[Recorded, ...]) -> Event | None:
        seen.append(len(history))
        return events.concept_cancelled(concept_id=request.concept_id) if history else None

    _stale_at_first(service, monkeypatch)
    assert await service.log.decide(subjects.history(request), decision, _cause())
    assert seen == [0, 1]


def _owned(request: ConceptRequested) -> dict[str, Any]:
    return {"concept_id": request.concept_id, "user_id": request.user_id}


def _stale_at_first(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first read is answered by a replica that knows nothing yet."""
    read, answers = service.log._history, iter([((), 0)])

    async def stale(history_filter: str, after: int = 0) -> tuple[tuple[Recorded, ...], int]:
        return next(answers, None) or await read(history_filter, after)

    monkeypatch.setattr(service.log, "_history", stale)
