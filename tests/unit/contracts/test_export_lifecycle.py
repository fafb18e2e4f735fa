"""What may happen to an export: it is asked for once and ends once."""

from collections.abc import Callable

import pytest

from concept_contracts.event import Event
from concept_contracts.events import ExportCompleted, ExportFailed
from concept_contracts.lifecycle import admits
from support import events


def export_completed() -> ExportCompleted:
    return ExportCompleted(
        export_id=events.EXPORT,
        concept_id=events.CONCEPT,
        user_id=events.USER,
        artifact=events.artifact(),
        filename="logo.png",
        media_type="image/png",
        size=1200,
    )


def export_failed() -> ExportFailed:
    return ExportFailed(
        export_id=events.EXPORT,
        concept_id=events.CONCEPT,
        user_id=events.USER,
        code="unreadable",
        message="The picture could not be read.",
    )


def test_an_export_is_asked_for_once() -> None:
    assert admits((), events.export_requested())
    assert not admits(events.history(events.export_requested()), events.export_requested())


@pytest.mark.parametrize("end", [export_completed, export_failed])
@pytest.mark.parametrize("other", [export_completed, export_failed])
def test_an_export_ends_once(end: Callable[[], Event], other: Callable[[], Event]) -> None:
    assert admits(events.history(events.export_requested()), end())
    assert not admits(events.history(events.export_requested(), end()), other())


def test_an_export_cannot_end_before_it_was_asked_for() -> None:
    assert not admits((), export_completed())
