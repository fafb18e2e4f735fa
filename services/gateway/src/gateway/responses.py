"""JSON answers with strong validators."""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from fastapi import Request
from pydantic import BaseModel
from starlette.responses import Response

_TAG = re.compile(r'(?:W/)?("[^"]*")')


def encode(body: BaseModel | Mapping[str, Any] | Sequence[Any]) -> bytes:
    if isinstance(body, BaseModel):
        return body.model_dump_json().encode()
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()


def json_response(
    body: BaseModel | Mapping[str, Any] | Sequence[Any],
    status: int = 200,
    headers: Mapping[str, str] | None = None,
) -> Response:
    return Response(encode(body), status, dict(headers or {}), "application/json")


def validated(
    request: Request,
    body: BaseModel | Mapping[str, Any] | Sequence[Any],
    headers: Mapping[str, str] | None = None,
) -> Response:
    """200 with a strong ETag, or 304 where the client has these very bytes."""
    content = encode(body)
    etag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    told = {
        "ETag": etag,
        "Cache-Control": "private, no-cache",
        "Vary": "Authorization, Cookie",
        **(headers or {}),
    }
    if matches(request, etag):
        return Response(None, 304, told)
    return Response(content, 200, told, "application/json")


def matches(request: Request, etag: str) -> bool:
    """Whether If-None-Match holds the tag: weak comparison against a list, or `*` (RFC 9110, 13.1.2)."""
    told = ",".join(request.headers.getlist("if-none-match"))
    return told.strip() == "*" or etag in _TAG.findall(told)
