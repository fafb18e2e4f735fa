"""What is written is what is read: messages, headers, subjects."""

import json
from datetime import UTC
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concept_contracts import streams, subjects
from concept_contracts.codec import Cause, UndecodableError, UnknownEventError, decode, encode, envelop
from concept_contracts.envelope import Envelope, Recorded, event_id
from concept_contracts.event import Event
from concept_contracts.events import EVENT_TYPES, ConceptCancelled, ConceptRequested
from concept_contracts.upcasting import upcast
from examples import EXAMPLES
from support.events import REQUEST, START, concept_cancelled, concept_requested, recorded

EVENTS = [example.full for example in EXAMPLES.values()]
WORDS = st.text(min_size=1, max_size=500).filter(lambda text: text.isprintable())


def message(event: Event, **data: Any) -> tuple[dict[str, str], bytes]:
    """Headers and body of an event, with fields replaced or added."""
    envelope = recorded(event).envelope
    body = event.model_dump(mode="json") | data
    return envelope.headers(), json.dumps(body).encode()


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_an_event_is_read_as_it_was_written(event: Event) -> None:
    envelope = recorded(event).envelope
    written = encode(event, envelope)
    read = Recorded(event=upcast(event), envelope=envelope, sequence=9)
    assert decode(written.headers, written.data, 9, written.subject) == read


@given(
    logo=WORDS,
    theme=WORDS,
    seed=st.integers(0, 2**32 - 1),
    count=st.integers(0, 12),
    width=st.integers(256, 2048),
    provider=st.none() | WORDS,
    concept_id=st.uuids(),
    deadline=st.datetimes(timezones=st.just(UTC)),
)
def test_any_request_survives_the_wire(
    logo: str,
    theme: str,
    seed: int,
    count: int,
    width: int,
    provider: str | None,
    concept_id: UUID,
    deadline: Any,
) -> None:
    event = concept_requested(
        logo_description=logo,
        theme_description=theme,
        seed=seed,
        palette_count=count,
        width=width,
        provider=provider,
        concept_id=concept_id,
        deadline=deadline,
    )
    written = encode(event, recorded(event).envelope)
    assert decode(written.headers, written.data).event == event


@given(source=st.text(max_size=60), correlation=st.text(max_size=60))
def test_any_attribute_survives_the_headers(source: str, correlation: str) -> None:
    envelope = envelop(concept_requested(), source=source, cause=Cause("c", correlation), time=START)
    headers = envelope.headers()
    assert all(char.isascii() and char.isprintable() for value in headers.values() for char in value)
    assert Envelope.from_headers(headers) == envelope


@pytest.mark.parametrize(
    ("plain", "encoded"), [("é", "%C3%A9"), (" ", "%20"), ("%", "%25"), ('"', "%22"), ("~!/:", "~!/:")]
)
def test_an_attribute_is_percent_encoded_as_cloud_events_ask(plain: str, encoded: str) -> None:
    envelope = recorded(concept_requested(), source=plain).envelope
    assert envelope.headers()["ce-source"] == encoded


def test_the_message_id_is_the_events_id() -> None:
    headers = recorded(concept_requested()).envelope.headers()
    assert headers["Nats-Msg-Id"] == headers["ce-id"]


def test_a_retry_repeats_its_id_and_another_producer_or_number_does_not() -> None:
    ids = {event_id("cause", "a"), event_id("cause", "b"), event_id("cause", "a", 1), event_id("other", "a")}
    assert len(ids) == 4
    assert event_id("cause", "a") in ids


def test_a_trace_goes_along_and_its_absence_is_no_header() -> None:
    trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
    with_trace = recorded(concept_requested()).envelope.model_copy(update={"traceparent": trace})
    assert Envelope.from_headers(with_trace.headers()).traceparent == trace
    assert "traceparent" not in recorded(concept_requested()).envelope.headers()


def test_fields_that_a_reader_does_not_know_are_ignored() -> None:
    fact = decode(*message(concept_cancelled(), mood="glad"))
    assert fact.event == concept_cancelled()


def test_values_that_a_reader_does_not_know_are_kept_as_they_are() -> None:
    full = EXAMPLES[EVENT_TYPES["dev.conceptvisualizer.image.generated.v1"]].full
    fact = decode(*message(full, palette_source="dreamt"))
    assert fact.event.model_dump()["palette_source"] == "dreamt"


def test_a_field_that_is_missing_has_its_default() -> None:
    event = concept_requested(palette_count=3)
    headers, data = message(event)
    body = {name: value for name, value in json.loads(data).items() if name != "palette_count"}
    fact = decode(headers, json.dumps(body).encode())
    assert isinstance(fact.event, ConceptRequested)
    assert fact.event.palette_count == 7


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"null", b"{}", b'{"concept_id": 7}', b"\xff\xfe", b"[" * 100_000]
)
def test_a_malformed_body_is_undecodable(data: bytes) -> None:
    headers, _ = message(concept_requested())
    with pytest.raises(UndecodableError):
        decode(headers, data)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"palette_count": 13}, "palette_count: Input should be less than or equal to 12"),
        (
            {"seed": -1, "width": "jane@example.org"},
            "seed: Input should be greater than or equal to 0 (and 1 more)",
        ),
    ],
)
def test_what_is_malformed_is_told_in_a_line_without_its_values(change: dict[str, Any], told: str) -> None:
    with pytest.raises(UndecodableError) as refused:
        decode(*message(concept_requested(), **change))
    assert str(refused.value) == f"malformed event: {told}"


