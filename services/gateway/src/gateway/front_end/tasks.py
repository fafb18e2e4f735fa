"""/api/tasks: here a task and its concept are one."""

import asyncio
from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from concept_contracts.concept_state import SUCCEEDED, ConceptState
from concept_contracts.streams import CONCEPTS as CONCEPTS_STREAM
from gateway.dependencies import Caller, Gateway, Parts, own_concept, unit_of
from gateway.described import IF_NONE_MATCH, heeds, refuses
from gateway.front_end.views import TASK_STATUS, TaskView, task_view
from gateway.problems import invalid, not_found
from gateway.requests import Digits
from gateway.responses import json_response, validated

router = APIRouter(prefix="/api", tags=["front end"])
_NAMES = tuple(dict.fromkeys(TASK_STATUS.values()))


@router.get("/tasks", responses={200: {"model": list[TaskView]}}, openapi_extra=heeds(IF_NONE_MATCH))
async def list_tasks(
    request: Request,
    caller: Caller,
    parts: Parts,
    status: Annotated[str | None, Query(json_schema_extra={"enum": [*_NAMES]})] = None,
    limit: Annotated[int, Query(ge=1, le=50), Digits] = 10,
) -> Response:
    if status is not None and status not in _NAMES:
        raise invalid(("query", "status"), f"A status is one of {', '.join(_NAMES)}.")
    wanted = frozenset(each for each, name in TASK_STATUS.items() if status in (None, name))
    page = await asyncio.to_thread(
        parts.model.concepts, caller.user_id, status=wanted, before=None, limit=limit
    )
    urls = await parts.presenter.urls([state for state in page.items if state.status in SUCCEEDED])
    base = parts.settings.address
    return validated(request, [task_view(state, urls, base).model_dump(mode="json") for state in page.items])


@router.get("/tasks/{task_id}", responses={200: {"model": TaskView}}, openapi_extra=heeds(IF_NONE_MATCH))
@router.get(
    "/concepts/task/{task_id}", responses={200: {"model": TaskView}}, openapi_extra=heeds(IF_NONE_MATCH)
)
async def get_task(request: Request, task_id: str, caller: Caller, parts: Parts) -> Response:
    state = await _own_task(parts, caller, task_id)
    urls = await parts.presenter.urls((state,)) if state.status in SUCCEEDED else None
    return validated(request, task_view(state, urls, parts.settings.address))


@router.post("/tasks/{task_id}/cancel", responses={200: {"model": TaskView}, **refuses(409)})
async def cancel_task(request: Request, task_id: str, caller: Caller, parts: Parts) -> Response:
    state = await _own_task(parts, caller, task_id)
    accepted = await parts.concepts.cancel(state.concept_id, unit_of(request))
    await parts.waits.written(CONCEPTS_STREAM.name, accepted.sequence)
    return json_response(task_view(await _own_task(parts, caller, task_id)))


@router.delete("/tasks/{task_id}", status_code=204)
async def delete_task(request: Request, task_id: str, caller: Caller, parts: Parts) -> Response:
    """Erases the task and with it the concept."""
    state = await _own_task(parts, caller, task_id)
    accepted = await parts.concepts.delete(state.concept_id, unit_of(request))
    await parts.waits.written(CONCEPTS_STREAM.name, accepted.sequence)
    return Response(status_code=204)


async def _own_task(parts: Gateway, caller: Caller, task_id: str) -> ConceptState:
    state = await own_concept(parts, caller, task_id)
    if state.status not in TASK_STATUS:
        raise not_found("task")
    return state
