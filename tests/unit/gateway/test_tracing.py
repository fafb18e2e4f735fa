"""Requests of users are traced; what machines ask every few seconds would only hide them."""

import httpx
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from concept_runtime.telemetry import Telemetry
from gateway.tracing import Tracing

PATHS = ("/livez", "/readyz", "/metrics", "/v1/concepts")


async def nothing(_: Request) -> Response:
    return Response()


async def test_a_probe_has_an_id_but_no_span():
    telemetry, spans = Telemetry("a-gateway", "http://127.0.0.1:9"), InMemorySpanExporter()
    telemetry.provider.add_span_processor(SimpleSpanProcessor(spans))
    app = Tracing(Starlette(routes=[Route(path, nothing) for path in PATHS]), telemetry)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://gateway") as client:
        answers = [await client.get(path) for path in PATHS]
    telemetry.close()
    assert all(answer.headers["X-Request-Id"] for answer in answers)
    assert [span.name for span in spans.get_finished_spans()] == ["GET /v1/concepts"]
