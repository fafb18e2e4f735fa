"""Where a further variation stands among those of its concept."""

import pytest

from concept_contracts.event import Event
from gateway.commands.concepts import next_position
from support import events

ASKED = (events.variation_requested(2), events.variation_requested(3))


def _stored(position: int) -> Event:
    return events.variations_stored(variations=(events.variation_stored(position),))


@pytest.mark.parametrize(
    ("since", "position"),
    [
        ((), 2),
        (ASKED, 4),
        ((*ASKED, _stored(3)), 4),
        ((*ASKED, _stored(3), events.variation_requested(4), _stored(2)), 5),
    ],
    ids=["the first", "two on their way", "the later one came first", "and another was asked for"],
)
def test_no_two_variations_share_a_place_whichever_comes_first(since: tuple[Event, ...], position: int):
    assert next_position(events.history(*events.story(), *since)) == position


def test_a_concept_without_variations_begins_with_the_first_place():
    assert next_position(events.history(events.concept_requested(palette_count=0))) == 0
