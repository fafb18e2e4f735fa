"""Where an Object Store bucket keeps what: a stream with the chunks of each object, and a record by each key.

https://github.com/nats-io/nats-architecture-and-design/blob/main/adr/ADR-20.md
"""

import base64


def stream(bucket: str) -> str:
    return f"OBJ_{bucket}"


def chunks(bucket: str, nuid: str) -> str:
    """The subject of one object's bytes; `*` for those of all."""
    return f"$O.{bucket}.C.{nuid}"


def record(bucket: str, key: str) -> str:
    """The subject of what is known of a key, as JSON; it leads to the chunks."""
    return f"$O.{bucket}.M.{base64.urlsafe_b64encode(key.encode()).decode()}"


def records(bucket: str) -> str:
    """A filter for the records of all keys."""
    return f"$O.{bucket}.M.>"
