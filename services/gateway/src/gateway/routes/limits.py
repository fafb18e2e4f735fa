"""/v1/limits"""

from datetime import datetime

from fastapi import APIRouter, Request
from pydantic import BaseModel
from starlette.responses import Response

from gateway.access.quotas import Usage
from gateway.commands.concepts import CONCEPTS, quota_of
from gateway.commands.exports import EXPORTS
from gateway.dependencies import Caller, Parts
from gateway.described import IF_NONE_MATCH, heeds
from gateway.responses import validated

router = APIRouter(tags=["limits"])


class Limit(BaseModel):
    limit: int | None
    remaining: int | None
    reset_at: datetime | None
    window: str


class Limits(BaseModel):
    limits: dict[str, Limit]


@router.get("/v1/limits", responses={200: {"model": Limits}}, openapi_extra=heeds(IF_NONE_MATCH))
async def limits(request: Request, caller: Caller, parts: Parts) -> Response:
    """What is left of each quota; null where there is no limit."""
    kinds = {CONCEPTS: quota_of(caller.is_anonymous), EXPORTS: EXPORTS}
    usages = {name: await parts.quotas.usage(kind, caller.user_id) for name, kind in kinds.items()}
    return validated(request, Limits(limits={kind: _view(usage) for kind, usage in usages.items()}))


def _view(usage: Usage) -> Limit:
    return Limit(limit=usage.limit, remaining=usage.remaining, reset_at=usage.reset_at, window=usage.window)
