"""Histories and live streams: /v1/concepts/{id}/events and /v1/events"""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request
from pydantic import BaseModel
from starlette.responses import Response, StreamingResponse

from concept_contracts import lifecycle, subjects
from concept_contracts.concept_state import Status
from concept_contracts.envelope import Recorded
from concept_contracts.streams import CONCEPTS
from gateway.cursors import following
from gateway.dependencies import Caller, Gateway, OwnConcept, Parts
from gateway.described import ACCEPT, IF_NONE_MATCH, LAST_EVENT_ID, heeds
from gateway.live.streams import concept_stream, nothing_left, resume_from, user_stream
from gateway.preferences import wants_stream
from gateway.problems import not_found
from gateway.public_facts import public
from gateway.representation import ConceptList
from gateway.responses import validated

router = APIRouter(tags=["events"])
_VARY = {"Vary": "Accept, Authorization, Cookie"}
_HEADERS = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no", **_VARY}
_OVERVIEW = 20


class CloudEvent(BaseModel):
    """https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md"""

    specversion: str
    id: str
    type: str
    source: str
    subject: str
    time: datetime
    dataschema: str
    datacontenttype: str
    correlationid: str
    causationid: str
    sequence: str
    traceparent: str | None = None
    data: dict[str, Any]


class History(BaseModel):
    events: list[CloudEvent]


@router.get(
    "/v1/concepts/{concept_id}/events",
    responses={200: {"model": History, "content": {"text/event-stream": {"schema": {"type": "string"}}}}},
    openapi_extra=heeds(ACCEPT, LAST_EVENT_ID, IF_NONE_MATCH),
)
async def concept_events(request: Request, state: OwnConcept, parts: Parts) -> Response:
    """The history as CloudEvents; with `Accept: text/event-stream` live, resumed by Last-Event-ID."""
    history = await parts.service.log.load(subjects.concept_history(state.concept_id))
    majors = parts.settings.event_versions
    if not wants_stream(request):
        told = {"events": [public(fact, majors) for fact in history]}
        return validated(request, told, _VARY)
    current = lifecycle.fold(history)
    if current is None or current.status is Status.DELETED:
        raise not_found("concept")
    log = parts.service.log
    resume = await resume_from(request.headers.get("last-event-id"), log, current.sequence)
    if nothing_left(current, resume):
        return Response(status_code=204, headers=_HEADERS)
    return await _streaming(concept_stream(log, parts.hub, current, resume, parts.presenter.as_json, majors))


@router.get(
    "/v1/events",
    response_class=Response,
    responses={200: {"content": {"text/event-stream": {"schema": {"type": "string"}}}}},
    openapi_extra=heeds(LAST_EVENT_ID),
)
async def user_events(request: Request, caller: Caller, parts: Parts) -> Response:
    """The events of all of the caller's concepts, live."""
    log = parts.service.log
    applied = parts.projector.applied[CONCEPTS.name]
    resume = await resume_from(request.headers.get("last-event-id"), log, applied)

    async def overview() -> tuple[int, dict[str, Any]]:
        position = parts.projector.applied[CONCEPTS.name]
        page = await asyncio.to_thread(
            parts.model.concepts, caller.user_id, status=None, before=None, limit=_OVERVIEW
        )
        views = await parts.presenter.concepts(page.items)
        listed = ConceptList(items=views, next_cursor=following(page))
        return position, listed.model_dump(mode="json")

    async def facts_after(sequence: int) -> list[tuple[int, Recorded | None]]:
        return await _facts(parts, caller.user_id, sequence)

    majors = parts.settings.event_versions
    return await _streaming(user_stream(parts.hub, caller.user_id, resume, overview, facts_after, majors))


async def _facts(parts: Gateway, user_id: UUID, after: int) -> list[tuple[int, Recorded | None]]:
    sequences = await asyncio.to_thread(parts.model.facts_of, user_id, after)
    facts = await parts.service.log.facts(CONCEPTS.name, sequences)
    return list(zip(sequences, facts, strict=True))


async def _streaming(events: AsyncIterator[bytes]) -> Response:
    """Makes the first event before the answer begins, so that what goes wrong is still told as a problem."""
    first = await anext(events, None)

    async def body() -> AsyncIterator[bytes]:
        if first is not None:
            yield first
        async for event in events:
            yield event

    return StreamingResponse(body(), headers=_HEADERS, media_type="text/event-stream")
