"""Between events and NATS messages. Every reader decodes here, so every reader upcasts."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from pydantic import ValidationError

from concept_contracts import subjects
from concept_contracts.envelope import Envelope, Recorded, event_id, schema_uri
from concept_contracts.event import Event
from concept_contracts.events import event_class
from concept_contracts.upcasting import upcast


class UndecodableError(ValueError):
    """The message is not an event of any version known here."""


class UnknownEventError(UndecodableError):
    """A well-formed event of a type that this version does not know: newer writers may send it."""


class Message(NamedTuple):
    subject: str
    headers: dict[str, str]
    data: bytes


class Cause(NamedTuple):
    """What an event is published because of. `id` names it, `correlation_id` the whole chain."""

    id: str
    correlation_id: str

    @classmethod
    def of(cls, fact: Recorded) -> "Cause":
        return cls(fact.envelope.id, fact.envelope.correlation_id)


def envelop(
    event: Event, *, source: str, cause: Cause, time: datetime, n: int = 0, traceparent: str | None = None
) -> Envelope:
    """The envelope of the n-th event that `source` makes of `cause`; its id is the same on every attempt."""
    return Envelope(
        id=event_id(cause.id, source, n),
        type=event.type,
        source=source,
        subject=str(event.about),
        time=time,
        dataschema=schema_uri(type(event)),
        correlation_id=cause.correlation_id,
        causation_id=cause.id,
        traceparent=traceparent,
    )


def encode(event: Event, envelope: Envelope) -> Message:
    return Message(subjects.event(event), envelope.headers(), event.model_dump_json().encode())


def decode(
    headers: Mapping[str, str] | None, data: bytes, sequence: int = 0, subject: str | None = None
) -> Recorded:
    """The fact in a message, in its newest version. `subject`: what it was published on, where that is known.

    Raises UnknownEventError for a type not known here, UndecodableError for anything malformed and for a fact
    that is not what its subject or its envelope says.
    """
    try:
        envelope = Envelope.from_headers(headers or {})
        kind = event_class(envelope.type)
        if kind is None:
            raise UnknownEventError(f"no event of type {envelope.type} is known")
        event = kind.model_validate_json(data)
    except (ValidationError, RecursionError) as error:
        raise UndecodableError(f"malformed event: {_fault(error)}") from error
    if subject is not None and subject != subjects.event(event):
        raise UndecodableError(f"a fact on the subject of another: {subjects.event(event)}")
    if envelope.subject != str(event.about):
        raise UndecodableError(f"a fact in the envelope of another: it is about {event.about}")
    return Recorded.model_construct(event=upcast(event), envelope=envelope, sequence=sequence)


def _fault(error: ValidationError | RecursionError) -> str:
    """What is wrong first, in one line and without the values: they may be somebody's words."""
    if isinstance(error, RecursionError):
        return "nested too deeply"
    first, *others = error.errors(include_url=False, include_context=False, include_input=False)
    place = ".".join(map(str, first["loc"]))
    rest = f" (and {len(others)} more)" if others else ""
    return f"{f'{place}: ' if place else ''}{first['msg']}{rest}"
