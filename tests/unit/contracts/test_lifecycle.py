"""What a concept is, given what happened to it; and what may still happen."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from concept_contracts.concept_state import ConceptState, Status
from concept_contracts.event import Event
from concept_contracts.events import ConceptErased, VariationRequested
from concept_contracts.images import ImageError
from concept_contracts.lifecycle import accepts, admits, fold
from support import events

EXTRA = events.variation_id(2)


def erased() -> ConceptErased:
    return ConceptErased(concept_id=events.CONCEPT, files=3, facts=5)


def half_stored() -> Event:
    error = ImageError(code="image-broken", message="This picture could not be recoloured.")
    broken = events.variation_stored(1, image=None, error=error)
    return events.variations_stored(variations=(events.variation_stored(0), broken))


def extra_created() -> Event:
    return events.variations_created(recoloured=(events.variation_recoloured(2),))


def extra_stored(**fields: object) -> Event:
    return events.variations_stored(variations=(events.variation_stored(2, **fields),))


GENERATED = (events.concept_requested(), events.image_generated())
STORED = (*GENERATED, events.image_stored())
RECOLOURED = (*STORED, events.variations_created())
COMPLETED = (*RECOLOURED, events.variations_stored())
EXTENDED = (*COMPLETED, events.variation_requested(2))
STORIES: dict[Status, tuple[Event, ...]] = {
    Status.REQUESTED: (events.concept_requested(),),
    Status.STORING: GENERATED,
    Status.RECOLOURING: STORED,
    Status.COMPLETED: COMPLETED,
    Status.COMPLETED_WITH_FAILURES: (*RECOLOURED, half_stored()),
    Status.FAILED: (*GENERATED, events.concept_failed()),
    Status.CANCELLED: (*STORED, events.concept_cancelled()),
    Status.DELETED: (*COMPLETED, events.concept_deleted()),
}
ACCEPTED: dict[Status, set[str]] = {
    Status.REQUESTED: {"ImageGenerated", "ConceptFailed", "ConceptCancelled", "ConceptDeleted"},
    Status.STORING: {"ImageStored", "ConceptFailed", "ConceptCancelled", "ConceptDeleted"},
    Status.RECOLOURING: {
        "VariationsCreated",
        "VariationsStored",
        "ConceptFailed",
        "ConceptCancelled",
        "ConceptDeleted",
    },
    Status.COMPLETED: {"VariationRequested", "ConceptDeleted"},
    Status.COMPLETED_WITH_FAILURES: {"VariationRequested", "ConceptDeleted"},
    Status.FAILED: {"ConceptDeleted"},
    Status.CANCELLED: {"ConceptDeleted"},
    Status.DELETED: {"ConceptErased"},
}
ONE_OF_EACH: tuple[Callable[[], Event], ...] = (
    events.concept_requested,
    events.refinement_requested,
    events.image_generated,
    events.image_stored,
    events.variations_created,
    events.variations_stored,
    events.variation_requested,
    events.concept_failed,
    events.concept_cancelled,
    events.concept_deleted,
    erased,
    events.export_requested,
)


def folded(*facts: Event) -> ConceptState:
    state = fold(events.history(*facts))
    assert state is not None
    return state


@pytest.mark.parametrize("status", STORIES)
def test_every_status_follows_from_its_story(status: Status) -> None:
    assert folded(*STORIES[status]).status is status


def test_every_status_but_that_of_a_progress_report_has_a_story() -> None:
    assert STORIES.keys() == set(Status) - {Status.GENERATING}


@pytest.mark.parametrize("status", STORIES)
def test_each_status_accepts_only_the_facts_that_may_follow(status: Status) -> None:
    state = folded(*STORIES[status])
    assert {type(make()).__name__ for make in ONE_OF_EACH if accepts(state, make())} == ACCEPTED[status]


@pytest.mark.parametrize("status", STORIES)
@pytest.mark.parametrize("make", ONE_OF_EACH)
def test_a_fact_that_may_not_follow_changes_nothing_but_the_sequence(
    status: Status, make: Callable[[], Event]
) -> None:
    before, event = folded(*STORIES[status]), make()
    after = folded(*STORIES[status], event)
    kept = {"sequence", "updated_at"}
    if accepts(before, event):
        assert after.model_dump(exclude=kept) != before.model_dump(exclude=kept)
    else:
        assert after.model_dump(exclude=kept) == before.model_dump(exclude=kept)
    assert after.sequence == before.sequence + 1


@pytest.mark.parametrize("make", ONE_OF_EACH)
def test_a_history_begins_with_a_request_or_with_what_an_erasure_left(make: Callable[[], Event]) -> None:
    first = make()
    begins = {"ConceptRequested", "RefinementRequested", "ConceptErased"}
    assert (fold(events.history(first)) is not None) == (type(first).__name__ in begins)


@pytest.mark.parametrize("make", ONE_OF_EACH)
def test_only_a_request_may_be_appended_to_nothing(make: Callable[[], Event]) -> None:
    event = make()
    begins = {"ConceptRequested", "RefinementRequested", "ExportRequested"}
    assert admits((), event) == (type(event).__name__ in begins)


def test_nothing_folds_to_nothing() -> None:
    assert fold(()) is None


def test_a_request_is_remembered_in_its_own_words_and_times() -> None:
    request = events.concept_requested(seed=99, palette_count=3, width=512, height=256)
    state = folded(request)
    for field in (
        "logo_description",
        "theme_description",
        "seed",
        "palette_count",
        "width",
        "height",
        "deadline",
    ):
        assert getattr(state, field) == getattr(request, field)
    assert state.created_at == state.updated_at == events.START + timedelta(seconds=1)
    assert (state.sequence, state.created_sequence) == (1, 1)


def test_a_refinement_knows_its_parent_and_what_it_keeps() -> None:
    state = folded(events.refinement_requested(instructions="bolder", preserve=("colors",)))
    assert (state.parent_id, state.instructions, state.preserve) == (events.PARENT, "bolder", ("colors",))


def test_a_refinement_runs_the_same_course_as_a_concept() -> None:
    assert folded(events.refinement_requested(), *COMPLETED[1:]).status is Status.COMPLETED


def test_artifacts_pile_up_until_the_end_and_are_then_forgotten() -> None:
    assert [a.key.rsplit("/", 1)[1] for a in folded(*RECOLOURED).artifacts] == [
        "logo.png",
        "logo.svg",
        "variation-0.png",
        "variation-1.png",
    ]
    assert folded(*COMPLETED).artifacts == ()


def test_variations_created_twice_are_stored_once() -> None:
    assert not accepts(folded(*RECOLOURED), events.variations_created())


def test_a_late_image_is_dropped_when_the_concept_was_cancelled_meanwhile() -> None:
    state = folded(events.concept_requested(), events.concept_cancelled(), events.image_generated())
    assert (state.status, state.image, state.palettes) == (Status.CANCELLED, None, ())


def test_a_failure_says_where_why_and_whether_to_try_again() -> None:
    state = folded(*GENERATED, events.concept_failed(stage="storing", code="no-room", retryable=True))
    assert state.error is not None
    assert (state.error.stage, state.error.code, state.error.retryable) == ("storing", "no-room", True)
    assert state.completed_at == events.START + timedelta(seconds=3)


def test_a_concept_ends_once() -> None:
    state = folded(*COMPLETED, events.concept_failed(), events.concept_cancelled())
    assert (state.status, state.error) == (Status.COMPLETED, None)


def test_an_extra_variation_leaves_a_completed_concept_completed_while_it_is_made() -> None:
    state = folded(*EXTENDED)
    assert (state.status, state.pending, state.settled) == (Status.COMPLETED, (EXTRA,), False)


def test_an_extra_variation_joins_the_others_in_its_position() -> None:
    state = folded(*EXTENDED, extra_created(), extra_stored())
    assert [variation.position for variation in state.variations] == [0, 1, 2]
    assert (state.status, state.pending, state.settled) == (Status.COMPLETED, (), True)


def test_an_extra_variation_keeps_the_time_at_which_the_concept_was_completed() -> None:
    state = folded(*EXTENDED, extra_created(), extra_stored())
    assert state.completed_at == folded(*COMPLETED).completed_at


def test_an_extra_variation_that_failed_shows_in_the_status() -> None:
    error = ImageError(code="image-broken", message="This picture could not be recoloured.")
    state = folded(*EXTENDED, extra_stored(image=None, error=error))
    assert (state.status, state.settled) == (Status.COMPLETED_WITH_FAILURES, True)


def test_two_extra_variations_may_be_on_their_way_at_once() -> None:
    state = folded(*EXTENDED, events.variation_requested(3), extra_created(), extra_stored())
    assert state.pending == (events.variation_id(3),)


def test_variations_nobody_asked_for_are_not_accepted() -> None:
    completed = folded(*COMPLETED)
    assert not accepts(completed, extra_created())
    assert not accepts(completed, extra_stored())


def test_an_outcome_without_variations_says_nothing_about_a_finished_concept() -> None:
    completed = folded(*COMPLETED)
    assert not accepts(completed, events.variations_created(0))
    assert not accepts(completed, events.variations_stored(0))


def test_an_extra_variation_made_twice_is_accepted_once() -> None:
    assert not accepts(folded(*EXTENDED, extra_created()), extra_created())
    assert not accepts(folded(*EXTENDED, extra_created(), extra_stored()), extra_stored())


def test_an_extra_variation_asked_for_twice_is_asked_for_once() -> None:
    again = events.variation_requested(2)
    assert isinstance(again, VariationRequested)
    assert len(set(folded(*EXTENDED, again).pending)) == 1


@pytest.mark.parametrize("status", [status for status in STORIES if status is not Status.DELETED])
def test_a_concept_may_be_deleted_at_any_time(status: Status) -> None:
    assert folded(*STORIES[status], events.concept_deleted()).status is Status.DELETED


def test_nothing_but_erasure_follows_a_deletion() -> None:
    state = folded(*GENERATED, events.concept_deleted(), events.image_stored())
    assert (state.status, state.image) == (Status.DELETED, None)


def test_erasure_leaves_no_personal_data() -> None:
    state = folded(*COMPLETED, events.concept_deleted(), erased())
    left = state.model_dump(
        exclude={"concept_id", "sequence", "created_at", "updated_at"}, exclude_defaults=True
    )
    assert left == {"status": Status.DELETED}


def test_an_erasure_alone_still_reads_as_deleted() -> None:
    state = folded(erased())
    assert (state.concept_id, state.status, state.user_id) == (events.CONCEPT, Status.DELETED, None)


def test_an_erased_concept_is_not_erased_in_a_new_history() -> None:
    assert not admits((), erased())


def test_sequences_are_those_of_the_stream_not_of_the_history() -> None:
    state = fold(events.history(*GENERATED, first=40))
    assert state is not None
    assert (state.created_sequence, state.sequence, state.concept_id) == (40, 41, events.CONCEPT)
