"""A stand-in for Supabase's Storage API: what the adapter needs of it, with faults on demand.

It answers as the recorded service did (tests/component/persistence/golden/storage_api.json holds records of
version 1.11.2, and a test replays them here). Policies and multipart uploads are left out.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4

import httpx
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

MIME_TYPES = ("image/png", "image/jpeg", "image/webp", "image/svg+xml")
LARGEST = 1_048_576
_KEY = re.compile(r"[\w/!.*'() &$@=;:+,?-]+", re.ASCII)
_ABSENT = "Either the object does not exist or you do not have access to it"
Fault = Callable[[], Awaitable[Response]]


class StorageApiStandIn:
    """`objects` by bucket and path; `faults` are answered first, one a request; `asked` counts requests."""

    def __init__(self, key: str) -> None:
        self.objects: dict[str, dict[str, tuple[bytes, str]]] = {"concept-images": {}, "palette-images": {}}
        self.faults: list[Fault] = []
        self.asked: list[str] = []
        self._key = key
        routes = [
            Route("/storage/v1/object/sign/{bucket}", self._sign, methods=["POST"]),
            Route("/storage/v1/object/list/{bucket}", self._list, methods=["POST"]),
            Route("/storage/v1/object/{bucket}", self._delete, methods=["DELETE"]),
            Route("/storage/v1/object/{bucket}/{path:path}", self._upload, methods=["POST"]),
            Route("/storage/v1/object/authenticated/{bucket}/{path:path}", self._download, methods=["GET"]),
            Route("/storage/v1/object/{bucket}/{path:path}", self._download, methods=["GET"]),
        ]
        self._app = Starlette(routes=routes)
        self.transport = httpx.ASGITransport(self.serve)

    async def serve(self, scope: Any, receive: Any, send: Any) -> None:
        """The ASGI application."""
        self.asked.append(f"{scope['method']} {scope['path']}")
        application: Any = await self.faults.pop(0)() if self.faults else self._app
        await application(scope, receive, send)

    async def _upload(self, request: Request) -> Response:
        bucket, path = request.path_params["bucket"], request.path_params["path"]
        body, media_type = await request.body(), request.headers.get("content-type", "")
        if "authorization" not in request.headers:
            return refusal(
                400, "Error", "InvalidRequest", "headers must have required property 'authorization'"
            )
        if request.headers["authorization"] != f"Bearer {self._key}":
            return refusal(403, "Unauthorized", "AccessDenied", "Invalid Compact JWS")
        if bucket not in self.objects:
            return refusal(404, "Bucket not found", "NoSuchBucket", "Bucket not found")
        if not _KEY.fullmatch(path):
            return refusal(400, "InvalidKey", "InvalidKey", f"Invalid key: {path}")
        if media_type not in MIME_TYPES:
            message = f"mime type {media_type} is not supported"
            return refusal(415, "invalid_mime_type", "InvalidMimeType", message)
        if len(body) > LARGEST:
            message = "The object exceeded the maximum allowed size"
            return refusal(413, "Payload too large", "EntityTooLarge", message)
        if path in self.objects[bucket]:
            return refusal(409, "Duplicate", "KeyAlreadyExists", "The resource already exists")
        self.objects[bucket][path] = (body, media_type)
        return JSONResponse({"Key": f"{bucket}/{path}", "Id": str(uuid4())})

    async def _download(self, request: Request) -> Response:
        found = self.objects.get(request.path_params["bucket"], {}).get(request.path_params["path"])
        if found is None:
            return refusal(404, "not_found", "NoSuchKey", "Object not found")
        return Response(found[0], media_type=found[1])

    async def _sign(self, request: Request) -> Response:
        bucket, asked = request.path_params["bucket"], await request.json()
        if not asked["paths"]:
            return refusal(400, "Error", "InvalidRequest", "body/paths must NOT have fewer than 1 items")
        return JSONResponse([self._signed(bucket, path) for path in asked["paths"]])

    def _signed(self, bucket: str, path: str) -> dict[str, str | None]:
        if path not in self.objects.get(bucket, {}):
            return {"error": _ABSENT, "path": path, "signedURL": None}
        url = f"/object/sign/{bucket}/{path}?token={uuid4().hex}"
        return {"error": None, "path": path, "signedURL": url}

    async def _list(self, request: Request) -> Response:
        asked = await request.json()
        prefix = f"{asked['prefix']}/" if asked["prefix"] else ""
        known = self.objects.get(request.path_params["bucket"], {})
        inside = [path.removeprefix(prefix) for path in known if path.startswith(prefix)]
        names = sorted({name.split("/")[0]: "/" in name for name in inside}.items())
        page = names[asked.get("offset", 0) :][: asked.get("limit", 100)]
        return JSONResponse([{"name": name, "id": None if folder else str(uuid4())} for name, folder in page])

    async def _delete(self, request: Request) -> Response:
        bucket, asked = request.path_params["bucket"], await request.json()
        if not asked["prefixes"]:
            return refusal(400, "Error", "InvalidRequest", "body/prefixes must NOT have fewer than 1 items")
        gone = [path for path in asked["prefixes"] if self.objects[bucket].pop(path, None)]
        return JSONResponse([{"name": path, "bucket_id": bucket} for path in gone])


def refusal(status: int, error: str, code: str, message: str) -> Response:
    """Every fault of a request is a 400 outside; inside stands what it is."""
    body = {"statusCode": str(status), "error": error, "message": message, "code": code}
    return JSONResponse(body, status_code=400)


def fault(status: int, headers: dict[str, str] | None = None) -> Fault:
    async def answer() -> Response:
        return Response("upstream", status_code=status, headers=headers)

    return answer


async def hang() -> Response:
    raise httpx.ReadTimeout("no answer")


async def cut() -> Response:
    await asyncio.sleep(0)
    raise httpx.RemoteProtocolError("peer closed connection without sending complete message body")
