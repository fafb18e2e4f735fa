"""Bytes over HTTP: validators and single ranges (RFC 9110)."""

import re
from collections.abc import Mapping
from urllib.parse import quote

from fastapi import Request
from starlette.responses import Response

from gateway.problems import Problem
from gateway.responses import matches

_RANGE = re.compile(r"bytes=([0-9]{0,40})-([0-9]{0,40})", re.IGNORECASE)


def file_response(
    request: Request, data: bytes, sha256: str, media_type: str, headers: Mapping[str, str]
) -> Response:
    """200, 206 for one range, or 304. The ETag is strong: it names the content. Raises Problem 416."""
    etag = f'"{sha256}"'
    told = {
        "ETag": etag,
        "Accept-Ranges": "bytes",
        "Cache-Control": "private, max-age=3600",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        **headers,
    }
    if matches(request, etag):
        return Response(None, 304, told)
    wanted = request.headers.get("range")
    if wanted is None or request.headers.get("if-range", etag) != etag:
        return Response(data, 200, told, media_type)
    return _partial(data, wanted, told, media_type)


def _partial(data: bytes, wanted: str, headers: dict[str, str], media_type: str) -> Response:
    match = _RANGE.fullmatch(wanted.strip())
    if match is None or match.groups() == ("", ""):
        return Response(data, 200, headers, media_type)
    first, last = _bounds(match[1], match[2], len(data))
    if first >= len(data) or first > last:
        raise _beyond(len(data))
    headers |= {"Content-Range": f"bytes {first}-{last}/{len(data)}"}
    return Response(data[first : last + 1], 206, headers, media_type)


def _bounds(first: str, last: str, size: int) -> tuple[int, int]:
    if not first:
        return max(0, size - int(last)), size - 1 if int(last) else -1
    return int(first), min(int(last), size - 1) if last else size - 1


def _beyond(size: int) -> Problem:
    detail = f"The file has {size} bytes; none of them is in this range."
    return Problem(416, "range-not-satisfiable", detail, headers={"Content-Range": f"bytes */{size}"})


def disposition(filename: str) -> str:
    """RFC 6266, with a plain form for those who do not read the extended one."""
    plain = re.sub(r"[^A-Za-z0-9._-]", "_", filename)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(filename, safe='')}"
