"""What a channel may ask for, and how an update of a task's row is told."""

from typing import Any
from uuid import UUID

import pytest

from concept_contracts import lifecycle
from gateway.live.task_changes import update, wishes
from support import events as given

TASK = "5C0FEA3A-7f52-4b0e-9d5c-0a4a1b6f8a11"
CHANGE = {"event": "UPDATE", "schema": "public", "table": "tasks", "filter": f"id=eq.{TASK}"}


def join(*changes: Any) -> dict[str, Any]:
    return {"config": {"broadcast": {"ack": False}, "postgres_changes": list(changes), "private": False}}


def test_each_change_asked_for_is_answered_in_its_own_words_and_order():
    any_event = CHANGE | {"event": "*"}
    asked = wishes(join(CHANGE, any_event))
    assert [wish.concept_id for wish in asked] == [UUID(TASK)] * 2
    numbers = [wish.echo.pop("id") for wish in asked]
    assert [wish.echo for wish in asked] == [CHANGE, any_event]
    assert all(0 <= number < 2**31 for number in numbers)


@pytest.mark.parametrize("payload", [{}, {"config": 7}, {"config": {}}, join()], ids=str)
def test_a_channel_may_ask_for_no_changes(payload: dict[str, Any]):
    assert wishes(payload) == ()


@pytest.mark.parametrize(
    "change",
    [
        7,
        {},
        CHANGE | {"event": "DELETE"},
        CHANGE | {"schema": "auth"},
        CHANGE | {"table": "concepts"},
        CHANGE | {"filter": "user_id=eq." + TASK},
        CHANGE | {"filter": "id=in.(" + TASK + ")"},
        CHANGE | {"filter": None},
        {name: value for name, value in CHANGE.items() if name != "filter"},
    ],
    ids=range(9),
)
def test_a_change_that_would_never_be_told_is_refused(change: Any):
    with pytest.raises(ValueError, match="Only updates of tasks"):
        wishes(join(CHANGE, change))


def test_more_changes_than_a_channel_may_hold_are_refused():
    with pytest.raises(ValueError, match="at most"):
        wishes(join(*[CHANGE] * 11))


def test_an_update_is_told_in_the_form_that_was_recorded():
    facts = given.history(given.concept_requested(), given.concept_failed())
    state = lifecycle.fold(facts)
    assert state
    payload = update(state)
    data = payload["data"]
    assert set(data) == {
        "schema",
        "table",
        "type",
        "commit_timestamp",
        "columns",
        "record",
        "old_record",
        "errors",
    }
    assert (data["schema"], data["table"], data["type"], data["errors"]) == (
        "public",
        "tasks",
        "UPDATE",
        None,
    )
    assert [column["name"] for column in data["columns"]] == list(data["record"])
    assert data["old_record"] == {"id": str(given.CONCEPT)}
    assert (data["record"]["status"], data["record"]["result_id"]) == ("failed", None)
    assert data["record"]["error_message"]
    assert payload["ids"] == [wishes(join(CHANGE | {"filter": f"id=eq.{given.CONCEPT}"}))[0].echo["id"]]
