"""The `postgres_changes` of the table `tasks`: what a channel may ask for, and how a row's update is told."""

import re
from typing import Any, NamedTuple
from uuid import UUID

from pydantic import JsonValue

from concept_contracts.concept_state import ConceptState
from gateway.front_end.views import task_view
from gateway.requests import known_id

_FILTER = re.compile(r"id=eq\.([0-9a-fA-F-]{36})")
_MOST = 10
_COLUMNS = ("id", "status", "type", "result_id", "error_message", "created_at", "updated_at")
_IDS = ("id", "result_id")


class Wish(NamedTuple):
    """A task whose updates are asked for. `echo`: what was asked, word for word, and a number for it."""

    concept_id: UUID
    echo: dict[str, Any]


def wishes(payload: dict[str, Any]) -> tuple[Wish, ...]:
    """The tasks that a join's payload asks for, in its order.

    Raises ValueError for anything else than updates of tasks by their id.
    """
    config: JsonValue = payload.get("config")
    changes = config.get("postgres_changes") if isinstance(config, dict) else None
    if not isinstance(changes, list):
        return ()
    if len(changes) > _MOST:
        raise ValueError(f"A channel listens to at most {_MOST} tasks.")
    return tuple(_wish(change) for change in changes)


def update(state: ConceptState) -> dict[str, Any]:
    """The payload of a `postgres_changes` message."""
    row = task_view(state).model_dump(mode="json")
    data = {
        "schema": "public",
        "table": "tasks",
        "type": "UPDATE",
        "commit_timestamp": row["updated_at"],
        "columns": [{"name": name, "type": "uuid" if name in _IDS else "text"} for name in _COLUMNS],
        "record": {name: row[name] for name in _COLUMNS},
        "old_record": {"id": row["id"]},
        "errors": None,
    }
    return {"ids": [_number(state.concept_id)], "data": data}


def _wish(change: JsonValue) -> Wish:
    if isinstance(change, dict) and (change.get("schema"), change.get("table")) == ("public", "tasks"):
        match = _FILTER.fullmatch(str(change.get("filter", "")))
        concept_id = known_id(match[1]) if match else None
        if concept_id and change.get("event") in ("UPDATE", "*"):
            # The client compares the answer with its question word for word.
            asked = {name: change[name] for name in ("event", "schema", "table", "filter")}
            return Wish(concept_id, {"id": _number(concept_id), **asked})
    raise ValueError("Only updates of tasks can be listened to, with a filter id=eq.<task id>.")


def _number(concept_id: UUID) -> int:
    return concept_id.int & 0x7FFFFFFF
