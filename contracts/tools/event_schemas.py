"""The JSON Schema of every event, and the released ones on disk.

A released schema is the file `schemas/<type>/<revision>.json`. It stays for ever: inside a revision nothing
that validates may change, and each further revision is compatible, both ways, with every earlier one.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from compatibility import breaking_changes, structure

from concept_contracts.envelope import schema_uri
from concept_contracts.event import Event
from concept_contracts.events import EVENT_TYPES
from concept_contracts.upcasting import UPCASTERS

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]


def schema_of(event: type[Event]) -> Schema:
    """What a reader accepts as the data of an event."""
    return {"$schema": DIALECT, "$id": schema_uri(event)} | event.model_json_schema(mode="validation")


def path_of(event: type[Event]) -> str:
    return f"schemas/{event.type}/{event.revision}.json"


def released(folder: Path) -> dict[str, dict[int, Schema]]:
    """Type → revision → schema, of all that lies in `folder`. Raises ValueError for a file named otherwise."""
    found: dict[str, dict[int, Schema]] = {}
    for path in sorted(folder.glob("*/*.json")):
        found.setdefault(path.parent.name, {})[int(path.stem)] = json.loads(path.read_text())
    return found


def problems(
    releases: Mapping[str, Mapping[int, Schema]], events: Mapping[str, type[Event]] = EVENT_TYPES
) -> Iterator[str]:
    """Everything that stands between the classes and what was released, each named in one line."""
    for type_name in sorted(releases.keys() - events.keys() - UPCASTERS.keys()):
        yield f"{type_name}: removed event type; released ones keep a class or get an upcaster"
    for type_name, event in events.items():
        yield from _of_event(event, releases.get(type_name, {}))


def _of_event(event: type[Event], releases: Mapping[int, Schema]) -> Iterator[str]:
    schema = schema_of(event)
    for revision, before in sorted(releases.items()):
        for change in breaking_changes(before, schema):
            yield f"{event.type}: {change} (against revision {revision}); make it a new major version"
    if max(releases, default=0) > event.revision:
        yield f"{event.type}: revision {max(releases)} is released, the class says {event.revision}"
    for revision in sorted(set(range(1, event.revision)) - releases.keys()):
        yield f"{event.type}: the schema of revision {revision} is missing"
    current = releases.get(event.revision)
    if current is not None and structure(current) != structure(schema):
        yield f"{event.type}: differs from revision {event.revision}, which is released; raise `revision`"
