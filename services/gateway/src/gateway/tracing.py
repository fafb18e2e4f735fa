"""An id for every request, and a span for each that is no probe."""

from contextlib import nullcontext
from typing import Any
from uuid import uuid4

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from concept_runtime.telemetry import Telemetry, parent_context

_PROBES = frozenset({"/livez", "/readyz", "/metrics"})


class Tracing:
    """ASGI middleware: joins the caller's trace, and tells the request's id in X-Request-Id."""

    def __init__(self, app: ASGIApp, telemetry: Telemetry) -> None:
        self._app = app
        self._tracer = telemetry.tracer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        state: dict[str, Any] = scope.setdefault("state", {})
        state["request_id"] = uuid4()

        async def send_with_id(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)["X-Request-Id"] = str(state["request_id"])
            await send(message)

        context = parent_context(Headers(scope=scope))
        name = f"{scope['method']} {scope['path']}"
        quiet = scope["path"] in _PROBES
        with nullcontext() if quiet else self._tracer.start_as_current_span(name, context):
            await self._app(scope, receive, send_with_id)
