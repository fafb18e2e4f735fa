"""/api/concepts and /api/storage"""

import asyncio
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import Response

from concept_contracts.concept_state import SUCCEEDED, ConceptState
from concept_contracts.streams import CONCEPTS as CONCEPTS_STREAM
from gateway.access.tokens import Identity
from gateway.bodies import json_body
from gateway.commands.concepts import Accepted, quota_of
from gateway.creating import once
from gateway.dependencies import Caller, Gateway, Parts, accepted_concept, newest, own_concept
from gateway.described import IDEMPOTENCY_KEY, IF_NONE_MATCH, accepts, heeds, refuses
from gateway.front_end.bodies import GenerateBody, RefineBody
from gateway.front_end.images import image_path, variation_of
from gateway.front_end.limits import limit_headers
from gateway.front_end.views import ConceptDetail, TaskView, concept_detail, task_view
from gateway.problems import Problem, not_found
from gateway.requests import CreateConcept, Digits, RefineConcept
from gateway.responses import json_response, validated

router = APIRouter(prefix="/api", tags=["front end"])
Generate = Annotated[GenerateBody, Depends(json_body(GenerateBody))]
_SYNCHRONOUS_PATIENCE = 25.0


@router.post(
    "/concepts/generate-with-palettes",
    status_code=202,
    responses={202: {"model": TaskView}, **refuses(429)},
    openapi_extra=accepts(GenerateBody, IDEMPOTENCY_KEY),
)
async def generate_with_palettes(
    request: Request,
    caller: Caller,
    wish: Generate,
    parts: Parts,
    num_palettes: Annotated[int, Query(ge=0, le=12), Digits] = 7,
) -> Response:
    """A concept as a task."""
    creation = _creation(wish, num_palettes)

    async def execute(unit: UUID) -> Response:
        return await _task(parts, caller, await parts.concepts.create(caller, creation, unit))

    return await once(parts, request, caller, creation, execute)


@router.post(
    "/concepts/generate",
    responses={200: {"model": ConceptDetail}, **refuses(429)},
    openapi_extra=accepts(GenerateBody, IDEMPOTENCY_KEY),
)
@router.post(
    "/storage/store",
    responses={200: {"model": ConceptDetail}, **refuses(429)},
    openapi_extra=accepts(GenerateBody, IDEMPOTENCY_KEY),
)
async def generate(request: Request, caller: Caller, wish: Generate, parts: Parts) -> Response:
    """A concept, waited for."""

    async def execute(unit: UUID) -> Response:
        accepted = await parts.concepts.create(caller, _creation(wish), unit)
        await parts.waits.concept_settles(accepted.concept_id, _SYNCHRONOUS_PATIENCE)
        state = await accepted_concept(parts, accepted)
        if state.status not in SUCCEEDED:
            raise _not_made(state)
        limits = limit_headers(await parts.quotas.usage(quota_of(caller.is_anonymous), caller.user_id))
        return json_response(await _detail(parts, state), 200, limits)

    return await once(parts, request, caller, wish, execute)


@router.post(
    "/concepts/refine",
    status_code=202,
    responses={202: {"model": TaskView}, **refuses(429)},
    openapi_extra=accepts(RefineBody, IDEMPOTENCY_KEY),
)
async def refine(
    request: Request,
    caller: Caller,
    body: Annotated[RefineBody, Depends(json_body(RefineBody))],
    parts: Parts,
) -> Response:
    """A refinement of one of the caller's own images."""
    state, variation_id = await pictured(parts, caller, body.original_image_url)
    wish = RefineConcept(
        instructions=body.refinement_prompt,
        preserve=body.preserve_aspects,
        variation_id=variation_id,
        logo_description=body.logo_description,
        theme_description=body.theme_description,
    )

    async def execute(unit: UUID) -> Response:
        return await _task(parts, caller, await parts.concepts.refine(caller, state, wish, unit))

    return await once(parts, request, caller, body, execute)


@router.get(
    "/storage/recent", responses={200: {"model": list[ConceptDetail]}}, openapi_extra=heeds(IF_NONE_MATCH)
)
async def recent(
    request: Request, caller: Caller, parts: Parts, limit: Annotated[int, Query(ge=1, le=50), Digits] = 10
) -> Response:
    """The caller's finished concepts, newest first."""
    page = await asyncio.to_thread(
        parts.model.concepts, caller.user_id, status=SUCCEEDED, before=None, limit=limit
    )
    urls = await parts.presenter.urls(page.items)
    views = [concept_detail(state, urls, parts.settings.address) for state in page.items]
    return validated(request, [view.model_dump(mode="json") for view in views])


@router.get(
    "/storage/concept/{concept_id}",
    responses={200: {"model": ConceptDetail}},
    openapi_extra=heeds(IF_NONE_MATCH),
)
async def detail(request: Request, concept_id: str, caller: Caller, parts: Parts) -> Response:
    state = await own_concept(parts, caller, concept_id)
    if state.status not in SUCCEEDED:
        raise not_found("concept")
    return validated(request, await _detail(parts, state))


async def _task(parts: Gateway, caller: Identity, accepted: Accepted) -> Response:
    await parts.waits.written(CONCEPTS_STREAM.name, accepted.sequence)
    state = await accepted_concept(parts, accepted)
    headers = {"Location": f"/api/tasks/{state.concept_id}", "Retry-After": "1"}
    headers |= limit_headers(await parts.quotas.usage(quota_of(caller.is_anonymous), caller.user_id))
    return json_response(task_view(state), 202, headers)


async def _detail(parts: Gateway, state: ConceptState) -> ConceptDetail:
    return concept_detail(state, await parts.presenter.urls((state,)), parts.settings.address)


async def pictured(parts: Gateway, caller: Identity, url: str) -> tuple[ConceptState, str | None]:
    """The caller's concept that an image belongs to, and the variation. Raises Problem 404."""
    path = image_path(url)
    if path is None or path.user_id != caller.user_id:
        raise not_found("image")
    state = await newest(parts, await own_concept(parts, caller, str(path.concept_id)))
    try:
        variation_id = variation_of(state, path.path)
    except KeyError as error:
        raise not_found("image") from error
    return state, str(variation_id) if variation_id else None


def _creation(wish: GenerateBody, palettes: int = 7) -> CreateConcept:
    return CreateConcept(
        logo_description=wish.logo_description,
        theme_description=wish.theme_description,
        palette_count=palettes,
    )


def _not_made(state: ConceptState) -> Problem:
    if not state.ended:
        detail = "The concept is taking longer than expected. It goes on; look for it in a moment."
        return Problem(503, "still-running", detail, retryable=True, headers={"Retry-After": "5"})
    message = state.error.message if state.error else "The concept was cancelled."
    return Problem(503, state.error.code if state.error else "cancelled", message, retryable=True)
