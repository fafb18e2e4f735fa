"""The documents say of every message who says it: just those whom the server lets say it."""

import pytest

from concept_contracts.event import Event
from concept_contracts.events import EVENT_TYPES, ConceptFailed
from concept_contracts.upcasting import newest
from concept_visualizer.authorization import ROLES
from examples import EXAMPLES
from traffic import QUERIES, Query

SAID_BY_ONE = [event for event in EVENT_TYPES.values() if event is not ConceptFailed]


@pytest.mark.parametrize("event", SAID_BY_ONE, ids=lambda event: event.__name__)
def test_an_event_is_said_by_the_one_service_that_may(event: type[Event]) -> None:
    assert [role.name for role in ROLES if newest(event.type) in role.facts] == [EXAMPLES[event].producer]
    assert not EXAMPLES[event].also


def test_whoever_gives_up_may_say_that_a_concept_failed() -> None:
    assert EXAMPLES[ConceptFailed].producer in {role.name for role in ROLES}
    assert EXAMPLES[ConceptFailed].also


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.subject)
def test_a_query_is_answered_by_the_one_service_that_may(query: Query) -> None:
    assert [role.name for role in ROLES if query.subject in role.answers] == [query.answered_by]


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.subject)
def test_a_query_has_somebody_who_asks(query: Query) -> None:
    assert [role.name for role in ROLES if query.subject in role.asks]
