"""Messages of Phoenix channels over a websocket: objects in version 1.0.0 of its serialiser, arrays in 2.0.0.

https://hexdocs.pm/phoenix/writing_a_channels_client.html
"""

import json
from typing import Any, NamedTuple

from pydantic import JsonValue

LATEST = "2.0.0"


class Message(NamedTuple):
    """`ref` pairs an answer with its question, `join_ref` a message with the join of its channel."""

    topic: str
    event: str
    payload: dict[str, Any]
    ref: str | None = None
    join_ref: str | None = None

    def reply(self, response: dict[str, Any], status: str = "ok") -> "Message":
        payload = {"status": status, "response": response}
        return self._replace(event="phx_reply", payload=payload)


def decode(text: str) -> Message | None:
    """A message in either form; None for anything else."""
    try:
        parsed: JsonValue = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if isinstance(parsed, list) and len(parsed) == 5:
        join_ref, ref, topic, event, payload = parsed
    elif isinstance(parsed, dict):
        join_ref, ref = parsed.get("join_ref"), parsed.get("ref")
        topic, event, payload = parsed.get("topic"), parsed.get("event"), parsed.get("payload")
    else:
        return None
    if not isinstance(topic, str) or not isinstance(event, str):
        return None
    payload = payload if isinstance(payload, dict) else {}
    return Message(topic, event, payload, _reference(ref), _reference(join_ref))


def encode(message: Message, version: str) -> str:
    topic, event, payload, ref, join_ref = message
    if version == LATEST:
        return json.dumps([join_ref, ref, topic, event, payload])
    return json.dumps({"topic": topic, "event": event, "payload": payload, "ref": ref})


def _reference(value: JsonValue) -> str | None:
    return value if isinstance(value, str) else None
