"""Where an Object Store bucket keeps what: a stream with the chunks of each object, and a record by each key.

https://github.com/nats-io/nats-architecture-and-design/blob/main/adr/ADR-20.md
"""

import base64
from collections.abc import Iterable, Iterator


def stream(bucket: str) -> str:
    return f"OBJ_{bucket}"


def chunks(bucket: str, nuid: str) -> str:
    """The subject of one object's bytes; `*` for those of all."""
    return f"$O.{bucket}.C.{nuid}"


def record(bucket: str, key: str) -> str:
    """The subject of what is known of a key, as JSON; it leads to the chunks."""
    return _record(bucket, key.encode())


def keys(bucket: str, records: Iterable[str], prefix: str) -> Iterator[str]:
    """Of the keys that the subjects of records name, those that start with `prefix`."""
    whole = len(prefix.encode()) // 3 * 3  # bytes that are digits of their own, whatever follows them
    beginning = _record(bucket, prefix.encode()[:whole])
    for subject in records:
        if subject.startswith(beginning):
            key = base64.urlsafe_b64decode(subject.rpartition(".")[2]).decode()
            if key.startswith(prefix):
                yield key


def records(bucket: str) -> str:
    """A filter for the records of all keys."""
    return f"$O.{bucket}.M.>"


def _record(bucket: str, key: bytes) -> str:
    return f"$O.{bucket}.M.{base64.urlsafe_b64encode(key).decode()}"
