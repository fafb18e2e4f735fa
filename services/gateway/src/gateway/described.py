"""What routes add to the API's description: the bodies and headers that they read by themselves."""

from http import HTTPStatus
from typing import Any

from pydantic import BaseModel

from gateway.preferences import LONGEST_DEADLINE, LONGEST_WAIT

IDEMPOTENCY_KEY = "Idempotency-Key"
PREFER = "Prefer"
CANCEL_AFTER = "Cancel-After"
IF_NONE_MATCH = "If-None-Match"
RANGE = "Range"
IF_RANGE = "If-Range"
LAST_EVENT_ID = "Last-Event-ID"
ACCEPT = "Accept"

HEADERS: dict[str, tuple[str, dict[str, Any]]] = {
    IDEMPOTENCY_KEY: (
        "Names this request for 24 hours: sent again, it is answered again and not executed.",
        {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"},
    ),
    PREFER: (
        f"`wait=N`: answers when it has ended, or after N seconds, at most {LONGEST_WAIT} (RFC 7240).",
        {"type": "string", "examples": ["wait=30"]},
    ),
    CANCEL_AFTER: (
        "Seconds after which a concept that has not ended fails.",
        {"type": "integer", "minimum": 1, "maximum": LONGEST_DEADLINE},
    ),
    IF_NONE_MATCH: ("The ETag of what the client has.", {"type": "string"}),
    RANGE: ("One range of bytes.", {"type": "string", "examples": ["bytes=0-1023"]}),
    IF_RANGE: ("The ETag that a range belongs to.", {"type": "string"}),
    LAST_EVENT_ID: ("The sequence of the last event that the client has; 0 for all.", {"type": "string"}),
    ACCEPT: ("`text/event-stream` for a live stream.", {"type": "string"}),
}


def accepts(model: type[BaseModel], *headers: str) -> dict[str, Any]:
    """The part of a route's description that tells of a JSON body and of headers that it heeds."""
    reference = {"$ref": f"#/components/schemas/{model.__name__}"}
    body = {"required": True, "content": {"application/json": {"schema": reference}}}
    return {"requestBody": body, **heeds(*headers)}


def heeds(*headers: str) -> dict[str, Any]:
    """The same, of a route without a body."""
    return (
        {"parameters": [{"$ref": f"#/components/parameters/{name}"} for name in headers]} if headers else {}
    )


def refuses(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The problems of a route that do not follow from what it takes."""
    return {status: {"description": HTTPStatus(status).phrase} for status in statuses}


def parameters() -> dict[str, Any]:
    """The components that `accepts` and `heeds` refer to."""
    return {
        name: {"name": name, "in": "header", "required": False, "description": text, "schema": schema}
        for name, (text, schema) in HEADERS.items()
    }
