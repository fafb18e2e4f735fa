"""/v1/exports"""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from concept_contracts.streams import EXPORTS as EXPORTS_STREAM
from gateway.access.quotas import headers as quota_headers
from gateway.bodies import json_body
from gateway.commands.exports import EXPORTS
from gateway.creating import once
from gateway.dependencies import Caller, OwnExport, Parts, accepted_export, newest, own_concept
from gateway.described import IDEMPOTENCY_KEY, IF_NONE_MATCH, IF_RANGE, PREFER, RANGE, accepts, heeds, refuses
from gateway.files import disposition, file_response
from gateway.preferences import wait_preference
from gateway.problems import Problem, not_found
from gateway.readmodel.exports import ExportState
from gateway.representation import ExportView, export_view
from gateway.requests import RequestExport
from gateway.responses import json_response, validated

router = APIRouter(prefix="/v1/exports", tags=["exports"])


@router.post(
    "",
    status_code=202,
    responses={202: {"model": ExportView}, 200: {"model": ExportView}, **refuses(404, 409, 429)},
    openapi_extra=accepts(RequestExport, IDEMPOTENCY_KEY, PREFER),
)
async def create_export(
    request: Request,
    caller: Caller,
    wish: Annotated[RequestExport, Depends(json_body(RequestExport))],
    parts: Parts,
) -> Response:
    """A production file of a concept or of one of its variations. One made before is answered at once."""
    state = await own_concept(parts, caller, wish.concept_id)

    async def execute(unit: UUID) -> Response:
        concept = await newest(parts, state, wish.variation_id)
        accepted = await parts.exports.request(caller, concept, wish, unit)
        await parts.waits.written(EXPORTS_STREAM.name, accepted.sequence)
        patience = wait_preference(request)
        await parts.waits.export_ends(accepted.export_id, state.concept_id, patience or 0)
        export = await accepted_export(parts, accepted.export_id)
        headers = {"Location": f"/v1/exports/{export.export_id}"}
        headers |= quota_headers(await parts.quotas.usage(EXPORTS, caller.user_id))
        return _answer(export, patience, accepted.made, headers)

    return await once(parts, request, caller, wish, execute)


@router.get("/{export_id}", responses={200: {"model": ExportView}}, openapi_extra=heeds(IF_NONE_MATCH))
async def get_export(request: Request, export: OwnExport) -> Response:
    return validated(request, export_view(export))


@router.get(
    "/{export_id}/file",
    response_class=Response,
    responses={200: {"content": {"*/*": {}}}, **refuses(409)},
    openapi_extra=heeds(IF_NONE_MATCH, RANGE, IF_RANGE),
)
async def get_export_file(request: Request, export: OwnExport, parts: Parts) -> Response:
    """The bytes. 409 while the export runs or when it failed."""
    artifact = export.artifact
    if artifact is None:
        running = not export.ended
        detail = "The export is still running." if running else "The export has failed."
        raise Problem(409, "export-not-ready", detail, retryable=running)
    data = await parts.service.objects.read(artifact.bucket, artifact.key)
    if data is None:
        raise not_found("file any more: please export it again")
    headers = {"Content-Disposition": disposition(export.filename or "export")}
    return file_response(request, data, artifact.sha256, export.media_type or artifact.media_type, headers)


def _answer(export: ExportState, patience: int | None, made: bool, headers: dict[str, str]) -> Response:
    if patience is not None:
        headers["Preference-Applied"] = f"wait={patience}"
    ended = export.ended and (made or patience is not None)
    if not ended:
        headers["Retry-After"] = "1"
    return json_response(export_view(export), 200 if ended else 202, headers)
