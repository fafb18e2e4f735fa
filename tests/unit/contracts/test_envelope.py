"""CloudEvents attributes in NATS headers, and the ids that a retry repeats."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from concept_contracts.codec import Cause, envelop
from concept_contracts.envelope import Envelope, event_id
from support import events

ENVELOPE = events.recorded(events.concept_requested()).envelope


def test_an_envelope_survives_its_headers() -> None:
    assert Envelope.from_headers(ENVELOPE.headers()) == ENVELOPE


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80))
def test_any_text_survives_a_header_in_printable_ascii(text: str) -> None:
    headers = ENVELOPE.model_copy(update={"correlation_id": text}).headers()
    assert all(0x21 <= ord(character) <= 0x7E for character in headers["ce-correlationid"])
    assert Envelope.from_headers(headers).correlation_id == text


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("Euro € 😀", "Euro%20%E2%82%AC%20%F0%9F%98%80"),
        ('say "100%"', "say%20%22100%25%22"),
        ("line\r\nbreak", "line%0D%0Abreak"),
        ("a:b/c?d=e", "a:b/c?d=e"),
    ],
)
def test_only_what_the_binding_names_is_percent_encoded(text: str, header: str) -> None:
    assert ENVELOPE.model_copy(update={"source": text}).headers()["ce-source"] == header


def test_the_server_deduplicates_by_the_id_of_the_event() -> None:
    headers = ENVELOPE.headers()
    assert headers["Nats-Msg-Id"] == headers["ce-id"] == ENVELOPE.id


def test_a_trace_travels_in_its_own_header_and_only_when_there_is_one() -> None:
    trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
    traced = ENVELOPE.model_copy(update={"traceparent": trace})
    assert traced.headers()["traceparent"] == trace
    assert Envelope.from_headers(traced.headers()).traceparent == trace
    assert "traceparent" not in ENVELOPE.headers()


@pytest.mark.parametrize("header", ["ce-id", "ce-type", "ce-source", "ce-time", "ce-causationid"])
def test_a_message_without_an_attribute_is_refused(header: str) -> None:
    headers = {name: value for name, value in ENVELOPE.headers().items() if name != header}
    with pytest.raises(ValidationError):
        Envelope.from_headers(headers)


def test_an_id_follows_from_cause_producer_and_number_alone() -> None:
    ids = {event_id(cause, who, n) for cause in ("a", "b") for who in ("x", "y") for n in (0, 1)}
    assert len(ids) == 8
    assert event_id("a", "x", 0) in ids


def test_an_envelope_says_what_the_event_is_about_and_because_of_what() -> None:
    event = events.export_requested()
    cause = Cause("cause-1", "chain-1")
    envelope = envelop(event, source="gateway", cause=cause, time=events.START, n=2)
    assert envelope.subject == str(event.concept_id)
    assert (envelope.causation_id, envelope.correlation_id) == cause
    assert envelope.id == event_id("cause-1", "gateway", 2)
    assert envelope.dataschema == "urn:conceptvisualizer:schema:dev.conceptvisualizer.export.requested.v1:1"


def test_the_structured_form_carries_everything_and_the_place_in_the_stream() -> None:
    fact = events.recorded(events.concept_cancelled(), sequence=41)
    form = fact.structured()
    assert form["sequence"] == "41"
    assert form["data"] == fact.event.model_dump(mode="json")
    assert form["correlationid"] == fact.envelope.correlation_id
    assert form["causationid"] == fact.envelope.causation_id
    assert "traceparent" not in form