def test_a_message_without_headers_is_undecodable() -> None:
    with pytest.raises(UndecodableError):
        decode(None, b"{}")


@pytest.mark.parametrize("header", ["ce-id", "ce-type", "ce-source", "ce-time", "ce-correlationid"])
def test_a_message_without_an_attribute_is_undecodable(header: str) -> None:
    headers, data = message(concept_requested())
    with pytest.raises(UndecodableError):
        decode({name: value for name, value in headers.items() if name != header}, data)


@pytest.mark.parametrize(
    "subject",
    [
        f"concept.evt.v1.{UUID(int=1)}.concept.cancelled",
        f"concept.evt.v1.{concept_cancelled().concept_id}.concept.deleted",
        f"concept.evt.v2.{concept_cancelled().concept_id}.concept.cancelled",
    ],
)
def test_a_fact_on_the_subject_of_another_is_undecodable(subject: str) -> None:
    headers, data = message(concept_cancelled())
    with pytest.raises(UndecodableError):
        decode(headers, data, subject=subject)


def test_a_fact_in_the_envelope_of_another_is_undecodable() -> None:
    headers, data = message(concept_cancelled())
    with pytest.raises(UndecodableError):
        decode(headers | {"ce-subject": str(UUID(int=1))}, data)


@pytest.mark.parametrize("version", ["0.3", "1.1", "", "2.0"])
def test_another_version_of_the_envelope_is_undecodable(version: str) -> None:
    headers, data = message(concept_cancelled())
    with pytest.raises(UndecodableError):
        decode(headers | {"ce-specversion": version}, data)


def test_a_type_of_the_future_is_told_from_a_malformed_message() -> None:
    headers, data = message(concept_requested())
    with pytest.raises(UnknownEventError):
        decode(headers | {"ce-type": "dev.conceptvisualizer.concept.requested.v9"}, data)


def test_the_structured_form_has_the_data_and_the_place_in_the_stream() -> None:
    fact = recorded(concept_cancelled(), 12)
    structured = fact.structured()
    assert structured["data"] == fact.event.model_dump(mode="json")
    assert (structured["sequence"], structured["type"]) == ("12", ConceptCancelled.type)
    assert (structured["correlationid"], structured["causationid"]) == (REQUEST.correlation_id, REQUEST.id)
    assert "traceparent" not in structured


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_a_subject_is_parsed_into_what_it_was_built_of(event: Event) -> None:
    parsed = subjects.parse_event(subjects.event(event))
    assert parsed == (event.major, event.aggregate_id, *event.tail.split("."))
    assert subjects.parse_event(subjects.live(subjects.event(event))) == parsed


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_a_subject_lies_in_one_stream_its_history_and_its_kind(event: Event) -> None:
    subject = subjects.event(event)
    holding = [
        s.name for s in streams.STREAMS if any(subjects.covers(pattern, subject) for pattern in s.subjects)
    ]
    assert holding == [streams.holding(subject).name]
    assert subjects.covers(subjects.history(event), subject)
    assert [kind for kind in EVENT_TYPES.values() if subjects.covers(subjects.every(kind), subject)] == [
        type(event)
    ]


@pytest.mark.parametrize(
    "subject",
    [
        "",
        "concept",
        "concept.evt.v1.x.image.generated",
        "a.evt.v1.b.c.d",
        "concept.evt.vx.a.b.c",
        f"concept.evt.vx.{UUID(int=1)}.image.generated",
        f"concept.evt.v01.{UUID(int=1)}.image.generated",
        f"concept.evt.v1.{UUID(int=10**30).hex}.image.generated",
        f"concept.evt.v1.{UUID(int=10**30)}.image.generated".upper(),
        f"concept.evt.v1.{str(UUID(int=10**30)).upper()}.image.generated",
    ],
)
def test_what_is_no_events_subject_is_refused(subject: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        subjects.parse_event(subject)


def test_the_id_at_a_subjects_end_is_the_concepts() -> None:
    concept_id = concept_requested().concept_id
    built = (
        subjects.deadline_schedule(concept_id),
        subjects.deadline_fired(concept_id),
        subjects.progress(concept_id),
    )
    assert {subjects.last_token(subject) for subject in built} == {str(concept_id)}


def test_every_durable_reads_a_stream_that_holds_what_it_filters() -> None:
    by_name = {stream.name: stream for stream in streams.STREAMS}
    for consumer in streams.CONSUMERS:
        held = by_name[consumer.stream].subjects
        assert all(any(subjects.covers(pattern, wanted) for pattern in held) for wanted in consumer.filters)
    assert len({consumer.durable for consumer in streams.CONSUMERS}) == len(streams.CONSUMERS)
