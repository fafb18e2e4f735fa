"""The web page at /: files that ship with the gateway."""

from pathlib import Path
from typing import Any

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.staticfiles import StaticFiles

_WEB = Path(__file__).with_name("web")
_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob: https:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}


def mount_page(app: FastAPI) -> None:
    assets = _Assets(directory=_WEB)

    async def index(request: Request) -> Response:
        return await assets.get_response("index.html", request.scope)

    app.router.routes.append(Route("/", index, include_in_schema=False))
    app.mount("/assets", assets, name="assets")


class _Assets(StaticFiles):
    """Asked for again on each visit (304 mostly), so that an upgrade never meets the page's older half."""

    def file_response(self, *arguments: Any, **options: Any) -> Response:
        response = super().file_response(*arguments, **options)
        response.headers.update(_HEADERS)
        return response
