"""/v1/concepts"""

import asyncio
from typing import Annotated, Any
from urllib.parse import urlencode
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import Response

from concept_contracts.concept_state import Status
from concept_contracts.streams import CONCEPTS as CONCEPTS_STREAM
from gateway.access.quotas import headers as quota_headers
from gateway.access.tokens import Identity
from gateway.bodies import Bounded, json_body
from gateway.commands.concepts import Accepted, quota_of
from gateway.creating import once
from gateway.cursors import following, position
from gateway.dependencies import (
    Caller,
    Gateway,
    OwnConcept,
    Parts,
    accepted_concept,
    newest,
    unit_of,
    written,
)
from gateway.described import CANCEL_AFTER, IDEMPOTENCY_KEY, IF_NONE_MATCH, PREFER, accepts, heeds, refuses
from gateway.preferences import cancel_after, wait_preference
from gateway.problems import invalid
from gateway.representation import ConceptList, ConceptView
from gateway.requests import AddVariation, CreateConcept, Digits, RefineConcept
from gateway.responses import json_response, validated

router = APIRouter(prefix="/v1/concepts", tags=["concepts"])
_LISTED = [status.value for status in Status if status is not Status.DELETED]
_CREATED: dict[int | str, dict[str, Any]] = {
    202: {"model": ConceptView, "description": "Accepted"},
    200: {"model": ConceptView},
}


@router.post(
    "",
    status_code=202,
    responses=_CREATED | refuses(429),
    openapi_extra=accepts(CreateConcept, IDEMPOTENCY_KEY, PREFER, CANCEL_AFTER),
)
async def create_concept(
    request: Request,
    caller: Caller,
    wish: Annotated[CreateConcept, Depends(json_body(CreateConcept))],
    parts: Parts,
) -> Response:
    """Turns two sentences into a logo, palettes and variations."""
    seconds = cancel_after(request)

    async def execute(unit: UUID) -> Response:
        accepted = await parts.concepts.create(caller, wish, unit, seconds)
        return await _accepted(parts, request, caller, accepted)

    return await once(parts, request, caller, wish, execute)


@router.get("", responses={200: {"model": ConceptList}}, openapi_extra=heeds(IF_NONE_MATCH))
async def list_concepts(
    request: Request,
    caller: Caller,
    parts: Parts,
    _: Annotated[None, Depends(written)],
    status: Annotated[str | None, Query(json_schema_extra={"enum": [*_LISTED]})] = None,
    cursor: str | None = None,
    limit: Annotated[int, Query(ge=1, le=100), Digits] = 20,
) -> Response:
    """The caller's concepts, newest first."""
    page = await asyncio.to_thread(
        parts.model.concepts, caller.user_id, status=_status(status), before=position(cursor), limit=limit
    )
    next_cursor = following(page)
    body = ConceptList(items=await parts.presenter.concepts(page.items), next_cursor=next_cursor)
    link = {}
    if next_cursor:
        query = urlencode({**request.query_params, "cursor": next_cursor, "limit": limit})
        link = {"Link": f'<{request.scope["path"]}?{query}>; rel="next"'}
    return validated(request, body, link)


@router.get("/{concept_id}", responses={200: {"model": ConceptView}}, openapi_extra=heeds(IF_NONE_MATCH))
async def get_concept(request: Request, state: OwnConcept, parts: Parts) -> Response:
    return validated(request, await parts.presenter.concept(state))


@router.delete("/{concept_id}", status_code=202)
async def delete_concept(request: Request, state: OwnConcept, _: Bounded, parts: Parts) -> Response:
    """Erases the concept, its files and its history."""
    accepted = await parts.concepts.delete(state.concept_id, unit_of(request))
    await parts.waits.written(CONCEPTS_STREAM.name, accepted.sequence)
    return json_response({"id": str(state.concept_id), "status": Status.DELETED.value}, 202)


@router.post("/{concept_id}/cancel", status_code=202, responses={202: {"model": ConceptView}, **refuses(409)})
async def cancel_concept(request: Request, state: OwnConcept, _: Bounded, parts: Parts) -> Response:
    """Stops the work. 409 when the concept has ended."""
    accepted = await parts.concepts.cancel(state.concept_id, unit_of(request))
    await parts.waits.written(CONCEPTS_STREAM.name, accepted.sequence)
    current = await accepted_concept(parts, accepted)
    return json_response(await parts.presenter.concept(current), 202)


@router.post(
    "/{concept_id}/refinements",
    status_code=202,
    responses=_CREATED | refuses(409, 429),
    openapi_extra=accepts(RefineConcept, IDEMPOTENCY_KEY, PREFER, CANCEL_AFTER),
)
async def refine_concept(
    request: Request,
    caller: Caller,
    state: OwnConcept,
    wish: Annotated[RefineConcept, Depends(json_body(RefineConcept))],
    parts: Parts,
) -> Response:
    """A new concept that starts from this one."""
    seconds = cancel_after(request)

    async def execute(unit: UUID) -> Response:
        parent = await newest(parts, state, wish.variation_id)
        accepted = await parts.concepts.refine(caller, parent, wish, unit, seconds)
        return await _accepted(parts, request, caller, accepted)

    return await once(parts, request, caller, wish, execute)


@router.post(
    "/{concept_id}/variations",
    status_code=202,
    responses=_CREATED | refuses(409),
    openapi_extra=accepts(AddVariation, IDEMPOTENCY_KEY, PREFER),
)
async def add_variation(
    request: Request,
    caller: Caller,
    state: OwnConcept,
    wish: Annotated[AddVariation, Depends(json_body(AddVariation))],
    parts: Parts,
) -> Response:
    """The logo in one more palette."""

    async def execute(unit: UUID) -> Response:
        accepted = await parts.concepts.vary(await newest(parts, state), wish, unit)
        return await _accepted(parts, request, caller, accepted, counts=False)

    return await once(parts, request, caller, wish, execute)


async def _accepted(
    parts: Gateway, request: Request, caller: Identity, accepted: Accepted, counts: bool = True
) -> Response:
    """202 with the concept; 200 when it ended within the time that the caller wished to wait."""
    headers = {"Location": f"/v1/concepts/{accepted.concept_id}"}
    if counts:
        headers |= quota_headers(await parts.quotas.usage(quota_of(caller.is_anonymous), caller.user_id))
    await parts.waits.written(CONCEPTS_STREAM.name, accepted.sequence)
    patience = wait_preference(request)
    if patience is not None:
        headers["Preference-Applied"] = f"wait={patience}"
        await parts.waits.concept_settles(accepted.concept_id, patience)
    state = await accepted_concept(parts, accepted)
    ended = patience is not None and state.settled
    if not ended:
        headers["Retry-After"] = "1"
    return json_response(await parts.presenter.concept(state), 200 if ended else 202, headers)


def _status(text: str | None) -> frozenset[Status] | None:
    if text is None:
        return None
    if text not in _LISTED:
        raise invalid(("query", "status"), f"A status is one of {', '.join(_LISTED)}.")
    return frozenset({Status(text)})
