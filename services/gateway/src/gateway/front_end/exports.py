"""/api/export/process"""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from concept_contracts.streams import EXPORTS as EXPORTS_STREAM
from gateway.bodies import json_body
from gateway.commands.exports import EXPORTS
from gateway.creating import once
from gateway.dependencies import Caller, Gateway, Parts, accepted_export
from gateway.described import IDEMPOTENCY_KEY, accepts, refuses
from gateway.files import disposition
from gateway.front_end.bodies import ExportBody
from gateway.front_end.concepts import pictured
from gateway.front_end.limits import limit_headers
from gateway.problems import Problem
from gateway.readmodel.exports import ExportState
from gateway.requests import ExportRequestOptions, RequestExport, SvgOptions

router = APIRouter(prefix="/api/export", tags=["front end"])
_PATIENCE = 25.0


@router.post(
    "/process",
    response_class=Response,
    responses={200: {"content": {"*/*": {}}}, **refuses(404, 409, 429)},
    openapi_extra=accepts(ExportBody, IDEMPOTENCY_KEY),
)
async def process(
    request: Request,
    caller: Caller,
    body: Annotated[ExportBody, Depends(json_body(ExportBody))],
    parts: Parts,
) -> Response:
    """The file itself. 503 when it takes longer than this front end waits."""
    state, variation_id = await pictured(parts, caller, body.image_identifier)
    wish = RequestExport(
        concept_id=str(state.concept_id),
        variation_id=variation_id,
        format=body.target_format,
        size=body.target_size,
        options=ExportRequestOptions(svg=SvgOptions(mode=_mode(body))),
    )

    async def execute(unit: UUID) -> Response:
        accepted = await parts.exports.request(caller, state, wish, unit)
        await parts.waits.written(EXPORTS_STREAM.name, accepted.sequence)
        await parts.waits.export_ends(accepted.export_id, state.concept_id, _PATIENCE)
        export = await accepted_export(parts, accepted.export_id)
        limits = limit_headers(await parts.quotas.usage(EXPORTS, caller.user_id))
        return await _file(parts, export, limits)

    return await once(parts, request, caller, body, execute)


async def _file(parts: Gateway, export: ExportState, limits: dict[str, str]) -> Response:
    if export.artifact is None:
        raise _not_exported(export)
    data = await parts.service.objects.get(export.artifact)
    headers = {"Content-Disposition": disposition(export.filename or "export"), "Cache-Control": "no-store"}
    return Response(data, 200, headers | limits, export.media_type)


def _not_exported(export: ExportState) -> Problem:
    if export.error is None:
        return Problem(
            503,
            "still-running",
            "The export takes longer than usual. Please try again.",
            retryable=True,
            headers={"Retry-After": "5"},
        )
    return Problem(503 if export.error.retryable else 422, export.error.code, export.error.message)


def _mode(body: ExportBody) -> Literal["color", "mono"]:
    return "mono" if (body.svg_params or {}).get("color_mode") in ("mono", "binary", "bw") else "color"
