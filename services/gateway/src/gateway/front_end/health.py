"""/api/health"""

from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from concept_contracts.streams import CONCEPT_IMAGES, PALETTE_IMAGES
from gateway.access.tokens import Identity
from gateway.commands.concepts import CONCEPTS, quota_of
from gateway.commands.exports import EXPORTS
from gateway.dependencies import Gateway, Parts, caller
from gateway.front_end.limits import limit_view
from gateway.problems import Problem
from gateway.responses import json_response

router = APIRouter(prefix="/api/health", tags=["front end"])
_KINDS = {
    "generate_concept": CONCEPTS,
    "refine_concept": CONCEPTS,
    "store_concept": CONCEPTS,
    "get_concepts": None,
    "sessions": None,
    "export_action": EXPORTS,
}


@router.get("/", include_in_schema=False)
@router.get("", include_in_schema=False)
@router.get("/check")
@router.get("/ping")
async def ping() -> Response:
    return json_response({"status": "ok"}, headers={"Cache-Control": "no-store"})


@router.get("/config")
async def config() -> Response:
    return json_response({"storage": {"concept": CONCEPT_IMAGES.name, "palette": PALETTE_IMAGES.name}})


@router.get("/rate-limits")
@router.get("/rate-limits-status")
async def rate_limits(request: Request, parts: Parts) -> Response:
    """What is left. Without a valid token: what a new user would have."""
    identity = await _optional_caller(request, parts)
    limits = {name: await _limit(parts, kind, identity) for name, kind in _KINDS.items()}
    body: dict[str, Any] = {
        "user_identifier": str(identity.user_id) if identity else "anonymous",
        "limits": limits,
        "default_limits": [limits["generate_concept"]["limit"]],
    }
    return json_response(body, headers={"Cache-Control": "no-store"})


async def _optional_caller(request: Request, parts: Gateway) -> Identity | None:
    try:
        return await caller(request, parts)
    except Problem:
        return None


async def _limit(parts: Gateway, kind: str | None, identity: Identity | None) -> dict[str, Any]:
    if kind is None:
        return limit_view(parts.quotas.unlimited())
    if identity is None:
        return limit_view(parts.quotas.untouched(kind))
    own = quota_of(identity.is_anonymous) if kind == CONCEPTS else kind
    return limit_view(await parts.quotas.usage(own, identity.user_id))
