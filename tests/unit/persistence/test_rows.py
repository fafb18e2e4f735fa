"""Rows are a function of the history."""

import pytest

from concept_contracts.event import Event
from persistence.rows import TaskStatus, rows
from support import events as given

WAY = (
    given.concept_requested(),
    given.image_generated(),
    given.image_stored(),
    given.variations_created(),
    given.variations_stored(),
)


@pytest.mark.parametrize(
    ("facts", "status"),
    [
        (WAY[:1], TaskStatus.PENDING),
        (WAY[:2], TaskStatus.PROCESSING),
        (WAY[:4], TaskStatus.PROCESSING),
        (WAY, TaskStatus.COMPLETED),
        ((*WAY[:2], given.concept_failed()), TaskStatus.FAILED),
        ((*WAY[:2], given.concept_cancelled()), TaskStatus.CANCELED),
        ((*WAY[:2], given.concept_cancelled(), given.concept_failed()), TaskStatus.CANCELED),
    ],
)
def test_a_tasks_status_follows_the_concept(facts: tuple[Event, ...], status: TaskStatus) -> None:
    history = rows(given.history(*facts))
    assert history
    assert history.task.status is status
    ended = status not in {TaskStatus.PENDING, TaskStatus.PROCESSING}
    assert (history.task.completed_at is not None) is ended
    assert (history.task.result_id is not None) is (status is TaskStatus.COMPLETED)


def test_a_failure_is_told_in_words_fit_for_a_user() -> None:
    told = rows(given.history(WAY[0], given.concept_failed()))
    assert told
    assert (told.task.error_code, told.task.error_message) == (
        "provider-down",
        "The image could not be made.",
    )


def test_pictures_get_rows_once_all_are_stored() -> None:
    before, after = rows(given.history(*WAY[:4])), rows(given.history(*WAY))
    assert before
    assert (before.concept, before.variations) == (None, ())
    assert after
    assert after.concept
    assert [row.position for row in after.variations] == [0, 1]


def test_a_variation_without_a_picture_has_no_row() -> None:
    lost = given.variation_stored(1, image=None, error={"code": "lost", "message": "Lost."})
    stored = given.variations_stored(variations=(given.variation_stored(0), lost))
    told = rows(given.history(*WAY[:4], stored))
    assert told
    assert [row.position for row in told.variations] == [0]


def test_a_refinement_names_its_parent_and_its_instructions() -> None:
    told = rows(given.history(given.refinement_requested(), *WAY[1:]))
    assert told
    assert told.task.type == "concept_refinement"
    assert told.concept
    assert (told.concept.parent_id, told.concept.refinement_prompt) == (given.PARENT, "make it rounder")


@pytest.mark.parametrize("facts", [(), (*WAY, given.concept_deleted()), (given.concept_cancelled(),)])
def test_a_concept_that_is_not_there_has_no_rows(facts: tuple[Event, ...]) -> None:
    assert rows(given.history(*facts)) is None
