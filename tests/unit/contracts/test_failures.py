"""Which fact ends what a dead message was about: given a history, when a message died, then."""

from datetime import UTC, datetime
from typing import Any

import pytest

from concept_contracts.concept_state import Status
from concept_contracts.dead_letters import DeadLetter
from concept_contracts.event import Event
from concept_contracts.events import (
    ConceptFailed,
    ExportCompleted,
    ExportFailed,
    VariationsCreated,
    VariationsStored,
)
from concept_contracts.failures import ending
from concept_contracts.lifecycle import accepts, evolve, fold
from support import events

FINISHED = (
    events.concept_requested(),
    events.image_generated(),
    events.image_stored(),
    events.variations_created(),
    events.variations_stored(),
)


def letter(**fields: Any) -> DeadLetter:
    given = {
        "consumer": "concept-gen-generate",
        "stream": "CONCEPTS",
        "sequence": 1,
        "subject": "concept.evt.v1.0c000000-0000-4000-8000-000000000001.concept.requested",
        "code": "refused",
        "message": "The provider will not draw this.",
        "reason": "PermanentError: 400",
        "attempts": 2,
        "time": datetime(2026, 1, 1, tzinfo=UTC),
        "data": b"e30=",
    }
    return DeadLetter.model_validate(given | fields)


def end(*story: Event, dead: int = -1, **fields: Any) -> Event | None:
    """What is said when the message of the story's fact at `dead` died."""
    history = events.history(*story)
    return ending("generating")(history, history[dead], letter(**fields))


@pytest.mark.parametrize("length", [1, 2, 3, 4])
def test_an_open_concept_fails_at_the_stage_and_for_the_reason_of_the_dead_message(length: int) -> None:
    failed = end(*FINISHED[:length], retryable=True, user_fault=True)
    assert isinstance(failed, ConceptFailed)
    assert (failed.stage, failed.code, failed.message) == (
        "generating",
        "refused",
        "The provider will not draw this.",
    )
    assert (failed.retryable, failed.attempts, failed.user_fault) == (True, 2, True)


def test_what_operators_read_is_not_told_to_users() -> None:
    failed = end(events.concept_requested(), reason="PermanentError: key sk-1 refused")
    assert failed is not None
    assert "sk-1" not in failed.model_dump_json()


def test_an_open_concept_fails_even_where_the_message_could_not_be_read() -> None:
    history = events.history(events.concept_requested())
    assert isinstance(ending("generating")(history, None, letter()), ConceptFailed)


@pytest.mark.parametrize(
    "story",
    [
        (events.concept_requested(), events.concept_failed()),
        (events.concept_requested(), events.concept_cancelled()),
        (events.concept_requested(), events.concept_deleted()),
        FINISHED,
    ],
    ids=["failed", "cancelled", "deleted", "finished"],
)
def test_what_has_ended_is_not_ended_again(story: tuple[Event, ...]) -> None:
    assert end(*story, dead=0) is None


def test_nothing_is_said_about_a_concept_that_nobody_knows() -> None:
    fact = events.recorded(events.concept_requested())
    assert ending("generating")((), fact, letter()) is None


def test_a_finished_concept_stays_finished_and_its_extra_variation_bears_the_error() -> None:
    story = (*FINISHED, events.variation_requested(2))
    said = end(*story)
    assert isinstance(said, VariationsCreated)
    assert [(failed.position, failed.error.code) for failed in said.outcomes] == [(2, "refused")]
    assert accepts(fold(events.history(*story)), said)


def test_an_extra_variation_that_cannot_be_stored_ends_with_the_error() -> None:
    extra = events.variations_created(recoloured=(events.variation_recoloured(2),))
    story = (*FINISHED, events.variation_requested(2), extra)
    said = end(*story)
    assert isinstance(said, VariationsStored)
    state = fold(events.history(*story))
    after = evolve(state, events.recorded(said, len(story) + 1))
    assert after is not None
    assert (after.status, after.pending) == (Status.COMPLETED_WITH_FAILURES, ())
    assert [stored.error is None for stored in after.variations] == [True, True, False]


def test_an_export_fails_once_and_for_the_reason_of_the_dead_message() -> None:
    failed = end(events.export_requested())
    assert isinstance(failed, ExportFailed)
    assert (failed.export_id, failed.code) == (events.EXPORT, "refused")


def test_an_export_that_has_ended_is_not_ended_again() -> None:
    request = events.export_requested()
    done = ExportCompleted(
        export_id=request.export_id,
        concept_id=request.concept_id,
        user_id=request.user_id,
        artifact=events.artifact(),
        filename="logo.png",
        media_type="image/png",
        size=1200,
    )
    assert end(request, done, dead=0) is None
