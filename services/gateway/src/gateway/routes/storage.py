"""Signed images of the local storage, answered as Supabase Storage would."""

import hashlib
import mimetypes

from fastapi import APIRouter, Request
from starlette.responses import Response

from concept_contracts.signed_urls import SignatureExpired, SignatureRefused, verify
from concept_contracts.streams import CONCEPT_IMAGES, PALETTE_IMAGES
from gateway.dependencies import Parts
from gateway.files import file_response
from gateway.supabase_forms import storage_error

router = APIRouter(prefix="/storage/v1", tags=["storage"])
_PUBLIC = {CONCEPT_IMAGES.name, PALETTE_IMAGES.name}


@router.get("/object/sign/{bucket}/{path:path}", response_class=Response)
async def signed_image(request: Request, bucket: str, path: str, parts: Parts) -> Response:
    secret = parts.settings.signing_secret
    try:
        if secret is None or bucket not in _PUBLIC:
            raise SignatureRefused("no such bucket")
        token = request.query_params.get("token", "")
        verify(secret.get_secret_value(), token, bucket, path, parts.clock())
    except SignatureExpired:
        return storage_error(400, "InvalidJWT", '"exp" claim timestamp check failed')
    except SignatureRefused:
        return storage_error(400, "InvalidJWT", "jwt malformed")
    data = await parts.service.objects.read(bucket, path)
    if data is None:
        return storage_error(404, "not_found", "Object not found")
    media_type = mimetypes.guess_type(path)[0] or "application/octet-stream"
    return file_response(request, data, hashlib.sha256(data).hexdigest(), media_type, {})
