"""POST requests that create: executed once for each Idempotency-Key, within the caller's quota."""

import hashlib
import math
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

from fastapi import Request
from pydantic import BaseModel
from starlette.responses import Response

from concept_contracts import lifecycle, subjects
from concept_contracts.concept_state import Status
from gateway.access.idempotency import Fresh, KeyInvalid, KeyReused, Replay, Stored
from gateway.access.quotas import QuotaExceeded, Usage, headers
from gateway.access.tokens import Identity
from gateway.commands.concepts import derived
from gateway.dependencies import Gateway, unit_of
from gateway.problems import Problem, invalid, not_found
from gateway.responses import encode

Execute = Callable[[UUID], Awaitable[Response]]
_LOCATION = ("header", "Idempotency-Key")
_REMEMBERED_HEADERS = (
    "cache-control",
    "content-disposition",
    "content-type",
    "location",
    "preference-applied",
    "ratelimit",
    "ratelimit-policy",
    "retry-after",
    "x-ratelimit-limit",
    "x-ratelimit-remaining",
    "x-ratelimit-reset",
)
_REPLAYED = {"Idempotent-Replayed": "true"}


async def once(
    parts: Gateway, request: Request, owner: Identity, payload: BaseModel, execute: Execute
) -> Response:
    """The response of `execute`, or the one that an earlier request with the same key got.

    Raises Problem 404 when what that one made is deleted, 422 for a key reused with another payload, 429 over
    the quota.
    """
    keys = request.headers.getlist("idempotency-key")
    if not keys:
        return await within_quota(execute, unit_of(request))
    key = ", ".join(keys)
    # The path holds the ids that the route leaves open, so it stands for the route here.
    claim = await _begin(parts, owner, request.scope["path"], key, payload)
    if isinstance(claim, Replay):
        return await _replayed(parts, claim)
    request.state.request_id = claim.unit
    return await _remembered(parts, claim, execute)


async def _begin(parts: Gateway, owner: Identity, route: str, key: str, payload: BaseModel) -> Fresh | Replay:
    fingerprint = hashlib.sha256(encode(payload)).hexdigest()
    try:
        return await parts.idempotency.begin(owner.user_id, route, key, fingerprint)
    except KeyInvalid as error:
        raise invalid(_LOCATION, str(error)) from error
    except KeyReused as error:
        errors = [{"loc": _LOCATION, "msg": str(error)}]
        raise Problem(422, "idempotency-key-reused", str(error), errors=errors) from error


async def _replayed(parts: Gateway, replay: Replay) -> Response:
    """The kept answer would tell of a concept that is deleted, so it is not given."""
    history = subjects.concept_history(derived(replay.unit, "concept"))
    made = lifecycle.fold(await parts.service.log.load(history))
    if made is not None and made.status is Status.DELETED:
        raise not_found("concept any more: it was deleted")
    kept = replay.response
    return Response(kept.body, kept.status, kept.headers | _REPLAYED)


async def _remembered(parts: Gateway, claim: Fresh, execute: Execute) -> Response:
    try:
        response = await within_quota(execute, claim.unit)
    except BaseException:
        await parts.idempotency.abandon(claim)
        raise
    kept = {name: value for name, value in response.headers.items() if name in _REMEMBERED_HEADERS}
    await parts.idempotency.finish(claim, Stored(response.status_code, kept, bytes(response.body)))
    if claim.again:
        response.headers.update(_REPLAYED)
    return response


async def within_quota(execute: Execute, unit: UUID) -> Response:
    try:
        return await execute(unit)
    except QuotaExceeded as error:
        detail = f"The quota of {error.usage.limit} per {error.usage.window} is used up."
        raise Problem(
            429,
            "quota-exceeded",
            detail,
            retryable=True,
            headers=headers(error.usage),
            extensions=_extensions(error.usage),
        ) from error


def _extensions(usage: Usage) -> dict[str, Any]:
    seconds = math.ceil((usage.reset_at - usage.now).total_seconds()) if usage.reset_at else 0
    used = (usage.limit or 0) - (usage.remaining or 0)
    return {"limit": usage.limit, "current": used, "period": usage.window, "reset_after_seconds": seconds}
