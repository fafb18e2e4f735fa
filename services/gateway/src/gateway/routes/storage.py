"""Signed images of the local storage, answered as Supabase Storage would."""

import hashlib
import mimetypes

from fastapi import APIRouter, Request
from starlette.responses import Response

from concept_contracts.signed_urls import SignatureElsewhere, SignatureExpired, SignatureRefused, verify
from concept_contracts.streams import CONCEPT_IMAGES, PALETTE_IMAGES
from gateway.dependencies import Gateway, Parts
from gateway.described import IF_NONE_MATCH, IF_RANGE, RANGE, heeds
from gateway.files import disposition, file_response
from gateway.supabase_forms import storage_error

router = APIRouter(prefix="/storage/v1", tags=["storage"])
_PUBLIC = {CONCEPT_IMAGES.name, PALETTE_IMAGES.name}
_TOKEN = {"name": "token", "in": "query", "required": True, "schema": {"type": "string"}}


@router.get(
    "/object/sign/{bucket}/{path:path}",
    response_class=Response,
    responses={200: {"content": {"*/*": {}}}},
    openapi_extra={"parameters": [_TOKEN, *heeds(IF_NONE_MATCH, RANGE, IF_RANGE)["parameters"]]},
)
async def signed_image(request: Request, bucket: str, path: str, parts: Parts) -> Response:
    refusal = _refusal(request, bucket, path, parts)
    if refusal:
        return refusal
    data = await parts.service.objects.read(bucket, path)
    if data is None:
        return storage_error(404, "not_found", "Object not found", "NoSuchKey")
    media_type = mimetypes.guess_type(path)[0] or "application/octet-stream"
    name = request.query_params.get("download")
    headers = {} if name is None else {"Content-Disposition": disposition(name or path.rpartition("/")[2])}
    return file_response(request, data, hashlib.sha256(data).hexdigest(), media_type, headers)


def _refusal(request: Request, bucket: str, path: str, parts: Gateway) -> Response | None:
    secret, token = parts.settings.signing_secret, request.query_params.get("token")
    if token is None:
        return storage_error(
            400, "Error", "querystring must have required property 'token'", "InvalidRequest"
        )
    try:
        if secret is None or bucket not in _PUBLIC:
            raise SignatureElsewhere("no such bucket")
        verify(secret.get_secret_value(), token, bucket, path, parts.clock())
    except SignatureExpired:
        return storage_error(400, "InvalidJWT", '"exp" claim timestamp check failed')
    except SignatureElsewhere:
        return storage_error(400, "InvalidSignature", "Invalid signature")
    except SignatureRefused:
        fault = "signature verification failed" if token.count(".") == 2 else "Invalid Compact JWS"
        return storage_error(400, "InvalidJWT", fault)
