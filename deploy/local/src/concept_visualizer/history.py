"""`concepts events`: what happened to one concept, as rows, from the HTTP API or straight from the log."""

from collections.abc import Sequence
from typing import Any

from concept_contracts import subjects
from concept_contracts.codec import UndecodableError, decode
from concept_contracts.streams import CONCEPTS
from concept_contracts.upcasting import Majors, newest
from concept_runtime import direct
from concept_runtime.settings import ServiceSettings, from_environment
from concept_visualizer.errors import Unreachable
from concept_visualizer.nats_client import NATS_ERRORS, connected

HEADER = ("SEQUENCE", "TIME", "EVENT", "ID", "CAUSE", "CORRELATION")


async def from_log(nats_url: str, concept_id: str) -> list[dict[str, Any]]:
    """CloudEvents in stream order and in the versions that the services publish, read from NATS.

    Raises Unreachable.
    """
    majors = from_environment(ServiceSettings).event_versions
    try:
        async with connected(nats_url) as client:
            read = direct.read(client, CONCEPTS.name, subjects.concept_history(concept_id))
            return [event async for message in read if (event := _structured(message, majors))]
    except NATS_ERRORS as error:
        raise Unreachable(f"The log at {nats_url} cannot be read: {error or type(error).__name__}") from error


def rows(events: Sequence[dict[str, Any]]) -> list[tuple[str, ...]]:
    return [
        (
            str(event["sequence"]),
            str(event["time"]),
            _name(event["type"]),
            str(event["id"]),
            str(event["causationid"]),
            str(event["correlationid"]),
        )
        for event in events
    ]


def _name(type_name: str) -> str:
    kind = newest(type_name)
    return kind.__name__ if kind else type_name


def _structured(message: direct.StoredMessage, majors: Majors) -> dict[str, Any] | None:
    try:
        fact = decode(message.headers, message.data, message.sequence, message.subject)
    except UndecodableError:
        return None
    return fact.structured(majors)
