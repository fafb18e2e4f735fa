"""Traces across services, and figures about the steps."""

import threading
from collections.abc import Generator, Mapping
from contextlib import contextmanager

from opentelemetry import context, trace
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.sdk.trace.sampling import ALWAYS_OFF, ALWAYS_ON, ParentBased
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator
from prometheus_client import CollectorRegistry, Counter, Histogram

_TRACE_CONTEXT = TraceContextTextMapPropagator()
_PATIENCE = 2.0
_STEP_BUCKETS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300)


class Telemetry:
    """One service's tracer and metrics. Spans are recorded only where a collector is configured."""

    def __init__(self, service: str, otlp_endpoint: str | None = None) -> None:
        self._exporter = _exporter(otlp_endpoint) if otlp_endpoint else None
        sampler = ParentBased(ALWAYS_ON if self._exporter else ALWAYS_OFF)
        resource = Resource.create({"service.name": service})
        self.provider = TracerProvider(sampler, resource, shutdown_on_exit=False)
        if self._exporter:
            self.provider.add_span_processor(BatchSpanProcessor(self._exporter))
        self.tracer = self.provider.get_tracer("concept_runtime")
        self.registry = CollectorRegistry()
        self.messages = Counter(
            "concepts_messages", "Messages by outcome", ("consumer", "outcome"), registry=self.registry
        )
        self.steps = Histogram(
            "concepts_step_seconds",
            "Time a message was worked on",
            ("consumer",),
            buckets=_STEP_BUCKETS,
            registry=self.registry,
        )
        self.dead_letters = Counter(
            "concepts_dead_letters", "Messages given up", ("consumer", "code"), registry=self.registry
        )

    @contextmanager
    def step(self, name: str, headers: Mapping[str, str]) -> Generator[trace.Span]:
        """The span of work on a message. Without a collector the message's own trace goes on instead."""
        parent = parent_context(headers)
        if self._exporter:
            with self.tracer.start_as_current_span(name, parent) as span:
                yield span
            return
        token = context.attach(parent)
        try:
            yield trace.INVALID_SPAN
        finally:
            context.detach(token)

    def close(self) -> None:
        """Sends the spans that are left. A collector that is away is not waited for."""
        closing = threading.Thread(target=self.provider.shutdown, daemon=True)
        closing.start()
        closing.join(_PATIENCE)
        if self._exporter and closing.is_alive():
            self._exporter.shutdown()


def _exporter(endpoint: str) -> OTLPSpanExporter:
    return OTLPSpanExporter(endpoint=f"{endpoint.rstrip('/')}/v1/traces")


def traceparent() -> str | None:
    """The W3C trace context of the running span, for a message's header."""
    carrier: dict[str, str] = {}
    _TRACE_CONTEXT.inject(carrier)
    return carrier.get("traceparent")


def parent_context(headers: Mapping[str, str]):
    """The trace context that a message came with."""
    return _TRACE_CONTEXT.extract({"traceparent": headers.get("traceparent", "")})


def trace_id() -> str | None:
    """The running trace's id in hex, for a user to quote."""
    running = trace.get_current_span().get_span_context()
    return f"{running.trace_id:032x}" if running.is_valid else None
