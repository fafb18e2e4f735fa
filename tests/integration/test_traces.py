"""A trace goes through every service that had a part in the work, also those that were only asked."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import StatusCode

from concept_contracts import lifecycle, subjects
from concept_contracts.codec import Cause
from concept_contracts.envelope import Recorded
from concept_contracts.queries import ListedProviders, ListProviders
from concept_contracts.streams import CONCEPTS, ConsumerSpec
from concept_runtime.errors import PermanentError
from concept_runtime.service import Service
from concept_runtime.settings import ServiceSettings
from concept_runtime.telemetry import trace_id
from support import events
from support.containers import ContainedNats
from support.nats import NatsServer
from support.services import service_at
from support.waiting import wait_until

Server = ContainedNats | NatsServer
TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"
HEADERS = {"traceparent": f"00-{TRACE}-00f067aa0ba902b7-01"}


@pytest.fixture
def collected() -> Iterator[InMemorySpanExporter]:
    exporter = InMemorySpanExporter()
    yield exporter
    exporter.shutdown()


def observed(server: Server, name: str, spans: InMemorySpanExporter) -> Service:
    settings = ServiceSettings(nats_url=server.url, otlp_endpoint="http://127.0.0.1:9")
    service = Service(name, settings, admits=lifecycle.admits)
    service.telemetry.provider.add_span_processor(SimpleSpanProcessor(spans))
    return service


async def told_trace(_: ListProviders) -> ListedProviders:
    return ListedProviders(images=(trace_id() or "none",))


async def asked(service: Service, subject: str) -> str:
    with service.telemetry.step("asking", HEADERS):
        answer = await service.queries.ask(subject, ListProviders(), ListedProviders)
    return answer.images[0]


async def test_an_answer_is_worked_on_in_the_trace_of_whoever_asks(provisioned: Server):
    subject = f"tests.{uuid4()}"
    answering = service_at(provisioned.url, "tests-answering")
    answering.answer(subject, ListProviders, told_trace)
    async with answering.running(), service_at(provisioned.url, "tests-asking").running() as asking:
        assert await asked(asking, subject) == TRACE


async def test_the_span_of_an_answer_is_below_the_one_that_asks(
    provisioned: Server, collected: InMemorySpanExporter
):
    subject = f"tests.{uuid4()}"
    answering = observed(provisioned, "tests-answering", collected)
    answering.answer(subject, ListProviders, told_trace)
    async with answering.running(), observed(provisioned, "tests-asking", collected).running() as asking:
        await asked(asking, subject)
        spans = await wait_until(lambda: _named(collected, subject, "asking"))
    assert spans[subject].parent
    assert spans[subject].parent.span_id == spans["asking"].context.span_id
    assert spans[subject].resource.attributes["service.name"] == "tests-answering"


async def test_the_span_of_a_step_that_failed_says_so(provisioned: Server, collected: InMemorySpanExporter):
    concept = events.concept_requested(concept_id=uuid4())
    spec = ConsumerSpec(
        stream=CONCEPTS.name,
        durable=f"tests-{uuid4()}",
        filters=subjects.about(concept.concept_id, type(concept)),
    )

    async def handle(_: Recorded) -> None:
        raise PermanentError("It cannot be.")

    consuming = observed(provisioned, "tests-consumer", collected)
    consuming.consume(spec, handle, workers=1)
    async with consuming.running():
        await consuming.log.append(concept, Cause(str(uuid4()), "tests"))
        name = f"{spec.durable} {concept.type}"
        spans = await wait_until(lambda: _named(collected, name))
    assert spans[name].status.status_code is StatusCode.ERROR
    assert spans[name].attributes
    assert spans[name].attributes["outcome"] == "buried"


def _named(collected: InMemorySpanExporter, *names: str) -> dict[str, ReadableSpan] | None:
    found = {span.name: span for span in collected.get_finished_spans() if span.name in names}
    return found if len(found) == len(names) else None
