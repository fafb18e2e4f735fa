"""Traces across services, and figures about the steps."""

from collections.abc import Iterator, Mapping
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
_STEP_BUCKETS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300)


class Telemetry:
    """One service's tracer and metrics. Spans are recorded only where a collector is configured."""

    def __init__(self, service: str, otlp_endpoint: str | None = None) -> None:
        self._collected = bool(otlp_endpoint)
        sampler = ParentBased(ALWAYS_ON if otlp_endpoint else ALWAYS_OFF)
        self.provider = TracerProvider(sampler, Resource.create({"service.name": service}))
        if otlp_endpoint:
            exporter = OTLPSpanExporter(endpoint=f"{otlp_endpoint.rstrip('/')}/v1/traces")
            self.provider.add_span_processor(BatchSpanProcessor(exporter))
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
    def step(self, name: str, headers: Mapping[str, str]) -> Iterator[None]:
        """The span of work on a message. Without a collector the message's own trace goes on instead."""
        parent = parent_context(headers)
        if self._collected:
            with self.tracer.start_as_current_span(name, parent):
                yield
            return
        token = context.attach(parent)
        try:
            yield
        finally:
            context.detach(token)

    def close(self) -> None:
        self.provider.shutdown()


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
