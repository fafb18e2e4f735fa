"""CloudEvents 1.0 over NATS: attributes in headers (binary mode) or around the data (structured mode).

https://github.com/cloudevents/spec/blob/main/cloudevents/bindings/nats-protocol-binding.md
"""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal
from urllib.parse import quote, unquote
from uuid import UUID, uuid5

from pydantic import ConfigDict, Field

from concept_contracts.event import Event
from concept_contracts.model import Contract
from concept_contracts.upcasting import SPOKEN, Majors, spoken

_NAMESPACE = UUID("6f0d2c52-6a0f-5b0e-9d5c-0f6a4f1d7c11")
_SAFE = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in '"%')
_PLAIN = re.compile(f"[{re.escape(_SAFE)}]*")
_ATTRIBUTES = {
    "specversion": "ce-specversion",
    "id": "ce-id",
    "type": "ce-type",
    "source": "ce-source",
    "subject": "ce-subject",
    "time": "ce-time",
    "dataschema": "ce-dataschema",
    "correlation_id": "ce-correlationid",
    "causation_id": "ce-causationid",
}


class Envelope(Contract):
    """Who said what, when, and because of what."""

    specversion: Literal["1.0"] = "1.0"
    id: str
    type: str
    source: str
    subject: str = Field(description="the concept's id")
    time: datetime
    dataschema: str
    correlation_id: str
    causation_id: str
    traceparent: str | None = None

    def headers(self) -> dict[str, str]:
        """NATS headers of the binary mode. `Nats-Msg-Id` equals the event's id, so a retry deduplicates."""
        values = self.model_dump(mode="json")
        headers = {header: _encoded(values[name]) for name, header in _ATTRIBUTES.items()}
        headers |= {"content-type": "application/json", "Nats-Msg-Id": self.id}
        if self.traceparent:
            headers["traceparent"] = self.traceparent
        return headers

    @classmethod
    def from_headers(cls, headers: Mapping[str, str]) -> "Envelope":
        """Raises pydantic.ValidationError where an attribute is missing or malformed."""
        values = {name: unquote(headers[header]) for name, header in _ATTRIBUTES.items() if header in headers}
        return cls.model_validate(values | {"traceparent": headers.get("traceparent")})


class Recorded(Contract):
    """A fact of the log: the event in its newest version, the envelope as it was sent, and its place."""

    model_config = ConfigDict(frozen=True, extra="ignore", arbitrary_types_allowed=True)

    event: Event
    envelope: Envelope
    sequence: int = Field(ge=0, description="stream sequence; 0 before it is stored")

    def structured(self, majors: Majors = SPOKEN) -> dict[str, Any]:
        """CloudEvents structured mode, with the stream sequence as the extension `sequence`.

        Whatever version was stored, the event has the one that `majors` says is published.
        """
        event = spoken(self.event, majors)
        attributes = self.envelope.model_dump(mode="json", exclude={"correlation_id", "causation_id"})
        if event.type != self.envelope.type:
            attributes |= {"type": event.type, "dataschema": schema_uri(type(event))}
        attributes = {name: value for name, value in attributes.items() if value is not None}
        return attributes | {
            "correlationid": self.envelope.correlation_id,
            "causationid": self.envelope.causation_id,
            "sequence": str(self.sequence),
            "datacontenttype": "application/json",
            "data": event.model_dump(mode="json"),
        }


def _encoded(value: str) -> str:
    return value if _PLAIN.fullmatch(value) else quote(value, safe=_SAFE)


def event_id(causation_id: str, producer: str, n: int = 0) -> str:
    """The id of the n-th event that `producer` makes because of one cause: the same on every attempt."""
    return str(uuid5(_NAMESPACE, f"{causation_id}/{producer}/{n}"))


def schema_uri(event: type[Event]) -> str:
    return f"urn:conceptvisualizer:schema:{event.type}:{event.revision}"
