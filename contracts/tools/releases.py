"""Schemas, the released ones and the present, and what stands against releasing a changed one.

A committed schema is a released one: it stays for ever. Fields are added by raising the event's `revision`,
which gives the new form a file of its own.
"""

import json
from pathlib import Path
from typing import Any

from compatibility import breaking_changes, structure
from concept_contracts.envelope import schema_uri
from concept_contracts.event import Event
from concept_contracts.events import EVENT_TYPES
from concept_contracts.upcasting import UPCASTERS, Casters, versions

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(event: type[Event]) -> dict[str, Any]:
    """JSON Schema (2020-12) of the event's data."""
    return {"$schema": _DIALECT, "$id": schema_uri(event), **event.model_json_schema()}


def schema_path(event: type[Event]) -> Path:
    return Path("schemas", event.type, f"{event.revision}.json")


def objections(released: dict[str, dict[int, dict[str, Any]]], upcasters: Casters = UPCASTERS) -> list[str]:
    """What stands against the present schemas, given all released ones by type and revision.

    A released type has a class for ever, and an upcaster as soon as it has a successor.
    """
    found: list[str] = []
    for type_name, revisions in sorted(released.items()):
        event = EVENT_TYPES.get(type_name)
        if event is None:
            found.append(f"{type_name}: removed or renamed, though it was released")
            continue
        found += _event_objections(event.type, event.revision, schema(event), revisions)
        if event not in upcasters and event is not (newest := versions(event)[-1]):
            found.append(f"{type_name}: no upcaster leads to {newest.type}")
    return found


def _event_objections(
    type_name: str, revision: int, present: dict[str, Any], revisions: dict[int, dict[str, Any]]
) -> list[str]:
    found = [
        f"{type_name} against revision {number}: {change}"
        for number, old in sorted(revisions.items())
        for change in breaking_changes(old, present)
    ]
    same = revisions.get(revision)
    if not found and same is not None and structure(same) != structure(present):
        found.append(f"{type_name}: revision {revision} is released; raise `revision` to {revision + 1}")
    if revisions and revision < max(revisions):
        found.append(f"{type_name}: revision {revision} is older than the released {max(revisions)}")
    return found


def read_released(folder: Path) -> dict[str, dict[int, dict[str, Any]]]:
    """The schemas in `folder`, by type and revision."""
    released: dict[str, dict[int, dict[str, Any]]] = {}
    for path in sorted(folder.glob("*/*.json")):
        released.setdefault(path.parent.name, {})[int(path.stem)] = json.loads(path.read_text())
    return released
