"""/v1/limits"""

from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from gateway.access.quotas import Usage
from gateway.commands.concepts import CONCEPTS, quota_of
from gateway.commands.exports import EXPORTS
from gateway.dependencies import Caller, Parts
from gateway.responses import validated

router = APIRouter(tags=["limits"])


@router.get("/v1/limits")
async def limits(request: Request, caller: Caller, parts: Parts) -> Response:
    """What is left of each quota; null where there is no limit."""
    kinds = {CONCEPTS: quota_of(caller.is_anonymous), EXPORTS: EXPORTS}
    usages = {name: await parts.quotas.usage(kind, caller.user_id) for name, kind in kinds.items()}
    return validated(request, {"limits": {kind: _view(usage) for kind, usage in usages.items()}})


def _view(usage: Usage) -> dict[str, Any]:
    return {
        "limit": usage.limit,
        "remaining": usage.remaining,
        "reset_at": usage.reset_at.isoformat().replace("+00:00", "Z") if usage.reset_at else None,
        "window": usage.window,
    }
