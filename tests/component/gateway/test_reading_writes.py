"""Commands of a caller who has heard more from the log than the read model holds."""

from typing import Any
from uuid import UUID, uuid4

import pytest

from component.gateway.running import User
from concept_contracts import lifecycle, subjects
from concept_contracts.concept_state import ConceptState
from concept_contracts.events import ConceptRequested
from concept_runtime.event_log import EventLog
from gateway.readmodel.store import ReadModel
from support import events
from support.outside import Outside

pytestmark = pytest.mark.usefixtures("lender")
FIRST, ADDED = (str(events.variation_id(position)) for position in (0, 2))
COMMANDS: dict[str, tuple[str, dict[str, Any]]] = {
    "variation": ("/v1/concepts/{}/variations", {"colors": ["#112233", "#ddeeff", "#ff8800"]}),
    "refinement": ("/v1/concepts/{}/refinements", {"instructions": "rounder ears"}),
    "refinement of a variation": (
        "/v1/concepts/{}/refinements",
        {"instructions": "rounder ears", "variation_id": FIRST},
    ),
    "export": ("/v1/exports", {"format": "png"}),
    "export of a variation": ("/v1/exports", {"format": "png", "variation_id": FIRST}),
}


def _read_model_stops(monkeypatch: pytest.MonkeyPatch, state: ConceptState | None) -> None:
    """It holds `state` of the concept, whatever happens from now on."""
    assert state
    concept = ReadModel.concept

    def behind(model: ReadModel, concept_id: UUID) -> ConceptState | None:
        return state if concept_id == state.concept_id else concept(model, concept_id)

    monkeypatch.setattr(ReadModel, "concept", behind)


async def _state(outside: Outside, concept: ConceptRequested) -> ConceptState | None:
    return lifecycle.fold(await outside.history(concept))


@pytest.mark.parametrize("command", COMMANDS)
async def test_what_the_log_has_finished_is_taken_while_the_read_model_is_behind(
    outside: Outside, user: User, command: str, monkeypatch: pytest.MonkeyPatch
):
    owned: dict[str, Any] = {"concept_id": uuid4(), "user_id": user.id}
    requested = events.concept_requested(**owned)
    await outside.says(requested)
    _read_model_stops(monkeypatch, await _state(outside, requested))
    await outside.says(
        events.image_generated(**owned), events.image_stored(**owned), events.variations_stored(**owned)
    )
    assert await _answered(user, command, requested) == 202


@pytest.mark.parametrize("command", COMMANDS)
async def test_what_the_log_has_not_finished_either_is_refused(outside: Outside, user: User, command: str):
    requested = events.concept_requested(concept_id=uuid4(), user_id=user.id)
    await outside.says(requested)
    assert await _answered(user, command, requested) == (404 if "of a" in command else 409)


@pytest.mark.parametrize("command", ["refinement of a variation", "export of a variation"])
async def test_a_variation_that_was_just_added_is_found(
    outside: Outside, user: User, command: str, monkeypatch: pytest.MonkeyPatch
):
    owned: dict[str, Any] = {"concept_id": uuid4(), "user_id": user.id}
    requested = events.concept_requested(**owned)
    await outside.says(requested, *(event.model_copy(update=owned) for event in events.story()[1:]))
    _read_model_stops(monkeypatch, await _state(outside, requested))
    stored = events.variations_stored(variations=(events.variation_stored(2),), **owned)
    await outside.says(events.variation_requested(**owned), stored)
    assert await _answered(user, command, requested, variation_id=ADDED) == 202


@pytest.mark.parametrize("command", COMMANDS)
async def test_what_is_settled_costs_no_further_reading_of_the_log(
    outside: Outside, user: User, command: str, monkeypatch: pytest.MonkeyPatch
):
    owned: dict[str, Any] = {"concept_id": uuid4(), "user_id": user.id}
    story = [event.model_copy(update=owned) for event in events.story()]
    end = await outside.says(*story)
    await user.http.get("/v1/concepts", params={"min_seq": end})
    read: list[str] = []
    load = EventLog.load

    async def told(log: EventLog, history_filter: str, after: int = 0) -> Any:
        read.append(history_filter)
        return await load(log, history_filter, after)

    monkeypatch.setattr(EventLog, "load", told)
    assert await _answered(user, command, story[0]) == 202
    assert read.count(subjects.history(story[0])) == (1 if command == "variation" else 0)


async def _answered(user: User, command: str, concept: Any, **wish: Any) -> int:
    path, body = COMMANDS[command]
    order = body | wish | ({"concept_id": str(concept.concept_id)} if path == "/v1/exports" else {})
    return (await user.http.post(path.format(concept.concept_id), json=order)).status_code
