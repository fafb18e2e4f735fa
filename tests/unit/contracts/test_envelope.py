"""CloudEvents attributes in NATS headers, and what they say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from concept_contracts.codec import Cause, envelop
from concept_contracts.envelope import Envelope, event_id
from support import events

ENVELOPE = events.recorded(events.concept_requested()).envelope


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


@pytest.mark.parametrize("header", ["ce-id", "ce-type", "ce-source", "ce-time", "ce-causationid"])
def test_a_message_without_an_attribute_is_refused(header: str) -> None:
    headers = {name: value for name, value in ENVELOPE.headers().items() if name != header}
    with pytest.raises(ValidationError):
        Envelope.from_headers(headers)


def test_an_envelope_says_what_the_event_is_about_and_because_of_what() -> None:
    event = events.export_requested()
    cause = Cause("cause-1", "chain-1")
    envelope = envelop(event, source="gateway", cause=cause, time=events.START, n=2)
    assert envelope.subject == str(event.concept_id)
    assert (envelope.causation_id, envelope.correlation_id) == cause
    assert envelope.id == event_id("cause-1", "gateway", 2)
    assert envelope.dataschema == "urn:conceptvisualizer:schema:dev.conceptvisualizer.export.requested.v1:1"
